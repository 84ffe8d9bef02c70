package dates

// longestList is how many days a list before a month may have.
const longestList = 6

// firstOfRange reads the 3 of "3-5 March 2022" and the 3 and 4 of "3, 4 and 5
// March 2022": days that take month and year from the date after them.
func (f *finder) firstOfRange(at int) int {
	var room [longestList]int
	days, last := f.daysOfList(at, room[:0])
	if len(days) == 0 {
		return at
	}
	f.matcher.stack = f.matcher.stack[:0]
	kind, end, _ := f.matcher.match(groupK, last)
	if end < 0 && f.daysAlone(days, last) {
		return f.addDays(append(days, last))
	}
	if end < 0 || kind != kCalendar {
		return at
	}
	p := f.partial(kind)
	if p.day <= f.tokens[days[len(days)-1]].n {
		return at
	}
	for _, i := range days {
		day := p
		day.day, day.weekday = f.tokens[i].n, 0
		stop := i + 1
		if f.tokens[stop].classes&cDot != 0 {
			stop++
		}
		f.add(&day, i, stop)
	}
	f.add(&p, last, end)
	return end
}

// daysAlone tells whether days without a month are a range all the same: after a night
// ("la nuit du 3 au 4"), or after words that lead to nothing else ("del 3 al 5").
func (f *finder) daysAlone(days []int, last int) bool {
	first := days[0]
	if len(days) > 1 || f.counts(last+1) || f.tokens[first+1].cues&cTo == 0 && !rangeMark(&f.tokens[first+1]) && f.tokens[first+1].classes&cDot == 0 {
		return false
	}
	for i := first - 1; i >= max(0, first-3) && !f.tokens[i+1].fresh; i-- {
		if t := &f.tokens[i]; t.value(cDaypart).s == "TNI" {
			return f.tokens[last].n == f.tokens[first].n+1
		}
	}
	return f.lexicon.lang == "es" && f.tokens[first+1].cues&cTo != 0 && f.before(first).classes&cOf != 0 && f.ends(last+1)
}

// counts tells whether what follows a number is counted by it, or part of it.
func (f *finder) counts(end int) bool {
	t := f.after(end)
	return t.cues&cCount != 0 || t.classes&cUnit != 0 || t.glued && (t.kind != mark || t.mark == '%')
}

// addDays adds days that name no month.
func (f *finder) addDays(days []int) int {
	for _, i := range days {
		f.add(&partial{kind: kDayOfMonth, day: f.tokens[i].n}, i, i+1)
	}
	return days[len(days)-1] + 1
}

// daysOfList gives the days that stand before the last one of a list or range,
// and where that stands; none where the words are no list. "12 and 13 May" needs
// a word before it that leads to a date, unless one day follows the other.
func (f *finder) daysOfList(at int, days []int) (_ []int, last int) {
	separator := &token{}
	for at+3 <= len(f.tokens) && len(days) < longestList && f.listDay(at) && (len(days) == 0 || f.tokens[at].n > f.tokens[days[len(days)-1]].n) {
		next := at + 1
		if f.tokens[next].classes&cDot != 0 { // "11. bis 13. Mai"
			next++
		}
		t := &f.tokens[next]
		if !rangeMark(t) && t.cues&(cTo|cAnd) == 0 && t.mark != ',' || next+1 >= len(f.tokens) {
			break
		}
		if t.mark == ',' && !f.listDay(next+1) { // "du 3 au 4, ..."
			break
		}
		separator, days, at = t, append(days, at), next+1
		if t := &f.tokens[at]; t.classes&(cThe|cTheWk) != 0 || t.cues&cTo != 0 { // "auf den 25.", "bis zum 25."
			at++
		}
	}
	switch {
	case len(days) == 0 || at >= len(f.tokens) || !f.listDay(at) || separator.mark == ',':
		return nil, at
	case separator.cues&cAnd != 0 && f.lead(days[0]).cues&cStop == 0 && f.tokens[at].n != f.tokens[days[len(days)-1]].n+1:
		return nil, at
	}
	return days, at
}

// lead is the token before a number, without its article: "entre el 3".
func (f *finder) lead(at int) *token {
	if t := f.before(at); t.classes&(cThe|cTheWk) == 0 || at < 2 {
		return t
	}
	return f.before(at - 1)
}

func (f *finder) listDay(at int) bool {
	return f.tokens[at].classes&cDay != 0 && f.tokens[at].kind == number
}

// restOfRange reads the 5 of "March 3-5, 2022" or of "March 4 and 5": a day that
// takes month and year from the date before it, which in turn takes a year
// written after it.
func (f *finder) restOfRange(p *partial, end int) int {
	if p.kind != kCalendar || p.day == 0 || p.month == 0 || p.clocked || end+1 >= len(f.tokens) || len(f.found) == 0 {
		return end
	}
	last, next := &f.tokens[end-1], &f.tokens[end+1]
	if last.classes&cDay == 0 || last.n != p.day || !rangeMark(&f.tokens[end]) && !f.andDay(p, end) && !f.toDay(end) ||
		next.classes&cDay == 0 || next.n <= p.day || next.kind != number {
		return end
	}
	if end+2 < len(f.tokens) && (f.tokens[end+2].classes&cMonth != 0 || f.tokens[end+2].glued && f.tokens[end+2].kind != mark) {
		return end
	}
	second := *p
	second.day, second.weekday = next.n, 0
	stop := end + 2
	if y := end + 3; y < len(f.tokens) && f.tokens[end+2].mark == ',' && f.tokens[y].classes&cYear != 0 && p.year == 0 {
		p.year, second.year = f.tokens[y].n, f.tokens[y].n
		stop = y + 1
		f.again(p, end)
	}
	f.add(&second, end+1, stop)
	return stop
}

// restOfYears reads the 96 of "1995-96".
func (f *finder) restOfYears(p *partial, end int) int {
	if p.kind != kCalendar || p.year < 1000 || p.month != 0 || end+1 >= len(f.tokens) || !f.yearRange(end-1, end) {
		return end
	}
	last := &f.tokens[end+1]
	if last.digits != 2 || f.after(end+2).glued && f.after(end+2).kind != mark {
		return end
	}
	f.add(&partial{kind: kCalendar, year: p.year - p.year%100 + last.n}, end+1, end+2)
	return end + 2
}

// andDay tells whether "and 5" after "March 4" is one more day, and no number of
// something: the next day, or nothing that is counted follows.
func (f *finder) andDay(p *partial, end int) bool {
	if f.tokens[end].cues&cAnd == 0 {
		return false
	}
	after := f.after(end + 2)
	if after.mark == '%' || after.cues&cCount != 0 || after.classes&cUnit != 0 || after.kind == word && after.capital {
		return false
	}
	return f.tokens[end+1].n == p.day+1 || after.kind == mark && !after.glued || f.ends(end+2)
}

// toDay tells whether "to 5" after "March 4" is the other end: nothing that is counted
// follows.
func (f *finder) toDay(end int) bool {
	return f.tokens[end].cues&cTo != 0 && f.ends(end+2) && f.after(end+2).mark != ':'
}

// again resolves the expression found last once more.
func (f *finder) again(p *partial, end int) {
	old := f.found[len(f.found)-1]
	f.found = f.found[:len(f.found)-1]
	from := end - 1
	for from > 0 && f.tokens[from].start > old.Start {
		from--
	}
	f.add(p, from, end)
}

func rangeMark(t *token) bool { return t.mark == '-' || t.mark == '–' || t.mark == '—' }
