package app_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
	"dateline/app/chronology/view"
)

// chronologyOf is the chronology of a workspace.
func chronologyOf(t testing.TB, w *app.Workbench) []app.EventView {
	t.Helper()
	views, err := w.Chronology(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return views
}

// publishedTwice is a workspace with an article of 12 March and one of 20 March, both
// cited for an event, and another event that is told in the later one.
func publishedTwice(t *testing.T) (w *app.Workbench, early article.Article) {
	t.Helper()
	ctx := context.Background()
	w = open(t, filepath.Join(t.TempDir(), "w.dateline"))
	early = paste(t, w)
	r, err := w.ImportText(ctx, "Gates of Vessin were known to be bad\n\nOstrin Post\n20 March 2024\n\nThe lower gates of the harbour gave way on 11 March. Engineers had asked for new ones.\n\nThe harbour opened again on 19 March.\n")
	if err != nil {
		t.Fatal(err)
	}
	late := whole(t, w, r)
	gates := record(t, w, &early, "The lower lock gates of Vessin harbour failed on Monday")
	start, end := find(t, &late, "The lower gates of the harbour gave way on 11 March")
	if _, err := w.Cite(ctx, gates.ID, app.Draft{ArticleID: late.ID, Start: start, End: end, Origin: "engineers"}); err != nil {
		t.Fatal(err)
	}
	record(t, w, &late, "The harbour opened again on 19 March")
	return w, early
}

func TestAsKnownOnADayCountsWhatWasPublishedByThen(t *testing.T) {
	ctx := context.Background()
	w, early := publishedTwice(t)
	all := chronologyOf(t, w)
	known, err := w.Narrow(ctx, all, view.Filter{KnownOn: "2024-03-15"})
	if err != nil {
		t.Fatal(err)
	}
	if len(known.Events) != 1 || known.Of != 2 || known.Later != 1 {
		t.Fatalf("known on 15 March: %d of %d, %d later", len(known.Events), known.Of, known.Later)
	}
	if e := known.Events[0]; len(e.Cited) != 1 || e.Cited[0].Article.ID != early.ID || e.Origins != 1 {
		t.Errorf("%d citations, %d origins; want the early one only", len(e.Cited), e.Origins)
	}
	if e := all[0]; len(e.Cited) != 2 || e.Origins != 2 {
		t.Errorf("the chronology itself was cut: %d citations, %d origins", len(e.Cited), e.Origins)
	}
	if _, err := w.Narrow(ctx, all, view.Filter{KnownOn: "soon"}); err == nil {
		t.Error("a day that is none was taken")
	}
	asked := map[view.Asked]int{}
	for _, q := range app.Questions(all) {
		asked[q.Asked]++
	}
	if asked[view.SingleOrigin] != 1 || asked[view.NoAddress] != 2 || asked[view.NotGraded] != 3 {
		t.Errorf("questions: %v", asked)
	}
}

func TestViewsAreSavedByNameAndUndone(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	f := view.Filter{Places: []string{"Vessin"}, KnownOn: "2024-03-15"}
	if _, err := w.SaveView(ctx, " Vessin,  winter ", f); err != nil {
		t.Fatal(err)
	}
	f.KnownOn = ""
	if _, err := w.SaveView(ctx, "vessin, winter", f); err != nil {
		t.Fatal(err)
	}
	views, err := w.SavedViews(ctx)
	if err != nil || len(views) != 1 || views[0].Filter.KnownOn != "" || views[0].Filter.Places[0] != "Vessin" {
		t.Fatalf("views %+v, %v; want one, replaced", views, err)
	}
	if err := w.RemoveView(ctx, views[0]); err != nil {
		t.Fatal(err)
	}
	w.Undo(ctx)
	if views, _ := w.SavedViews(ctx); len(views) != 1 {
		t.Errorf("undo brought %d back", len(views))
	}
	for name, wrong := range map[string]view.Filter{"": f, "nothing": {}, "bad": {From: "x"}} {
		if _, err := w.SaveView(ctx, name, wrong); err == nil {
			t.Errorf("a view %q of %+v was saved", name, wrong)
		}
	}
}

// large is a workspace with so many events, each of two citations, over 400 articles.
func large(t testing.TB, events int) *app.Workbench {
	t.Helper()
	ctx := context.Background()
	w, err := app.Open(ctx, filepath.Join(t.TempDir(), "w.dateline"), app.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	var articles []article.Article
	for i := range 400 {
		text := fmt.Sprintf("Gate %d of the river\n\nBy Ilka Tarr\n%d March 2024\n", i, 1+i%28)
		for k := range 40 {
			text += fmt.Sprintf("\nGate %d-%d of the river failed on Monday, and %d people were hurt.\n", i, k, k)
		}
		r, err := w.ImportText(ctx, text)
		if err != nil {
			t.Fatal(err)
		}
		a, err := w.Article(ctx, r.Articles[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	var list []app.Suggestion
	for i := range events {
		var s app.Suggestion
		s.Title, s.Place = fmt.Sprintf("Gate %d fails", i), fmt.Sprintf("Velmar %d", i%50)
		day := fmt.Sprintf("%d-%02d-%02d", 2000+i%24, 1+i%12, 1+i%28)
		s.When = chronology.When{EDTF: day, Earliest: day, Latest: day, Basis: chronology.BasisTyped}
		for c := range 2 {
			a := &articles[(i+c)%len(articles)]
			k := (i / len(articles)) % 40
			quote := fmt.Sprintf("Gate %d-%d of the river failed on Monday, and %d people were hurt.", (i+c)%len(articles), k, k)
			start, end, err := app.FindQuote(a, quote)
			if err != nil {
				t.Fatal(err)
			}
			s.Citations = append(s.Citations, suggest.Citation{
				ArticleID: a.ID, EditionID: a.Edition, Start: start, End: end, Quote: quote, Stance: chronology.Supports,
				Origin: fmt.Sprintf("ministry %d", i%7), Ticked: true,
			})
		}
		list = append(list, s)
	}
	if err := w.AcceptAll(ctx, list); err != nil {
		t.Fatal(err)
	}
	return w
}

// BenchmarkChronology is the time of the processors that the chronology of 10,000
// events takes: to read its quotations for what disagrees, which is done once
// ("conflicts-ms"), to read it when nothing has changed ("open-ms"), to narrow it by
// place and day ("filter-ms"), and to list what is to be asked ("questions-ms").
func BenchmarkChronology(b *testing.B) {
	ctx := context.Background()
	w := large(b, 10_000)
	all := chronologyOf(b, w)
	if len(all) != 10_000 {
		b.Fatal(len(all))
	}
	var disputed, opened, filtered, asked spent
	disputed.add(func() {
		for i := range all {
			all[i].Conflicts()
		}
	})
	for b.Loop() {
		opened.add(func() { chronologyOf(b, w) })
		filtered.add(func() {
			if _, err := w.Narrow(ctx, all, view.Filter{Places: []string{"Velmar 7"}, KnownOn: "2024-03-20"}); err != nil {
				b.Fatal(err)
			}
		})
		asked.add(func() { app.Questions(all) })
	}
	perRun := func(s spent) float64 { return s.cpu.Seconds() * 1000 / float64(b.N) }
	b.ReportMetric(disputed.cpu.Seconds()*1000, "conflicts-ms")
	b.ReportMetric(perRun(opened), "open-ms")
	b.ReportMetric(perRun(filtered), "filter-ms")
	b.ReportMetric(perRun(asked), "questions-ms")
}
