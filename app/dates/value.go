package dates

import (
	"fmt"
	"strings"
	"time"
)

// answer is a resolved date before it gets its place in the text.
type answer struct {
	typ              Type
	value, edtf      string
	earliest, latest string
	part             string
	approximate      bool
	rule             string
	anchor           time.Time // the day (or the first day) it names; zero when it names none
	exact            precision
	fromPublication  bool // counted from the day of publication
}

// precision is how fine a date is.
type precision uint8

const (
	noDate precision = iota
	toCentury
	toDecade
	toYear
	toHalf
	toQuarter
	toSeason
	toMonth
	toWeek
	toDay
	toMinute
)

// dated makes an answer of a value and its EDTF. What lies outside the years
// that four digits can write is not known.
func dated(value, edtf string, anchor time.Time, exact precision) answer {
	a := answer{typ: Date, value: value, edtf: edtf, anchor: anchor, exact: exact}
	var err error
	if a.earliest, a.latest, err = Bounds(edtf); err != nil {
		return unknown(Date, "XXXX", "")
	}
	return a
}

func dayOf(t time.Time) answer { return dated(isoDay(t), isoDay(t), t, toDay) }

func monthOf(year, month int) answer {
	t := monthStart(year, month)
	return dated(t.Format("2006-01"), t.Format("2006-01"), t, toMonth)
}

func yearOf(year int) answer {
	if year < 1 {
		return beforeOurEra(1 - year)
	}
	s := fmt.Sprintf("%04d", year)
	return dated(s, s, monthStart(year, 1), toYear)
}

// weekOf is the ISO week of a day, Monday to Sunday.
func weekOf(t time.Time) answer {
	y, w := t.ISOWeek()
	monday := mondayOf(t)
	return dated(fmt.Sprintf("%04d-W%02d", y, w), days(monday, monday.AddDate(0, 0, 6)), monday, toWeek)
}

// weekendOf is the Saturday and Sunday of the ISO week of a day.
func weekendOf(t time.Time) answer {
	a := weekOf(t)
	saturday := mondayOf(t).AddDate(0, 0, 5)
	return dated(a.value+"-WE", days(saturday, saturday.AddDate(0, 0, 1)), saturday, toWeek)
}

func mondayOf(t time.Time) time.Time { return t.AddDate(0, 0, -(weekdayOf(t) - 1)) }

// weekdayOf is 1 for Monday to 7 for Sunday.
func weekdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func days(from, to time.Time) string { return isoDay(from) + "/" + isoDay(to) }

// quarterOf counts on through the years: quarter 0 is the last of the year before.
func quarterOf(year, quarter int) answer {
	from := monthStart(year, quarter*3-2)
	return dated(fmt.Sprintf("%04d-Q%d", from.Year(), (int(from.Month())+2)/3),
		months(from, 3), from, toQuarter)
}

func halfOf(year, half int) answer {
	from := monthStart(year, half*6-5)
	return dated(fmt.Sprintf("%04d-H%d", year, half), months(from, 6), from, toHalf)
}

func months(from time.Time, n int) string {
	return from.Format("2006-01") + "/" + from.AddDate(0, n-1, 0).Format("2006-01")
}

var seasonNumbers = map[string]int{"SP": 1, "SU": 2, "FA": 3, "WI": 4}

func seasonOf(year int, season string) answer {
	n := seasonNumbers[season]
	return dated(fmt.Sprintf("%04d-%s", year, season), fmt.Sprintf("%04d-%d", year, 20+n), monthStart(year, n*3), toSeason)
}

func decadeOf(year int) answer {
	s := fmt.Sprintf("%03d", year/10)
	return dated(s, s+"X", monthStart(year/10*10, 1), toDecade)
}

// centuryOf takes the 19th century to be 1800 to 1899, as EDTF and TIMEX3 do.
func centuryOf(ordinal int) answer {
	s := fmt.Sprintf("%02d", ordinal-1)
	return dated(s, s+"XX", monthStart((ordinal-1)*100, 1), toCentury)
}

// at adds a time of day in minutes to a day; minutes may run into another day.
func at(a answer, minutes int, zone string) answer {
	t := a.anchor.Add(time.Duration(minutes) * time.Minute)
	if minutes == 24*60 { // the end of a day is its midnight
		t = a.anchor.Add(24*time.Hour - time.Minute)
		b := minute(t, "")
		b.value = isoDay(a.anchor) + "T24:00"
		b.edtf, b.anchor, b.rule = isoDay(a.anchor), a.anchor, a.rule
		b.earliest, b.latest = b.edtf, b.edtf
		return b
	}
	b := minute(t, zone)
	b.rule, b.approximate = a.rule, a.approximate
	return b
}

func minute(t time.Time, zone string) answer {
	s := t.Format("2006-01-02T15:04")
	if strings.Contains(zone, "/") {
		zone = offsetOf(zone, t)
	}
	if strings.HasPrefix(zone, "+") || strings.HasPrefix(zone, "-") {
		return timed(s, s+zone, t)
	}
	if zone == "UTC" {
		return timed(s, s+"Z", t)
	}
	return timed(s, s, t)
}

func timed(value, edtf string, t time.Time) answer {
	a := dated(value, edtf, startOfDay(t), toMinute)
	a.typ = Time
	return a
}

func startOfDay(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// within adds a part of the day; EDTF level 1 can only say the day.
func within(a answer, daypart string) answer {
	a.typ, a.value = Time, a.value+daypart
	return a
}

// unknown is an expression that names a date which cannot be told.
func unknown(typ Type, value, rule string) answer { return answer{typ: typ, value: value, rule: rule} }

// narrow cuts a date to its early, middle or late part: days 1-10, 11-20 and 21
// to the end of a month, months 1-4, 5-8 and 9-12 of a year, years 0-3, 4-6 and
// 7-9 of a decade.
func narrow(a answer, part string) answer {
	a.part = part
	third := map[string]int{partEarly: 0, partMid: 1, partLate: 2}[part]
	y, m := a.anchor.Year(), int(a.anchor.Month())
	switch a.exact {
	case toMonth:
		from := a.anchor.AddDate(0, 0, 10*third)
		to := from.AddDate(0, 0, 9)
		if part == partLate {
			to = monthStart(y, m+1).AddDate(0, 0, -1)
		}
		a.earliest, a.latest = isoDay(from), isoDay(to)
	case toYear:
		from := monthStart(y, 1+4*third)
		a.earliest, a.latest = isoDay(from), isoDay(from.AddDate(0, 4, -1))
	case toDecade:
		first, last := []int{0, 4, 7}[third], []int{3, 6, 9}[third]
		a.earliest, a.latest = isoDay(monthStart(y+first, 1)), isoDay(monthStart(y+last, 12).AddDate(0, 1, -1))
	case toCentury:
		first, last := []int{0, 34, 67}[third], []int{33, 66, 99}[third]
		a.earliest, a.latest = isoDay(monthStart(y+first, 1)), isoDay(monthStart(y+last, 12).AddDate(0, 1, -1))
	}
	return a
}

// about marks a date as approximate.
func about(a answer) answer {
	if a.edtf != "" && !a.approximate {
		a.approximate = true
		if !strings.ContainsAny(a.edtf, "/X") {
			a.edtf += "~"
		}
	}
	return a
}
