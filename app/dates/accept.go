package dates

// accept tells whether the words of a match speak of time at all, and completes
// what depends on the words around it.
func (f *finder) accept(p *partial, from, end int) bool {
	switch p.kind {
	case kCalendar:
		return f.acceptCalendar(p, from, end)
	case kSlash:
		return f.alone(from, end)
	case kWeekdayOfWeek:
		return p.unit == "week"
	case kRelUnit, kTheNextUnit:
		if p.kind == kTheNextUnit && f.lexicon.lang != "en" { // other languages say "the" before every "next"
			p.kind = kRelUnit
		}
		if p.plural && p.unit != "weekend" { // "the coming days"
			p.kind, p.n = kSpan, vague
			return true
		}
		return neededFor[p.unit] != noDate && !(p.unit == "day" && p.relation < 0)
	case kDayOfMonth:
		return f.ends(end)
	case kTheUnit:
		return p.part != "" && neededFor[p.unit] > noDate && (p.unit != "day" || p.comparative) || p.unit == "weekend"
	case kSame, kBefore, kAfter:
		p.open = f.open(end)
		p.part, p.comparative = "", false
		return neededFor[p.unit] != noDate && !p.plural
	case kPartOfDay:
		return f.acceptPartOfDay(p, from, end)
	case kSeason:
		return f.acceptSeason(p, from, end)
	case kAgo: // Arabic and German use the same words for "since" and "before" a day
		return p.n != 0 || p.half || f.after(end).classes&(cWeekday|cMonth|cYear|cDay) == 0
	case kIn:
		return f.acceptIn(p, from)
	case kEarlier, kLater:
		p.open = f.open(end)
		p.part, p.comparative = "", false
		if neededFor[p.unit] == noDate { // "ten minutes before the vote"
			p.kind = kSpan
		}
		return !(p.unit == "second" && p.n <= 1)
	case kSpan:
		return f.acceptSpan(p, from, end)
	case kClock:
		return f.acceptClock(p, from, end)
	case kQuarter, kHalf:
		if p.ordinal == 0 { // "Q3", "H1"
			p.ordinal = p.n
			if p.unit == "half" {
				p.kind = kHalf
			}
			p.unit = ""
		}
		return p.ordinal >= 1 && p.ordinal <= map[kind]int{kQuarter: 4, kHalf: 2}[p.kind] ||
			p.ordinal == -1 && f.lastOrdinal(p)
	case kCentury:
		return p.ordinal >= 1 && p.ordinal <= 30
	case kRef:
		if p.ref == "" { // "in the past", not "the past three days"
			p.ref = "PAST_REF"
			return f.ends(end)
		}
	case kDecade:
		return p.year%10 == 0 && (p.unit == "" || p.unit == "decade" || p.unit == "year" && p.plural)
	}
	return true
}

// lastOrdinal turns the final quarter or half into a number.
func (f *finder) lastOrdinal(p *partial) bool {
	p.ordinal = 4
	if p.kind == kHalf {
		p.ordinal = 2
	}
	return true
}

func (f *finder) before(at int) *token {
	if at <= 0 || f.tokens[at].fresh {
		return &token{kind: mark, mark: '\n'}
	}
	return &f.tokens[at-1]
}

func (f *finder) after(end int) *token {
	if end >= len(f.tokens) || f.tokens[end].fresh {
		return &token{kind: mark, mark: '\n'}
	}
	return &f.tokens[end]
}

// alone tells whether a number is not part of a longer one, of a price, an
// address or a name with digits.
func (f *finder) alone(from, end int) bool {
	before, after := f.before(from), f.after(end)
	if f.tokens[from].glued && !(before.kind == mark && openMark(before.mark)) {
		return false
	}
	switch before.mark {
	case '$', '€', '£', '#', '№', '₴', '₽', '¥', '+':
		return false
	}
	if !after.glued {
		return true
	}
	if after.kind != mark {
		return false
	}
	switch after.mark {
	case '%', '‰', '°', '$', '€':
		return false
	case '.', ',', '/', ':', '-':
		next := f.after(end + 1)
		return f.yearRange(from, end) || !(next.kind == number && next.glued)
	}
	return true
}

// yearRange tells whether a year begins a range of years: "2001-2004", "1995-96".
func (f *finder) yearRange(from, end int) bool {
	first, dash, last := &f.tokens[from], f.after(end), f.after(end+1)
	if first.classes&cYear == 0 || end-from != 1 || !rangeMark(dash) {
		return false
	}
	return last.classes&cYear != 0 && last.n > first.n ||
		last.classes&cYY != 0 && dash.glued && last.glued && last.n > first.n%100
}

func openMark(r rune) bool {
	switch r {
	case '(', '[', '{', '"', '“', '„', '«', '‘', '\'', '’', '-', '–', '—', '|', '•', '*', '_', '/', ':', ',':
		return true
	}
	return false
}

// ends tells whether nothing that a number could belong to follows.
func (f *finder) ends(end int) bool {
	t := f.after(end)
	return t.kind == mark && t.mark != '-' && t.mark != '%' || t.cues&cStop != 0
}

// open tells whether words go on after "a week after", so that they, not the
// text before, hold the date it is counted from.
func (f *finder) open(end int) bool {
	last := f.tokens[end-1].classes
	return last&(cBefore|cAfter) != 0 && last&(cLater|cEarlier) == 0 && f.after(end).kind != mark
}

func (f *finder) acceptCalendar(p *partial, from, end int) bool {
	if p.twoDigitYear && p.month == 0 { // "in '98"
		return f.before(from).cues&cStop != 0 && (!f.after(end).glued || f.after(end).kind == mark)
	}
	if p.day == 0 && p.ordinal != 0 { // "the third of March"
		p.day = p.ordinal
	}
	if p.year == 0 && p.month != 0 {
		f.yearAhead(p, end)
	}
	if p.day == 0 && p.month != 0 && p.year != 0 && f.tokens[from].kind == number && f.yearRange(from, from+1) {
		return false // "2006-07"
	}
	if p.day != 0 || p.month != 0 && p.year != 0 {
		if f.tokens[from].kind == number || f.tokens[end-1].kind == number {
			return f.aloneDate(from, end)
		}
		return true
	}
	if p.month != 0 {
		return f.acceptMonth(p, from, end)
	}
	return f.acceptYear(p, from, end)
}

// yearAhead takes the year of the date that ends a range or a pair: "between
// April and June 2021", "Feb. 24 to March 7, 2022".
func (f *finder) yearAhead(p *partial, end int) {
	t := f.after(end)
	if t.cues&(cTo|cAnd) == 0 && !rangeMark(t) || end+1 >= len(f.tokens) {
		return
	}
	f.matcher.stack = f.matcher.stack[:0]
	other := end + 1
	if f.tokens[other].classes&(cThe|cTheWk) != 0 && other+1 < len(f.tokens) {
		other++
	}
	for _, g := range []byte{'K', 'X'} {
		if kind, next := f.matcher.nested(g, other); next >= 0 && kind == kCalendar {
			last := f.partial(kind)
			if last.month != 0 && last.year != 0 && !last.twoDigitYear {
				p.year = last.year
				if last.month < p.month {
					p.year--
				}
			}
			return
		}
		f.matcher.stack = f.matcher.stack[:0]
	}
}

// aloneDate is alone for a whole date, which may stand before a comma and a
// number, or be the first end of a range.
func (f *finder) aloneDate(from, end int) bool {
	before, after := f.before(from), f.after(end)
	if f.tokens[from].glued && f.tokens[from].kind == number && before.cues&cAnd == 0 &&
		!(before.kind == mark && openMark(before.mark) && before.mark != '/') {
		return false
	}
	if !after.glued {
		return true
	}
	switch {
	case after.kind == mark && after.mark == '/':
		return false
	case after.kind == mark && (after.mark == '.' || after.mark == ':'):
		next := f.after(end + 1)
		return !(next.kind == number && next.glued)
	}
	return after.kind == mark
}

// acceptMonth keeps a bare month that is written in full. Names that are other
// words or people as well ("May", "March") need a word before them that leads to
// a date, and no name after them.
func (f *finder) acceptMonth(p *partial, from, end int) bool {
	if p.abbreviated && !f.loose && !(f.text[f.tokens[end-1].end-1] == '.' && f.before(from).cues&cStop != 0) {
		return false
	}
	if p.part != "" || f.loose || p.month != 3 && p.month != 5 || f.lexicon.lang != "en" && f.lexicon.lang != "ar" {
		return true
	}
	before, after := f.before(from), f.after(end)
	if before.cues&cStop == 0 {
		return false
	}
	return !(after.capital && after.classes == 0 && after.cues == 0)
}

// acceptYear tells a bare year from other numbers of four digits.
func (f *finder) acceptYear(p *partial, from, end int) bool {
	if f.tokens[from].kind != number || end-from > 1 || p.part != "" { // "fiscal 2018", "2014 року", "mid-1998"
		return true
	}
	if f.loose {
		return true
	}
	if !f.alone(from, end) {
		return false
	}
	before, after := f.before(from), f.after(end)
	if (after.cues&cCount != 0 || after.classes&cUnit != 0) && after.cues&cStop == 0 || before.kind == number && before.classes&cYear == 0 {
		return false
	}
	if before.cues&cNumbered != 0 || before.mark == '.' && from > 1 && f.tokens[from-2].cues&cNumbered != 0 {
		return false
	}
	if before.cues&cStop != 0 || before.classes&cYearWord != 0 || f.listed(from) || f.yearRange(from, end) ||
		before.mark == '(' && after.mark == ')' {
		return p.year >= oldestYear || f.narrative
	}
	if before.classes&(cApprox|cNum) != 0 {
		return false
	}
	return p.year >= 1900 && p.year < 2050 && p.year%100 != 0
}

// oldestYear is the first bare number that news means as a year; below it are
// numbers of houses.
const oldestYear = 1300

// listed tells whether a year goes on with a list or a range of years: "1960,
// 1971", "2001-2004".
func (f *finder) listed(from int) bool {
	if from < 2 || len(f.found) == 0 {
		return false
	}
	last := &f.found[len(f.found)-1]
	return last.End == f.tokens[from-2].end && len(last.EDTF) >= 4 && f.tokens[from-1].kind == mark
}

func (f *finder) acceptPartOfDay(p *partial, from, end int) bool {
	p.anchored, p.relDay = false, 0
	for i := from; i < end; i++ {
		c := f.tokens[i].classes
		switch {
		case c&cTonight != 0, c&cThis != 0 && c&cSame == 0:
			return true
		case c&cSame != 0:
			p.anchored = true
		case c&cFoll != 0:
			p.anchored, p.relDay = true, 1
		case c&cPrev != 0:
			p.anchored, p.relDay = true, -1
		}
	}
	return p.anchored
}

// acceptSeason wants a bare season to stand after "the" or a word that leads to
// a date: "fall" and "spring" are other words too.
func (f *finder) acceptSeason(p *partial, from, end int) bool {
	if p.year != 0 || p.related || p.part != "" {
		return true
	}
	first := &f.tokens[from]
	if f.lexicon.lang != "en" {
		return f.lexicon.lang != "fr" || f.before(from).cues&cStop != 0
	}
	after := f.after(end)
	if after.classes&cOf != 0 || after.classes&cUnit != 0 {
		return false
	}
	return first.classes&cThe != 0 || f.before(from).cues&cStop != 0 || f.before(from).classes&cThe != 0
}

// acceptIn tells "in two weeks", a date, from "for the first time in two years",
// a length of time.
func (f *finder) acceptIn(p *partial, from int) bool {
	if f.narrative || neededFor[p.unit] == noDate && !f.sentenceLooksAhead(from) {
		p.kind = kSpan
		return true
	}
	if p.unit == "second" && p.n <= 1 {
		return false
	}
	words := 0
	for i := from - 1; i >= 0 && words < 9 && f.tokens[i].sentence == f.tokens[from].sentence; i-- {
		if f.tokens[i].classes&cOrd != 0 {
			p.kind = kSpan
			return true
		}
		words++
	}
	if end := f.after(from + 1); end.classes&cOf != 0 || !f.sentenceLooksAhead(from) && neededFor[p.unit] >= toYear && yearsIn[p.unit] > 0 {
		p.kind = kSpan
	}
	return true
}

// acceptSpan leaves out what is no length of time: "a second time", "the second".
func (f *finder) acceptSpan(p *partial, from, end int) bool {
	if p.unit == "second" && p.n <= 1 || (p.unit == "quarter" || p.unit == "weekend") && p.n == 1 {
		return false
	}
	if end-from == 1 && f.tokens[from].classes&cDual == 0 { // a unit alone
		return p.plural && f.lexicon.lang == "en" && f.after(end).classes&(cBefore|cAfter) != 0
	}
	if p.n == vague && f.tokens[from].classes&cApprox != 0 && !p.plural { // "some day"
		return false
	}
	return true
}

// acceptClock wants a clock time to look like one: no score, no ratio.
func (f *finder) acceptClock(p *partial, from, end int) bool {
	if f.tokens[from].kind == number && !f.aloneDate(from, end) {
		return false
	}
	return p.minutes() <= 24*60
}

var (
	cTheWk                         = classOf("thewk")
	cThe, cOf, cSame, cFoll, cPrev = classOf("the"), classOf("of"), classOf("same"), classOf("foll"), classOf("prev")
)
