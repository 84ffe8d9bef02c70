package app_test

import (
	"context"
	"path/filepath"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology/view"
)

func TestAReportAsKnownOnADayHasOnlyWhatWasPublishedByThen(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	early := paste(t, w) // of 12 March
	r, err := w.ImportText(ctx, "Gates of Vessin were known to be bad\n\nOstrin Post\n20 March 2024\n\nThe lower gates of the harbour gave way on 11 March. Engineers had asked for new ones.\n")
	if err != nil {
		t.Fatal(err)
	}
	late := whole(t, w, r)
	gates := record(t, w, &early, "The lower lock gates of Vessin harbour failed on Monday")
	start, end := find(t, &late, "The lower gates of the harbour gave way on 11 March")
	if _, err := w.Cite(ctx, gates.ID, app.Draft{ArticleID: late.ID, Start: start, End: end, Origin: "engineers"}); err != nil {
		t.Fatal(err)
	}
	record(t, w, &late, "Engineers had asked for new ones")

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
