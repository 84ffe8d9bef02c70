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
	return *c.events[i], true
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
	i := slices.IndexFunc(c.spans, func(s span) bool {
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
	if !ok || v.Holds(c.fit) {
		return v
	}
	s := c.spans[i]
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

// Place is where a person is among the rows: at an event, in one of its lanes.
type Place struct {
	ID   article.ID
	Lane int
}

// Beside is the place in the next row below another one, or above it with down
// false: of the events there the nearest in time. A lane that only counts its
// events is one row. ok is false where there is none.
func (c *Chart) Beside(at Place, down bool) (next Place, ok bool) {
	from := c.scene.Of(at)
	if from == nil {
		return Place{}, false
	}
	best := c.scene.nearest(from, down)
	step, end := 1, len(c.lanes)
	if !down {
		step, end = -1, -1
	}
	if best != nil {
		end = best.Lane
	}
	for k := from.Lane; k != end; k += step { // a crowded one on the way comes first
		if l := &c.lanes[k]; l.crowded && k != from.Lane {
			return Place{c.events[l.near(c.begin(at.ID))].ID, k}, true
		}
	}
	if best == nil {
		return Place{}, false
	}
	return Place{best.ID, best.Lane}, true
}

// begin is the first minute of an event.
func (c *Chart) begin(id article.ID) int64 {
	s := c.spans[c.place[id]]
	if s.begin == past {
		return s.end
	}
	return s.begin
}

// near is the event of a lane that begins nearest to a minute.
func (l *lane) near(minute int64) int32 {
	i, _ := slices.BinarySearchFunc(l.items, minute, func(it item, m int64) int { return cmp.Compare(it.begin, m) })
	i = min(i, len(l.items)-1)
	if i > 0 && minute-l.items[i-1].begin < l.items[i].begin-minute && l.items[i-1].begin != past {
		i--
	}
	return l.items[i].event
}

// nearest is the mark in the next row that has one, as near in time as can be.
func (s *Scene) nearest(from *Mark, down bool) (best *Mark) {
	for i := range s.Marks {
		m := &s.Marks[i]
		if m.Count > 0 || m.other || m.ID == from.ID || m.Row == from.Row || (m.Row > from.Row) != down {
			continue
		}
		if best == nil || nearer(m, best, from) {
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
