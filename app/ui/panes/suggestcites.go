package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// citeList is the citations of a suggestion below one another, each with a tick, of
// which one is at hand. It has the keys as one thing, and grows with what it holds.
// It takes no shortcuts, so that all of the window's reach the window.
type citeList struct {
	widget.BaseWidget
	atHand[*citeRow]
	OnTicked  func(i int)               // the space bar, or a click on the tick
	OnOpened  func(i int)               // Enter, or a click on the one at hand: see it in its article
	OnEdge    func(e *fyne.KeyEvent)    // an arrow beyond the first or last
	OnOther   func(*fyne.KeyEvent) bool // any other key; true when it meant something
	OnFocused func(fyne.CanvasObject)   // the one at hand, to be brought into sight
}

func newCiteList() *citeList {
	c := &citeList{}
	c.list, c.hovered = c, -1
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

func (c *citeList) move(to int) { c.moveTo(to, c.OnFocused) }

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

// FocusGained implements fyne.Focusable.
func (c *citeList) FocusGained() { c.gained(c.OnFocused) }
