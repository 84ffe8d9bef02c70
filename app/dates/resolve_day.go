package dates

import (
	"fmt"
	"strconv"
	"time"
)

// calendar resolves a date whose words name a year, a month or a day.
func (r *resolver) calendar(p *partial, at int) answer {
	rule := ""
	if p.kind == kSlash {
		rule = r.slashes(p)
	}
	if p.twoDigitYear {
		p.year = r.century(p.year)
		p.twoDigitYear = false
	}
	switch {
	case p.year != 0 && p.month == 0:
		a := yearOf(p.year)
		a.rule = "a year as written"
		return a
	case p.year != 0 && p.day == 0:
		a := monthOf(p.year, p.month)
		a.rule = "month and year as written"
		return a
	case p.day == 0:
		return r.bareMonth(p, at)
	case p.year == 0:
		return r.dayAndMonth(p, at)
	}
	t, ok := calendarDay(p.year, p.month, p.day)
	if !ok {
		return unknown(Date, "XXXX-XX-XX", noCalendarDay)
	}
	a := dayOf(t)
	a.rule = "full date as written"
	if rule != "" {
		a.rule += ", " + rule
	}
	return a
}

// noCalendarDay is the rule of a day that no month has.
const noCalendarDay = "not a day of the calendar"

func calendarDay(year, month, day int) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == day && int(t.Month()) == month
}

// slashes tells day and month apart in a date written in numbers.
func (r *resolver) slashes(p *partial) string {
	a, b := p.order[0], p.order[1]
	p.day, p.month = a, b
	switch {
	case b > 12 && a <= 12:
		p.day, p.month = b, a
		return "month first, since there is no month " + strconv.Itoa(b)
	case a > 12:
		return "day first, since there is no month " + strconv.Itoa(a)
	case r.monthFirst:
		p.day, p.month = b, a
		return "month first, as the language or another date of the text has it"
	}
	return "day first"
}

// century completes a year of two digits to the one nearest to publication, or
// up to 20 years ahead of it.
func (r *resolver) century(yy int) int {
	now := 2020
	if r.known != noDate {
		now = r.published.Year()
	}
	year := now/100*100 + yy
	if year > now+20 {
		year -= 100
	}
	return year
}

// dayAndMonth finds the year of a day and month: the one that brings it nearest
// to publication; in a narrative the year named last. A weekday that stands
// beside it must fit, where it fits in one of three years.
func (r *resolver) dayAndMonth(p *partial, at int) answer {
	if r.narrative && r.last.exact != noDate {
		year := r.narrativeYear(p.month)
		t, ok := calendarDay(year, p.month, p.day)
		if !ok {
			return unknown(Date, fmt.Sprintf("XXXX-%02d-%02d", p.month, p.day), "not a day of the year named last")
		}
		a := dayOf(t)
		a.rule = "day and month: the year named last in the text"
		return a
	}
	if r.known == noDate {
		return unknown(Date, fmt.Sprintf("XXXX-%02d-%02d", p.month, p.day), r.dating()+"day and month without a year")
	}
	if a, ok := r.dayOfYearTold(p, at); ok {
		return a
	}
	var best time.Time
	for year := r.published.Year() - 1; year <= r.published.Year()+1; year++ {
		t, ok := calendarDay(year, p.month, p.day)
		if !ok {
			continue
		}
		if p.weekday != 0 && weekdayOf(t) == p.weekday {
			a := dayOf(t)
			a.rule = r.dating() + "day and month: the year in which it falls on that weekday"
			return a
		}
		if best.IsZero() || t.Sub(r.published).Abs() < best.Sub(r.published).Abs() {
			best = t
		}
	}
	if best.IsZero() {
		return unknown(Date, fmt.Sprintf("XXXX-%02d-%02d", p.month, p.day), noCalendarDay)
	}
	rule := "day and month: the nearest to publication"
	if year := r.published.Year(); best.Year() > year && best.Sub(r.published).Hours() > farAhead*24 && !r.sentenceLooksAhead(at) {
		if t, ok := calendarDay(year, p.month, p.day); ok { // who means the next year says so
			best, rule = t, "day and month: of the year of publication, as nothing looks ahead"
		}
	}
	a := dayOf(best)
	a.rule = r.dating() + rule
	return a
}

// shortlyAhead is how many days ahead a day of the same month is meant rather than that of
// the month before.
const shortlyAhead = 10

// farAhead is how many days ahead a day of the next year may lie that neither a year nor
// a word such as "will" says is to come.
const farAhead = 60

// narrativeYear is the year of a month in a narrative: that of the last date
// named, or the next one when the story goes from December to January.
func (r *resolver) narrativeYear(month int) int {
	t := r.last.anchor
	if r.last.exact >= toMonth && int(t.Month()) == 12 && month == 1 {
		return t.Year() + 1
	}
	return t.Year()
}

// relativeDay is today, yesterday, tomorrow. Inside a quotation that was taken
// over, today is the last weekday named before, if that is the day of
// publication or the one before.
func (r *resolver) relativeDay(p *partial, at int) answer {
	if p.anchored {
		return r.dayBeside(p, at)
	}
	if r.tellsOfLongAgo() {
		return r.todayOfTheStory(p, at)
	}
	if r.known < toDay {
		return unknown(Date, "XXXX-XX-XX", r.dating()+"a day counted from publication")
	}
	if !r.weekday.IsZero() && r.weekday.Before(r.published) && r.quoted(at) {
		a := dayOf(r.weekday.AddDate(0, 0, p.relDay))
		a.rule = r.dating() + "a day counted from the weekday named before the quotation"
		return a
	}
	a := dayOf(r.published.AddDate(0, 0, p.relDay))
	a.rule = r.dating() + "a day counted from publication"
	return a
}

// holiday is a feast, the nearest to publication.
func (r *resolver) holiday(p *partial, at int) answer {
	if feast, ok := movableFeast(p.date); ok {
		return r.movable(p, feast, at)
	}
	n, _ := strconv.Atoi(p.date)
	year := p.year
	if n > 9999 {
		year, n = n/10000, n%10000
	}
	q := partial{kind: kCalendar, year: year, month: n / 100, day: n % 100}
	a := r.calendar(&q, at)
	a.rule = "a feast or day of memory: " + a.rule
	return a
}

// dayOfMonth is "the 15th": the next one where the words before look ahead,
// else the most recent.
func (r *resolver) dayOfMonth(p *partial, at int) answer {
	base, known := r.base()
	if known < toMonth {
		return unknown(Date, fmt.Sprintf("XXXX-XX-%02d", p.day), r.dating()+"day of a month")
	}
	if day, ok := r.dayOnWeekday(p); ok {
		a := dayOf(day)
		a.rule = r.dating() + "day of a month: the nearest that falls on that weekday"
		return a
	}
	step, rule := -1, "the most recent one"
	if r.narrative && r.last.exact != noDate {
		return r.dayOfStory(p)
	}
	if r.looksAhead(at) || known >= toDay && p.day > base.Day() && p.day-base.Day() <= shortlyAhead {
		step, rule = 1, "the next one"
	}
	for i := range 3 {
		first := monthStart(base.Year(), int(base.Month())+i*step)
		t, ok := calendarDay(first.Year(), int(first.Month()), p.day)
		if ok && !(step < 0 && known >= toDay && t.After(base)) && !(step > 0 && t.Before(base)) {
			a := dayOf(t)
			a.rule = r.dating() + "day of a month: " + rule
			return a
		}
	}
	return unknown(Date, fmt.Sprintf("XXXX-XX-%02d", p.day), noCalendarDay)
}

// dayOnWeekday is the day of the month of publication, or of the one before or after it,
// that falls on a weekday.
func (r *resolver) dayOnWeekday(p *partial) (time.Time, bool) {
	base, known := r.base()
	if p.weekday == 0 || known < toMonth {
		return time.Time{}, false
	}
	for _, step := range []int{0, 1, -1} {
		first := monthStart(base.Year(), int(base.Month())+step)
		if t, ok := calendarDay(first.Year(), int(first.Month()), p.day); ok && weekdayOf(t) == p.weekday {
			return t, true
		}
	}
	return time.Time{}, false
}
