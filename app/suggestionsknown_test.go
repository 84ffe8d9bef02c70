package app

import (
	"testing"

	"dateline/app/article"
	"dateline/app/chronology/suggest"
)

// What is only like an event that the chronology has is offered by itself: that two
// passages are like it does not make them one event.
func TestWhatIsLikeAnEventIsNotTakenForOneAmongItself(t *testing.T) {
	cite := func(id article.ID, ticked bool) suggest.Citation {
		return suggest.Citation{ArticleID: id, Start: 0, End: 10, Quote: "The gate of " + string(id) + " failed.", Ticked: ticked}
	}
	k := known{cited: map[textID][]citedRange{{"a", ""}: {{0, 10, "event"}}}}
	s := Suggestion{Suggestion: suggest.Suggestion{Citations: []suggest.Citation{cite("a", true), cite("b", false), cite("c", false)}}}
	if !k.takeOut(&s) || s.For != "" || len(s.Citations) != 2 {
		t.Fatalf("got %+v", s)
	}
	if b, c := s.Citations[0], s.Citations[1]; !b.Ticked || c.Ticked {
		t.Errorf("ticked are %v and %v, want the first alone", b.Ticked, c.Ticked)
	}
}
