package dates

import "fmt"

// acceptSet wants the unit beside a date to be the year: "every year on 4 March", and a
// word such as "annual" to stand alone: "on 4 March annual talks began".
func (f *finder) acceptSet(p *partial, from, end int) bool {
	if p.month == 0 && p.season == "" {
		w := f.tokens[from].fold(f.text)
		return w != "pro" && w != "par" || neededFor[p.unit] != noDate // "Kilometer pro Stunde"
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

// repetition is a set as TIMEX3 writes it: P1Y, XXXX-WXX-1, XXXX-03-04.
func repetition(p *partial) answer {
	value := p.ref
	switch {
	case p.month != 0 && p.day != 0:
		value = fmt.Sprintf("XXXX-%02d-%02d", p.month, p.day)
	case p.month != 0:
		value = fmt.Sprintf("XXXX-%02d", p.month)
	case p.season != "":
		value = "XXXX-" + p.season
	case value != "":
	case p.unit == "weekend":
		value = "XXXX-WXX-WE"
	case p.unit != "":
		once := *p
		once.plural = false // "tous les jours"
		value = length(&once)
	default:
		value = "P1D"
		if p.weekday != 0 {
			value = fmt.Sprintf("XXXX-WXX-%d", p.weekday)
		}
	}
	return unknown(Set, value, "a repetition")
}
