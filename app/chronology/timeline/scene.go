package timeline

import "dateline/app/article"

// Tone is a colour by its meaning, as in the window's table of colours.
type Tone uint8

// The tones. Clear draws nothing.
const (
	Clear Tone = iota
	Paper
	Ground
	Ink
	Ink2
	Ink3
	Line
	Edge
	Accent
	Soft
	Conflict
)

// Face is how words are set.
type Face uint8

// The faces: marks and lanes, the selected one, scales and hints, the greater
// steps of a scale.
const (
	Body Face = iota
	Strong
	Small
	SmallStrong
)

// Kind is what a shape is.
type Kind uint8

// The kinds, with the fields of Shape that they use.
const (
	Box     Kind = iota // X, Y, W, H, filled, with a border inside it
	Fade                // X, Y, W, H, in Fill from one opacity to another
	Dash                // a dashed line from X, Y to X+W, Y+H; either W or H is 0
	Hatch               // X, Y, W, H with slanting lines
	Stroke              // a line from X, Y to X+W, Y+H
	Disc                // around X, Y with the radius W
	Columns             // Bars, all of them within X, Y, W, H
	Words               // Text in Face, in a line of the height H that begins at X, Y; W wide
)

// Shape is a part of a drawing, in pixels from its upper left corner.
type Shape struct {
	Kind       Kind
	Face       Face
	Fill, Line Tone
	X, Y, W, H float32
	Thick      float32 // of Line
	From, To   float32 // opacities of a Fade, left and right
	Text       string
	Bars       []Bar
}

// Bar is a filled rectangle among many.
type Bar struct {
	Rect
	Fill Tone
}

// Rect is a place in a drawing.
type Rect struct{ X, Y, W, H float32 }

// Holds tells whether a point lies in a rectangle.
func (r Rect) Holds(x, y float32) bool { return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H }

// Mark is a mark that can be pointed at. Where a lane shows only how many there
// are, a mark stands for all of a column.
type Mark struct {
	Rect // of mark and label
	ID   article.ID
	Lane int
	Row  int // of all lanes, from above
	From int // the first of its shapes in Scene.Lanes, and
	To   int // the one after the last
	// Of a column: how many events it counts, and its part of time.
	Count int
	View  View
	event int32
	x, y  float32 // the place that lines to it lead to
	other bool    // what other sources say of an event's time
}

// Anchor is the place along the time axis where the event stands, wherever its label is.
func (m *Mark) Anchor() float32 { return m.x }

// Scene is a drawing. It is good until the next one is asked for.
type Scene struct {
	Under []Shape // lowest
	Names []Shape // of lanes, cut off at Side
	Links []Shape // between marks of an event, cut off at Area
	Lanes []Shape // likewise
	Over  []Shape // highest

	Area     Rect // the part of the lanes that is in sight
	Side     Rect // left of it, for their names
	Overview Rect
	Frame    Rect // in the overview: the part that is shown below
	Known    Rect // the handle of the day of knowledge; nothing when it is out of sight
	Marks    []Mark
	bars     []Bar
	Content  float32 // height of all lanes, of which Area shows a part
	Top      float32 // how far the lanes are scrolled down: State.Top, kept within bounds
	Height   float32 // of all that is drawn
	Shown    int     // events that reach into the view
}

func (s *Scene) clear() {
	*s = Scene{Under: s.Under[:0], Names: s.Names[:0], Links: s.Links[:0], Lanes: s.Lanes[:0], Over: s.Over[:0], Marks: s.Marks[:0], bars: s.bars[:0]}
}

// At is the mark at a place, nil for none. The smaller one wins.
func (s *Scene) At(x, y float32) *Mark {
	var best *Mark
	if !s.Area.Holds(x, y) {
		return nil
	}
	for i := range s.Marks {
		m := &s.Marks[i]
		if m.Holds(x, y) && (best == nil || m.W < best.W) {
			best = m
		}
	}
	return best
}

// Minute is the time at a place in the lanes.
func (s *Scene) Minute(v View, x float32) float64 {
	return v.From + float64((x-s.Area.X)/max(s.Area.W, 1))*v.Span()
}

// OverviewMinute is the time at a place in the overview.
func (s *Scene) OverviewMinute(all View, x float32) float64 {
	return all.From + float64((x-s.Overview.X)/max(s.Overview.W, 1))*all.Span()
}

// Of is the mark of an event itself: that in the lane, else the first one; nil when
// it is not in sight.
func (s *Scene) Of(p Place) (found *Mark) {
	for i := range s.Marks {
		m := &s.Marks[i]
		if m.ID != p.ID || m.ID == "" || m.other || m.Count > 0 {
			continue
		}
		if m.Lane == p.Lane {
			return m
		}
		if found == nil {
			found = m
		}
	}
	return found
}
