package view

import (
	"errors"
	"strings"
	"time"

	"dateline/app/dates"
)

// ReadPeriod reads what an analyst types as a period: "Feb 2022", "21-24 Feb 2022",
// "since 2020". The error is a sentence.
func ReadPeriod(typed string, c dates.Context) (Value, error) {
	e, err := dates.Read(typed, c)
	if err != nil {
		return Value{}, err
	}
	if e.Earliest == "" && e.Latest == "" {
		return Value{}, errors.New("no day of this period is known")
	}
	return Period(day(e.Earliest), day(e.Latest)), nil
}

// cutPeriod is the first and last day of a period, either "" for an open end.
func cutPeriod(value string) (from, to string) {
	from, to, _ = strings.Cut(value, "/")
	return from, to
}

// PeriodWords is a period for people, as short as its days allow: "Feb 2022",
// "2020 – 2022", "21 – 24 Feb 2022", "since 1 Jan 2020".
func PeriodWords(from, to string) string {
	first, err1 := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	switch {
	case err1 != nil && err2 != nil:
		return ""
	case err1 != nil:
		return "until " + last.Format("2 Jan 2006")
	case err2 != nil:
		return "since " + first.Format("2 Jan 2006")
	case from == to:
		return first.Format("Mon 2 Jan 2006")
	}
	layout := "2 Jan 2006"
	if next := last.AddDate(0, 0, 1); first.Day() == 1 && next.Day() == 1 {
		layout = "Jan 2006"
		if first.Month() == time.January && next.Month() == time.January {
			layout = "2006"
		}
	}
	a, b := first.Format(layout), last.Format(layout)
	switch {
	case a == b:
		return a
	case first.Year() == last.Year() && layout == "Jan 2006":
		a = first.Format("Jan")
	case first.Year() == last.Year() && first.Month() == last.Month() && layout == "2 Jan 2006":
		a = first.Format("2")
	case first.Year() == last.Year() && layout == "2 Jan 2006":
		a = first.Format("2 Jan")
	}
	return a + " – " + b
}
