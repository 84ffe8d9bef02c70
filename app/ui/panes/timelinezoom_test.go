package panes

import (
	"testing"

	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
)

// An affair of a week with a background of decades: its labels stand left of its marks.
func TestNearerKeepsTheSelectedEventInSight(t *testing.T) {
	l := NewTimeline()
	l.SetEvents([]timeline.Event{
		{ID: "built", Title: "The dam was built", When: chronology.When{EDTF: "1966/1971", Earliest: "1966-01-01", Latest: "1971-12-31"}},
		{ID: "burst", Title: "The dam above the town in the north of the country gave way", When: chronology.When{EDTF: "2024-03-14", Earliest: "2024-03-14", Latest: "2024-03-14"}},
	})
	show(t, l, 1000, 400)
	l.Select("burst")
	for step := range 20 {
		l.Zoom(1.5)
		if markOf(l, "burst") == nil {
			t.Fatalf("step %d: the selected event is out of sight, in %v", step+1, l.View())
		}
	}
}
