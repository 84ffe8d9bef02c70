package ui

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
	"dateline/app/chronology/view"
)

// The processor's time, in milliseconds, that the view of 10,000 events may take.
const (
	wantedOpen   = 100
	wantedFilter = 50
)

// quotable are the articles that events are recorded from: 200 of 60 sites, each of
// a hundred sentences about gates.
func quotable(b *testing.B, w *app.Workbench) (all []article.Article) {
	b.Helper()
	for i := range 200 {
		text := fmt.Sprintf("Gates of the river, part %d\n\nBy Ilka Tarr\nPost %d\n%d March 2024\n", i, i%60, 1+i%28)
		for k := range 100 {
			text += fmt.Sprintf("\nGate %d of the river failed again on Monday, and %d people were hurt, the ministry said.\n", k, 3+k%50+i%9/8)
		}
		r, err := w.ImportText(b.Context(), text)
		if err != nil {
			b.Fatal(err)
		}
		a, err := w.Article(b.Context(), r.Articles[0].ID)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

// recorded is a window on so many events within six years, of two citations each,
// some of which disagree. No suggestions are worked out in it.
func recorded(b *testing.B, n int) *window {
	b.Helper()
	dir := b.TempDir()
	path := filepath.Join(dir, "test.dateline")
	bench, err := app.Open(b.Context(), path, app.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer bench.Close()
	tags, err := bench.Tags(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	articles := quotable(b, bench)
	r := rand.New(rand.NewPCG(7, 11))
	list := make([]app.Suggestion, n)
	for i := range list {
		d := time.Date(2018, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(i) * 6 * 365 * 24 * time.Hour / time.Duration(n))
		when := chronology.When{EDTF: d.Format(time.DateOnly), Basis: chronology.BasisTyped}
		if i%3 == 0 {
			when.EDTF = d.Format("2006-01-02T15:04")
		}
		when.Earliest, when.Latest = when.EDTF, when.EDTF
		var one app.Suggestion
		one.Title, one.When, one.Place = fmt.Sprintf("Gate %d of the river fails for the %dth time", r.IntN(90), i), when, fmt.Sprintf("Quay %d, Vessin", r.IntN(40))
		one.People = []string{fmt.Sprint("Warden ", r.IntN(200))}
		for k := range 2 {
			a, gate := &articles[(i+k*7)%len(articles)], i/len(articles)%100
			quote := fmt.Sprintf("Gate %d of the river failed again on Monday, and %d people were hurt, the ministry said.", gate, 3+gate%50+(i+k*7)%len(articles)%9/8)
			start, end, err := app.FindQuote(a, quote)
			if err != nil {
				b.Fatal(err)
			}
			one.Citations = append(one.Citations, suggest.Citation{
				ArticleID: a.ID, EditionID: a.Edition, Start: start, End: end, Quote: quote, Origin: fmt.Sprint("ministry ", r.IntN(30)), Stance: chronology.Supports, Ticked: true,
			})
		}
		list[i] = one
	}
	if err := bench.AcceptAll(b.Context(), list); err != nil {
		b.Fatal(err)
	}
	tagged(b, bench, tags)
	bench.Close()
	w := windowIn(b, dir)
	w.imports.running = 1 // which suggestions wait for
	w.open(path, false)
	return w
}

// tagged gives every event a tag and a status.
func tagged(b *testing.B, bench *app.Workbench, tags []chronology.Tag) {
	b.Helper()
	events, err := bench.Chronology(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for i, tag := range tags {
		var ids []article.ID
		for k := range events {
			if k%len(tags) == i {
				ids = append(ids, events[k].ID)
			}
		}
		if err := bench.EditEvents(b.Context(), ids, app.BulkEdit{Tag: []article.ID{tag.ID}, Status: chronology.Statuses[i%4]}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWholeChronology is the view of 10,000 events: opening it, a value taken on
// or off, and what the filter offers. "cpu-ms" is what the processor takes for it on
// all threads, with the search for what is asked of the events, which the list does
// not wait for; "of-wanted" is that as a share of what it may take. The first time
// in a workspace, what the quotations disagree about is read as well ("first").
func BenchmarkWholeChronology(b *testing.B) {
	w := recorded(b, 10_000)
	measure := func(name string, wanted float64, do, after func()) {
		b.Run(name, func(b *testing.B) {
			var spent time.Duration
			for b.Loop() {
				from := cpuTime()
				do()
				spent += cpuTime() - from
				after()
			}
			ms := float64(spent.Microseconds()) / 1000 / float64(b.N)
			b.ReportMetric(ms, "cpu-ms")
			b.ReportMetric(ms/wanted, "of-wanted")
		})
	}
	from := cpuTime()
	w.whole.open()
	first := cpuTime() - from
	if len(w.whole.narrowed.Events) != 10_000 || len(w.whole.asked.Conflicts()) < 1000 {
		b.Fatalf("%d events, %d conflicts", len(w.whole.narrowed.Events), len(w.whole.asked.Conflicts()))
	}
	closed := func() { // with nothing known from before
		w.whole.leave()
		w.whole.list.Timeline.SetEvents(nil)
		w.whole.drawn, w.whole.of = drawn{}, counted{}
	}
	closed()
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
		}
		b.ReportMetric(float64(first.Microseconds())/1000, "cpu-ms")
	})
	measure("open", wantedOpen, w.whole.open, closed)
	w.whole.open()
	measure("filter/all stay", wantedFilter, func() { w.whole.toggleValue(view.Value{Field: view.ByPlace, Value: "Vessin"}) }, func() {})
	w.whole.narrow(view.Filter{})
	measure("filter/few stay", wantedFilter, func() { w.whole.toggleValue(view.Value{Field: view.BySite, Value: "Post 7"}) }, func() {})
	measure("sheet", wantedFilter, w.whole.chooseFilter, func() { w.whole.sheet.OnClose() })
}
