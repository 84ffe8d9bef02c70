package panes

import (
	"strings"
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/view"
)

// whenWords are a date in two columns: the day, or what is known instead, and the
// hour on it. In a row of the same day as the one above, the day is short.
func whenWords(w chronology.When, again bool) (day, hour string) {
	from, to, interval := strings.Cut(w.EDTF, "/")
	if interval {
		return spanDays(w, from, to), ""
	}
	date, clock, timed := strings.Cut(strings.TrimRight(from, "~?%"), "T")
	t, err := time.Parse(time.DateOnly, date)
	if err != nil || !timed && w.Part == "" {
		day = w.Display()
		if err == nil && again && !w.Approximate {
			day = t.Format("2 Jan")
		}
		return day, ""
	}
	if day = t.Format("Mon 2 Jan 2006"); again {
		day = t.Format("2 Jan")
	}
	if !timed {
		return day, w.Part
	}
	if hour = clock[:min(len(clock), 5)]; w.Approximate {
		hour = "about " + hour
	}
	switch w.Zone {
	case "":
	case "Z":
		hour += " UTC"
	default:
		hour += " " + w.Zone
	}
	if strings.HasSuffix(from, "?") || strings.HasSuffix(from, "%") {
		hour += "?"
	}
	return day, hour
}

// spanDays is a stretch of whole days in as few words as they allow, or what the
// date says of itself.
func spanDays(w chronology.When, from, to string) string {
	for _, end := range []string{from, to} {
		if _, err := time.Parse(time.DateOnly, end); err != nil {
			return w.Display()
		}
	}
	if words := view.PeriodWords(from, to); !w.Approximate {
		return words
	}
	return w.Display()
}

// sameDay tells whether two dates are of one day that is known.
func sameDay(a, b *chronology.When) bool {
	day := namedDay(a.EDTF)
	if day == "" || day != namedDay(b.EDTF) {
		return false
	}
	_, ok := article.Calendar(day)
	return ok
}

// namedDay is the day that a date names, 2024-03-13; "" when it names no single one.
func namedDay(edtf string) string {
	const day = len("2006-01-02")
	if len(edtf) < day || strings.Contains(edtf, "/") || strings.Trim(edtf[day:], "~?%") != "" && edtf[day] != 'T' {
		return ""
	}
	return edtf[:day]
}
