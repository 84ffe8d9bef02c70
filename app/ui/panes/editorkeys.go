package panes

import (
	"fyne.io/fyne/v2"

	"dateline/app/ui/part"
)

// alt goes to the field whose underlined letter was pressed, or takes another
// reading of the date.
func (e *EventEditor) alt(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyT:
		e.title.Focus()
	case fyne.KeyW:
		e.when.Focus()
	case fyne.KeyX:
		e.focusExact()
	case fyne.KeyP:
		e.place.Focus()
	case fyne.KeyL:
		e.people.Field().Focus()
	case fyne.KeyR:
		e.bodies.Field().Focus()
	case fyne.KeyG:
		e.tags.Field().Focus()
	case fyne.KeyS:
		part.Focus(e.status)
	case fyne.KeyN:
		e.note.Focus()
	case fyne.Key1, fyne.Key2, fyne.Key3:
		return e.takeReading(int(key[0] - '1'))
	default:
		return e.altCitation(key)
	}
	return true
}

// altCitation goes to a field of the citation that had the keys last; from that
// field on to the same one of the next citation.
func (e *EventEditor) altCitation(key fyne.KeyName) bool {
	n := len(e.forms)
	if n == 0 {
		return false
	}
	e.at = min(e.at, n-1)
	to := e.forms[e.at].lettered(key)
	for next := 1; next <= n && (to == nil || to == e.focused()); next++ {
		to = e.forms[(e.at+next)%n].lettered(key)
	}
	if to == nil {
		return false
	}
	part.Focus(to)
	return true
}

// focused is the part of the window that has the keys.
func (e *EventEditor) focused() fyne.Focusable {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e.column); c != nil {
		return c.Focused()
	}
	return nil
}
