package report

import (
	"strings"
	"time"

	"dateline/app/chronology"
)

// dayLines is a when for the narrow column of days: what stands out, and what
// goes below it, line by line: "Tue 12 Mar", "2024", "06:15 +02:00".
func dayLines(w chronology.When) (main string, below []string) {
	s := w.Display()
	if from, to, ok := strings.Cut(s, " – "); ok {
		return spanLines(from, to)
	}
	timed := strings.Contains(w.EDTF, "T")
	if timed {
		s = strings.TrimPrefix(s, "about ")
	}
	at := yearAt(s)
	if at <= 0 {
		return s, nil
	}
	main = strings.TrimSpace(s[:at])
	if main == "about" || main == "since" || main == "until" {
		return s, nil
	}
	below = strings.SplitN(s[at:], ", ", 2)
	if timed && w.Approximate && len(below) > 1 {
		below[1] = "about " + below[1]
	}
	if len(w.EDTF) == len(time.DateOnly) && w.Part != "" {
		main, below = strings.TrimPrefix(main, w.Part+" "), append(below, w.Part)
	}
	return withWeekday(main, w), below
}

// spanLines are the two ends of a span; a year that both share goes below.
func spanLines(from, to string) (main string, below []string) {
	if i, j := yearAt(from), yearAt(to); i > 0 && j > 0 && from[i:] == to[j:] {
		return strings.TrimSpace(from[:i]) + " – " + strings.TrimSpace(to[:j]), []string{to[j:]}
	}
	return from + " – " + to, nil
}

// yearAt is where the year of a date begins, -1 without one.
func yearAt(s string) int {
	for at := 0; at < len(s); {
		word, _, _ := strings.Cut(s[at:], " ")
		digits := strings.TrimRight(word, ",")
		if len(digits) == 4 && strings.Trim(digits, "0123456789") == "" {
			return at
		}
		at += len(word) + 1
	}
	return -1
}

// withWeekday puts the day of the week before a day that is shown with a time.
func withWeekday(main string, w chronology.When) string {
	day, _, timed := strings.Cut(w.EDTF, "T")
	t, err := time.Parse(time.DateOnly, day)
	if !timed || err != nil {
		return main
	}
	return strings.TrimSuffix(main, t.Format("2 Jan")) + t.Format("Mon 2 Jan")
}

// footnote explains a when to someone who doubts it: its value, its limits, the
// source's words and the rule that read them.
func footnote(w chronology.When) string {
	s := "EDTF " + w.EDTF
	switch {
	case w.Earliest != "" && w.Latest != "" && w.Earliest != w.Latest:
		s += ", from " + w.Earliest + " to " + w.Latest
	case w.Earliest != "" && w.Latest == "":
		s += ", not before " + w.Earliest
	case w.Latest != "" && w.Earliest == "":
		s += ", not after " + w.Latest
	}
	if why := w.Why(); why != "" {
		s += ". " + why
	}
	return strings.TrimSuffix(s, ".") + "."
}

// longDay is a day for people: 18 March 2024. What is no day stays as it is.
func longDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("2 January 2006")
}
