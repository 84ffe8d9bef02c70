package conflict

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
)

// stretch is the time that a date can mean, in UTC as far as its zone is known.
type stretch struct {
	from, to time.Time // to exclusive
	timed    bool      // there is a time of day
	zoned    bool
	by       *Quoted
}

const anyZone = 14 * time.Hour // how far a time without its zone may lie from UTC

// datesOf finds dates that cannot both be right. A coarser date agrees with any it
// contains, and all within an event that lasted agree.
func datesOf(e chronology.Event, citations []Quoted) []Conflict {
	var all []stretch
	for i := range citations {
		if s, ok := stretchOf(&citations[i]); ok {
			all = append(all, s)
		}
	}
	if lasted(e.When, all) {
		return nil
	}
	open, same := false, ""
	for i, a := range all {
		for _, b := range all[i+1:] {
			switch {
			case a.meets(b):
				if why := a.sameInstant(b); why != "" {
					same = why
				}
			default:
				open = true
			}
		}
	}
	if !open && same == "" {
		return nil
	}
	c := dateConflict(all)
	if !open {
		c.Explains = same
	}
	return []Conflict{c}
}

// stretchOf is the time that a quotation gives; what is about is a day wider.
func stretchOf(q *Quoted) (stretch, bool) {
	w := q.When
	if w.Earliest == "" || w.Latest == "" {
		return stretch{}, false
	}
	zone := w.Zone
	if zone == "" {
		zone = zoneAt(w.EDTF)
	}
	from, timed, ok := instant(w.Earliest, zone)
	to, _, ok2 := instant(w.Latest, zone)
	if !ok || !ok2 {
		return stretch{}, false
	}
	if strings.Contains(w.Latest, "T") {
		to = to.Add(time.Minute)
	} else {
		to = to.AddDate(0, 0, 1)
	}
	if w.Approximate {
		from, to = from.AddDate(0, 0, -1), to.AddDate(0, 0, 1)
	}
	return stretch{from: from, to: to, timed: timed, zoned: timed && zone != "", by: q}, true
}

// zoneAt is the zone at the end of a date with a time.
func zoneAt(edtf string) string {
	_, clock, timed := strings.Cut(strings.TrimRight(edtf, "~?%"), "T")
	if i := strings.LastIndexAny(clock, "Z+-"); timed && i >= 0 {
		return clock[i:]
	}
	return ""
}

// instant reads a day or a minute.
func instant(s, zone string) (t time.Time, timed, ok bool) {
	if !strings.Contains(s, "T") {
		t, err := time.Parse("2006-01-02", s)
		return t, false, err == nil
	}
	s = s[:min(len(s), len("2006-01-02T15:04"))]
	if zone == "" {
		zone = "Z"
	}
	t, err := time.Parse("2006-01-02T15:04Z07:00", s+zone)
	return t.UTC(), true, err == nil
}

// meets tells whether two dates can be the same time. Where the zone of one is not
// known, it may lie in any.
func (a stretch) meets(b stretch) bool {
	slack := time.Duration(0)
	if a.zoned != b.zoned && (a.zoned || b.zoned) {
		slack = anyZone
	}
	return a.from.Before(b.to.Add(slack)) && b.from.Before(a.to.Add(slack))
}

// sameInstant is why two times that are written differently are one: their zones.
func (a stretch) sameInstant(b stretch) string {
	x, y := a.by.When.EDTF, b.by.When.EDTF
	if !a.zoned || !b.zoned || !a.from.Equal(b.from) || a.by.When.Earliest == b.by.When.Earliest {
		return ""
	}
	return fmt.Sprintf("%s is %s", clock(x, a.by.When.Zone), clock(y, b.by.When.Zone))
}

// clock is the time of day of a date, with its zone.
func clock(edtf, zone string) string {
	_, c, _ := strings.Cut(strings.TrimRight(edtf, "~?%"), "T")
	if zoneAt(edtf) == "" {
		c += zone
	}
	return c
}

// lasted tells whether an event took more than a day and all its dates lie in it.
func lasted(w chronology.When, all []stretch) bool {
	whole, ok := stretchOf(&Quoted{When: w})
	if !ok || w.Approximate || whole.to.Sub(whole.from) <= 24*time.Hour || !strings.Contains(w.EDTF, "/") {
		return false
	}
	return !slices.ContainsFunc(all, func(s stretch) bool { return s.from.Before(whole.from) || s.to.After(whole.to) })
}

// dateConflict writes down each date once.
func dateConflict(all []stretch) Conflict {
	c := Conflict{Kind: Date, About: "date"}
	var values []string
	for _, s := range all {
		v := s.by.When.EDTF
		if s.by.When.Zone != "" && zoneAt(v) == "" {
			v += s.by.When.Zone
		}
		if i := slices.Index(values, v); i >= 0 {
			c.Sides[i].Citations = append(c.Sides[i].Citations, s.by.Citation)
			continue
		}
		values = append(values, v)
		side := Side{Value: v, Citations: []article.ID{s.by.Citation}, Quote: s.by.Quote}
		if at := strings.Index(s.by.Quote, s.by.When.Words); at >= 0 && s.by.When.Words != "" {
			side.Start, side.End = at, at+len(s.by.When.Words)
		}
		c.Sides = append(c.Sides, side)
	}
	c.Key = key(Date, "date", values)
	return c
}
