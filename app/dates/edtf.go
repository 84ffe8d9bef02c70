package dates

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Bounds gives the first and the last day (or minute) that a date in EDTF level
// 1 (Library of Congress, 2019) can mean, both inclusive: "2022-02" is
// 2022-02-01 to 2022-02-28. An open end of an interval gives "". Seasons are
// the northern ones and begin with March, June, September and December; the
// winter of a year ends in the February of the next. The signs for doubtful
// and about (? ~ %) do not widen a date.
func Bounds(edtf string) (earliest, latest string, err error) {
	from, to, interval := strings.Cut(edtf, "/")
	if !interval {
		return bound(edtf, edtf)
	}
	var last string
	if !open(from) {
		if earliest, last, err = bound(from, edtf); err != nil {
			return "", "", err
		}
	}
	if !open(to) {
		if _, latest, err = bound(to, edtf); err != nil {
			return "", "", err
		}
	}
	if open(from) && open(to) {
		return "", "", fmt.Errorf("the interval %q has neither a beginning nor an end", edtf)
	}
	if last != "" && latest != "" && day(latest) < day(earliest) {
		return "", "", fmt.Errorf("the interval %q ends before it begins", edtf)
	}
	return earliest, latest, nil
}

// notEDTF is the error for a string that is no date.
type notEDTF string

func (s notEDTF) Error() string {
	return fmt.Sprintf("%q is not a date in EDTF, such as 2022-02-24, 2022-02, 2012~ or 201X", string(s))
}

func open(end string) bool { return end == "" || end == ".." }

// day is the day of a bound, without its time.
func day(bound string) string { return bound[:min(len(bound), len("2006-01-02"))] }

// bound reads one date of an EDTF string; whole is for the error.
func bound(s, whole string) (earliest, latest string, err error) {
	wrong := notEDTF(whole)
	if len(s) > 0 && strings.ContainsRune("?~%", rune(s[len(s)-1])) {
		s = s[:len(s)-1]
	}
	date, clock, timed := strings.Cut(s, "T")
	if timed {
		minute, ok := readClock(clock)
		if !ok || len(date) != 10 || !inCalendar(date) {
			return "", "", wrong
		}
		return date + "T" + minute, date + "T" + minute, nil
	}
	switch len(date) {
	case 4:
		low, high := strings.ReplaceAll(date, "X", "0"), strings.ReplaceAll(date, "X", "9")
		if !digits(low) || date == "XXXX" || strings.Contains(strings.TrimRight(date, "X"), "X") {
			return "", "", wrong
		}
		return low + "-01-01", high + "-12-31", nil
	case 7:
		return monthBound(date, wrong)
	case 10:
		if strings.HasSuffix(date, "-XX") {
			if strings.HasSuffix(date, "-XX-XX") {
				return bound(date[:4], whole)
			}
			return monthBound(date[:7], wrong)
		}
		if inCalendar(date) {
			return date, date, nil
		}
	}
	return "", "", wrong
}

// monthBound reads a month, a season or a month left open.
func monthBound(s string, wrong error) (earliest, latest string, err error) {
	year, err := strconv.Atoi(s[:4])
	if err != nil || !digits(s[:4]) || s[4] != '-' {
		return "", "", wrong
	}
	if s[5:] == "XX" {
		return s[:4] + "-01-01", s[:4] + "-12-31", nil
	}
	n, err := strconv.Atoi(s[5:])
	switch {
	case err != nil || !digits(s[5:]):
		return "", "", wrong
	case n >= 1 && n <= 12:
		return isoDay(monthStart(year, n)), isoDay(monthStart(year, n+1).AddDate(0, 0, -1)), nil
	case n >= 21 && n <= 24:
		first := (n - 20) * 3
		return isoDay(monthStart(year, first)), isoDay(monthStart(year, first+3).AddDate(0, 0, -1)), nil
	}
	return "", "", wrong
}

// readClock reads 05:00, 05:00:30 and either with a zone, and gives the minute.
func readClock(s string) (minute string, ok bool) {
	clock := strings.TrimSuffix(s, "Z")
	if i := strings.LastIndexAny(clock, "+-"); i > 0 {
		if _, err := time.Parse("-07:00", clock[i:]); err != nil || clock != s {
			return "", false
		}
		clock = clock[:i]
	}
	layout := "15:04"
	if len(clock) == len("15:04:05") {
		layout = "15:04:05"
	}
	t, err := time.Parse(layout, clock)
	return t.Format("15:04"), err == nil
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func inCalendar(s string) bool {
	_, err := time.Parse("2006-01-02", s)
	return err == nil
}

// plain is a date in a reason, for people: a day, or else its value.
func plain(a answer) string {
	if len(a.value) == len("2006-01-02") && a.exact == toDay {
		return plainDay(a.anchor)
	}
	return "“" + a.value + "”"
}

// plainDay is a day in a reason, for people.
func plainDay(t time.Time) string { return t.Format("2 Jan 2006") }

func isoDay(t time.Time) string { return t.Format("2006-01-02") }

// monthStart is the first day of a month; months beyond 12 run into the next year.
func monthStart(year, month int) time.Time {
	return time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
}
