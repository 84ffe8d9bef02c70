package dates

import (
	"fmt"
	"time"
)

// resolver turns partial dates into dates, one after the other, and remembers
// what the text has named so far.
type resolver struct {
	text       string
	tokens     []token
	published  time.Time // its local day, as the publisher wrote it
	known      precision // of published
	clock      int       // minutes of published
	narrative  bool
	monthFirst bool // 02/24/2022

	last       answer // the last date named
	lastAt     int    // its last token
	lastDay    answer // the last day named
	lastDayAt  int
	lookedBack bool      // the time resolved last was before the evening that the text has come to
	jump       int       // a lone year of a narrative that was left aside
	weekday    time.Time // what the last weekday named was resolved to
}

func newResolver(text string, tokens []token, c Context) *resolver {
	r := &resolver{text: text, tokens: tokens, narrative: c.Narrative, lastAt: -1, lastDayAt: -1}
	if t, ok := c.Published.Local(); ok {
		r.published = startOfDay(t)
		r.clock = -1
		switch {
		case len(c.Published) >= len("2006-01-02T15:04"):
			r.known, r.clock = toMinute, t.Hour()*60+t.Minute()
		case len(c.Published) >= len("2006-01-02"):
			r.known = toDay
		case len(c.Published) >= len("2006-01"):
			r.known = toMonth
		default:
			r.known = toYear
		}
	}
	return r
}

// base is what relative words start from: the day of publication, or in a
// narrative the last date named.
func (r *resolver) base() (t time.Time, known precision) {
	if r.narrative && r.last.exact != noDate {
		return r.last.anchor, r.last.exact
	}
	return r.published, r.known
}

// dating is the beginning of a rule that used the base.
func (r *resolver) dating() string {
	if r.narrative && r.last.exact != noDate {
		return "after “" + r.last.value + "” in the text: "
	}
	switch r.known {
	case noDate:
		return "no date of publication: "
	case toYear:
		return "article dated " + r.published.Format("2006") + ": "
	case toMonth:
		return "article dated " + r.published.Format("Jan 2006") + ": "
	}
	return "article dated " + r.published.Format("2 Jan 2006") + ": "
}

// remember keeps what a later expression may lean on.
func (r *resolver) remember(a answer, at int) {
	if r.lookedBack { // the story goes on from its evening
		r.lastDayAt = at
		return
	}
	if a.exact == noDate || a.typ != Date && a.typ != Time || r.narrative && r.aside(a, at) {
		return
	}
	r.last, r.lastAt = a, at
	if a.exact >= toDay {
		r.lastDay, r.lastDayAt = a, at
	}
}

// aside tells whether a date of a narrative stands outside its course: counted
// from publication, a lone year that looks back within a paragraph, or one far
// from the years around it.
func (r *resolver) aside(a answer, at int) bool {
	if a.fromPublication {
		return true
	}
	if a.exact <= toYear && r.last.exact >= toMonth && a.anchor.Year() < r.last.anchor.Year() &&
		r.tokens[at].paragraph == r.tokens[r.lastAt].paragraph {
		return true
	}
	if a.exact <= toYear && a.anchor.Year() > r.last.anchor.Year() && r.last.exact != noDate && r.looksAhead(at) {
		return true
	}
	if a.exact > toYear || r.last.exact == noDate || r.jump == a.anchor.Year() {
		r.jump = 0
		return false
	}
	gap := a.anchor.Year() - r.last.anchor.Year()
	if gap < -farYears || gap > farYears {
		r.jump = a.anchor.Year()
		return true
	}
	return false
}

// farYears is how far a lone year may lie from the one before it and still be
// the next step of a narrative.
const farYears = 25

// resolve gives the date a partial one means; at is the token it begins with.
func (r *resolver) resolve(p *partial, at int) answer {
	r.lookedBack = false
	a := r.resolveKind(p, at)
	if p.clocked && p.kind != kClock {
		a = r.timeOfDay(a, p)
	}
	if p.daypart != "" && !p.clocked && a.exact == toDay {
		a = within(a, p.daypart)
	}
	a.fromPublication = p.kind == kRelDay && !p.anchored || p.kind == kAgo || p.kind == kIn || p.kind == kPartOfDay && !p.anchored
	if p.part != "" && a.edtf != "" {
		a = r.partOf(a, p)
	}
	if p.approximate && a.typ != Duration && a.typ != Set {
		a = about(a)
	}
	return a
}

// timeOfDay puts a clock time on a day.
func (r *resolver) timeOfDay(a answer, p *partial) answer {
	if a.exact == toDay {
		return at(a, p.minutes(), p.zone)
	}
	return answer{typ: Time, value: fmt.Sprintf("%sT%02d:%02d", a.value, p.minutes()/60, p.minutes()%60), rule: a.rule}
}

// partOf narrows a date to its early, middle or late part. "Earlier this year"
// is what has passed of it, "later this year" what is to come.
func (r *resolver) partOf(a answer, p *partial) answer {
	if p.comparative {
		if p.kind != kRelUnit || p.relation != 0 || r.known < toDay || r.narrative {
			return a
		}
		today := isoDay(r.published)
		if p.part == partLate && today >= a.earliest && today <= a.latest {
			a.earliest = today
			a.rule += ", from the publication on"
		} else if p.part == partEarly && today >= a.earliest && today <= a.latest {
			a.latest = today
			a.rule += ", up to the publication"
		}
		return a
	}
	return narrow(a, p.part)
}

func (r *resolver) resolveKind(p *partial, at int) answer {
	switch p.kind {
	case kCalendar, kSlash:
		return r.calendar(p, at)
	case kWeekday:
		return r.bareWeekday(p, at)
	case kNamedWeekday:
		return r.namedWeekday(p)
	case kWeekdayOfWeek:
		return r.weekdayOfWeek(p)
	case kWeekdayOfMonth:
		return r.weekdayOfMonth(p, at)
	case kWeekdayBefore:
		return r.nearbyWeekday(p, -1)
	case kWeekdayAfter:
		return r.nearbyWeekday(p, 1)
	case kRelDay:
		return r.relativeDay(p, at)
	case kHoliday:
		return r.holiday(p, at)
	case kDayOfMonth:
		return r.dayOfMonth(p, at)
	case kClock:
		return r.bareClock(p, at)
	case kPartAlone:
		return r.partAlone(p, at)
	case kPartOfDay:
		return r.partOfDay(p)
	case kRelUnit, kTheUnit, kTheNextUnit:
		return r.relativeUnit(p, at)
	case kRelMonth:
		return r.relativeMonth(p)
	case kMonthOfYear:
		return r.monthOfYear(p)
	case kDecade, kCentury, kSeason, kQuarter, kHalf:
		return r.period(p, at)
	case kDayOfSame, kSameSeason:
		return r.ofTheSame(p, at)
	case kFollowing:
		return r.following(p, at)
	case kEra:
		return eraYear(p)
	case kSame, kBefore, kAfter:
		return r.anchored(p, at)
	case kAgo, kIn:
		return r.distance(p)
	case kEarlier, kLater:
		return r.shifted(p, at)
	case kSpan:
		return span(p)
	case kSet:
		return repetition(p)
	}
	return unknown(Date, p.ref, "words for the present, past or future that name no date")
}
