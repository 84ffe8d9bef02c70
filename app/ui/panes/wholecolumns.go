package panes

import (
	"strings"
	"time"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// wholeColumns are the widths of the columns beside the titles, as wide as what
// stands in them.
type wholeColumns struct{ day, hour, sites, status float32 }

// Widths that no column exceeds.
const (
	mostWhen float32 = 180 // of days, and of hours
	mostTags float32 = 200
	mostMark float32 = 200 // of statuses
)

// columnsOf measures what stands in the columns.
func columnsOf(events []app.EventView) wholeColumns {
	sites, origins, unsited := 1, 1, 0
	day, hour, status := newWidest(part.Medium), newWidest(part.Body), newWidest(part.Body)
	day.add("Wed 30 Mar 2024")
	status.add("10 conflicts")
	met := map[plainDate]bool{}
	statuses := map[chronology.Status]bool{}
	for i := range events {
		e := &events[i]
		if k, plain := plainOf(&e.When); !plain || !met[k] {
			d, h := whenWords(e.When, false)
			day.add(d)
			hour.add(h)
			met[k] = plain
		}
		if disputed := disputing(e) > 0; disputed || !statuses[e.Status] {
			status.add(wholeStatus(e).words)
			statuses[e.Status] = statuses[e.Status] || !disputed
		}
		sites, origins, unsited = max(sites, e.Sites), max(origins, e.Origins), max(unsited, e.Unsited)
	}
	return wholeColumns{
		day: min(day.width, mostWhen), hour: min(hour.width, mostWhen), status: min(status.width+statusIcon, mostMark),
		sites: max(part.NewSitesOrigins(sites, origins, 0).MinSize().Width, part.NewSitesOrigins(1, origins, unsited).MinSize().Width),
	}
}

// plainDate is what the width of a day, or of a minute, depends on: the figures are
// all as wide.
type plainDate struct {
	weekday time.Weekday
	month   time.Month
	timed   bool
}

// plainOf is a date as a plainDate; plain is false when more is said of it than a day
// or a minute.
func plainOf(w *chronology.When) (k plainDate, plain bool) {
	if n := len(w.EDTF); n != len("2006-01-02") && n != len("2006-01-02T15:04") || w.Zone != "" || w.Part != "" || w.Approximate {
		return k, false
	}
	t, plain := article.Calendar(w.EDTF)
	return plainDate{t.Weekday(), t.Month(), len(w.EDTF) > len("2006-01-02")}, plain
}

// widest is the width of the widest of many words. Words that differ in their
// figures only are as wide as each other, so that few are measured.
type widest struct {
	face  part.Face
	seen  map[string]bool
	width float32
}

func newWidest(f part.Face) *widest { return &widest{face: f, seen: map[string]bool{}} }

func (w *widest) add(words string) {
	shape := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, words)
	if !w.seen[shape] {
		w.seen[shape] = true
		w.width = max(w.width, w.face.Width(shape))
	}
}
