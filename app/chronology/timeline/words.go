package timeline

import (
	"strconv"
	"strings"
	"time"
)

// Words is what a mark says: the date and title of its event and what is to be
// known of it, or how many events a column counts. Known is the moment of
// knowledge, zero for now.
func (c *Chart) Words(m *Mark, known time.Time) string {
	if m.event < 0 {
		return Count(m.Count) + ", " + m.View.String()
	}
	e := c.events[m.event]
	parts := []string{e.When.Display(), e.Title}
	for _, o := range e.Others {
		said := o.When.Display()
		if o.Origin != "" {
			said += " according to " + o.Origin
		}
		parts = append(parts, "otherwise "+said)
	}
	if e.Disputed || len(e.Others) > 0 {
		parts = append(parts, "sources disagree")
	}
	if e.Retracted {
		parts = append(parts, "retracted")
	}
	switch {
	case known.IsZero() || !unreported(e, known):
	case e.Reported.IsZero():
		parts = append(parts, "no date of publication")
	default:
		parts = append(parts, "first reported "+e.Reported.Format("2 Jan 2006"))
	}
	return strings.Join(parts, " · ")
}

// String is the part of time for people, as exactly as its length needs.
func (v View) String() string {
	from, to := clock(int64(v.From)), clock(int64(v.To)-1)
	form := "2 Jan 2006"
	switch span := v.Span(); {
	case span <= 2*day:
		form = "2 Jan 2006, 15:04"
	case span > 4*year:
		form = "2006"
	case span > 90*day:
		form = "Jan 2006"
	}
	a, b := from.Format(form), to.Format(form)
	if a == b {
		return a
	}
	return a + " – " + b
}

// Span is the time from the first date to the last; "" without any.
func (c *Chart) Span() string {
	if len(c.events) == 0 {
		return ""
	}
	return c.dates.String()
}

// Count is a number of events in words.
func Count(n int) string {
	if n == 1 {
		return "1 event"
	}
	return number(n) + " events"
}

// number is 12,345.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
