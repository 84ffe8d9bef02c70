package chronology

import (
	"strconv"
	"strings"
	"time"
)

// NoDate stands where an event has no date.
const NoDate = "no date"

var seasons = map[string]string{"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}

// Display is the date for people: "Wed 13 Mar 2024", "early Jul 2022", "about
// 2012", "12 Mar 2024, 06:15 +02:00", "Thu 3 Mar 2022 – Sat 5 Mar 2022", "no
// date". It is the same in every language and place, as dates in exports are.
func (w When) Display() string {
	if w.EDTF == "" {
		return NoDate
	}
	from, to, interval := strings.Cut(w.EDTF, "/")
	s := displayOne(from, w.Zone)
	switch {
	case interval && open(from):
		s = "until " + displayOne(to, w.Zone)
	case interval && open(to):
		s = "since " + s
	case interval:
		s += " – " + displayOne(to, w.Zone)
	}
	if w.Part != "" {
		rest, the := strings.CutPrefix(s, "the ")
		s = w.Part + " " + rest
		if the {
			s = "the " + s
		}
	}
	if w.Approximate {
		s = "about " + s
	}
	return s
}

func open(end string) bool { return end == "" || end == ".." }

// displayOne is one date of EDTF level 1 for people; what it cannot read stays
// as it is.
func displayOne(edtf, zone string) string {
	bare := strings.TrimRight(edtf, "~?%")
	date, clock, timed := strings.Cut(bare, "T")
	date = strings.TrimSuffix(strings.TrimSuffix(date, "-XX"), "-XX")
	s := edtf
	switch {
	case timed && len(clock) >= 5:
		s = reformat(date, "2006-01-02", "2 Jan 2006") + ", " + clock[:5]
		switch zone {
		case "":
		case "Z":
			s += " UTC"
		default:
			s += " " + zone
		}
	case len(date) == 10:
		s = reformat(date, "2006-01-02", "Mon 2 Jan 2006")
	case len(date) == 7 && seasons[date[5:]] != "":
		s = seasons[date[5:]] + " " + date[:4]
	case len(date) == 7:
		s = reformat(date, "2006-01", "Jan 2006")
	case strings.HasSuffix(date, "XX"):
		s = century(date)
	case strings.HasSuffix(date, "X"):
		s = "the " + strings.ReplaceAll(date, "X", "0") + "s"
	case len(date) == 4:
		s = date
	}
	if strings.HasSuffix(edtf, "?") || strings.HasSuffix(edtf, "%") {
		s += " (uncertain)"
	}
	return s
}

// century names 18XX the 19th century.
func century(date string) string {
	n, err := strconv.Atoi(date[:2])
	if err != nil {
		return date
	}
	n++
	ending := "th"
	if n < 11 || n > 13 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return "the " + strconv.Itoa(n) + ending + " century"
}

// reformat writes a date in another layout; what is not in the first stays.
func reformat(s, from, to string) string {
	t, err := time.Parse(from, s)
	if err != nil {
		return s
	}
	return t.Format(to)
}
