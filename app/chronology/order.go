package chronology

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"dateline/app/article"
)

// Sort puts events in the order of a chronology.
func Sort(events []Event) { slices.SortStableFunc(events, Compare) }

// Compare orders events by the earliest day or minute they can mean; then the
// more exact one first; events without a date last; then by title and ID, so
// that the order never depends on where they came from.
func Compare(a, b Event) int {
	return cmp.Or(
		compareWhen(a.When, b.When),
		strings.Compare(a.Title, b.Title),
		strings.Compare(string(a.ID), string(b.ID)),
	)
}

func compareWhen(a, b When) int {
	aKnown, bKnown := a.Earliest != "" || a.Latest != "", b.Earliest != "" || b.Latest != ""
	if !aKnown || !bKnown {
		switch {
		case aKnown:
			return -1
		case bKnown:
			return 1
		}
		return 0
	}
	// "until 2022" has no beginning: its end stands for it.
	return cmp.Or(
		start(cmp.Or(a.Earliest, a.Latest)).Compare(start(cmp.Or(b.Earliest, b.Latest))),
		cmp.Compare(width(a), width(b)),
	)
}

// start is the first minute of a limit, as its source's calendar shows it.
// Zones are left out: most events state none, and comparing some by instant and
// some by the clock would give no order at all.
func start(limit string) time.Time {
	t, _ := article.Calendar(limit)
	return t
}

// width is how much time a date leaves open; an open end leaves the most.
func width(w When) time.Duration {
	if w.Earliest == "" || w.Latest == "" {
		return 1<<63 - 1
	}
	d := start(w.Latest).Sub(start(w.Earliest))
	if len(w.Latest) == len("2006-01-02") {
		d += 24 * time.Hour
	}
	return d
}
