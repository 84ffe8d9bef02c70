package view

import (
	"slices"
	"time"

	"dateline/app/article"
)

// PublishedBy tells whether something was published by the end of a day, 2022-02-23.
// A moment with a zone counts by UTC, one without by the calendar it was printed in;
// one that is only a month or a year, when all of it is over by then. What has no
// date of publication is not known to have been.
func PublishedBy(m article.Moment, day string) bool {
	if t, ok := m.Instant(); ok {
		return t.Format(time.DateOnly) <= day
	}
	switch len(m) {
	case 0:
		return false
	case len("2006"):
		return string(m)+"-12-31" <= day
	case len("2006-01"):
		first, err := time.Parse("2006-01", string(m))
		return err == nil && first.AddDate(0, 1, -1).Format(time.DateOnly) <= day
	}
	return m.Day() <= day
}

// EndOf is the last minute of a day, 2022-02-23, by UTC; zero for "".
func EndOf(day string) time.Time {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return time.Time{}
	}
	return t.AddDate(0, 0, 1).Add(-time.Minute)
}

// KnownOn cuts an event down to what had been published by the end of a day; false
// when nothing had.
func KnownOn(e Told, day string) (Told, bool) {
	out := func(c Cited) bool { return !PublishedBy(c.Published, day) }
	if len(e.Cited) == 0 || !slices.ContainsFunc(e.Cited, out) {
		return e, len(e.Cited) > 0
	}
	event := *e.Event
	e.Event, e.Cited = &event, slices.DeleteFunc(slices.Clone(e.Cited), out)
	event.Citations = nil
	for _, c := range e.Cited {
		event.Citations = append(event.Citations, *c.Citation)
	}
	return e, len(e.Cited) > 0
}
