package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// The timeline is drawn as soon as the window has room for it, and is gone with the room.
func TestTheTimelineComesAndGoesWithTheRoomForIt(t *testing.T) {
	w := withQueue(t)
	press(w, fyne.KeyY)
	w.whole.open()
	for _, height := range []float32{900, 400, 900} {
		w.win.Resize(fyne.NewSize(1400, height))
		l := w.whole.list
		if l.TimelineShown() != (height == 900) || l.Timeline.Visible() != l.TimelineShown() {
			t.Errorf("%v high, there is room %v, and it is shown %v", height, l.TimelineShown(), l.Timeline.Visible())
		}
	}
}
