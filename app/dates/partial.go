package dates

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
	kPartAlone   // at dawn, in the late afternoon
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
	kFollowing  // the following spring, "le 4 mars suivant"
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
