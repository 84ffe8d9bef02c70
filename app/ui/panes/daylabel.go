package panes

import (
	"strings"
	"time"

	"dateline/app/chronology"
)

// dayLabel is what stands beside the first event of a day.
type dayLabel struct {
	before string // small, left of the large words: "Tue"
	large  string // "12", "early", "Feb", "2024"; "" where nothing is known
	below  string // "Mar 2024"
	exact  bool   // a day is known
}

var seasonNames = map[string]string{"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}

// dayOfWhen is the label of a when: its first day, or what is known of it.
func dayOfWhen(w chronology.When) dayLabel {
	from, to, _ := strings.Cut(w.EDTF, "/")
	if from == "" || from == ".." {
		from = to
	}
	date, _, _ := strings.Cut(strings.TrimRight(from, "~?%"), "T")
	date = strings.TrimSuffix(strings.TrimSuffix(date, "-XX"), "-XX")
	if t, err := time.Parse("2006-01-02", date); err == nil {
		return dayLabel{before: t.Format("Mon"), large: t.Format("2"), below: t.Format("Jan 2006"), exact: true}
	}
	l := dayLabel{large: date}
	if t, err := time.Parse("2006-01", date); err == nil {
		l = dayLabel{large: t.Format("Jan"), below: t.Format("2006")}
		if w.Part != "" {
			l = dayLabel{large: w.Part, below: t.Format("Jan 2006")}
		}
		return l
	}
	if year, season, ok := strings.Cut(date, "-"); ok && seasonNames[season] != "" {
		return dayLabel{large: seasonNames[season], below: year}
	}
	switch {
	case strings.HasSuffix(date, "X"):
		l.large = strings.ReplaceAll(date, "X", "0") + "s"
	case date == "":
		l.below = chronology.NoDate
	}
	if w.Part != "" && date != "" {
		l = dayLabel{large: w.Part, below: l.large}
	}
	return l
}

// hourOf is when on its day, or within its span, an event happened: "06:15
// +02:00", "about 05:40", "Tuesday", "some time in the month".
func hourOf(w chronology.When) string {
	from, to, interval := strings.Cut(w.EDTF, "/")
	if interval {
		return spanOf(w, from, to)
	}
	bare := strings.TrimRight(from, "~?%")
	date, clock, timed := strings.Cut(bare, "T")
	s := ""
	switch {
	case timed && len(clock) >= 5:
		s = clock[:5]
		if w.Zone == "Z" {
			s += " UTC"
		} else if w.Zone != "" {
			s += " " + w.Zone
		}
	case date == "":
		return ""
	case w.Part != "":
		s = partWords(w.Part, date)
	default:
		s = spanWords(date)
	}
	if w.Approximate {
		s = "about " + strings.Replace(s, "some time in the ", "this ", 1)
	}
	if strings.HasSuffix(from, "?") || strings.HasSuffix(from, "%") {
		s += " (uncertain)"
	}
	return s
}

// partWords say which part of a day, month or longer time is meant.
func partWords(part, date string) string {
	switch len(date) {
	case len("2006-01-02"):
		return part + " in the day"
	case len("2006-01"):
		return map[string]string{"early": "days 1–10", "mid": "days 11–20", "late": "from day 21"}[part]
	}
	return "some time in this part of it"
}

func spanWords(date string) string {
	if t, err := time.Parse("2006-01-02", date); err == nil {
		return t.Format("Monday")
	}
	_, part, _ := strings.Cut(date, "-")
	switch {
	case seasonNames[part] != "":
		return "some time in the season"
	case part != "" && part != "XX":
		return "some time in the month"
	case strings.HasSuffix(date, "X"):
		return "some time in these years"
	}
	return "some time in the year"
}

// spanOf says where a span of time ends.
func spanOf(w chronology.When, from, to string) string {
	end := chronology.When{EDTF: to, Zone: w.Zone}.Display()
	switch {
	case from == "" || from == "..":
		return "until " + end
	case to == "" || to == "..":
		return "since then"
	}
	s := "to " + end
	if w.Approximate {
		s = "about this time, " + s
	}
	return s
}
