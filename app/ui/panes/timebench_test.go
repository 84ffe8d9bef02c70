package panes

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
)

// manyDated are so many events within six years, of a day, a minute or a month.
func manyDated(n int) []timeline.Event {
	r := rand.New(rand.NewPCG(3, 5))
	out := make([]timeline.Event, n)
	for i := range out {
		d := time.Date(2018, 1, 1, 0, r.IntN(1440), 0, 0, time.UTC).AddDate(0, 0, r.IntN(6*365))
		w := chronology.When{EDTF: d.Format("2006-01-02")}
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
		out[i] = timeline.Event{
			ID: article.ID(fmt.Sprint(i)), Title: fmt.Sprintf("Silo %d of the port is looked at for the %dth time", r.IntN(90), i), When: w,
			Tags: []string{fmt.Sprint("subject ", r.IntN(9))}, Disputed: r.IntN(20) == 0,
		}
	}
	return out
}

// steps pans and zooms through a timeline, from all dates down to days and back.
func steps(t *Timeline, each func(func())) {
	t.FitAll()
	for _, factor := range []float64{1.25, 1 / 1.25} {
		for range 38 {
			each(func() { t.chart.look(t.chart.view.Zoom(factor, 0.55)) })
			for range 3 {
				each(func() { t.chart.pan(0.02) })
			}
		}
	}
}

// BenchmarkTimelineSteps is a step of the wheel or of a drag with 10,000 events:
// what is in sight, its place and its objects. "ratio" is the time of a step
// against one with 1,000 events, "painted-ms" what Fyne's own painter takes for a
// picture of it, without a graphics card.
func BenchmarkTimelineSteps(b *testing.B) {
	var times [2]time.Duration
	var painted time.Duration
	n, paints := 0, 0
	charts := [2]*Timeline{NewTimeline(), NewTimeline()}
	for i, events := range [2]int{1000, 10_000} {
		charts[i].SetEvents(manyDated(events))
		charts[i].SetLanes(timeline.Tag)
	}
	for b.Loop() {
		for i, t := range charts {
			win := test.NewTempWindow(b, t)
			win.Resize(fyne.NewSize(1100, 420))
			steps(t, func(step func()) {
				start := time.Now()
				step()
				d := time.Since(start)
				times[i] += d
				if i == 0 {
					return
				}
				if n++; n%16 == 0 {
					start = time.Now()
					win.Canvas().Capture()
					painted += time.Since(start)
					paints++
				}
			})
		}
	}
	b.ReportMetric(times[1].Seconds()/times[0].Seconds(), "ratio")
	b.ReportMetric(times[1].Seconds()*1000/float64(n), "ms/step")
	b.ReportMetric(painted.Seconds()*1000/float64(paints), "painted-ms")
}
