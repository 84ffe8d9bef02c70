package dates

import (
	"fmt"
	"time"
)

// bareWeekday is the most recent one, counting the day of publication; the next
// one only where words just before look ahead, or as the end of a range.
func (r *resolver) bareWeekday(p *partial, at int) answer {
	base, known := r.base()
	if known < toDay {
		return unknown(Date, fmt.Sprintf("XXXX-WXX-%d", p.weekday), r.dating()+"bare weekday")
	}
	var a answer
	switch back := (weekdayOf(base) - p.weekday + 7) % 7; {
	case r.narrative:
		a = dayOf(base.AddDate(0, 0, (7-back)%7))
		a.rule = r.dating() + "bare weekday: the first one from there on"
	case r.endsRange(at):
		first := r.lastDay.anchor
		a = dayOf(first.AddDate(0, 0, (p.weekday-weekdayOf(first)+7)%7))
		a.rule = r.dating() + "bare weekday at the end of a range: the first one after its beginning"
	case r.goesOnAhead(at):
		first := r.lastDay.anchor
		a = dayOf(first.AddDate(0, 0, (p.weekday-weekdayOf(first)+7)%7))
		a.rule = r.dating() + "bare weekday after a day to come: the first one after that"
	case back != 0 && r.looksAhead(at):
		a = dayOf(base.AddDate(0, 0, 7-back))
		a.rule = r.dating() + "bare weekday after words that look ahead: the next one"
	default:
		a = dayOf(base.AddDate(0, 0, -back))
		a.rule = r.dating() + "bare weekday: the most recent one, counting the day of publication"
	}
	if age := base.Sub(a.anchor); age == 0 || age == 24*time.Hour {
		r.weekday = a.anchor
	}
	return a
}

// namedWeekday is last, this or next Tuesday: the one before or after the day of
// publication, not counting it; "this" counts it and looks ahead.
func (r *resolver) namedWeekday(p *partial) answer {
	base, known := r.base()
	if known < toDay {
		return unknown(Date, fmt.Sprintf("XXXX-WXX-%d", p.weekday), r.dating()+"weekday")
	}
	ahead := (p.weekday - weekdayOf(base) + 7) % 7
	var a answer
	switch p.relation {
	case -1:
		a = dayOf(base.AddDate(0, 0, ahead-7))
		a.rule = r.dating() + "“last” weekday: the most recent one before that day"
	case 1:
		if ahead == 0 {
			ahead = 7
		}
		a = dayOf(base.AddDate(0, 0, ahead))
		a.rule = r.dating() + "“next” weekday: the first one after that day"
	default:
		a = dayOf(base.AddDate(0, 0, ahead-(weekdayOf(base)+ahead-1)/7*7))
		a.rule = r.dating() + "“this” weekday: the one in the same week"
	}
	return a
}

// weekdayOfWeek is Monday of last week.
func (r *resolver) weekdayOfWeek(p *partial) answer {
	base, known := r.base()
	if known < toDay {
		return unknown(Date, fmt.Sprintf("XXXX-WXX-%d", p.weekday), r.dating()+"weekday of a week")
	}
	a := dayOf(mondayOf(base).AddDate(0, 0, 7*p.relation+p.weekday-1))
	a.rule = r.dating() + "weekday of the week counted from that day"
	return a
}

// weekdayOfMonth is the first Sunday of September, counted from the end of the
// month for the last one.
func (r *resolver) weekdayOfMonth(p *partial, at int) answer {
	month := r.calendar(&partial{kind: kCalendar, year: p.year, month: p.month}, at)
	if month.exact < toMonth {
		return unknown(Date, fmt.Sprintf("XXXX-%02d-XX", p.month), month.rule)
	}
	first := monthStart(month.anchor.Year(), p.month)
	t := countedWeekday(first, p.weekday, p.ordinal)
	if int(t.Month()) != p.month {
		return unknown(Date, fmt.Sprintf("%04d-%02d-XX", first.Year(), p.month), "that month has not so many of that weekday")
	}
	a := dayOf(t)
	a.rule = "weekday counted in its month; " + month.rule
	return a
}

// nearbyWeekday is the previous or the following Friday: before or after the day
// that was named last, or that of publication.
func (r *resolver) nearbyWeekday(p *partial, step int) answer {
	base, known := r.base()
	rule := r.dating() + "weekday"
	if r.lastDay.exact >= toDay {
		base, known, rule = r.lastDay.anchor, toDay, "weekday counted from the day named before it"
	}
	if known < toDay {
		return unknown(Date, fmt.Sprintf("XXXX-WXX-%d", p.weekday), rule)
	}
	ahead := (p.weekday - weekdayOf(base) + 7) % 7
	switch {
	case step < 0:
		ahead -= 7
	case ahead == 0:
		ahead = 7
	}
	a := dayOf(base.AddDate(0, 0, ahead))
	a.rule = rule + ": the one before that day"
	if step > 0 {
		a.rule = rule + ": the one after that day"
	}
	return a
}
