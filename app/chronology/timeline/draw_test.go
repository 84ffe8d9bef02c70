package timeline

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/app/article"
)

// shapesOf are the shapes of a scene's lanes of a kind.
func shapesOf(s *Scene, k Kind) (out []Shape) {
	for _, sh := range s.Lanes {
		if sh.Kind == k {
			out = append(out, sh)
		}
	}
	return out
}

// texts are all words in a drawing.
func texts(s *Scene) (out []string) {
	for _, list := range [][]Shape{s.Under, s.Names, s.Lanes, s.Over} {
		for _, sh := range list {
			if sh.Kind == Words {
				out = append(out, sh.Text)
			}
		}
	}
	return out
}

// markOf is the mark of an event itself.
func markOf(t *testing.T, s *Scene, id article.ID) Mark {
	t.Helper()
	i := slices.IndexFunc(s.Marks, func(m Mark) bool { return m.ID == id && !m.other })
	if i < 0 {
		t.Fatalf("%s has no mark", id)
	}
	return s.Marks[i]
}

func near(a, b float32) bool { return math.Abs(float64(a-b)) < 1.01 }

// A box is as wide as its span and stands where it is, at every scale.
func TestABoxIsAsWideAsItsSpan(t *testing.T) {
	c := New([]Event{event("ferry", "Ferry moved", when("2023-05-10"))}, None)
	for _, v := range []View{may(8, 13), may(1, 31), may(9, 12)} {
		s := c.Draw(desk, v, State{})
		boxes := shapesOf(s, Box)
		w := window{v, s.Area.X, s.Area.W}
		if len(boxes) == 0 || !near(boxes[0].X, w.at(minutes(date(2023, 5, 10)))) || !near(boxes[0].W, float32(day*w.perMinute())) {
			t.Errorf("%v: the day is drawn as %+v", v, boxes)
		}
	}
}

func TestAMinuteIsATickAndWhatIsVagueFades(t *testing.T) {
	c := New(affair(), Origin)
	s := c.Draw(desk, may(9, 10), State{})
	w := window{may(9, 10), s.Area.X, s.Area.W}
	x := w.at(minutes(time.Date(2023, 5, 9, 6, 15, 0, 0, time.UTC)))
	if !slices.ContainsFunc(shapesOf(s, Box), func(b Shape) bool { return near(b.X, x) && b.W == desk.tick() && b.Fill == Ink2 }) {
		t.Errorf("no tick at %v", x)
	}
	fades := shapesOf(s, Fade)
	mid := w.at(minutes(time.Date(2023, 5, 9, 5, 40, 0, 0, time.UTC)))
	if len(fades) < 2 || fades[0].From > 0.05 || fades[0].To < 0.95 || fades[0].X >= mid || fades[1].To > 0.05 {
		t.Errorf("about 05:40 fades as %+v, its middle is at %v", fades, mid)
	}
}

// Early is surest at its beginning and fades within its ten days; late the other
// way round.
func TestEarlyMidAndLateFadeWithinTheirDays(t *testing.T) {
	for _, tt := range []struct {
		words       string
		left, right bool
		from, to    int
	}{{"early May 2023", false, true, 1, 11}, {"mid May 2023", true, true, 11, 21}, {"late May 2023", true, false, 21, 32}} {
		s, ok := spanOf(new(typed(tt.words)))
		if !ok || s.kind != haze || (s.fadeLeft > 0) != tt.left || (s.fadeRight > 0) != tt.right {
			t.Errorf("%s: %+v", tt.words, s)
		}
		if s.begin != minutes(date(2023, 5, tt.from)) || s.end != minutes(date(2023, 5, tt.to)) {
			t.Errorf("%s lasts from %v to %v", tt.words, clock(s.begin), clock(s.end))
		}
	}
}

// An open end runs to the edge of every view beyond it, and has an arrow.
func TestAnOpenEndRunsToTheEdge(t *testing.T) {
	c := New([]Event{event("since", "No permit", when("2021/..")), event("until", "Old rules", when("../2020"))}, None)
	for _, v := range []View{may(1, 2), c.Fit().Zoom(0.1, 0.5)} {
		s := c.Draw(desk, v, State{})
		m := markOf(t, s, "since")
		if !near(m.X+m.W, s.Area.X+s.Area.W) || len(shapesOf(s, Stroke)) < 2 {
			t.Errorf("since 2021 ends at %v of %v", m.X+m.W, s.Area.X+s.Area.W)
		}
	}
	s := c.Draw(desk, may(1, 2), State{})
	if slices.ContainsFunc(s.Marks, func(m Mark) bool { return m.ID == "until" }) {
		t.Error("what ended in 2020 is drawn in 2023")
	}
}

// Times stand by the clock of their source, as the list orders them.
func TestZonesDoNotMoveMarks(t *testing.T) {
	a, b := when("2023-05-09T06:15+05:30"), when("2023-05-09T06:15Z")
	a.Zone, b.Zone = "+05:30", "Z"
	c := New([]Event{event("a", "A", a), event("b", "B", b)}, None)
	s := c.Draw(desk, may(9, 10), State{})
	if markOf(t, s, "a").x != markOf(t, s, "b").x {
		t.Error("the zone moved a mark")
	}
}

// Whatever the scale, marks and labels of a row do not overlap, and stay in the
// area.
func TestNothingOverlaps(t *testing.T) {
	for _, by := range []By{None, Tag, Origin} {
		c := New(append(affair(), many(300)...), by)
		v := c.Fit()
		for range 40 {
			noOverlap(t, c.Draw(desk, v, State{}))
			v = v.Zoom(1.4, 0.61)
		}
	}
}

func noOverlap(t *testing.T, s *Scene) {
	t.Helper()
	rows := map[int][]Shape{}
	for _, w := range shapesOf(s, Words) {
		if w.X >= s.Area.X { // not a lane's name
			rows[int(w.Y)] = append(rows[int(w.Y)], w)
		}
	}
	for _, row := range rows {
		slices.SortFunc(row, func(a, b Shape) int { return int(a.X - b.X) })
		for i, w := range row {
			if i > 0 && row[i-1].X+row[i-1].W > w.X {
				t.Errorf("%q at %v to %v is over %q at %v", row[i-1].Text, row[i-1].X, row[i-1].X+row[i-1].W, w.Text, w.X)
			}
			if w.X+w.W > s.Area.X+s.Area.W+1 {
				t.Errorf("%q ends at %v, the area at %v", w.Text, w.X+w.W, s.Area.X+s.Area.W)
			}
			for _, tick := range shapesOf(s, Box) {
				if tick.W == desk.tick() && tick.Fill == Ink2 && tick.Y < w.Y+w.H && tick.Y+tick.H > w.Y && tick.X > w.X && tick.X+tick.W < w.X+w.W {
					t.Errorf("a tick stands in %q", w.Text)
				}
			}
		}
	}
}

// While a view is only moved, a mark that stays in sight stays in its row.
func TestRowsStayWhileMoving(t *testing.T) {
	c := New(many(600), None)
	v := c.Fit().Zoom(10, 0.5)
	rows := map[article.ID]int{}
	moved := 0
	for range 50 {
		s := c.Draw(desk, v, State{})
		now := map[article.ID]int{}
		for _, m := range s.Marks {
			if m.Count > 0 {
				continue
			}
			now[m.ID] = m.Row
			if was, ok := rows[m.ID]; ok && was != m.Row {
				moved++
			}
		}
		if len(now) == 0 {
			t.Fatal("no marks")
		}
		rows = now
		v = v.Pan(0.03)
	}
	if moved > 0 {
		t.Errorf("%d marks changed their rows", moved)
	}
}

// Too many marks are counted, not drawn: the columns hold all of them.
func TestACrowdIsCounted(t *testing.T) {
	events := many(5000)
	c := New(events, None)
	s := c.Draw(desk, c.Fit(), State{Selected: events[77].ID})
	if n := len(s.Lanes) + len(s.Under); n > 1500 {
		t.Errorf("%d shapes for 5000 events", n)
	}
	if s.Shown != 5000 {
		t.Errorf("%d are counted", s.Shown)
	}
	within := int32(0)
	for _, b := range c.counts {
		within += b.within
	}
	if within < 4000 {
		t.Errorf("the columns hold %d", within)
	}
	markOf(t, s, events[77].ID) // the selected one is drawn all the same
	if s := New(events, Tag).Draw(desk, c.Fit(), State{}); !slices.ContainsFunc(texts(s), func(w string) bool { return strings.HasSuffix(w, " events") }) {
		t.Errorf("no lane tells its number: %q", texts(s))
	}
}

func TestDisagreementIsDashedAndJoined(t *testing.T) {
	c := New(affair(), Origin)
	s := c.Draw(desk, may(9, 10), State{})
	own := markOf(t, s, "fall")
	i := slices.IndexFunc(s.Marks, func(m Mark) bool { return m.ID == "fall" && m.other })
	if i < 0 || s.Marks[i].Lane == own.Lane {
		t.Fatal("the time of the dock workers is not in their lane")
	}
	var down, across bool
	for _, d := range s.Links {
		down = down || d.Line == Conflict && d.H > 0 && near(d.X+1, own.x)
		across = across || d.Line == Conflict && d.W > 0 && near(d.X+1, own.x) && near(d.X+d.W, s.Marks[i].x+1)
	}
	if !down || !across {
		t.Errorf("no dashed line leads from %v to %v: %+v", own.x, s.Marks[i].x, s.Links)
	}
}

// On the chosen day, what came out later is hatched, and so is the time after it.
func TestWhatWasNotReportedIsHatched(t *testing.T) {
	c := New(affair(), Origin)
	known := State{Known: time.Date(2023, 5, 11, 23, 59, 0, 0, time.UTC)}
	hatches := func(s *Scene) int { return len(shapesOf(s, Hatch)) }
	if s := c.Draw(desk, may(8, 14), State{}); hatches(s) != 0 || s.Known.W > 0 {
		t.Error("hatched without a chosen day")
	}
	s := c.Draw(desk, may(8, 14), known)
	if hatches(s) != 1 || s.Known.W == 0 || !slices.Contains(texts(s), notYet) {
		t.Errorf("%d marks are hatched, words %q", hatches(s), texts(s))
	}
	known.Known = known.Known.AddDate(0, 0, 1)
	if s = c.Draw(desk, may(8, 14), known); hatches(s) != 0 {
		t.Error("what came out on the 12th is hatched on the 12th")
	}
	undated := event("ferry", "Ferry moved to the old quay", when("2023-05-10"))
	undated.Reported = time.Time{}
	if s = New([]Event{undated}, None).Draw(desk, may(8, 14), known); hatches(s) != 1 {
		t.Error("what is not known to have come out is not hatched")
	}
}

func TestNothingToDraw(t *testing.T) {
	for _, events := range [][]Event{nil, {event("rust", "Survey finds rust", when("2023-05-10"))}, {{ID: "x", Title: "No date"}}} {
		c := New(events, Tag)
		for _, s := range []Setting{desk, {Width: 5, Height: 5, Line: 18, Small: 17, Measure: measure}, {Width: 300, Line: 54, Small: 50, Measure: measure}} {
			c.Draw(s, c.Fit(), State{})
		}
	}
	if c := New([]Event{{ID: "x"}}, None); c.Len() != 0 || c.Undated() != 1 {
		t.Error("an event without a date is not told")
	}
}

// While a lane is scrolled, its name stays in sight.
func TestTheNameOfALaneStaysInSight(t *testing.T) {
	c := New(many(300), Tag)
	v := c.Fit().Zoom(4, 0.5)
	s := c.Draw(desk, v, State{})
	if s.Content < s.Area.H+100 {
		t.Fatalf("the lanes are %v high of %v", s.Content, s.Area.H)
	}
	for top := float32(0); top < s.Content-s.Area.H; top += 7 {
		s = c.Draw(desk, v, State{Top: top})
		named := slices.ContainsFunc(s.Names, func(n Shape) bool {
			return n.Kind == Words && n.Y < s.Area.Y+desk.Line+rowGap && n.Y+n.H > s.Area.Y
		})
		if !named {
			t.Fatalf("scrolled by %v, no name stands at the upper edge", top)
		}
	}
}
