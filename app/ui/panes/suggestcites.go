package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
)

// citeList is the citations of a suggestion below one another, each with a tick, of
// which one is at hand. It has the keys as one thing, and grows with what it holds.
// It takes no shortcuts, so that all of the window's reach the window.
type citeList struct {
	widget.BaseWidget
	OnTicked  func(i int)               // the space bar, or a click on the tick
	OnMoved   func(i int)               // another one is at hand
	OnOpened  func(i int)               // Enter, or a click on the one at hand: see it in its article
	OnEdge    func(e *fyne.KeyEvent)    // an arrow beyond the first or last
	OnOther   func(*fyne.KeyEvent) bool // any other key; true when it meant something
	OnFocused func(fyne.CanvasObject)   // the one at hand, to be brought into sight

	rows    []*citeRow
	at      int
	focused bool
	hovered int
}

func newCiteList() *citeList {
	c := &citeList{hovered: -1}
	c.ExtendBaseWidget(c)
	return c
}

// set shows citations; at is the one at hand.
func (c *citeList) set(cited []citeWords, at int, scale float32) {
	c.rows, c.hovered = nil, -1
	for i, w := range cited {
		c.rows = append(c.rows, newCiteRow(c, i, w, scale))
	}
	c.at = max(0, min(at, len(cited)-1))
	c.Refresh()
}

func (c *citeList) move(to int) {
	if to < 0 || to >= len(c.rows) || to == c.at {
		return
	}
	c.at = to
	c.Refresh()
	call(c.OnMoved, to)
	c.reveal()
}

// reveal asks for the one at hand to be brought into sight.
func (c *citeList) reveal() {
	if c.OnFocused != nil && c.at < len(c.rows) {
		c.OnFocused(c.rows[c.at])
	}
}

// TypedKey implements fyne.Focusable.
func (c *citeList) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyUp && c.at > 0:
		c.move(c.at - 1)
	case e.Name == fyne.KeyDown && c.at < len(c.rows)-1:
		c.move(c.at + 1)
	case e.Name == fyne.KeyUp || e.Name == fyne.KeyDown:
		call(c.OnEdge, e)
	case e.Name == fyne.KeySpace && len(c.rows) > 0:
		call(c.OnTicked, c.at)
	case numberOf(e.Name) > 0 && numberOf(e.Name) <= len(c.rows):
		c.move(numberOf(e.Name) - 1)
		call(c.OnTicked, c.at)
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && len(c.rows) > 0:
		call(c.OnOpened, c.at)
	case c.OnOther != nil && c.OnOther(e):
	default:
		call(c.OnEdge, e)
	}
}

// numberOf is the citation whose tick a key changes, from 1; 0 for none.
func numberOf(key fyne.KeyName) int {
	if len(key) == 1 && key[0] >= '1' && key[0] <= '9' {
		return int(key[0] - '0')
	}
	return 0
}

// TypedRune implements fyne.Focusable.
func (c *citeList) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (c *citeList) FocusGained() {
	c.focused = true
	c.Refresh()
	c.reveal()
}

// FocusLost implements fyne.Focusable.
func (c *citeList) FocusLost() { c.focused = false; c.Refresh() }

// HeightFor implements part.Tall.
func (c *citeList) HeightFor(width float32) float32 {
	h := float32(0)
	for _, r := range c.rows {
		h += r.heightFor(width)
	}
	return h
}

// CreateRenderer implements fyne.Widget.
func (c *citeList) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		y := float32(0)
		for _, r := range c.rows {
			h := r.heightFor(size.Width)
			part.Put(r, 0, y, size.Width, h)
			y += h
		}
	}
	paint := func() {
		place(c.Size())
		for _, r := range c.rows {
			r.Refresh()
		}
		canvas.Refresh(c)
	}
	d := part.Draw(func() fyne.Size { return fyne.NewSize(120, c.HeightFor(max(c.Size().Width, 120))) }, place, paint)
	d.All = func() []fyne.CanvasObject {
		all := make([]fyne.CanvasObject, len(c.rows))
		for i, r := range c.rows {
			all[i] = r
		}
		return all
	}
	return d
}
