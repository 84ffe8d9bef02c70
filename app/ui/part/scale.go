package part

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Scale is a choice of one mark out of few or of none, with what the chosen one
// means in words beside it. A letter or digit chooses, left and right go through
// them, Delete or choosing the same again takes the choice back.
type Scale struct {
	widget.BaseWidget
	Pass
	OnChanged func()

	marks, meanings []string
	labels          []*text.Label
	boxes           []*canvas.Rectangle
	words           *text.Label
	chosen          int // -1 for none
	focused         bool
	waits           bool
	focus           *canvas.Rectangle
}

var _ desktop.Cursorable = (*Scale)(nil)

// NewScale makes a choice among marks, each with its meaning; none is chosen.
func NewScale(marks, meanings []string) *Scale {
	s := &Scale{marks: marks, meanings: meanings, chosen: -1, words: Small.Label("", 1), focus: &canvas.Rectangle{}}
	for _, m := range marks {
		s.labels = append(s.labels, SmallInk.Label(m, 1))
		s.boxes = append(s.boxes, &canvas.Rectangle{})
	}
	s.ExtendBaseWidget(s)
	s.say()
	return s
}

// Chosen is the mark that is chosen, "" for none.
func (s *Scale) Chosen() string {
	if s.chosen < 0 {
		return ""
	}
	return s.marks[s.chosen]
}

// Choose changes the choice without a report; what is no mark is none.
func (s *Scale) Choose(mark string) {
	s.chosen = -1
	for i, m := range s.marks {
		if m == mark {
			s.chosen = i
		}
	}
	s.say()
}

// Wait takes no choice, or takes it again.
func (s *Scale) Wait(wait bool) { s.waits = wait }

func (s *Scale) say() {
	s.words.Text = fmt.Sprintf("not graded (%s–%s)", s.marks[0], s.marks[len(s.marks)-1])
	if s.chosen >= 0 {
		s.words.Text = s.meanings[s.chosen]
	}
	s.Refresh()
}

func (s *Scale) pick(i int) {
	if s.waits || i < -1 || i >= len(s.marks) {
		return
	}
	s.chosen = i
	s.say()
	does(s.OnChanged)
}

// TypedKey implements fyne.Focusable.
func (s *Scale) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		s.pick(s.chosen - 1)
	case fyne.KeyRight:
		s.pick(s.chosen + 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.pick(-1)
	default:
		if !s.escaped(e) {
			WindowKey(s, e)
		}
	}
}

// TypedRune implements fyne.Focusable.
func (s *Scale) TypedRune(r rune) {
	for i, m := range s.marks {
		if m == strings.ToUpper(string(r)) {
			s.pick(i)
		}
	}
}

// Tapped implements fyne.Tappable.
func (s *Scale) Tapped(e *fyne.PointEvent) {
	Focus(s)
	side := s.side()
	for i := range s.marks {
		if x := float32(i) * (side + scaleGap); e.Position.X >= x && e.Position.X < x+side {
			if i == s.chosen {
				i = -1
			}
			s.pick(i)
			return
		}
	}
}

// FocusGained implements fyne.Focusable.
func (s *Scale) FocusGained() {
	s.focused = true
	s.got(s)
	s.Refresh()
}

// FocusLost implements fyne.Focusable.
func (s *Scale) FocusLost() { s.focused = false; s.Refresh() }

// Cursor implements desktop.Cursorable.
func (s *Scale) Cursor() desktop.Cursor { return desktop.PointerCursor }

const scaleGap float32 = 3

// side is that of a mark's box.
func (s *Scale) side() float32 { return max(tokens.Target, SmallInk.Line+4) }

func (s *Scale) boxed() float32 { return float32(len(s.marks))*(s.side()+scaleGap) - scaleGap }

// CreateRenderer implements fyne.Widget.
func (s *Scale) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for i := range s.labels {
		objects = append(objects, s.boxes[i], s.labels[i])
	}
	return Draw(s.least, s.place, s.paint, append(objects, s.words, s.focus)...)
}

// least leaves room for the longest meaning, so that nothing moves when the choice does.
func (s *Scale) least() fyne.Size {
	longest := Wide(s.words)
	for _, m := range s.meanings {
		longest = max(longest, Small.Width(m))
	}
	return fyne.NewSize(s.boxed()+2*tokens.Space2+longest, s.side()+4)
}

func (s *Scale) place(size fyne.Size) {
	side := s.side()
	y := (size.Height - side) / 2
	for i, l := range s.labels {
		x := float32(i) * (side + scaleGap)
		Put(s.boxes[i], x, y, side, side)
		w := Wide(l)
		Put(l, x+(side-w)/2, y, w, side)
	}
	Put(s.focus, -2, y-2, s.boxed()+4, side+4)
	x := s.boxed() + 2*tokens.Space2
	Put(s.words, x, 0, size.Width-x, size.Height)
}

func (s *Scale) paint() {
	for i, l := range s.labels {
		b := s.boxes[i]
		b.CornerRadius, b.StrokeWidth = tokens.RadiusKey, tokens.Hairline
		b.FillColor, b.StrokeColor, l.ColorName = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge), tokens.Ink
		if i == s.chosen {
			b.FillColor, b.StrokeColor, l.ColorName = tokens.Of(tokens.Accent), tokens.Of(tokens.Accent), tokens.OnAccent
		}
		b.Refresh()
		l.Refresh()
	}
	s.words.ColorName = tokens.Ink2
	if s.chosen < 0 {
		s.words.ColorName = tokens.Ink3
	}
	s.words.Refresh()
	paintFocus(s.focus, s.focused, tokens.RadiusKey)
	if s.focused {
		s.focus.StrokeColor = tokens.Of(tokens.Ink)
		s.focus.Refresh()
	}
	s.place(s.Size())
}
