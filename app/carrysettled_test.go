package app_test

import (
	"context"
	"path/filepath"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology/conflict"
)

// hurt is a workspace with an event whose two citations disagree about who was hurt,
// which is settled, and another event.
func hurt(t *testing.T) (w *app.Workbench, settled, other article.ID) {
	t.Helper()
	w = open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := imports(t, w, "Barge strikes the bridge\n\n2031-05-04\n\nFourteen people were hurt when a barge struck the bridge of Osmund. The bridge was closed.\n")
	b := imports(t, w, "Bridge closed\n\n2031-05-05\n\nA barge hit the bridge of Osmund, and 17 people were hurt. Some 20 people were hurt, others said.\n")
	e := citing(t, w, passageOf{a, "Fourteen people were hurt when a barge struck the bridge of Osmund", "port office"},
		passageOf{b, "A barge hit the bridge of Osmund, and 17 people were hurt", "harbour police"})
	o := citing(t, w, passageOf{a, "The bridge was closed", ""})
	settle(t, w, e.ID, "three were counted later")
	return w, e.ID, o.ID
}

// conflictOf is the one conflict of an event.
func conflictOf(t *testing.T, w *app.Workbench, id article.ID) conflict.Conflict {
	t.Helper()
	v := viewOf(t, w, id)
	if list := v.Conflicts(); len(list) == 1 {
		return list[0]
	}
	t.Fatalf("the conflicts are %+v, want one", v.Conflicts())
	return conflict.Conflict{}
}

func settle(t *testing.T, w *app.Workbench, id article.ID, note string) {
	t.Helper()
	if err := w.SettleConflict(context.Background(), id, conflictOf(t, w, id).Key, note); err != nil {
		t.Fatal(err)
	}
}

func TestWhatWasSettledStaysSoWhenEventsAreMerged(t *testing.T) {
	ctx := context.Background()
	w, settled, other := hurt(t)
	if _, err := w.MergeEvents(ctx, other, settled); err != nil {
		t.Fatal(err)
	}
	if c := conflictOf(t, w, other); !c.Settled || c.Note != "three were counted later" {
		t.Errorf("after merging: settled %v, %q", c.Settled, c.Note)
	}
	if _, err := w.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	apart := viewOf(t, w, other)
	if c := conflictOf(t, w, settled); !c.Settled || len(apart.Conflicts()) != 0 {
		t.Errorf("after undo: settled %v, and %d conflicts of the other", c.Settled, len(apart.Conflicts()))
	}
	if _, err := w.Redo(ctx); err != nil || !conflictOf(t, w, other).Settled {
		t.Errorf("done again, it is open: %v", err)
	}
}

func TestAMergedConflictIsOpenWhenMoreDisagrees(t *testing.T) {
	ctx := context.Background()
	w, settled, other := hurt(t)
	rows, err := w.Articles(ctx, app.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		a, err := w.Article(ctx, r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if start, end, err := app.FindQuote(&a, "Some 20 people were hurt, others said"); err == nil {
			if _, err := w.Cite(ctx, other, app.Draft{ArticleID: a.ID, Start: start, End: end, Origin: "witnesses"}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := w.MergeEvents(ctx, other, settled); err != nil {
		t.Fatal(err)
	}
	if c := conflictOf(t, w, other); c.Settled || len(c.Sides) < 3 {
		t.Errorf("another number than those that were settled: settled %v, sides %+v", c.Settled, c.Sides)
	}
}

func TestBothNotesStayOfWhatWasSettledTwice(t *testing.T) {
	ctx := context.Background()
	w, first, _ := hurt(t)
	c := imports(t, w, "Divers look at the pier\n\n2031-05-06\n\nIn all 14 people were hurt when the barge struck. A hospital had said that 17 people were hurt.\n")
	second := citing(t, w, passageOf{c, "In all 14 people were hurt when the barge struck", "port office"},
		passageOf{c, "A hospital had said that 17 people were hurt", "hospital"}).ID
	settle(t, w, second, "the hospital counted visitors")
	if _, err := w.MergeEvents(ctx, second, first); err != nil {
		t.Fatal(err)
	}
	const both = "the hospital counted visitors\n\nthree were counted later"
	if c := conflictOf(t, w, second); c.Note != both {
		t.Errorf("the note is %q", c.Note)
	}
	half := viewOf(t, w, second).Citations[:2]
	apart, err := w.SplitEvent(ctx, second, half[0].ID, half[1].ID)
	if err != nil {
		t.Fatal(err)
	}
	if c := conflictOf(t, w, apart.ID); c.Note != both {
		t.Errorf("the note of what was split off is %q", c.Note)
	}
	if _, err := w.MergeEvents(ctx, second, apart.ID); err != nil || conflictOf(t, w, second).Note != both {
		t.Errorf("merged again, the note is %q, %v", conflictOf(t, w, second).Note, err)
	}
}
