package dates

// acceptSet wants the unit beside a date to be the year: "every year on 4 March", and a
// word such as "annual" to stand alone: "on 4 March annual talks began".
func (f *finder) acceptSet(p *partial, from, end int) bool {
	if p.month == 0 && p.season == "" {
		return true
	}
	if p.year != 0 {
		return false
	}
	if p.day == 0 {
		p.day = p.ordinal
	}
	for i := from; i < end; i++ {
		t := &f.tokens[i]
		if t.classes&cFreq != 0 && t.value(cFreq).extra == "" {
			return false
		}
	}
	return p.unit == "" || p.unit == "year"
}
