package dates

import (
	"fmt"
	"strconv"
)

// kind tells the resolver what a pattern has read.
type kind uint8

const (
	kNone     kind = iota // that of the group inside
	kCalendar             // any of year, month, day
	kSlash                // three numbers whose order is open
	kWeekday
	kNamedWeekday   // last, this, next Tuesday
	kWeekdayOfWeek  // Monday of last week
	kWeekdayOfMonth // the first Sunday of September
	kWeekdayBefore  // the previous Friday
	kWeekdayAfter   // the following Monday
	kRelDay         // today, yesterday
	kHoliday
	kDayOfMonth // the 15th
	kClock
	kPartOfDay   // tonight, this morning, that evening
	kRelUnit     // last, this, next week, month, year
	kTheNextUnit // the next week: after publication, or after a date named before
	kRelMonth    // last, this, next May
	kMonthOfYear // June of last year
	kDecade
	kCentury
	kSeason
	kQuarter
	kHalf
	kTheUnit    // the year, the weekend
	kSame       // the same day, that year
	kDayOfSame  // July 25 of that year
	kSameSeason // the same spring
	kEra        // 264 BC, AD 79
	kBefore     // the previous week, the day before
	kAfter      // the following week, the day after
	kAgo
	kIn
	kEarlier // a week earlier
	kLater   // a week later
	kSpan    // a length of time
	kSet
	kRef
)

// part of a date: early, mid, late.
const (
	partEarly = "early"
	partMid   = "mid"
	partLate  = "late"
)

// vague is a quantity without a number: some days.
const vague = -1

// partial is what the words themselves say of a date. Zero is not said.
type partial struct {
	kind             kind
	year, month, day int
	twoDigitYear     bool
	order            [3]int // of kSlash: the numbers as they stand
	weekday          int    // 1 is Monday
	relDay           int
	relation         int // -1 last, 0 this, 1 next; set when related
	related          bool
	unit             string
	n                int // of units; vague for some
	half             bool
	ordinal          int
	season           string // SP, SU, FA, WI
	part             string // early, mid, late
	comparative      bool   // earlier or later than now, not an early or late part
	daypart          string // TMO, TAF, TEV, TNI, TDT
	clock            int    // minutes after midnight; see clocked
	clocked, minuted bool
	offsetHours      int // of a zone written as +02:00
	offset           bool
	direction        int // -1 before, 1 after what follows
	half12           string
	zone             string
	anchored         bool   // the part of a day named before: "that evening"
	date             string // of a holiday: MMDD, or YYYYMMDD
	ref              string // PRESENT_REF, or the length of a set
	approximate      bool
	open             bool // its anchor stands in the words after it: "a week after the fall"
	abbreviated      bool // the month is an abbreviation
	plural           bool // the unit is
	era              int  // -1 before, 1 after the beginning of our era, where that is said
	semester         bool // a quarter that is the half of a year
	hourSaid         bool // a word such as "Uhr" or "a.m." is
	afterwards       bool // words that may count from a day named before: "через два дня"
}

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
		if v.extra != "" { // "Dienstagabend"
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

// minutes is the time of day on a clock of 24 hours.
func (p *partial) minutes() int {
	m := p.clock
	switch {
	case p.half12 == "pm" && m < 12*60:
		m += 12 * 60
	case p.half12 == "am" && m >= 12*60 && m < 13*60:
		m -= 12 * 60
	}
	switch p.unit {
	case "minute":
		m += p.direction * p.n
	case "hour":
		m += p.direction * p.n * 60
	}
	return m
}

// Classes that fill speaks of.
var (
	cMonth, cWeekday, cWkAbbr, cUnit, cNum, cFew = classOf("month"), classOf("weekday"), classOf("wkabbr"), classOf("unit"), classOf("num"), classOf("few")
	cHalf, cRelDay, cDaypart, cTonight, cSeason  = classOf("half"), classOf("relday"), classOf("daypart"), classOf("tonight"), classOf("season")
	cHoliday, cClock, cLast, cThis, cNext        = classOf("holiday"), classOf("clock"), classOf("last"), classOf("this"), classOf("next")
	cEdge, cLetter, cDateWord                    = classOf("edge"), classOf("letter"), classOf("dateword")
	cEarly, cMid, cLate                          = classOf("early"), classOf("mid"), classOf("late")
	cEarlier, cLater, cApprox, cA, cDual         = classOf("earlier"), classOf("later"), classOf("approx"), classOf("a"), classOf("dual")
	cFreq, cAmPm, cZone, cRef                    = classOf("freq"), classOf("ampm"), classOf("zone"), classOf("ref")
	cDecSuf, cEra, cInPre, cAgoPre, cHourWord    = classOf("decsuf"), classOf("era"), classOf("inpre"), classOf("agopre"), classOf("hourword")
)
