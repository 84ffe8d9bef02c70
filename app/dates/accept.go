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
		return acceptOrdinal(p)
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
