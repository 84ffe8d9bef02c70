package panes

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
)

// Who has typed a date or a title presses Enter.
func TestEnterInAFieldOfOneLineConfirms(t *testing.T) {
	e, win := fullEditor(t)
	recorded := 0
	e.OnRecord = func(app.Draft) error { recorded++; return nil }
	for _, focus := range []func(){e.Focus, e.FocusWhen} {
		focus()
		win.key(fyne.KeyReturn)
	}
	if recorded != 2 {
		t.Errorf("recorded %d times, want once for each field", recorded)
	}
	e.FocusWhen()
	win.typed("the 32nd of nothing")
	win.key(fyne.KeyReturn)
	if recorded != 2 {
		t.Error("a date that cannot be read was recorded")
	}
}
