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
	case kWeekdayAfter, kFollowing: // "following Monday's attack" is no Monday
		return f.lexicon.lang != "en" || f.tokens[from].classes&(cThe|cDay|cMonth|cWeekday) != 0
	case kMonthOfYear:
		if p.day == 0 && f.after(end).classes&cDay != 0 && f.tokens[end-1].classes&cMonth != 0 { // "this week, on May 18"
			return false
		}
		if p.unit != "year" && p.relDay != 0 {
			return false
		}
		if p.day != 0 && p.month == 0 { // "le 19 du mois dernier"
			return p.unit == "month" && !p.plural
		}
		if p.unit != "year" { // "on March 3 last week" says the day by itself
			p.kind = kCalendar
		}
	case kDayOfSame:
		if p.unit != "year" && p.day != 0 && p.month != 0 {
			p.kind = kCalendar
			return f.acceptCalendar(p, from, end)
		}
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
	case kDayOfMonth: // "the 15th", but not "the second"
		return f.acceptDayOfMonth(p, from, end)
	case kTheUnit:
		if f.lexicon.lang == "en" && end-from > 1 && f.tokens[end-2].classes&(cThe|cSame|cThis) == 0 { // "end of day", "early week"
			return false
		}
		return p.part != "" && neededFor[p.unit] > noDate && (p.unit != "day" || p.comparative) || p.unit == "weekend"
	case kSame, kBefore, kAfter:
		p.open = f.open(end)
		if p.comparative {
			p.part, p.comparative = "", false
		}
		return neededFor[p.unit] != noDate && !p.plural
	case kPartAlone:
		return f.acceptPartAlone(p, from, end)
	case kPartOfDay:
		return f.acceptPartOfDay(p, from, end)
	case kWeekday:
		return end-from > 1 || !f.namesOne(p, from)
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
		if f.lexicon.lang != "ar" && f.tokens[from].classes&cInPre != 0 && end-from > 1 && f.tokens[from+1].classes&cSame != 0 { // "in jenem Jahr"
			p.kind = kSame
			return neededFor[p.unit] != noDate && !p.plural
		}
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
		if f.after(end).classes&cOf != 0 && f.after(end+1).classes&cMonth != 0 { // "النصف الأول من نوفمبر"
			f.name = end
			return false
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
	case kSet:
		return f.acceptSet(p, from, end)
	case kDecade:
		return f.acceptDecade(p, from, end)
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

var (
	cTheWk, cPast, cOn             = classOf("thewk"), classOf("past"), classOf("on")
	cThe, cOf, cSame, cFoll, cPrev = classOf("the"), classOf("of"), classOf("same"), classOf("foll"), classOf("prev")
)
