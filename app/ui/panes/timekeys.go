package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
	"dateline/app/ui/part"
)

// How far a key moves, in views, and changes the scale.
const (
	keyPan  = 0.1
	keyZoom = 1.5
)

// TypedKey implements fyne.Focusable.
func (c *timeChart) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.pan(-keyPan)
	case fyne.KeyRight:
		c.pan(keyPan)
	case fyne.KeyPageUp:
		c.pan(-1)
	case fyne.KeyPageDown:
		c.pan(1)
	case fyne.KeyHome:
		c.look(c.of.Fit())
	case fyne.KeyUp:
		c.row(false)
	case fyne.KeyDown:
		c.row(true)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.open()
	case fyne.KeyEscape:
		if c.OnEscape != nil {
			c.OnEscape()
		}
	default:
		if !part.WindowKey(c, e) && c.owner.OnKey != nil {
			c.owner.OnKey(e)
		}
	}
}

// TypedRune implements fyne.Focusable: the signs, on whichever key they are.
func (c *timeChart) TypedRune(r rune) {
	switch r {
	case '+', '=':
		c.zoom(keyZoom)
	case '-', '_', '−':
		c.zoom(1 / keyZoom)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *timeChart) TypedShortcut(s fyne.Shortcut) {
	if k, ok := s.(*desktop.CustomShortcut); ok && k.Modifier == fyne.KeyModifierShortcutDefault {
		switch k.KeyName {
		case fyne.KeyLeft:
			c.step(-1)
			return
		case fyne.KeyRight:
			c.step(1)
			return
		}
	}
	c.Pass.TypedShortcut(s)
}

// step goes to another event in the order of the chronology.
func (c *timeChart) step(n int) {
	if c.state.Selected == "" {
		c.choose(c.of.First(c.view))
	} else {
		c.choose(c.of.Step(c.state.Selected, n))
	}
	c.tellCurrent()
}

// row goes to the nearest event in the next row.
func (c *timeChart) row(down bool) {
	if c.scene == nil {
		return
	}
	if c.current() == nil {
		c.choose(c.first())
	} else if next, ok := c.of.Beside(c.at(), down); ok {
		c.lane = next.Lane
		c.choose(next.ID)
	}
	c.tellCurrent()
}

// tellCurrent tells of the event gone to by key, as if it were pointed at.
func (c *timeChart) tellCurrent() {
	if m := c.current(); m != nil {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
		c.tell(c.of.Words(m, c.state.Known), at.AddXY(m.X, m.Y+m.H))
	}
}

// first is an event that is in sight, or else the first one.
func (c *timeChart) first() article.ID {
	for i := range c.scene.Marks {
		if m := &c.scene.Marks[i]; m.ID != "" {
			return m.ID
		}
	}
	return c.of.First(c.view)
}

// FocusGained implements fyne.Focusable.
func (c *timeChart) FocusGained() {
	c.focused = true
	if c.OnFocused != nil {
		c.OnFocused(c)
	}
	c.Refresh()
}

// FocusLost implements fyne.Focusable.
func (c *timeChart) FocusLost() {
	c.focused = false
	c.tell("", fyne.Position{})
	c.Refresh()
}
