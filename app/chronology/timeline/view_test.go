package timeline

import (
	"math"
	"slices"
	"testing"

	"dateline/app/chronology"
)

func TestZoomKeepsItsPlaceAndItsLimits(t *testing.T) {
	v := may(1, 31)
	for _, at := range []float64{0, 0.3, 1} {
		still := v.From + at*v.Span()
		z := v.Zoom(2, at)
		if math.Abs(z.From+at*z.Span()-still) > 1e-6 || math.Abs(z.Span()*2-v.Span()) > 1e-6 {
			t.Errorf("at %v: %v", at, z)
		}
	}
	if z := v.Zoom(1e9, 0.5); z.Span() != leastSpan {
		t.Errorf("at its nearest %v minutes", z.Span())
	}
	if z := v.Zoom(1e-9, 0.5); z.Span() != mostSpan || z.From < firstMinute || z.To > lastMinute {
		t.Errorf("at its widest %v", z)
	}
	if p := v.Pan(-1e9); p.From != firstMinute || p.Span() != v.Span() {
		t.Errorf("far back: %v", p)
	}
}

func TestFitShowsAllDates(t *testing.T) {
	c := New(affair(), None)
	s := c.Draw(desk, c.Fit(), State{})
	if s.Shown != c.Len() || c.Undated() != 1 {
		t.Errorf("%d of %d shown, %d without a date", s.Shown, c.Len(), c.Undated())
	}
}

func TestGoingToAnEvent(t *testing.T) {
	c := New(affair(), None)
	v := may(9, 10)
	if got := c.Show("fall", v); got != v {
		t.Error("it is in sight, and the view moved")
	}
	for _, e := range c.events {
		got := c.Show(e.ID, v)
		if s := c.Draw(desk, got, State{}); math.Abs(got.Span()-v.Span()) > 1e-6 || !slices.ContainsFunc(s.Marks, func(m Mark) bool { return m.ID == e.ID }) {
			t.Errorf("%s is not in %v", e.ID, got)
		}
	}
}

func TestWhereAllIsInSightNothingMoves(t *testing.T) {
	c := New(affair(), None)
	for _, e := range c.events {
		if got := c.Show(e.ID, c.Fit()); got != c.Fit() {
			t.Errorf("going to %s moved the view of all to %v", e.ID, got)
		}
	}
}

func TestSteppingThroughEvents(t *testing.T) {
	c := New(affair(), None)
	id, n := c.First(View{c.fit.From - 1e7, c.fit.To}), 1
	for c.Step(id, 1) != "" {
		if next := c.Step(id, 1); c.Step(next, -1) != id {
			t.Errorf("back from %s is not %s", next, id)
		}
		id = c.Step(id, 1)
		n++
	}
	if n < c.Len()-1 || c.Step(id, 1) != "" || c.Step("none", 1) != "" {
		t.Errorf("%d steps for %d events", n, c.Len())
	}
}

func TestRowsAboveAndBelow(t *testing.T) {
	c := New(affair(), Origin)
	s := c.Draw(desk, may(8, 13), State{})
	at := Place{s.Marks[0].ID, s.Marks[0].Lane}
	down, ok := c.Beside(at, true)
	if !ok || s.Of(down).Row <= s.Marks[0].Row {
		t.Fatalf("below %v is %v", at, down)
	}
	if up, ok := c.Beside(down, false); !ok || s.Of(up).Row >= s.Of(down).Row {
		t.Errorf("above %v is %v", down, up)
	}
	for n := 0; ; n++ {
		if at, ok = c.Beside(at, true); !ok {
			break
		}
		if n > len(s.Marks) {
			t.Fatal("going down has no end")
		}
	}
}

// Lanes that only count their events are gone through as well, each of them, down
// and up again, though an event may stand in several.
func TestCrowdedLanesAreRows(t *testing.T) {
	c := New(many(9000), Tag)
	at := Place{ID: c.First(c.Fit())}
	for k := range c.lanes {
		if len(c.lanes[k].items) > 0 && slices.Contains(c.events[c.place[at.ID]].Tags, c.lanes[k].title) {
			at.Lane = k
			break
		}
	}
	ways := []bool{true, false}
	for _, down := range ways {
		steps := 0
		for ; steps < 500; steps++ {
			c.Draw(desk, c.Fit(), State{Selected: at.ID})
			next, ok := c.Beside(at, down)
			if !ok {
				break
			}
			on := next.Lane - at.Lane
			if !down {
				on = -on
			}
			if crowded := c.lanes[at.Lane].crowded; on < 0 || on > 1 || on == 0 && crowded {
				t.Fatalf("down %v: from lane %d to %d", down, at.Lane, next.Lane)
			}
			at = next
		}
		if end := map[bool]int{true: len(c.lanes) - 1, false: 0}[down]; at.Lane != end {
			t.Errorf("down %v ends in lane %d", down, at.Lane)
		}
	}
}

func TestPointing(t *testing.T) {
	c := New(affair(), Origin)
	s := c.Draw(desk, may(8, 13), State{})
	m := markOf(t, s, "ferry")
	if got := s.At(m.x, m.y); got == nil || got.ID != "ferry" {
		t.Errorf("at its place is %+v", got)
	}
	if s.At(2, 2) != nil || s.At(s.Area.X+1, s.Area.Y+s.Area.H-1) == nil && len(s.Marks) == 0 {
		t.Error("there is a mark in the overview")
	}
	if got := s.Minute(may(8, 13), s.Area.X+s.Area.W/5); math.Abs(got-may(9, 10).From) > 10 {
		t.Errorf("a fifth of the way is %v", clock(int64(got)))
	}
}

// What the files find is what looking at every item finds.
func TestWhatReachesIntoAViewIsFound(t *testing.T) {
	c := New(append(affair(), many(800)...), None)
	l := &c.lanes[0]
	v := c.Fit()
	for range 60 {
		from, to := int64(v.From), int64(v.To)
		var want []int32
		for i := range l.items {
			if l.items[i].begin < to && l.items[i].end > from {
				want = append(want, int32(i))
			}
		}
		if got := l.within(from, to, nil); !slices.Equal(got, want) {
			t.Fatalf("%v: found %d, there are %d", v, len(got), len(want))
		}
		v = v.Zoom(1.3, 0.42)
	}
}

// The order of the marks is that of the list.
func TestTheOrderIsThatOfTheChronology(t *testing.T) {
	c := New(append(affair(), many(500)...), None)
	value := func(e Event) chronology.Event { return chronology.Event{ID: e.ID, Title: e.Title, When: e.When} }
	for i := 1; i < len(c.events); i++ {
		if a, b := c.events[i-1], c.events[i]; chronology.Compare(value(*a), value(*b)) > 0 {
			t.Errorf("%s (%s) stands before %s (%s)", a.ID, a.When.EDTF, b.ID, b.When.EDTF)
		}
	}
}
