package timeline

import (
	"cmp"
	"slices"

	"dateline/app/article"
)

// Event is one of the events with a date; ok is false for an ID that is none.
func (c *Chart) Event(id article.ID) (e Event, ok bool) {
	i, ok := c.place[id]
	if !ok {
		return Event{}, false
	}
	return c.events[i], true
}

// Step is the event that stands n places after another one in the chronology,
// or before it; "" when there is none.
func (c *Chart) Step(id article.ID, n int) article.ID {
	i, ok := c.place[id]
	if i += n; !ok || i < 0 || i >= len(c.events) {
		return ""
	}
	return c.events[i].ID
}

// First is the first event that begins in a view, or the last one before it; ""
// when there is none at all.
func (c *Chart) First(v View) article.ID {
	if len(c.events) == 0 {
		return ""
	}
	i := slices.IndexFunc(c.events, func(e Event) bool {
		s, _ := spanOf(e.When)
		return float64(cmp.Or(s.begin, s.end)) >= v.From && s.begin != past
	})
	if i < 0 {
		i = len(c.events) - 1
	}
	return c.events[i].ID
}

// Show moves a view as little as is needed to have an event in sight, with some
// room around it. It only makes the view longer where the event is wider.
func (c *Chart) Show(id article.ID, v View) View {
	i, ok := c.place[id]
	if !ok {
		return v
	}
	s, _ := spanOf(c.events[i].When)
	begin, end := float64(s.begin), float64(s.end)
	if s.begin == past {
		begin = end
	}
	if s.end == future {
		end = begin
	}
	room := v.Span() * 0.08
	if wide := end - begin; wide > v.Span()-2*room {
		if end > v.From+room && begin < v.To-room {
			return v // a part of it is seen
		}
		return v.Center(begin)
	}
	switch {
	case begin < v.From+room:
		return v.Pan((begin - 3*room - v.From) / v.Span())
	case end > v.To-room:
		return v.Pan((end + 3*room - v.To) / v.Span())
	}
	return v
}

// Beside is the mark in the next row below one of an event, or above it with
// down false: of those the nearest in time. nil means that there is none.
func (s *Scene) Beside(id article.ID, down bool) *Mark {
	from := slices.IndexFunc(s.Marks, func(m Mark) bool { return m.ID == id && !m.other })
	if from < 0 {
		return nil
	}
	at := s.Marks[from]
	var best *Mark
	for i := range s.Marks {
		m := &s.Marks[i]
		if m.Count > 0 || m.other || m.ID == id || m.Row == at.Row || (m.Row > at.Row) != down {
			continue
		}
		if best == nil || nearer(m, best, &at) {
			best = m
		}
	}
	return best
}

func nearer(m, than, to *Mark) bool {
	a, b := m.Row-to.Row, than.Row-to.Row
	if a != b {
		return max(a, -a) < max(b, -b)
	}
	return abs(m.x-to.x) < abs(than.x-to.x)
}
