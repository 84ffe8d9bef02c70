package ui

import "testing"

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
