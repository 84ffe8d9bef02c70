package ui

import (
	"testing"

	"dateline/app"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
	"dateline/app/ui/panes"
)

// Offered to merge into are open suggestions of the same day that say more than one word
// of it: all those of a day would be too many.
func TestOnlySuggestionsThatSayTheSameAreOffered(t *testing.T) {
	w := opened(t)
	one := func(key, title, day string, d panes.Decision) panes.Queued {
		s := suggest.Suggestion{Title: title, When: chronology.When{EDTF: day, Earliest: day, Latest: day}, Citations: []suggest.Citation{{Quote: title, Ticked: true}}}
		return panes.Queued{Suggestion: app.Suggestion{Suggestion: s, Key: key}, Decision: d}
	}
	w.queue.items = []panes.Queued{
		one("own", "Lock gates of Vessin harbour failed", "2031-05-04", panes.Undecided),
		one("same", "The lock gates failed at noon", "2031-05-04", panes.Undecided),
		one("word", "Ferries left the harbour", "2031-05-04", panes.Undecided),
		one("later", "Lock gates of Vessin harbour replaced", "2031-06-04", panes.Undecided),
		one("taken", "Lock gates in Vessin harbour burst", "2031-05-04", panes.Accepted),
	}
	if all := w.queue.alike(&w.queue.items[0]); len(all) != 1 || all[0].Key != "same" {
		t.Errorf("offered are %+v", all)
	}
	if all := w.queue.alike(&w.queue.items[4]); len(all) != 0 {
		t.Errorf("for one that is decided, %+v", all)
	}
}
