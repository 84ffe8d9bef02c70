package dates

import (
	"fmt"
	"time"
)

// bareMonth is the most recent one, counting the month of publication; the next
// one when the sentence looks ahead and it is at most six months away. In a
// narrative it lies in the year named last.
func (r *resolver) bareMonth(p *partial, at int) answer {
	if r.narrative && r.last.exact != noDate {
		a := monthOf(r.narrativeYear(p.month), p.month)
		a.rule = "month: the year named last in the text"
		return a
	}
	if r.known == noDate {
		return unknown(Date, fmt.Sprintf("XXXX-%02d", p.month), r.dating()+"month without a year")
	}
	year, now := r.published.Year(), int(r.published.Month())
	if r.known < toMonth {
		now = 12
	}
	rule := "month: the most recent one"
	ahead := (p.month - now + 12) % 12
	if ahead != 0 && ahead <= 6 && r.sentenceLooksAhead(at) {
		if p.month < now {
			year++
		}
		rule = "month in a sentence that looks ahead: the next one"
	} else if p.month > now {
		year--
	}
	a := monthOf(year, p.month)
	a.rule = r.dating() + rule
	return a
}

// relativeUnit is last, this or next week, weekend, month, quarter, year and so
// on, by plain arithmetic on the calendar.
func (r *resolver) relativeUnit(p *partial, at int) answer {
	base, known := r.base()
	if p.kind == kTheNextUnit {
		if a, near := r.anchorFor(p.unit, at); near != noDate && (r.known == noDate || a.Year() < r.published.Year()) {
			return r.anchored(&partial{kind: kAfter, unit: p.unit}, at)
		}
	}
	if p.kind != kTheUnit && !r.narrative || p.kind == kTheUnit && r.last.exact == noDate {
		base, known = r.published, r.known
	}
	rule := fmt.Sprintf("the %s of that day", p.unit)
	switch p.relation {
	case -1:
		rule = "the " + p.unit + " before"
	case 1:
		rule = "the " + p.unit + " after"
	}
	if p.unit == "day" && p.relation != 0 {
		return r.anchored(&partial{kind: map[int]kind{-1: kBefore, 1: kAfter}[p.relation], unit: "day"}, at)
	}
	n := p.relation
	if p.kind == kTheUnit && p.unit == "weekend" && known >= toDay && weekdayOf(base) < 6 && !r.looksAhead(at) {
		n, rule = -1, "the weekend just past"
	}
	a, ok := unitOf(base, known, p.unit, n)
	a.rule = r.dating() + rule
	if !ok {
		a.value = unknownUnits[p.unit]
	}
	return a
}

// unknownUnits are the values of units that cannot be told.
var unknownUnits = map[string]string{"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
	"quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX", "century": "XX"}

// neededFor is how exact a day must be known to count units from it.
var neededFor = map[string]precision{"day": toDay, "week": toDay, "weekend": toDay, "month": toMonth, "quarter": toMonth,
	"year": toYear, "decade": toYear, "century": toYear}

// unitOf is the unit n units after that of a date.
func unitOf(base time.Time, known precision, unit string, n int) (answer, bool) {
	need, ok := neededFor[unit]
	if !ok || known < need {
		return answer{typ: Date}, false
	}
	y, m := base.Year(), int(base.Month())
	switch unit {
	case "day":
		return dayOf(base.AddDate(0, 0, n)), true
	case "week":
		return weekOf(base.AddDate(0, 0, 7*n)), true
	case "weekend":
		return weekendOf(base.AddDate(0, 0, 7*n)), true
	case "month":
		return monthOf(y, m+n), true
	case "quarter":
		return quarterOf(y, (m+2)/3+n), true
	case "year":
		return yearOf(y + n), true
	case "decade":
		return decadeOf(y + 10*n), true
	}
	return centuryOf(y/100 + 1 + n), true
}

// relativeMonth is last, this or next May.
func (r *resolver) relativeMonth(p *partial) answer {
	base, known := r.base()
	if known == noDate {
		return unknown(Date, fmt.Sprintf("XXXX-%02d", p.month), r.dating()+"named month")
	}
	year, now := base.Year(), int(base.Month())
	if known < toMonth {
		now = 12
	}
	rule := "“this” month: of the same year"
	switch {
	case p.relation < 0:
		rule = "“last” month: the most recent one before the month of that day"
		if p.month >= now {
			year--
		}
	case p.relation > 0:
		rule = "“next” month: the first one after the month of that day"
		if p.month <= now {
			year++
		}
	}
	a := monthOf(year, p.month)
	a.rule = r.dating() + rule
	return a
}

// monthOfYear is June of last year.
func (r *resolver) monthOfYear(p *partial) answer {
	base, known := r.base()
	if p.unit != "year" || known == noDate {
		return unknown(Date, fmt.Sprintf("XXXX-%02d", p.month), r.dating()+"month of a year that the text has not named")
	}
	a := monthOf(base.Year()+p.relation, p.month)
	if p.day != 0 {
		t, ok := calendarDay(base.Year()+p.relation, p.month, p.day)
		if !ok {
			return unknown(Date, "XXXX-XX-XX", noCalendarDay)
		}
		a = dayOf(t)
	}
	a.rule = r.dating() + "month of the year counted from that day"
	return a
}

// period resolves decades, centuries, seasons, quarters and halves.
func (r *resolver) period(p *partial, at int) answer {
	base, known := r.base()
	switch p.kind {
	case kDecade:
		year := p.year
		if year < 100 {
			year = r.century(year)
			if r.known != noDate && year > r.published.Year() { // nobody looks back on it yet
				year -= 100
			}
		}
		a := decadeOf(year)
		a.rule = "decade as written"
		return a
	case kCentury:
		if p.era < 0 {
			return unknown(Date, fmt.Sprintf("BC%02d", p.ordinal-1), "a century before our era, which a chronology cannot hold")
		}
		a := centuryOf(p.ordinal)
		a.rule = "century as written"
		return a
	}
	year, rule, ok := p.year, "year as written", true
	if year == 0 {
		year, rule, ok = r.yearOfPeriod(p, base, known, at)
	}
	var a answer
	switch {
	case !ok && p.kind == kSeason:
		a = unknown(Date, "XXXX-"+p.season, "")
	case !ok && p.kind == kQuarter:
		a = unknown(Date, fmt.Sprintf("XXXX-Q%d", p.ordinal), "")
	case !ok:
		a = unknown(Date, fmt.Sprintf("XXXX-H%d", p.ordinal), "")
	case p.kind == kSeason:
		a = seasonOf(year, p.season)
	case p.kind == kQuarter:
		a = quarterOf(year, p.ordinal)
	default:
		a = halfOf(year, p.ordinal)
	}
	a.rule = map[kind]string{kSeason: "season: ", kQuarter: "quarter: ", kHalf: "half of a year: "}[p.kind] + rule
	return a
}

// lastSeason is the year of the latest season that is over before the month of a
// day and begins with a month; the winter of a year ends in the next.
func lastSeason(base time.Time, start int) int {
	year, month := base.Year(), int(base.Month())
	switch {
	case month > start+2:
		return year
	case start == 12 && month <= 2:
		return year - 2
	}
	return year - 1
}

// yearOfPeriod is the year of a season, quarter or half that names none.
func (r *resolver) yearOfPeriod(p *partial, base time.Time, known precision, at int) (year int, rule string, ok bool) {
	if known < toYear {
		return 0, r.dating() + "no year named", false
	}
	year = base.Year()
	if p.related && p.unit == "year" {
		return year + p.relation, r.dating() + "of the year counted from that day", true
	}
	if r.narrative || known < toMonth || p.kind == kHalf && !p.related {
		return year, r.dating() + "of the same year", true
	}
	start := seasonNumbers[p.season] * 3
	ended := int(base.Month()) > start+2
	if p.kind == kQuarter {
		start, ended = p.ordinal*3-2, int(base.Month()) > p.ordinal*3
	}
	switch {
	case p.kind == kSeason && p.related && p.relation > 0:
		if int(base.Month()) >= start {
			year++
		}
		return year, r.dating() + "the next one to begin", true
	case p.kind == kSeason && p.related && p.relation < 0:
		return lastSeason(base, start), r.dating() + "the latest one that is over", true
	case p.kind == kSeason && p.related && p.relation == 0:
		return year, r.dating() + "of the same year", true
	case p.kind == kSeason && int(base.Month()) < start && start-int(base.Month()) <= 6 && r.sentenceLooksAhead(at):
		return year, r.dating() + "in a sentence that looks ahead: the next one", true
	case p.kind == kSeason:
		if int(base.Month()) < start {
			year--
		}
		return year, r.dating() + "the latest one that has begun", true
	case r.looksAhead(at):
		if ended {
			year++
		}
		return year, r.dating() + "after words that look ahead: the next one that is not over", true
	case !ended:
		year--
	}
	return year, r.dating() + "the latest one that is over", true
}
