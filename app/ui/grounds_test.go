package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/ui/text"
)

// grounds is the area of all plain grounds in sight of an object.
func grounds(o fyne.CanvasObject) (area float32) {
	if !o.Visible() {
		return 0
	}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *text.Fill:
		return o.Size().Width * o.Size().Height
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
	}
	for _, p := range parts {
		area += grounds(p)
	}
	return area
}

// Where the processor paints, each ground takes its time: no part of the window has
// two.
func TestNoGroundIsPaintedTwice(t *testing.T) {
	w := withChronology(t)
	twice := func(view string) {
		t.Helper()
		size := w.win.Canvas().Size()
		if got := grounds(w.win.Canvas().Content()); got > size.Width*size.Height {
			t.Errorf("%s: grounds of %v pixels are painted, the window has %v", view, got, size.Width*size.Height)
		}
	}
	twice("articles and page")
	w.page.focus()
	press(w, fyne.KeyT)
	twice("whole chronology")
}
