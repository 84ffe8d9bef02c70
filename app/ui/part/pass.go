package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Pass holds what a part does with keys that are not its own: whoever puts the
// part into a form says where they go. A focused widget that takes shortcuts
// keeps them from the window, so every part of a form must pass these on.
type Pass struct {
	OnEscape  func()
	OnConfirm func()                      // Ctrl+Enter
	OnAlt     func(key fyne.KeyName) bool // Alt with a letter or digit; false when it means nothing
	OnFocused func(fyne.CanvasObject)     // the part got the keys: the form scrolls it into sight
}

// PassTo sends the keys of all parts of a form to one place.
func (p *Pass) PassTo(to *Pass) {
	*p = *to
}

// escaped tells whether a key was Escape and somebody wants it.
func (p *Pass) escaped(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyEscape || p.OnEscape == nil {
		return false
	}
	p.OnEscape()
	return true
}

// windowKeys mean the same wherever the focus is.
var windowKeys = map[fyne.KeyName]bool{fyne.KeyF1: true, fyne.KeyF6: true, fyne.KeyF10: true}

// WindowKey gives a key that is the window's own to the window of the part that has
// the focus, and tells whether it was one.
func WindowKey(o fyne.CanvasObject, e *fyne.KeyEvent) bool {
	return windowKeys[e.Name] && toWindow(o, e)
}

// toWindow gives a key to a part's window: Fyne asks the part that has the focus alone.
func toWindow(o fyne.CanvasObject, e *fyne.KeyEvent) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || c.OnTypedKey() == nil {
		return false
	}
	c.OnTypedKey()(e)
	return true
}

// holder is the part that was given the keys last. A part that gets them again
// had lost them to another window or to a menu, or they are returned to it.
var holder fyne.CanvasObject

// got tells the form that a part of it has the keys.
func (p *Pass) got(o fyne.CanvasObject) {
	holder = o
	if p.OnFocused != nil {
		p.OnFocused(o)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (p *Pass) TypedShortcut(s fyne.Shortcut) { p.taken(s) }

// taken passes a shortcut on and tells whether it was one of those passed.
func (p *Pass) taken(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	switch {
	case !ok:
		return false
	case isConfirm(c) && p.OnConfirm != nil:
		p.OnConfirm()
		return true
	case c.Modifier == fyne.KeyModifierAlt && p.OnAlt != nil:
		return p.OnAlt(c.KeyName)
	}
	return false
}

func isConfirm(c *desktop.CustomShortcut) bool {
	return c.Modifier == fyne.KeyModifierShortcutDefault && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter)
}
