package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

// Sill is the line between something above and something below, which can be
// dragged up and down. It is drawn 1 high and takes the mouse 9 high.
type Sill struct {
	widget.BaseWidget
	OnDragged func(dy float32)
	OnEnd     func() // it was let go

	hovered bool
	line    *canvas.Rectangle
}

// NewSill makes one.
func NewSill(dragged func(dy float32), end func()) *Sill {
	s := &Sill{OnDragged: dragged, OnEnd: end, line: &canvas.Rectangle{}}
	s.ExtendBaseWidget(s)
	return s
}

// Dragged implements fyne.Draggable.
func (s *Sill) Dragged(e *fyne.DragEvent) { s.OnDragged(e.Dragged.DY) }

// DragEnd implements fyne.Draggable.
func (s *Sill) DragEnd() { s.OnEnd() }

// Cursor implements desktop.Cursorable.
func (s *Sill) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// MouseIn implements desktop.Hoverable.
func (s *Sill) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (s *Sill) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *Sill) MouseOut() { s.hovered = false; s.Refresh() }

// CreateRenderer implements fyne.Widget.
func (s *Sill) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		h := tokens.Hairline
		if s.hovered {
			h = tokens.SelectedBar
		}
		Put(s.line, 0, (size.Height-h)/2, size.Width, h)
	}
	paint := func() {
		s.line.FillColor = tokens.Of(tokens.Line)
		if s.hovered {
			s.line.FillColor = tokens.Of(tokens.Accent)
		}
		place(s.Size())
		s.line.Refresh()
	}
	return Draw(func() fyne.Size { return fyne.NewSize(1, tokens.SplitterGrip) }, place, paint, s.line)
}
