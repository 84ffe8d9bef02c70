package timeline

import (
	"cmp"
	"slices"
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
)

// Sources answer what an event's citations and tags rest on.
type Sources struct {
	Tag       func(article.ID) string                 // the name of a tag
	Site      func(passage article.ID) string         // who printed a passage, "" when unknown
	Published func(passage article.ID) article.Moment // and when
	Origin    func(citation article.ID) string        // the origin that it was found to go back to, "" for the one it states
}

// From is what the timeline shows of an event of the chronology. As in
// [chronology.Counts], the site is the origin of what it says of its own
// knowledge, or does not say where from.
func From(e chronology.Event, s Sources) Event {
	t := Event{ID: e.ID, Title: e.Title, When: e.When, Disputed: e.Status == chronology.Disputed, Retracted: e.Status == chronology.Retracted}
	for _, id := range e.Tags {
		if name := s.Tag(id); name != "" {
			t.Tags = append(t.Tags, name)
		}
	}
	for _, c := range e.Citations {
		if c.Binned {
			continue
		}
		if at, ok := end(s.Published(c.PassageID)); ok && (t.Reported.IsZero() || at.Before(t.Reported)) {
			t.Reported = at
		}
		if c.Stance != chronology.Supports {
			continue
		}
		origin := cmp.Or(s.Origin(c.ID), c.Origin)
		if origin == "" || origin == chronology.OwnReporter {
			origin = cmp.Or(s.Site(c.PassageID), origin)
		}
		if origin != "" && !slices.ContainsFunc(t.Origins, func(o string) bool { return sameName(o) == sameName(origin) }) {
			t.Origins = append(t.Origins, origin)
		}
	}
	return t
}

// end is the last instant that a moment of publication can mean: by then it had
// come out. Without a zone it is taken in UTC.
func end(m article.Moment) (time.Time, bool) {
	if t, ok := m.Instant(); ok {
		return t, true
	}
	t, ok := m.Local()
	if !ok {
		return t, false
	}
	switch len(m) {
	case len("2006"):
		t = t.AddDate(1, 0, 0)
	case len("2006-01"):
		t = t.AddDate(0, 1, 0)
	case len("2006-01-02"):
		t = t.AddDate(0, 0, 1)
	default:
		return t, true
	}
	return t.Add(-time.Minute), true
}
