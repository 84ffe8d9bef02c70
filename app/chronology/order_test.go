package chronology

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func event(title, typed string) Event {
	w, err := Typed(typed, published)
	if err != nil {
		panic(err)
	}
	return Event{Title: title, When: w}
}

func TestSort(t *testing.T) {
	want := []Event{
		event("nineties", "1990s"),
		event("until", "until 1990"),
		event("day", "1 Feb 2022"),
		event("month", "Feb 2022"),
		event("month, spring end", "2022-02/2022-03"),
		event("minute", "24 Feb 2022 05:00"),
		event("early", "early July 2022"),
		event("whole", "July 2022"),
		event("since", "since July 2022"),
		event("a without date", ""),
		event("b without date", ""),
	}
	for range 20 {
		got := append([]Event(nil), want...)
		rand.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		Sort(got)
		if titles(got) != titles(want) {
			t.Fatalf("got  %s\nwant %s", titles(got), titles(want))
		}
	}
	if Compare(want[1], want[0]) <= 0 || Compare(want[0], want[1]) >= 0 || Compare(want[0], want[0]) != 0 {
		t.Error("Compare and Sort disagree")
	}
}

func titles(events []Event) string {
	var s []string
	for _, e := range events {
		s = append(s, e.Title)
	}
	return strings.Join(s, " | ")
}

func TestADayComesBeforeItsMinutes(t *testing.T) {
	events := []Event{event("minute", "24 Feb 2022 05:00"), event("day", "24 Feb 2022"), event("midnight", "24 Feb 2022 00:00")}
	Sort(events)
	if got := titles(events); got != "midnight | day | minute" {
		t.Errorf("got %s", got)
	}
}
