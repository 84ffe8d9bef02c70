package ui

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/view"
)

// manyEvents are so many events within six years, of two citations each.
func manyEvents(n int, tags []chronology.Tag) []app.EventView {
	r := rand.New(rand.NewPCG(7, 11))
	all := make([]app.EventView, n)
	for i := range all {
		d := time.Date(2018, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(i) * 6 * 365 * 24 * time.Hour / time.Duration(n))
		when := chronology.When{EDTF: d.Format(time.DateOnly)}
		if i%3 == 0 {
			when.EDTF = d.Format("2006-01-02T15:04")
		}
		when.Earliest, when.Latest = when.EDTF, when.EDTF
		tag := tags[r.IntN(len(tags))]
		e := app.EventView{Sites: 2, Origins: 1 + i%2, Tagged: []chronology.Tag{tag}, Event: chronology.Event{
			ID: article.ID(fmt.Sprint("event", i)), Title: fmt.Sprintf("Gate %d of the river fails for the %dth time", r.IntN(90), i), When: when,
			Place: fmt.Sprintf("Quay %d, Vessin", r.IntN(40)), People: []string{fmt.Sprint("Warden ", r.IntN(200))}, Status: chronology.Statuses[i%4], Tags: []article.ID{tag.ID},
		}}
		for k := range 2 {
			c := chronology.Citation{ID: article.ID(fmt.Sprint("c", i, k)), PassageID: article.ID(fmt.Sprint("p", i, k)), Origin: fmt.Sprint("ministry ", r.IntN(30)), Stance: chronology.Supports}
			e.Citations = append(e.Citations, c)
			row := app.ArticleRow{ID: article.ID(fmt.Sprint("a", r.IntN(400))), Metadata: article.Metadata{Title: "Gates", Site: fmt.Sprint("Post ", r.IntN(60)), Published: article.Moment(d.Format(time.DateOnly))}}
			e.Cited = append(e.Cited, app.CitationView{Citation: c, Passage: article.Passage{ID: c.PassageID, Quote: "the gate failed again on Monday"}, Article: row})
		}
		all[i] = e
	}
	return all
}

// BenchmarkWholeChronology is the view of 10,000 events: opening it, a value taken on
// or off, and what the filter offers. "cpu-ms" is what the processor takes for it on
// all threads, with the search for what is asked of the events, which the list does
// not wait for.
func BenchmarkWholeChronology(b *testing.B) {
	w := opened(b)
	w.chron.events = manyEvents(10_000, w.tags)
	measure := func(name string, do, after func()) {
		b.Run(name, func(b *testing.B) {
			var spent time.Duration
			for b.Loop() {
				from := cpuTime()
				do()
				spent += cpuTime() - from
				after()
			}
			b.ReportMetric(float64(spent.Microseconds())/1000/float64(b.N), "cpu-ms")
		})
	}
	measure("open", w.whole.open, func() {
		w.whole.leave()
		w.whole.list.Timeline.SetEvents(nil)
	})
	w.whole.open()
	for name, v := range map[string]view.Value{"all stay": {Field: view.ByPlace, Value: "Vessin"}, "few stay": {Field: view.BySite, Value: "Post 7"}} {
		measure("filter/"+name, func() { w.whole.toggleValue(v) }, func() {})
	}
	measure("sheet", w.whole.chooseFilter, func() { w.whole.sheet.OnClose() })
}
