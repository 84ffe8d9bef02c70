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
	span  span
	start int64 // of the earliest day or minute, or of the latest where that is open
	width int64
}

// keyOf is the key of an event; ok is false when it has no date.
func keyOf(e *Event) (k key, ok bool) {
	l := limitsOf(&e.When)
	s, ok := l.span(&e.When)
	if !ok {
		return key{}, false
	}
	k = key{e, s, l.earliest, math.MaxInt64}
	if !l.begins {
		k.start = l.latest
	}
	if l.begins && l.ends {
		k.width = l.latest - l.earliest
		if l.length == day {
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
