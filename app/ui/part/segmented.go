package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Segmented is a choice of one out of few, all in sight. Left and right choose.
type Segmented struct {
	widget.BaseWidget
	Pass
	OnChanged func(chosen int)
	OnKey     func(*fyne.KeyEvent) // keys that choose nothing

	labels  []*text.Label
	lines   []*canvas.Rectangle // between the segments
	chosen  int
	focused bool
	frame   *canvas.Rectangle
	fill    *canvas.Rectangle
	focus   *canvas.Rectangle
}

// NewSegmented makes a choice among these words.
func NewSegmented(words []string, chosen int, changed func(int)) *Segmented {
	s := &Segmented{chosen: chosen, OnChanged: changed, frame: &canvas.Rectangle{}, fill: &canvas.Rectangle{}, focus: &canvas.Rectangle{}}
	for i, w := range words {
		s.labels = append(s.labels, Medium.Label(w, 1))
		if i > 0 {
			s.lines = append(s.lines, &canvas.Rectangle{})
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// Chosen is the place of what is chosen.
func (s *Segmented) Chosen() int { return s.chosen }

// Choose changes the choice without a report.
func (s *Segmented) Choose(i int) {
	if i < 0 || i >= len(s.labels) || i == s.chosen {
		return
	}
	s.chosen = i
	s.Refresh()
}

func (s *Segmented) pick(i int) {
	before := s.chosen
	s.Choose(i)
	if s.chosen != before && s.OnChanged != nil {
		s.OnChanged(s.chosen)
	}
}

// bounds are the left edge and width of each segment with so much beside its word.
func (s *Segmented) bounds(i int, pad float32) (x, w float32) {
	for k := 0; k <= i; k++ {
		x += w
		// As wide as the chosen one, so that nothing moves when the choice does.
		w = Strong.Width(s.labels[k].Text) + 2*pad
	}
	return x, w
}

// pad is the room at each side of a word: less where there is not enough for all.
func (s *Segmented) pad() float32 {
	missing := s.least().Width - s.Size().Width
	if s.Size().Width <= 0 || missing <= 0 {
		return tokens.Space3
	}
	return max(tokens.Space3-missing/float32(2*len(s.labels)), 2)
}

// Tapped implements fyne.Tappable.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	Focus(s)
	for i := range s.labels {
		if x, w := s.bounds(i, s.pad()); e.Position.X >= x && e.Position.X < x+w {
			s.pick(i)
		}
	}
}

// TypedKey implements fyne.Focusable.
func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		s.pick(s.chosen - 1)
	case fyne.KeyRight:
		s.pick(s.chosen + 1)
	default:
		if !s.escaped(e) && !WindowKey(s, e) && s.OnKey != nil {
			s.OnKey(e)
		}
	}
}

// TypedRune implements fyne.Focusable.
func (s *Segmented) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (s *Segmented) FocusGained() {
	s.focused = true
	s.got(s)
	s.Refresh()
}

// FocusLost implements fyne.Focusable.
func (s *Segmented) FocusLost() { s.focused = false; s.Refresh() }

// Cursor implements desktop.Cursorable.
func (s *Segmented) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{s.frame, s.fill}
	for _, l := range s.lines {
		objects = append(objects, l)
	}
	for _, l := range s.labels {
		objects = append(objects, l)
	}
	return Draw(s.least, s.place, s.paint, append(objects, s.focus)...)
}

func (s *Segmented) least() fyne.Size {
	x, w := s.bounds(len(s.labels)-1, tokens.Space3)
	return fyne.NewSize(x+w, max(Medium.Line+10, tokens.Target))
}

func (s *Segmented) place(size fyne.Size) {
	last, width := s.bounds(len(s.labels)-1, s.pad())
	total := last + width
	Put(s.frame, 0, 0, total, size.Height)
	Put(s.focus, 0, 0, total, size.Height)
	for i, l := range s.labels {
		x, w := s.bounds(i, s.pad())
		need := Wide(l)
		Put(l, x+(w-need)/2, 0, need, size.Height)
		if i > 0 {
			Put(s.lines[i-1], x, 1, tokens.Hairline, size.Height-2)
		}
		if i == s.chosen {
			Put(s.fill, x, 0, w, size.Height)
		}
	}
}

func (s *Segmented) paint() {
	s.frame.CornerRadius, s.frame.StrokeWidth = tokens.RadiusField, tokens.Hairline
	s.frame.FillColor, s.frame.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
	s.frame.Refresh()
	s.fill.FillColor = tokens.Of(tokens.Accent)
	s.fill.TopLeftCornerRadius, s.fill.BottomLeftCornerRadius = 0, 0
	s.fill.TopRightCornerRadius, s.fill.BottomRightCornerRadius = 0, 0
	if s.chosen == 0 {
		s.fill.TopLeftCornerRadius, s.fill.BottomLeftCornerRadius = tokens.RadiusField, tokens.RadiusField
	}
	if s.chosen == len(s.labels)-1 {
		s.fill.TopRightCornerRadius, s.fill.BottomRightCornerRadius = tokens.RadiusField, tokens.RadiusField
	}
	s.fill.Refresh()
	for i, l := range s.labels {
		l.Style, l.ColorName = Medium.Style, tokens.Ink
		if i == s.chosen {
			l.Style, l.ColorName = Strong.Style, tokens.OnAccent
		}
		l.Refresh()
	}
	for _, l := range s.lines {
		l.FillColor = tokens.Of(tokens.Line)
		l.Refresh()
	}
	paintFocus(s.focus, false, tokens.RadiusField)
	if s.focused {
		// On the accent of the first or last segment only ink can be seen.
		s.focus.StrokeColor, s.focus.StrokeWidth = tokens.Of(tokens.Ink), tokens.FocusLine
		s.focus.Refresh()
	}
	s.place(s.Size())
}
