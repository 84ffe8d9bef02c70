package suggest

import (
	"time"

	"dateline/app/chronology"
)

// daysOf is the first and last day of a when, counted from 1970; 0 and 0 when it
// is not known.
func daysOf(w chronology.When) (from, to int) {
	from, to = dayNumber(w.Earliest), dayNumber(w.Latest)
	switch {
	case from == 0 && to == 0:
		return 0, 0
	case from == 0:
		from = to
	case to == 0:
		to = from
	}
	return from, to
}

func dayNumber(edtf string) int {
	if len(edtf) < 10 {
		return 0
	}
	t, err := time.Parse("2006-01-02", edtf[:10])
	if err != nil {
		return 0
	}
	return int(t.Unix()/86400) + 1<<20 // none of a year that matters is 0
}
