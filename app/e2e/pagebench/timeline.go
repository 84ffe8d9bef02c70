//go:build e2e

package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"fyne.io/fyne/v2/canvas"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
	"dateline/app/ui/panes"
)

// dated are so many events within six years: most of a day, some of a minute, about
// a day, or of a month; of nine subjects.
func dated(n int) (events []app.EventView, drawn []timeline.Event) {
	r := rand.New(rand.NewPCG(3, 5))
	for i := range n {
		d := time.Date(2018, 1, 1, 0, r.IntN(1440), 0, 0, time.UTC).AddDate(0, 0, i*6*365/n)
		w := chronology.When{EDTF: d.Format(time.DateOnly)}
		switch r.IntN(10) {
		case 0, 1, 2:
			w.EDTF = d.Format("2006-01-02T15:04")
		case 3:
			w.Approximate = true
		}
		w.Earliest, w.Latest = w.EDTF, w.EDTF
		if r.IntN(15) == 0 {
			w = chronology.When{EDTF: d.Format("2006-01"), Earliest: d.Format("2006-01") + "-01", Latest: d.Format("2006-01") + "-28"}
		}
		e := chronology.Event{ID: article.ID(fmt.Sprint(i)), Title: fmt.Sprintf("Silo %d of the port is looked at for the %dth time", r.IntN(90), i), When: w, Status: chronology.Statuses[i%4]}
		subject := fmt.Sprint("subject ", r.IntN(9))
		events = append(events, app.EventView{Event: e, Tagged: []chronology.Tag{{ID: article.ID(subject), Name: subject}}, Sites: 1 + i%3, Origins: 1 + i%2})
		t := timeline.From(e, timeline.Sources{})
		t.Tags = []string{subject}
		drawn = append(drawn, t)
	}
	return events, drawn
}

// chronologyOf is the view of a whole chronology.
func chronologyOf(n int) *panes.WholeChronology {
	events, drawn := dated(n)
	l := panes.NewWholeChronology()
	l.SetHead(panes.WholeHead{Shown: n, Of: n})
	l.SetNarrowed(app.Narrowed{Events: events, Of: n}, "", nil)
	l.Timeline.SetLanes(timeline.Tag)
	l.Timeline.SetEvents(drawn)
	return l
}

// still is such a view that is painted anew without a change.
func still(n int) shown {
	l := chronologyOf(n)
	return shown{content: l, step: func() { canvas.Refresh(l.Timeline) }}
}

// moving is such a view of which each step moves the timeline: from all dates down to
// days, by wheel and drag, and back.
func moving(n int) shown {
	l := chronologyOf(n)
	k := 0
	step := func() {
		v := l.Timeline.View()
		switch {
		case k%4 != 0:
			v = v.Pan(0.02)
		case k%steps < steps/2:
			v = v.Zoom(1.25, 0.55)
		default:
			v = v.Zoom(1/1.25, 0.55)
		}
		k++
		l.Timeline.SetView(v)
	}
	return shown{content: l, step: step}
}
