package app_test

import (
	"context"
	"slices"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology/view"
)

func TestAReportAsKnownOnADayHasOnlyWhatWasPublishedByThen(t *testing.T) {
	ctx := context.Background()
	w, early := publishedTwice(t)
	known, err := w.Report(ctx, app.ExportOptions{Filter: view.Filter{KnownOn: "2024-03-15"}, View: "mid-March"})
	if err != nil {
		t.Fatal(err)
	}
	if len(known.Events) != 1 || len(known.Events[0].Citations) != 1 || len(known.Articles) != 1 || known.Articles[0].ID != early.ID || known.Articles[0].Number != 1 {
		t.Errorf("known on 15 March: %d events, %d articles", len(known.Events), len(known.Articles))
	}
	if o := known.Only; o == nil || o.Of != 2 || o.View != "mid-March" || o.KnownOn != "2024-03-15" {
		t.Errorf("the report is restricted to %+v", o)
	}
	all, err := w.Report(ctx, app.ExportOptions{})
	if err != nil || len(all.Articles) != 2 || all.Only != nil {
		t.Errorf("the whole report: %d articles, restricted to %+v, %v", len(all.Articles), all.Only, err)
	}
	none, err := w.Report(ctx, app.ExportOptions{Filter: view.Filter{Tags: []article.ID{"none"}}})
	if err != nil || len(none.Events)+len(none.Articles) != 0 || none.Only.Of != 2 {
		t.Errorf("of no event: %d events, %d articles, %v", len(none.Events), len(none.Articles), err)
	}
}

// A report of a part marks in its articles what its own events rest on, and what no event
// cites, but not what other events rest on.
func TestAReportOfAPartMarksThePassagesOfItsOwnEvents(t *testing.T) {
	ctx := context.Background()
	w, _ := publishedTwice(t)
	whole, err := w.Report(ctx, app.ExportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	late := whole.Articles[len(whole.Articles)-1].Article
	start, end := find(t, &late, "Engineers had asked for new ones")
	if _, err := w.Highlight(ctx, late.ID, start, end); err != nil {
		t.Fatal(err)
	}
	marked := func(f view.Filter) (all []string) {
		m, err := w.Report(ctx, app.ExportOptions{Filter: f})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range m.Articles {
			if a.ID == late.ID {
				for _, p := range a.Passages {
					all = append(all, p.Quote)
				}
			}
		}
		return all
	}
	if got := marked(view.Filter{}); len(got) != 3 {
		t.Errorf("the whole report marks %q", got)
	}
	want := []string{"The lower gates of the harbour gave way on 11 March", "Engineers had asked for new ones"}
	if got := marked(view.Filter{Origins: []string{"engineers"}}); !slices.Equal(got, want) {
		t.Errorf("the part marks %q, want %q", got, want)
	}
}
