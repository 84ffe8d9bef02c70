package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

const (
	scrollBarWidth float32 = 10 // what takes the mouse
	scrollBarThin  float32 = 3
	scrollBarThick float32 = 7
	scrollBarLeast float32 = 24
)

// scrollBar shows which share of a list is in sight; dragging it scrolls.
type scrollBar struct {
	widget.BaseWidget
	scroll   func(from float32)
	from, to float32
	hovered  bool
	thumb    *canvas.Rectangle
}

func newScrollBar(scroll func(float32)) *scrollBar {
	b := &scrollBar{scroll: scroll, to: 1, thumb: &canvas.Rectangle{}}
	b.ExtendBaseWidget(b)
	return b
}

func (b *scrollBar) set(from, to float32) {
	if b.from == from && b.to == to {
		return
	}
	b.from, b.to = from, to
	b.Refresh()
}

func (b *scrollBar) whole() bool { return b.from <= 0 && b.to >= 0.9999 }

// Dragged implements fyne.Draggable.
func (b *scrollBar) Dragged(e *fyne.DragEvent) {
	room := b.Size().Height - b.length()
	if b.whole() || room <= 0 {
		return
	}
	b.scroll(min(max(b.from+e.Dragged.DY/room*(1-b.to+b.from), 0), 1))
}

// DragEnd implements fyne.Draggable.
func (b *scrollBar) DragEnd() {}

// Tapped implements fyne.Tappable: a click above or below turns a page.
func (b *scrollBar) Tapped(e *fyne.PointEvent) {
	if y := b.thumb.Position().Y; e.Position.Y < y {
		b.scroll(max(b.from-(b.to-b.from), 0))
	} else if e.Position.Y > y+b.thumb.Size().Height {
		b.scroll(b.to)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *scrollBar) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (b *scrollBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *scrollBar) MouseOut() { b.hovered = false; b.Refresh() }

func (b *scrollBar) length() float32 {
	h := b.Size().Height
	return min(max((b.to-b.from)*h, scrollBarLeast), h)
}

// CreateRenderer implements fyne.Widget.
func (b *scrollBar) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		w := scrollBarThin
		if b.hovered {
			w = scrollBarThick
		}
		length, hidden := b.length(), 1-b.to+b.from
		y := float32(0)
		if hidden > 0 {
			y = (size.Height - length) * b.from / hidden
		}
		Put(b.thumb, size.Width-w-1, y, w, length)
	}
	paint := func() {
		b.thumb.FillColor, b.thumb.CornerRadius = tokens.Of(tokens.Edge), scrollBarThin/2
		b.thumb.Hidden = b.whole()
		place(b.Size())
		b.thumb.Refresh()
	}
	return Draw(func() fyne.Size { return fyne.NewSize(scrollBarWidth, 1) }, place, paint, b.thumb)
}
