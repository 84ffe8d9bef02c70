package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

// The panes of a Splitter.
const (
	Left = iota
	Middle
	Right
)

// Splitter shows three panes side by side; left and right have a width of their
// own, the middle takes what remains. Any can be hidden. Its dividers are drawn
// 1 wide and can be grabbed 9 wide.
type Splitter struct {
	widget.BaseWidget
	OnResized func(left, right float32) // after a divider was dragged

	panes       [3]fyne.CanvasObject
	hidden      [3]bool
	left, right float32
	grips       [2]*grip
}

// leastPane is how narrow a pane may be made by dragging.
const leastPane float32 = 180

// NewSplitter puts three panes side by side.
func NewSplitter(left, middle, right fyne.CanvasObject) *Splitter {
	s := &Splitter{panes: [3]fyne.CanvasObject{left, middle, right}, left: 292, right: 432}
	s.grips[0] = newGrip(func(dx float32) { s.drag(dx, 0) })
	s.grips[1] = newGrip(func(dx float32) { s.drag(0, -dx) })
	s.ExtendBaseWidget(s)
	return s
}

// Widths are those of the left and right pane.
func (s *Splitter) Widths() (left, right float32) { return s.left, s.right }

// SetWidths changes them.
func (s *Splitter) SetWidths(left, right float32) {
	s.left, s.right = left, right
	s.Refresh()
}

// Hidden tells whether a pane is hidden.
func (s *Splitter) Hidden(pane int) bool { return s.hidden[pane] }

// SetHidden hides a pane or shows it again.
func (s *Splitter) SetHidden(pane int, hidden bool) {
	if s.hidden[pane] == hidden {
		return
	}
	s.hidden[pane] = hidden
	s.Refresh()
}

func (s *Splitter) drag(left, right float32) {
	l, _, r := s.divide(s.Size().Width)
	room := s.Size().Width - leastPane
	s.left = min(max(l+left, leastPane), max(room-r, leastPane))
	s.right = min(max(r+right, leastPane), max(room-l, leastPane))
	if s.hidden[Left] {
		s.left = max(s.left, leastPane)
	}
	s.Refresh()
	if s.OnResized != nil {
		s.OnResized(s.left, s.right)
	}
}

// divide is the width of each pane: 0 for a hidden one. Where the middle is
// hidden, the right pane grows, or else the left.
func (s *Splitter) divide(width float32) (left, middle, right float32) {
	if !s.hidden[Left] {
		left = min(s.left, width)
	}
	if !s.hidden[Right] {
		right = min(s.right, width-left)
	}
	middle = width - left - right
	if s.hidden[Middle] {
		if s.hidden[Right] {
			return width, 0, 0
		}
		return left, 0, width - left
	}
	if middle < leastPane { // both sides give way, the wider one more
		short := min(leastPane, width) - middle
		if sides := left + right; sides > 0 {
			short = min(short, sides)
			left, right = left-short*left/sides, right-short*right/sides
		}
		middle = width - left - right
	}
	return left, middle, right
}

// CreateRenderer implements fyne.Widget.
func (s *Splitter) CreateRenderer() fyne.WidgetRenderer {
	d := Draw(func() fyne.Size { return fyne.NewSize(leastPane, leastPane) }, s.place, s.paint)
	d.All = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{s.panes[Left], s.panes[Middle], s.panes[Right], s.grips[0], s.grips[1]}
	}
	return d
}

func (s *Splitter) place(size fyne.Size) {
	l, m, r := s.divide(size.Width)
	Put(s.panes[Left], 0, 0, l, size.Height)
	Put(s.panes[Middle], l, 0, m, size.Height)
	Put(s.panes[Right], l+m, 0, r, size.Height)
	half := (tokens.SplitterGrip - tokens.Hairline) / 2
	Put(s.grips[0], l-half-tokens.Hairline, 0, tokens.SplitterGrip, size.Height)
	Put(s.grips[1], l+m-half, 0, tokens.SplitterGrip, size.Height)
}

func (s *Splitter) paint() {
	for i, p := range s.panes {
		if s.hidden[i] {
			p.Hide()
		} else {
			p.Show()
		}
	}
	s.grips[0].Hidden = s.hidden[Left] || s.hidden[Middle] && s.hidden[Right]
	s.grips[1].Hidden = s.hidden[Right] || s.hidden[Middle]
	for _, g := range s.grips {
		g.Refresh()
	}
	s.place(s.Size())
	canvas.Refresh(s)
}

// grip is the line between two panes.
type grip struct {
	widget.BaseWidget
	drag    func(dx float32)
	hovered bool
	line    *canvas.Rectangle
}

func newGrip(drag func(float32)) *grip {
	g := &grip{drag: drag, line: &canvas.Rectangle{}}
	g.ExtendBaseWidget(g)
	return g
}

// Dragged implements fyne.Draggable.
func (g *grip) Dragged(e *fyne.DragEvent) { g.drag(e.Dragged.DX) }

// DragEnd implements fyne.Draggable.
func (g *grip) DragEnd() {}

// Cursor implements desktop.Cursorable.
func (g *grip) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn implements desktop.Hoverable.
func (g *grip) MouseIn(*desktop.MouseEvent) { g.hovered = true; g.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (g *grip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (g *grip) MouseOut() { g.hovered = false; g.Refresh() }

// CreateRenderer implements fyne.Widget.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		w := tokens.Hairline
		if g.hovered {
			w = tokens.SelectedBar
		}
		Put(g.line, (size.Width-w)/2, 0, w, size.Height)
	}
	paint := func() {
		g.line.FillColor = tokens.Of(tokens.Line)
		if g.hovered {
			g.line.FillColor = tokens.Of(tokens.Accent)
		}
		place(g.Size())
		g.line.Refresh()
	}
	return Draw(func() fyne.Size { return fyne.NewSize(tokens.SplitterGrip, 1) }, place, paint, g.line)
}
