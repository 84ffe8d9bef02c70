package article

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Moment is a time as far as its source states it, and no further: a year
// ("2022"), a month ("2022-02"), a day ("2022-02-24"), a day and time without a
// zone ("2022-02-23T15:42"), or with one ("2022-02-24T07:26Z",
// "2021-10-03T11:45+05:30"). Seconds are allowed. Empty is unknown.
type Moment string

var momentForm = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$`)

// ParseMoment checks the form and the calendar.
func ParseMoment(s string) (Moment, error) {
	if s == "" {
		return "", nil
	}
	if !momentForm.MatchString(s) {
		return "", fmt.Errorf("%q is not a date like 2022-02-24 or 2022-02-24T07:26+02:00", s)
	}
	m := Moment(s)
	if _, ok := m.time(); !ok {
		return "", fmt.Errorf("%q is not in the calendar", s)
	}
	return m, nil
}

// time reads the moment; without a zone as if in UTC.
func (m Moment) time() (time.Time, bool) {
	zone := m.Zone()
	t, ok := Calendar(string(m[:len(m)-len(zone)]))
	if !ok || zone == "" || zone == "Z" {
		return t, ok
	}
	f := fields{text: zone[1:]}
	east := 3600*f.next(0, 2, 24) + 60*f.next(':', 2, 59)
	if f.wrong || f.text != "" {
		return time.Time{}, false
	}
	if zone[0] == '-' {
		east = -east
	}
	return t.Add(-time.Duration(east) * time.Second).In(time.FixedZone("", east)), true
}

// Day is the calendar day as the source wrote it, "" when it states none.
func (m Moment) Day() string {
	if len(m) < 10 {
		return ""
	}
	return string(m[:10])
}

// Clock is the time of day as the source wrote it ("07:26"), "" when it states none.
func (m Moment) Clock() string {
	if len(m) < 16 {
		return ""
	}
	return string(m[11:16])
}

// Zone is the stated zone ("Z", "+05:30"), "" when none is.
func (m Moment) Zone() string {
	if len(m) <= 16 {
		return ""
	}
	i := strings.LastIndexAny(string(m[16:]), "Z+-")
	if i < 0 {
		return ""
	}
	return string(m[16+i:])
}

// Instant is the moment on the world's clock; ok only with a time and a zone.
func (m Moment) Instant() (t time.Time, ok bool) {
	if m.Zone() == "" {
		return time.Time{}, false
	}
	t, ok = m.time()
	return t.UTC(), ok
}

// Local is the moment as its writer's calendar and clock showed it, in UTC terms;
// ok when at least a year is known.
func (m Moment) Local() (t time.Time, ok bool) {
	t, ok = m.time()
	if !ok {
		return t, false
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC), true
}

// Before orders moments by the calendar and clock their writers saw; an unknown
// moment comes last.
func (m Moment) Before(other Moment) bool {
	if m == "" || other == "" {
		return m != "" && other == ""
	}
	return m < other
}

// String is the moment for people: "24 Feb 2022, 07:26 UTC", "Feb 2022".
func (m Moment) String() string {
	t, ok := m.Local()
	if !ok {
		return string(m)
	}
	switch {
	case len(m) == 4:
		return t.Format("2006")
	case len(m) == 7:
		return t.Format("Jan 2006")
	case len(m) == 10:
		return t.Format("2 Jan 2006")
	}
	s := t.Format("2 Jan 2006, 15:04")
	switch z := m.Zone(); z {
	case "":
		return s
	case "Z":
		return s + " UTC"
	default:
		return s + " " + z
	}
}
