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
	if ahead != 0 && (ahead <= 6 && r.sentenceLooksAhead(at) || ahead <= 4 && at > 0 && r.tokens[at-1].cues&cBy != 0) {
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
	if p.unit == "day" && p.kind == kRelUnit { // "в этот день"
		if _, near := r.anchorFor("day", at); near != noDate {
			return r.anchored(&partial{kind: kSame, unit: "day"}, at)
		}
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
	if p.unit == "month" && p.month == 0 && known >= toMonth {
		return r.dayOfMonthAway(p, base)
	}
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

// dayOfMonthAway is the 19th of last, this or next month.
func (r *resolver) dayOfMonthAway(p *partial, base time.Time) answer {
	first := monthStart(base.Year(), int(base.Month())+p.relation)
	t, ok := calendarDay(first.Year(), int(first.Month()), p.day)
	if !ok {
		return unknown(Date, "XXXX-XX-XX", noCalendarDay)
	}
	a := dayOf(t)
	a.rule = r.dating() + "day of the month counted from that day"
	return a
}
