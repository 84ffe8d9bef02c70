package view

import (
	"cmp"
	"slices"
	"time"

	"dateline/app/chronology"
)

// Gap is a stretch of days between two events in which nothing is known to have
// happened.
type Gap struct {
	After, Before int    // indices of the events in the order of the chronology
	From, To      string // the first and last day of the stretch, 2022-02-24
	Days          int
}

// gapFactor is how many times longer than the usual distance between two days with
// events a stretch must be to strike a reader.
const gapFactor = 4

// Gaps are the stretches without any event that are long for this chronology: of two
// days at least, and four times the median distance between its days; in order.
// Events that a day cannot be told of make no gap and fill those that they may fall
// into.
func Gaps(events []chronology.Event) []Gap {
	all := stretches(events)
	if len(all) < 2 {
		return nil
	}
	steps := make([]int, len(all))
	for i, g := range all {
		steps[i] = g.Days + 1
	}
	slices.Sort(steps)
	least := max(2, gapFactor*steps[len(steps)/2])
	return slices.DeleteFunc(all, func(g Gap) bool { return g.Days < least })
}

// stretches are those between each two days with events, in order.
func stretches(events []chronology.Event) []Gap {
	type known struct {
		i        int
		from, to time.Time
	}
	var list []known
	for i, e := range events {
		if from, to, ok := days(e.When); ok {
			list = append(list, known{i, from, to})
		}
	}
	slices.SortStableFunc(list, func(a, b known) int { return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to)) })
	var all []Gap
	for k := 1; k < len(list); k++ {
		last, next := list[k-1], list[k]
		if next.to.Before(last.to) { // within the span of the one before
			list[k].to, list[k].i = last.to, last.i
		}
		if free := int(next.from.Sub(last.to).Hours()/24) - 1; free >= 0 {
			all = append(all, Gap{last.i, next.i, last.to.AddDate(0, 0, 1).Format(time.DateOnly), next.from.AddDate(0, 0, -1).Format(time.DateOnly), free})
		}
	}
	return all
}

// days are the first and last day a date can mean; ok when both are known.
func days(w chronology.When) (from, to time.Time, ok bool) {
	if w.Earliest == "" || w.Latest == "" {
		return from, to, false
	}
	from, err1 := time.Parse(time.DateOnly, day(w.Earliest))
	to, err2 := time.Parse(time.DateOnly, day(w.Latest))
	return from, to, err1 == nil && err2 == nil
}
