package app_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

// What two origins say of the day of an event stands in their lanes; once it is
// settled, the other day is gone.
func TestAnEventOnTheTimeline(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	first := imports(t, w, "Weir of Velm breaks\n\n2031-05-06\n\nThe weir broke on 2 May 2031, the water board said.\n")
	second := imports(t, w, "Velm: what is known\n\n2031-05-08\n\nThe weir broke on 4 May 2031, neighbours said.\n")
	e := citing(t, w, passageOf{first, "The weir broke on 2 May 2031", "the water board"}, passageOf{second, "The weir broke on 4 May 2031", "neighbours"})
	noTags := func(article.ID) string { return "" }
	view := func() app.EventView {
		all, err := w.Chronology(ctx)
		if err != nil || len(all) != 1 {
			t.Fatalf("%d events, %v", len(all), err)
		}
		return all[0]
	}
	v := view()
	got := v.Disagreeing(v.OnTimeline(noTags))
	if got.ID != e.ID || got.When.EDTF != "2031-05-02" || !got.Disputed || len(got.Origins) != 2 {
		t.Errorf("it is shown as %+v", got)
	}
	if got.Reported.Format("2006-01-02") != "2031-05-06" {
		t.Errorf("first reported %v", got.Reported)
	}
	if len(got.Others) != 1 || got.Others[0].When.EDTF != "2031-05-04" || !slices.Contains(got.Origins, got.Others[0].Origin) {
		t.Fatalf("of its day is said otherwise: %+v", got.Others)
	}
	var key string
	for _, c := range v.Conflicts() {
		key = c.Key
		if err := w.SettleConflict(ctx, article.ID(e.ID), key, "the board keeps a book"); err != nil {
			t.Fatal(err)
		}
	}
	v = view()
	if got = v.Disagreeing(v.OnTimeline(noTags)); len(got.Others) != 0 || got.Disputed {
		t.Errorf("settled, it is shown as %+v", got)
	}
}
