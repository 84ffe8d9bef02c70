package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheTimelineTellsOfDisagreement(t *testing.T) {
	w := withChronology(t)
	if drawn := drawnOf(w.chron.events, w.tags); disagreeing(drawn, w.chron.events) != nil {
		t.Error("a chronology that agrees is drawn twice")
	}
	event := withConflict(t, w)
	for _, e := range disagreeing(drawnOf(w.chron.events, w.tags), w.chron.events) {
		if e.Disputed != (e.ID == event) {
			t.Errorf("%q is drawn as disputed: %v", e.Title, e.Disputed)
		}
	}
	w.whole.open()
	if got := w.whole.list.Timeline.Disputed(); got != 1 {
		t.Errorf("the timeline draws %d events as disputed, want 1", got)
	}
}

// The keys that stand on the timeline's buttons work from the list below it.
func TestTheScaleOfTheTimelineIsChangedFromTheList(t *testing.T) {
	w := withChronology(t)
	w.whole.open()
	all := w.whole.list.Timeline.View()
	press(w, fyne.KeyPlus)
	if w.whole.list.Timeline.View().Span() >= all.Span() {
		t.Error("+ shows no nearer")
	}
	press(w, fyne.Key0)
	if got := w.whole.list.Timeline.View(); got != all {
		t.Errorf("0 shows %v, want all: %v", got, all)
	}
}
