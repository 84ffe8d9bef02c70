package app_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology/timeline"
	"dateline/app/chronology/view"
)

// What counts as an origin of an event is what filters and the lanes of the timeline
// know it by, before and after the analyst corrects it.
func TestTheOriginThatCountsIsTheOneToFilterBy(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := imports(t, w, "Weir of Velm breaks\n\n2031-05-06\n\nThe weir of Velm broke on 2 May 2031. The lower road was closed.\n")
	if err := w.SetMetadata(ctx, a.ID, article.FieldSite, "Ostrin Post"); err != nil {
		t.Fatal(err)
	}
	b := imports(t, w, "Velm without a weir\n\n2031-05-07\n\nThe weir at Velm broke on 2 May 2031, and water stood in the mill.\n\nCoast Wire (AFP)\n")
	e := citing(t, w, passageOf{a, "The weir of Velm broke on 2 May 2031", "Ministry of Ports"}, passageOf{b, "The weir at Velm broke on 2 May 2031", "the ministry of ports"})
	origins := func() (all []string) {
		t.Helper()
		values, err := w.FilterValues(ctx, chronologyOf(t, w))
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range values {
			if v.Field == view.ByOrigin {
				all = append(all, v.Value)
			}
		}
		return all
	}
	lanes := func() []string {
		v := viewOf(t, w, e.ID)
		return v.OnTimeline(func(article.ID) string { return "" }).Origins
	}
	found := func(origin string) int {
		t.Helper()
		n, err := w.Narrow(ctx, chronologyOf(t, w), view.Filter{Origins: []string{origin}})
		if err != nil {
			t.Fatal(err)
		}
		return len(n.Events)
	}
	v := viewOf(t, w, e.ID)
	if v.Origins != 1 || !slices.Equal(origins(), []string{v.Groups[0].Name}) || !slices.Equal(lanes(), origins()) {
		t.Errorf("%d origins count, %q are offered, the lanes are %q", v.Origins, origins(), lanes())
	}
	if found("Ministry of Ports") != 1 || found("the ministry of ports") != 1 {
		t.Error("an origin is not found by the name that its citation states")
	}

	e.Citations = viewOf(t, w, e.ID).Citations
	e.Citations[1].Origin = "harbour police"
	if err := w.SaveEvent(ctx, e, e.Citations[1:]); err != nil {
		t.Fatal(err)
	}
	v = viewOf(t, w, e.ID)
	if v.Origins != 2 || len(origins()) != 2 || len(lanes()) != 2 || found("harbour police") != 1 {
		t.Errorf("corrected, %d origins count, %q are offered, the lanes are %q", v.Origins, origins(), lanes())
	}
	if err := w.JoinNames(ctx, "Ministry of Ports", "harbour police"); err != nil {
		t.Fatal(err)
	}
	if v = viewOf(t, w, e.ID); v.Origins != 1 {
		t.Errorf("with the names taken for one, %d origins count", v.Origins)
	}
	if _, err := w.Undo(ctx); err != nil || len(origins()) != 2 {
		t.Errorf("with that undone, %q are offered, %v", origins(), err)
	}
	if _, err := w.Undo(ctx); err != nil || len(origins()) != 1 || found("harbour police") != 0 {
		t.Errorf("undone, %q are offered, %v", origins(), err)
	}
	var none timeline.Event
	if v = viewOf(t, w, e.ID); len(v.Disagreeing(none).Others) != 0 {
		t.Error("they disagree about the day")
	}
}
