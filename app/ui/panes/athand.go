package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/part"
)

// standing is a row that says how high it is.
type standing interface {
	fyne.CanvasObject
	heightFor(width float32) float32
}

// atHand is rows below one another, of which one is at hand. A list made of it has the
// keys as one thing, and grows with what it holds.
type atHand[R standing] struct {
	OnMoved func(i int) // another one is at hand

	list    fyne.Widget // that is made of it
	rows    []R
	at      int
	focused bool
	hovered int // -1 for none
}

// moveTo takes another row to hand; reveal, which may be nil, brings it into sight.
func (a *atHand[R]) moveTo(i int, reveal func(fyne.CanvasObject)) {
	if i < 0 || i >= len(a.rows) || i == a.at {
		return
	}
	a.at = i
	a.list.Refresh()
	call(a.OnMoved, i)
	a.reveal(reveal)
}

func (a *atHand[R]) reveal(reveal func(fyne.CanvasObject)) {
	if reveal != nil && a.at < len(a.rows) {
		reveal(a.rows[a.at])
	}
}

// gained is that the list got the keys.
func (a *atHand[R]) gained(reveal func(fyne.CanvasObject)) {
	a.focused = true
	a.list.Refresh()
	a.reveal(reveal)
}

// TypedRune implements fyne.Focusable.
func (a *atHand[R]) TypedRune(rune) {}

// FocusLost implements fyne.Focusable.
func (a *atHand[R]) FocusLost() { a.focused = false; a.list.Refresh() }

// HeightFor implements part.Tall.
func (a *atHand[R]) HeightFor(width float32) float32 {
	h := float32(0)
	for _, r := range a.rows {
		h += r.heightFor(width)
	}
	return h
}

// CreateRenderer implements fyne.Widget.
func (a *atHand[R]) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		y := float32(0)
		for _, r := range a.rows {
			h := r.heightFor(size.Width)
			part.Put(r, 0, y, size.Width, h)
			y += h
		}
	}
	paint := func() {
		place(a.list.Size())
		for _, r := range a.rows {
			r.Refresh()
		}
		canvas.Refresh(a.list)
	}
	d := part.Draw(func() fyne.Size { return fyne.NewSize(120, a.HeightFor(max(a.list.Size().Width, 120))) }, place, paint)
	d.All = func() []fyne.CanvasObject {
		all := make([]fyne.CanvasObject, len(a.rows))
		for i, r := range a.rows {
			all[i] = r
		}
		return all
	}
	return d
}
