package view

import (
	"cmp"
	"slices"
	"time"

	"dateline/app/article"
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
// into. There are n events; when is the date of one.
func Gaps(n int, when func(i int) *chronology.When) []Gap {
	all := stretches(n, when)
	if len(all) < 2 {
		return nil
	}
	steps := make([]int, len(all))
	for i, s := range all {
		steps[i] = s.free + 1
	}
	slices.Sort(steps)
	least := max(2, gapFactor*steps[len(steps)/2])
	var gaps []Gap
	for _, s := range all {
		if s.free >= least {
			gaps = append(gaps, Gap{s.after, s.before, dayName(s.from), dayName(s.from + s.free - 1), s.free})
		}
	}
	return gaps
}

// stretch is so many free days from a day on, counted from 1970, between two events.
type stretch struct{ after, before, from, free int }

// stretches are those between each two days with events, in order.
func stretches(n int, when func(i int) *chronology.When) []stretch {
	type known struct{ i, from, to int }
	list := make([]known, 0, n)
	for i := range n {
		if from, to, ok := days(when(i)); ok {
			list = append(list, known{i, from, to})
		}
	}
	slices.SortFunc(list, func(a, b known) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.i, b.i))
	})
	all := make([]stretch, 0, len(list))
	for k := 1; k < len(list); k++ {
		last, next := list[k-1], list[k]
		if next.to < last.to { // within the span of the one before
			list[k].to, list[k].i = last.to, last.i
		}
		if free := next.from - last.to - 1; free >= 0 {
			all = append(all, stretch{last.i, next.i, last.to + 1, free})
		}
	}
	return all
}

// days are the first and last day a date can mean, counted from 1970; ok when both
// are known.
func days(w *chronology.When) (from, to int, ok bool) {
	if w.Earliest == "" || w.Latest == "" {
		return 0, 0, false
	}
	first, ok1 := article.Calendar(day(w.Earliest))
	last, ok2 := first, ok1
	if day(w.Latest) != day(w.Earliest) {
		last, ok2 = article.Calendar(day(w.Latest))
	}
	return int(first.Unix() / daySeconds), int(last.Unix() / daySeconds), ok1 && ok2
}

const daySeconds = 24 * 60 * 60

// dayName is a day counted from 1970 as it is written, 2022-02-24.
func dayName(n int) string { return time.Unix(int64(n)*daySeconds, 0).UTC().Format(time.DateOnly) }
