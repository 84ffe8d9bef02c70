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
	got := NewNeighbourhood(list).Near(Event{Title: "Barge hits the Sarn Bridge", When: When{EDTF: "2024-03-12T05:40", Earliest: "2024-03-12T05:40", Latest: "2024-03-12T05:40"}})
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

func TestNearCountsDaysAndNotHours(t *testing.T) {
	at := func(d string) When { return When{EDTF: d, Earliest: d, Latest: d} }
	e := Event{ID: "e", Title: "Shells hit the market of Dorvan", When: at("2024-03-12T09:20")}
	for when, want := range map[string]string{
		"2024-03-12T09:20": "same day; both say “market”",
		"2024-03-12T21:00": "same day; both say “market”",
		"2024-03-12":       "same day; both say “market”",
		"2024-03-13T01:00": "a day apart; both say “market”",
		"2024-03-11":       "a day apart; both say “market”",
	} {
		got := NewNeighbourhood([]Event{{ID: "o", Title: "Fire in the market hall", When: at(when)}}).Near(e)
		if len(got) != 1 || got[0].Why != want {
			t.Errorf("beside what happened on %s: %v, want %s", when, got, want)
		}
	}
}

func TestOneWordAloneIsNotNearOnAnotherDay(t *testing.T) {
	at := func(d string) When { return When{EDTF: d, Earliest: d, Latest: d} }
	e := Event{ID: "e", Title: "Power fails for nine hours", When: at("2024-04-02")}
	if got := NewNeighbourhood([]Event{{ID: "o", Title: "All nine shells hit the market", When: at("2024-03-12")}}).Near(e); len(got) > 0 {
		t.Errorf("offered as the same: %v", got)
	}
}
