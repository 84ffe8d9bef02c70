package timeline

import (
	"cmp"
	"math"
	"strings"
)

// key is what the place of an event in the chronology depends on: its dates are
// read once, not for every comparison.
type key struct {
	event *Event
	start int64 // of the earliest day or minute, or of the latest where that is open
	width int64
}

// keyOf is the key of an event; ok is false when it has no date.
func keyOf(e *Event) (k key, ok bool) {
	if _, ok := spanOf(e.When); !ok {
		return key{}, false
	}
	earliest, _, hasEarliest := limit(e.When.Earliest)
	latest, length, hasLatest := limit(e.When.Latest)
	k = key{e, earliest, math.MaxInt64}
	if !hasEarliest {
		k.start = latest
	}
	if hasEarliest && hasLatest {
		k.width = latest - earliest
		if length == day {
			k.width += day
		}
	}
	return k, true
}

// compare is chronology.Compare.
func compare(a, b key) int {
	return cmp.Or(
		cmp.Compare(a.start, b.start),
		cmp.Compare(a.width, b.width),
		strings.Compare(a.event.Title, b.event.Title),
		strings.Compare(string(a.event.ID), string(b.event.ID)),
	)
}
