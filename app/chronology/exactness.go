package chronology

import (
	"strings"

	"dateline/app/dates"
)

// Exactness is how much of a date is held to be known.
type Exactness string

// The steps from exact to less exact.
const (
	ToMinute Exactness = "minute"
	ToDay    Exactness = "day"
	ToMonth  Exactness = "month"
	ToYear   Exactness = "year"
)

// Exactnesses in the order they are offered.
var Exactnesses = []Exactness{ToMinute, ToDay, ToMonth, ToYear}

// lengths are those of a date of EDTF that is so exact, without what stands after it.
var lengths = map[Exactness]int{ToMinute: len("2006-01-02T15:04"), ToDay: len("2006-01-02"), ToMonth: len("2006-01"), ToYear: len("2006")}

// Exactness is how exact the date is; "" for what is no single date of the calendar:
// a span, a season, a decade.
func (w When) Exactness() Exactness {
	bare := strings.TrimRight(w.EDTF, "~?%")
	if strings.ContainsAny(bare, "/X") || strings.HasPrefix(bare, "-") || len(bare) == 7 && seasons[bare[5:]] != "" {
		return ""
	}
	if strings.Contains(bare, "T") {
		return ToMinute
	}
	for _, x := range Exactnesses {
		if len(bare) == lengths[x] {
			return x
		}
	}
	return ""
}

// Coarser is the date no more exact than a step, with the words and rule it was read
// by; ok is false where it is not so exact itself.
func (w When) Coarser(to Exactness) (coarse When, ok bool) {
	from := w.Exactness()
	if from == "" || lengths[to] == 0 || lengths[to] > lengths[from] {
		return w, false
	}
	if from == to {
		return w, true
	}
	edtf := w.EDTF[:lengths[to]]
	first, last, err := dates.Bounds(edtf)
	if err != nil {
		return w, false
	}
	w.EDTF, w.Earliest, w.Latest, w.Part, w.Zone = edtf, first, last, "", ""
	return w.About(w.Approximate), true
}

// About is the date as one that is only about so, or as one that is not.
func (w When) About(about bool) When {
	w.Approximate = about
	if strings.Contains(w.EDTF, "/") {
		return w // each end says for itself
	}
	bare, uncertain := strings.CutSuffix(strings.TrimRight(w.EDTF, "~"), "?")
	bare = strings.TrimSuffix(bare, "%")
	uncertain = uncertain || strings.HasSuffix(w.EDTF, "%")
	switch {
	case about && uncertain:
		bare += "%"
	case about:
		bare += "~"
	case uncertain:
		bare += "?"
	}
	w.EDTF = bare
	return w
}
