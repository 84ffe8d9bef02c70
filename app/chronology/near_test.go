package chronology

import "testing"

func TestNearFindsWhatCouldBeTheSame(t *testing.T) {
	day := func(d string) When { return When{EDTF: d, Earliest: d, Latest: d} }
	list := []Event{
		{ID: "a", Title: "Barge strikes pier 4 of the Sarn Bridge", When: day("2024-03-12")},
		{ID: "b", Title: "Sarn Bridge closed to all traffic", When: day("2024-03-12")},
		{ID: "c", Title: "Sarn Bridge was opened", When: When{EDTF: "1961", Earliest: "1961-01-01", Latest: "1961-12-31"}},
		{ID: "d", Title: "Hospital treats seven", When: day("2024-03-12")},
		{ID: "e", Title: "Survey of the bridge finds rust"},
	}
	got := Near(Event{Title: "Barge hits the Sarn Bridge", When: When{EDTF: "2024-03-12T05:40", Earliest: "2024-03-12T05:40", Latest: "2024-03-12T05:40"}}, list)
	var ids string
	for _, n := range got {
		ids += string(n.Event.ID)
	}
	if ids != "abe" {
		t.Errorf("near are %q, want a, b, e: not what happened decades before, nor what shares the day only", ids)
	}
	if len(got) > 0 && got[0].Why != "same day; both say “barge”, “bridge”, “sarn”" {
		t.Errorf("why: %s", got[0].Why)
	}
}
