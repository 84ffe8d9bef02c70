package dates

import (
	"strconv"
	"strings"
	"time"
)

// feast gives the day of a movable feast in a year.
type feast func(year int) time.Time

// movableFeast reads what a lexicon writes for a feast without a day of its own:
// E-2 is two days before Easter, O-2 the same before Orthodox Easter, W11-4-4 the
// fourth Thursday of November; the last one is counted as -1.
func movableFeast(s string) (feast, bool) {
	if s == "" || s[0] != 'E' && s[0] != 'O' && s[0] != 'W' {
		return nil, false
	}
	if s[0] == 'W' {
		var n [3]int
		for i, part := range strings.SplitN(s[1:], "-", 3) {
			n[i], _ = strconv.Atoi(part)
		}
		return func(year int) time.Time { return countedWeekday(monthStart(year, n[0]), n[1], n[2]) }, true
	}
	shift, _ := strconv.Atoi(s[1:])
	easter := westernEaster
	if s[0] == 'O' {
		easter = orthodoxEaster
	}
	return func(year int) time.Time { return easter(year).AddDate(0, 0, shift) }, true
}

// countedWeekday is the nth weekday of the month that begins with first; -1 is
// the last one. It may run into the next month.
func countedWeekday(first time.Time, weekday, nth int) time.Time {
	if nth < 0 {
		last := first.AddDate(0, 1, -1)
		return last.AddDate(0, 0, -(weekdayOf(last)-weekday+7)%7)
	}
	return first.AddDate(0, 0, (weekday-weekdayOf(first)+7)%7+7*(nth-1))
}

// westernEaster is Easter Sunday of the Gregorian calendar (Meeus, Jones and
// Butcher).
func westernEaster(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// orthodoxEaster is Easter Sunday by the Julian calendar (Meeus), as a day of
// the Gregorian one.
func orthodoxEaster(year int) time.Time {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	ahead := year/100 - year/400 - 2 // days between the calendars
	return time.Date(year, time.Month(n/31), n%31+1+ahead, 0, 0, 0, 0, time.UTC)
}

// movable is a feast that has no day of its own: of the year named with it, in a
// narrative of the year named last, else the nearest to publication.
func (r *resolver) movable(p *partial, day feast, at int) answer {
	const rule = "a feast or day of memory: "
	year := p.year
	if r.narrative && r.last.exact != noDate && year == 0 {
		year = r.last.anchor.Year()
	}
	switch {
	case year != 0:
		a := dayOf(day(year))
		a.rule = rule + "of the year named"
		return a
	case r.known == noDate:
		return unknown(Date, "XXXX-XX-XX", rule+"without a year")
	}
	best := day(r.published.Year())
	for _, other := range []time.Time{day(r.published.Year() - 1), day(r.published.Year() + 1)} {
		if other.Sub(r.published).Abs() < best.Sub(r.published).Abs() {
			best = other
		}
	}
	if year := r.published.Year(); best.Year() > year && best.Sub(r.published).Hours() > farAhead*24 && !r.sentenceLooksAhead(at) {
		best = day(year)
	}
	a := dayOf(best)
	a.rule = r.dating() + rule + "the nearest to publication"
	return a
}
