package dates

import (
	"fmt"
	"strconv"
)

// fill takes a captured token into the partial date.
func (p *partial) fill(c class, t *token) {
	v := t.value(c)
	switch c {
	case cYear:
		p.year = t.n
		p.number(t.n)
	case cYY:
		p.year, p.twoDigitYear = t.n, true
		p.number(t.n)
	case cMon2:
		p.month = t.n
	case cMonth:
		p.month, p.abbreviated = v.n, v.extra == abbreviation
	case cDay, cOrdDay:
		p.day = t.n
		if t.kind == word { // "п'ятого"
			p.day = v.n
		}
	case cInt:
		p.n = t.n
		p.number(t.n)
	case cNum:
		p.n += v.n
	case cA:
		p.n = 1
	case cFew:
		p.n = vague
	case cWeekday, cWkAbbr:
		p.weekday = v.n
		if v.extra != "" && v.extra != abbreviation { // "Dienstagabend"
			p.daypart = v.extra
		}
	case cUnit:
		p.unit, p.plural = v.s, v.extra == "few"
	case cDual:
		p.unit, p.n = v.s, 2
		if n, err := strconv.Atoi(v.extra); err == nil { // "півроку" is six months
			p.n = n
		}
	case cRelDay:
		p.relativeWord(v)
	case cHour:
		if p.clocked {
			p.offsetHours, p.offset = t.n, true
			break
		}
		p.clock, p.clocked = t.n*60, true
	case cMin:
		if t.kind == word { // "y media"
			p.clock += v.n
			break
		}
		if p.offset {
			p.zone = fmt.Sprintf("%02d:%02d", p.offsetHours, t.n)
		} else if !p.minuted { // after the minutes come seconds, which nobody needs
			p.clock, p.minuted = p.clock+t.n, true
		}
	case cClock:
		p.clock, p.clocked = v.n, true
	default:
		p.fillWord(c, v, t)
	}
}

func (p *partial) fillWord(c class, v sense, t *token) {
	switch c {
	case cLast:
		p.relation, p.related = min(v.n, -1), true
	case cThis:
		p.relation, p.related = 0, true
	case cNext:
		p.relation, p.related = max(v.n, 1), true
	case cHalf:
		p.half = true
	case cOrd:
		p.ordinal = v.n
	case cSeason:
		p.season = v.s
	case cDaypart, cTonight:
		p.daypart = v.s
	case cAmPm:
		p.half12, p.hourSaid = v.s, true
	case cZone:
		p.zone = v.s
	case cHoliday:
		p.date = v.s
	case cRef, cFreq:
		p.ref = v.s
	case cApprox:
		p.approximate = true
	case cBefore:
		p.direction = -1
	case cAfter:
		p.direction = 1
	case cEarly:
		p.part = partEarly
	case cLetter, cDateWord:
		p.unit = v.s
	case cEdge:
		p.part = v.s
	case cEarlier:
		p.part, p.comparative = partEarly, true
	case cLater:
		p.part, p.comparative = partLate, true
	case cMid:
		p.part = partMid
	case cLate:
		p.part = partLate
	case cDecSuf:
		p.year = max(p.year, v.n)
	case cHourWord:
		p.hourSaid = true
	case cEra:
		p.era = v.n
	case cQuarter:
		p.semester = v.s == "half"
	case cInPre, cAgoPre:
		p.afterwards = v.s == "later"
	}
}

// relativeWord takes a word that is a date by itself: today and last night are
// counted from publication, so is "Vorjahr" in its unit; "le lendemain" is
// counted from the day named before.
func (p *partial) relativeWord(v sense) {
	p.relDay = v.n
	switch {
	case v.extra == "day":
		p.anchored = true
	case neededFor[v.extra] != noDate:
		p.unit, p.relation, p.related = v.extra, v.n, true
	case v.extra != "":
		p.daypart = v.extra
	}
}

// number keeps the numbers of a date written in numbers, as they stand.
func (p *partial) number(n int) {
	p.order[0], p.order[1], p.order[2] = p.order[1], p.order[2], n
}

// Classes that fill speaks of.
var (
	cMonth, cWeekday, cWkAbbr, cUnit, cNum, cFew = classOf("month"), classOf("weekday"), classOf("wkabbr"), classOf("unit"), classOf("num"), classOf("few")
	cHalf, cRelDay, cDaypart, cTonight, cSeason  = classOf("half"), classOf("relday"), classOf("daypart"), classOf("tonight"), classOf("season")
	cHoliday, cClock, cLast, cThis, cNext        = classOf("holiday"), classOf("clock"), classOf("last"), classOf("this"), classOf("next")
	cEdge, cLetter, cDateWord, cDayWord          = classOf("edge"), classOf("letter"), classOf("dateword"), classOf("dayword")
	cEarly, cMid, cLate                          = classOf("early"), classOf("mid"), classOf("late")
	cEarlier, cLater, cApprox, cA, cDual         = classOf("earlier"), classOf("later"), classOf("approx"), classOf("a"), classOf("dual")
	cFreq, cAmPm, cZone, cRef                    = classOf("freq"), classOf("ampm"), classOf("zone"), classOf("ref")
	cDecSuf, cEra, cInPre, cAgoPre, cHourWord    = classOf("decsuf"), classOf("era"), classOf("inpre"), classOf("agopre"), classOf("hourword")
)
