package dates

// accept tells whether the words of a match speak of time at all, and completes
// what depends on the words around it.
func (f *finder) accept(p *partial, from, end int) bool {
	switch p.kind {
	case kCalendar:
		return f.acceptCalendar(p, from, end)
	case kSlash:
		return f.alone(from, end)
	case kRelDay:
		if p.unit != "" { // "Vorjahr", "торік"
			p.kind = kRelUnit
		}
	case kHoliday:
		return f.acceptHoliday(from, end)
	case kMonthOfYear:
		if p.unit != "year" && p.relDay != 0 {
			return false
		}
		if p.unit != "year" { // "on March 3 last week" says the day by itself
			p.kind = kCalendar
		}
	case kDayOfSame:
		return p.unit == "year" && p.month != 0 || p.unit == "month" && p.month == 0 && p.day != 0
	case kEra:
		return f.acceptEra(p, from, end)
	case kWeekdayOfWeek:
		return p.unit == "week"
	case kRelUnit, kTheNextUnit:
		p.kind = f.nextKind(p, from, end)
		if p.plural && p.unit != "weekend" && !f.genitive(from, end) { // "the coming days"
			p.kind, p.n = kSpan, vague
			return true
		}
		return neededFor[p.unit] != noDate && !(p.unit == "day" && p.relation < 0)
	case kDayOfMonth:
		return f.ends(end)
	case kTheUnit:
		if f.lexicon.lang == "en" && end-from > 1 && f.tokens[end-2].classes&(cThe|cSame|cThis) == 0 { // "end of day", "early week"
			return false
		}
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
		if p.afterwards { // "спустя два года"
			p.kind, p.open = kLater, f.open(end)
		}
		return p.n != 0 || p.half || f.after(end).classes&(cWeekday|cMonth|cYear|cDay) == 0
	case kIn:
		return f.acceptIn(p, from, end)
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
			p.ordinal = max(p.n, p.day)
			if p.unit == "half" {
				p.kind = kHalf
			}
			if p.unit == "time" { // the T of 2022-02-24T05:00
				return false
			}
			p.unit = ""
		}
		if p.semester {
			p.kind = kHalf
		}
		if f.lexicon.lang != "ar" && f.tokens[from].classes&cQuarter != 0 { // "quarter second"
			return false
		}
		return acceptOrdinal(p)
	case kCentury:
		p.ordinal = max(p.ordinal, p.day)
		return p.ordinal >= 1 && p.ordinal <= 30
	case kRef:
		return f.acceptReference(p, end)
	case kDecade:
		return f.acceptDecade(p, from)
	}
	return true
}

// acceptOrdinal wants a quarter or half that a year has, and turns the final one
// into a number.
func acceptOrdinal(p *partial) bool {
	most := 4
	if p.kind == kHalf {
		most = 2
	}
	if p.ordinal == -1 {
		p.ordinal = most
	}
	return p.ordinal >= 1 && p.ordinal <= most
}

func (f *finder) acceptPartOfDay(p *partial, from, end int) bool {
	p.anchored, p.relDay = false, 0
	for i := from; i < end; i++ {
		c := f.tokens[i].classes
		switch {
		case c&cTonight != 0, c&cThis != 0 && c&cSame == 0:
			p.relDay = min(p.relation, 0) // "الليلة الماضية"
			return true
		case c&cSame != 0:
			p.anchored = true
		case c&cFoll != 0:
			p.anchored, p.relDay = true, 1
		case c&cPrev != 0:
			p.anchored, p.relDay = true, -1
		case c&cLast != 0:
			p.relDay = -1
		}
	}
	return (p.anchored || p.relDay < 0) && f.after(end).classes&cOf == 0
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
	before, after := f.before(from), f.after(end)
	if after.classes&cOf != 0 || after.classes&cUnit != 0 || before.cues&cTo != 0 && !f.afterSeason(from) { // "to fall"
		return false
	}
	return first.classes&cThe != 0 || before.cues&cStop != 0 || before.classes&cThe != 0
}

// afterSeason tells whether a season ends a range: "from spring to fall".
func (f *finder) afterSeason(from int) bool {
	return from > 1 && f.tokens[from-2].classes&cSeason != 0
}

// acceptIn tells "in two weeks", a date, from "for the first time in two years",
// a length of time.
func (f *finder) acceptIn(p *partial, from, end int) bool {
	if p.n == 0 && !p.half && (!p.afterwards || f.after(end).classes&(cYear|cWeekday|cDay|cMonth) != 0) { // "بعد عام 2003"
		return false
	}
	if p.afterwards && f.after(end).classes&cOf != 0 { // "بعد 11 عاما من العمل"
		p.kind = kSpan
		return true
	}
	if p.afterwards && f.afterDay(p, from, end) {
		p.kind = kLater
		return true
	}
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
	if next := f.after(from + 1); next.classes&cOf != 0 || !f.sentenceLooksAhead(from) && neededFor[p.unit] >= toYear && yearsIn[p.unit] > 0 {
		p.kind = kSpan
	}
	return true
}

// acceptSpan leaves out what is no length of time: "a second time", "the second".
func (f *finder) acceptSpan(p *partial, from, end int) bool {
	if p.unit == "second" && p.n <= 1 || (p.unit == "quarter" || p.unit == "weekend") && p.n == 1 {
		return false
	}
	if p.unit == "quarter" && (p.n == vague || f.after(end).classes&cOf != 0 || f.tokens[end-1].glued) { // "three-quarters of"
		return false
	}
	if end-from == 1 && p.unit == "weekend" && f.lexicon.lang != "en" && (f.lexicon.lang == "ar" || f.before(from).cues&cStop != 0) { // "am Wochenende"
		p.kind = kTheUnit
		return true
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
	if f.tokens[from].classes&cHourWord != 0 && f.lexicon.lang != "ar" { // "години 10 людей"
		return false
	}
	if !p.clocked && !p.wordHour() {
		return false
	}
	if f.tokens[end-1].classes&cHourWord != 0 && !f.clockBefore(from) { // "durante 10 horas"
		p.kind, p.unit, p.n, p.clocked = kSpan, "hour", p.clock/60, false
		return true
	}
	return p.minutes() <= 24*60
}

var (
	cTheWk, cPast, cOn             = classOf("thewk"), classOf("past"), classOf("on")
	cThe, cOf, cSame, cFoll, cPrev = classOf("the"), classOf("of"), classOf("same"), classOf("foll"), classOf("prev")
)
