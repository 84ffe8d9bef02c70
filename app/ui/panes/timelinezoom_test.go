package panes

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
	"dateline/app/ui/part"
)

// Labels at the right end stand left of their marks.
func TestNearerKeepsTheSelectedEventInSight(t *testing.T) {
	l := NewTimeline()
	l.SetEvents(aDam())
	show(t, l, 1000, 400)
	l.Select("burst")
	for step := range 20 {
		l.Zoom(1.5)
		if markOf(l, "burst") == nil {
			t.Fatalf("step %d: the selected event is out of sight, in %v", step+1, l.View())
		}
	}
}

// aDam is an affair of a week with a background of decades.
func aDam() []timeline.Event {
	return []timeline.Event{
		{ID: "built", Title: "The dam was built", When: chronology.When{EDTF: "1966/1971", Earliest: "1966-01-01", Latest: "1971-12-31"}},
		{ID: "burst", Title: "The dam above the town in the north of the country gave way", When: chronology.When{EDTF: "2024-03-14", Earliest: "2024-03-14", Latest: "2024-03-14"}},
	}
}

func TestAFilterLeavesNoEmptyDrawing(t *testing.T) {
	l := NewTimeline()
	l.SetEvents(aDam())
	show(t, l, 1000, 400)
	year := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	l.SetView(timeline.Between(year(1980), year(1990)))
	l.SetEvents(aDam())
	if l.View() != timeline.Between(year(1980), year(1990)) {
		t.Error("the same events took the part of time away that was looked at")
	}
	l.SetEvents(aDam()[1:])
	if markOf(l, "burst") == nil {
		t.Errorf("what the filter left is out of sight, in %v", l.View())
	}
}

func TestTheFootOfATimelinePassesKeysOn(t *testing.T) {
	l, w := inMay(t)
	var got []fyne.KeyName
	l.OnKey = func(e *fyne.KeyEvent) bool { got = append(got, e.Name); return true }
	l.PassTo(&part.Pass{})
	for _, o := range []fyne.Focusable{l.foot.lanes, l.foot.in, l.foot.out, l.foot.all} {
		w.Canvas().Focus(o)
		o.TypedKey(key(fyne.KeyK))
	}
	if len(got) != 4 {
		t.Errorf("of four controls, %d passed K on", len(got))
	}
}
