package app_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

const invitation = "Letters from the river, every Thursday"

// pages imports articles of a site with a line that recurs; each is a story of its
// own.
func pages(t *testing.T, w *app.Workbench, dir, site string, n int) (ids []article.ID) {
	t.Helper()
	for i := range n {
		a := importAll(t, w, printed(t, dir, fmt.Sprintf("%s-%d.html", site, i), site, fmt.Sprintf("Report %d", i), "2021-05-02",
			dam[i], invitation, dam[(i+3)%len(dam)]))
		ids = append(ids, a[0].ID)
	}
	return ids
}

func foldedWhys(t *testing.T, w *app.Workbench, ids ...article.ID) (whys []string) {
	t.Helper()
	for _, id := range ids {
		a, err := w.Article(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range a.Blocks {
			if b.Text == invitation && !b.Kept {
				whys = append(whys, b.Why)
			}
		}
	}
	return whys
}

func TestLinesThatRecurAreOfferedFoldedAndUndone(t *testing.T) {
	dir := t.TempDir()
	ctx := context.Background()
	w := open(t, filepath.Join(dir, "w.dateline"))
	ids := pages(t, w, dir, "Kestria Wire", 3)
	if whys := foldedWhys(t, w, ids...); len(whys) != 0 {
		t.Fatalf("import itself folds: %q", whys)
	}
	lines, err := w.RecurringAfter(ctx, ids[2:])
	if err != nil || len(lines) != 1 || lines[0] != (app.RecurringLine{Site: "Kestria Wire", Text: invitation, Articles: 3, OfSite: 3}) {
		t.Fatalf("%+v, %v", lines, err)
	}
	if err := w.FoldRecurring(ctx, lines); err != nil {
		t.Fatal(err)
	}
	if whys := foldedWhys(t, w, ids...); len(whys) != 3 || whys[0] != "on 3 pages of this site" {
		t.Errorf("%q", whys)
	}
	if label, err := w.Undo(ctx); err != nil || label != "Fold lines that recur" || len(foldedWhys(t, w, ids...)) != 0 {
		t.Errorf("%q, %v, still %q", label, err, foldedWhys(t, w, ids...))
	}
	if err := w.DeclineRecurring(ctx, lines); err != nil {
		t.Fatal(err)
	}
	if lines, err := w.RecurringLines(ctx, ""); err != nil || len(lines) != 0 {
		t.Errorf("declined and yet offered: %+v, %v", lines, err)
	}
}

func TestABlockRestoredByHandIsNotOfferedAgain(t *testing.T) {
	dir := t.TempDir()
	ctx := context.Background()
	w := open(t, filepath.Join(dir, "w.dateline"))
	ids := pages(t, w, dir, "Kestria Wire", 3)
	lines, _ := w.RecurringLines(ctx, "Kestria Wire")
	if err := w.FoldRecurring(ctx, lines); err != nil {
		t.Fatal(err)
	}
	a, err := w.Article(ctx, ids[0])
	if err != nil {
		t.Fatal(err)
	}
	for i, b := range a.Blocks {
		if b.Text == invitation {
			if err := w.Keep(ctx, a.ID, []int{i}, true); err != nil {
				t.Fatal(err)
			}
		}
	}
	if lines, err := w.RecurringLines(ctx, ""); err != nil || len(lines) != 0 {
		t.Errorf("%+v, %v", lines, err)
	}
	if whys := foldedWhys(t, w, ids...); len(whys) != 2 {
		t.Errorf("folded: %q", whys)
	}
}
