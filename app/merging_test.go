package app_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

// twoEvents are recorded from two sentences of the pasted article, the second with
// a citation of the first's sentence as well.
func twoEvents(t *testing.T, w *app.Workbench) (gates, repairs chronology.Event) {
	t.Helper()
	ctx := context.Background()
	a := paste(t, w)
	gates = record(t, w, &a, "The lower lock gates of Vessin harbour failed on Monday")
	repairs = record(t, w, &a, "Repairs will take until the end of the month")
	start, end := find(t, &a, "Nobody was hurt")
	for _, e := range []chronology.Event{gates, repairs} {
		if _, err := w.Cite(ctx, e.ID, app.Draft{ArticleID: a.ID, Start: start, End: end, Stance: chronology.Mentions}); err != nil {
			t.Fatal(err)
		}
	}
	return event(t, w, gates.ID), event(t, w, repairs.ID)
}

func event(t *testing.T, w *app.Workbench, id article.ID) chronology.Event {
	t.Helper()
	views, err := w.Chronology(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(views, func(v app.EventView) bool { return v.ID == id })
	if i < 0 {
		return chronology.Event{}
	}
	return views[i].Event
}

func TestMergingLosesNothingAndIsOneAction(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	gates, repairs := twoEvents(t, w)
	repairs.Note, repairs.People, repairs.Tags = "asked twice", []string{"Ilka Tarr"}, []article.ID{"claim"}
	if err := w.SaveEvent(ctx, repairs, nil); err != nil {
		t.Fatal(err)
	}
	gates.Note, gates.People = "seen from the quay", []string{"ilka tarr", "Oda Brenn"}
	if err := w.SaveEvent(ctx, gates, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := w.MergeEvents(ctx, gates.ID, repairs.ID); err != nil {
		t.Fatal(err)
	}
	merged := event(t, w, gates.ID)
	if merged.Title != gates.Title || merged.When != gates.When {
		t.Errorf("the first event became %+v", merged)
	}
	if len(merged.Citations) != 3 {
		t.Errorf("%d citations, want the two of the first and the one passage it had not", len(merged.Citations))
	}
	if merged.Note != "seen from the quay\n\nasked twice" || !slices.Equal(merged.People, []string{"ilka tarr", "Oda Brenn"}) || !slices.Equal(merged.Tags, []article.ID{"claim"}) {
		t.Errorf("merged: %+v", merged)
	}
	if event(t, w, repairs.ID).ID != "" {
		t.Error("the other event is still in the chronology")
	}
	if _, err := w.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if a, b := event(t, w, gates.ID), event(t, w, repairs.ID); len(a.Citations) != 2 || len(b.Citations) != 2 || a.Note != "seen from the quay" {
		t.Errorf("one undo left %+v and %+v", a, b)
	}
	if _, err := w.MergeEvents(ctx, gates.ID, gates.ID); err == nil {
		t.Error("an event was merged into itself")
	}
}

func TestSplittingTakesCitationsAndReadsThemAnew(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	gates, repairs := twoEvents(t, w)
	if _, err := w.MergeEvents(ctx, gates.ID, repairs.ID); err != nil {
		t.Fatal(err)
	}
	moved := repairs.Citations[0] // its own sentence
	apart, err := w.SplitEvent(ctx, gates.ID, moved.ID)
	if err != nil {
		t.Fatal(err)
	}
	if apart.Title != "Repairs will take until the end of the month" || len(apart.Citations) != 1 || apart.Citations[0].ID != moved.ID {
		t.Errorf("split off: %+v", apart)
	}
	if apart.When == gates.When || apart.When.EDTF == "" {
		t.Errorf("its date is %q, want that of its own words", apart.When.EDTF)
	}
	left := event(t, w, gates.ID)
	if len(left.Citations) != 2 {
		t.Errorf("%d citations left", len(left.Citations))
	}
	if _, err := w.SplitEvent(ctx, gates.ID, left.Citations[0].ID, left.Citations[1].ID); err == nil {
		t.Error("an event was left without any citation")
	}
	if _, err := w.SplitEvent(ctx, gates.ID, "none"); err == nil {
		t.Error("a citation that is not there was split off")
	}
}

func TestSeveralEventsAreEditedAtOnce(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	gates, repairs := twoEvents(t, w)
	place, grade := "Vessin, lower lock", chronology.Grade{Reliability: "B", Credibility: "2"}
	ids := []article.ID{gates.ID, repairs.ID}
	err := w.EditEvents(ctx, ids, app.BulkEdit{Tag: []article.ID{"happening"}, Status: chronology.Confirmed, Place: &place, Grade: &grade, Organisations: []string{" Ministry of  Works "}})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		e := event(t, w, id)
		if e.Status != chronology.Confirmed || e.Place != place || e.PlaceEvidence != (article.Evidence{}) || !slices.Equal(e.Tags, []article.ID{"happening"}) || !slices.Equal(e.Organisations, []string{"Ministry of Works"}) {
			t.Errorf("%+v", e)
		}
		for _, c := range e.Citations {
			if c.Grade != grade {
				t.Errorf("a citation is graded %q", c.Grade)
			}
		}
	}
	if err := w.EditEvents(ctx, ids, app.BulkEdit{Bin: true}); err != nil {
		t.Fatal(err)
	}
	if views, _ := w.Chronology(ctx); len(views) != 0 {
		t.Errorf("%d events left", len(views))
	}
	w.Undo(ctx)
	w.Undo(ctx)
	if e := event(t, w, gates.ID); e.Status != gates.Status || e.Place != gates.Place || e.PlaceEvidence != gates.PlaceEvidence {
		t.Errorf("after undo: %+v", e)
	}
	if err := w.EditEvents(ctx, nil, app.BulkEdit{Bin: true}); err == nil {
		t.Error("nothing was chosen, and no error")
	}
}

func TestAnOriginTypedAnewHasNoEvidence(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	start, end := find(t, &a, "Repairs will take until the end of the month")
	read := article.Evidence{Words: "the ministry of works said", Rule: "named beside “said”"}
	d, err := w.Draft(ctx, a.ID, start, end)
	if err != nil {
		t.Fatal(err)
	}
	d.Origin, d.Evidence, d.Via = "ministry of works", read, []string{"Vessin Wire"}
	e, err := w.Record(ctx, d)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		origin string
		want   article.Evidence
	}{{" ministry of works", read}, {"Ministry of Works, Vessin", article.Evidence{}}} {
		c := event(t, w, e.ID).Citations[0]
		c.Origin, c.Evidence = step.origin, article.Evidence{Words: "made up"}
		if err := w.SaveEvent(ctx, e, []chronology.Citation{c}); err != nil {
			t.Fatal(err)
		}
		if got := event(t, w, e.ID).Citations[0]; got.Evidence != step.want || !slices.Equal(got.Via, []string{"Vessin Wire"}) {
			t.Errorf("after %q: %+v", step.origin, got)
		}
	}
}
