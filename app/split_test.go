package app_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

// twoStories are two invented articles in one paste, as an analyst collects them.
const twoStories = `Lower lock gates of Vessin harbour fail

By Mira Holt

14 May 2019

The lower lock gates of Vessin harbour failed on Monday, and nine barges were carried out into the estuary with the ebb.

The harbour board said that nobody was hurt, and that the gates had been inspected in March by an engineer of the county.

Freight is to go by rail until the gates are hung again, which the board expects to take the whole of the summer.

Original url: https://courier.example/2019/05/14/vessin-lock-gates-fail

Owner of the barges asks the harbour board to pay

By Jonas Pell

21 May 2019

The owner of the nine barges that were lost at Vessin asked the harbour board on Tuesday to pay for them in full.

A spokesman of the board said that the matter was one for the court, and that the inquiry would be opened on Friday.

Original url: https://courier.example/2019/05/21/owner-asks-harbour-board
`

func pasteTwo(t *testing.T, w *app.Workbench) article.ID {
	t.Helper()
	r, err := w.ImportText(context.Background(), twoStories)
	if err != nil {
		t.Fatal(err)
	}
	needs := r.Articles[0].Needs
	if !slices.ContainsFunc(needs, func(n app.Need) bool { return n.Kind == app.NeedSplit && n.Why == "it seems to hold 2 articles" }) {
		t.Fatalf("the needs are %+v", needs)
	}
	return r.Articles[0].ID
}

func split(t *testing.T, w *app.Workbench, id article.ID) []article.ID {
	t.Helper()
	pieces, err := w.Pieces(context.Background(), id)
	if err != nil || len(pieces) != 2 {
		t.Fatalf("pieces %+v, %v", pieces, err)
	}
	ids, err := w.SplitArticle(context.Background(), id, []int{pieces[1].First})
	if err != nil || len(ids) != 2 {
		t.Fatalf("split into %v, %v", ids, err)
	}
	return ids
}

// listed are the titles of the articles that are not in the bin.
func titles(t *testing.T, w *app.Workbench) string {
	t.Helper()
	rows, err := w.Articles(context.Background(), app.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range rows {
		out = append(out, r.Title)
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestAPasteOfTwoArticlesIsSplit(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "w.dateline")
	w := open(t, path)
	id := pasteTwo(t, w)
	pieces, _ := w.Pieces(ctx, id)
	if pieces[0].First != 0 || pieces[1].First != pieces[0].Last+1 || pieces[1].Title != "Owner of the barges asks the harbour board to pay" || !strings.HasPrefix(pieces[1].FirstWords, "The owner of the nine") {
		t.Errorf("pieces %+v", pieces)
	}
	ids := split(t, w, id)
	whole, _ := w.Article(ctx, id)
	if !whole.Binned {
		t.Error("the article that was split is not in the bin")
	}
	want := []struct{ title, byline, published, url string }{
		{"Lower lock gates of Vessin harbour fail", "Mira Holt", "2019-05-14", "https://courier.example/2019/05/14/vessin-lock-gates-fail"},
		{"Owner of the barges asks the harbour board to pay", "Jonas Pell", "2019-05-21", "https://courier.example/2019/05/21/owner-asks-harbour-board"},
	}
	var texts []string
	for i, part := range ids {
		a, err := w.Article(ctx, part)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, a.Text)
		if a.OriginalID != whole.OriginalID || a.Ordinal != whole.Ordinal+1+i {
			t.Errorf("part %d is place %d of original %s", i, a.Ordinal, a.OriginalID)
		}
		if got := want[i]; a.Title != got.title || strings.Join(a.Byline, ", ") != got.byline || string(a.Published) != got.published || a.URL != got.url {
			t.Errorf("part %d: %q by %q, %s, %s", i, a.Title, a.Byline, a.Published, a.URL)
		}
		if more, _ := w.Pieces(ctx, part); len(more) != 1 {
			t.Errorf("part %d seems to hold %d articles", i, len(more))
		}
	}
	if strings.Join(texts, article.Separator) != whole.Text {
		t.Errorf("the parts hold %q", texts)
	}
	if v, err := w.Verify(ctx, nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("%+v, %v", v, err)
	}
}

// Splitting is undone and done again as one action, also after a restart, and
// the same paste is known by its parts.
func TestSplittingIsOneAction(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "w.dateline")
	w := open(t, path)
	id := pasteTwo(t, w)
	before := titles(t, w)
	ids := split(t, w, id)
	parts := titles(t, w)
	if parts != "Lower lock gates of Vessin harbour fail; Owner of the barges asks the harbour board to pay" {
		t.Fatalf("listed are %q", parts)
	}
	w.Close()
	w = open(t, path)
	if _, err := w.Undo(ctx); err != nil || titles(t, w) != before {
		t.Errorf("after undo %q, %v", titles(t, w), err)
	}
	if _, err := w.Redo(ctx); err != nil || titles(t, w) != parts {
		t.Errorf("after redo %q, %v", titles(t, w), err)
	}
	again, err := w.ImportText(ctx, twoStories)
	if err != nil || again.Status != app.Known || len(again.Articles) != 2 || again.Articles[0].ID != ids[0] || again.Articles[1].ID != ids[1] {
		t.Errorf("imported again: %+v, %v", again, err)
	}
	if _, err := w.EmptyBin(ctx); err != nil || titles(t, w) != parts {
		t.Errorf("after emptying the bin %q, %v", titles(t, w), err)
	}
	if b, err := w.OriginalBytes(ctx, originalOf(t, w, ids[0])); err != nil || string(b) != twoStories {
		t.Errorf("the original is %q, %v", b, err)
	}
}

func originalOf(t *testing.T, w *app.Workbench, id article.ID) article.ID {
	t.Helper()
	a, err := w.Article(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return a.OriginalID
}

func TestAMarkedArticleIsNotSplit(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	id := pasteTwo(t, w)
	pieces, _ := w.Pieces(ctx, id)
	p, err := w.Highlight(ctx, id, 0, 5)
	if err != nil {
		t.Fatal(err)
	}
	before := titles(t, w)
	if _, err := w.SplitArticle(ctx, id, []int{pieces[1].First}); !errors.Is(err, app.ErrMarked) || !strings.Contains(err.Error(), "has passages") {
		t.Errorf("split: %v", err)
	}
	if got := titles(t, w); got != before {
		t.Errorf("listed are %q", got)
	}
	if err := w.MoveToBin(ctx, app.KindPassage, p.ID); err != nil {
		t.Fatal(err)
	}
	split(t, w, id)
}

func TestPlacesToSplitAreChecked(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	id := pasteTwo(t, w)
	for _, starts := range [][]int{nil, {0}, {-1, 3}, {3, 900}} {
		if _, err := w.SplitArticle(ctx, id, starts); err == nil {
			t.Errorf("split at %v", starts)
		}
	}
	if _, err := w.SplitArticle(ctx, article.NewID(), []int{3}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("an unknown article: %v", err)
	}
	split(t, w, id)
	if _, err := w.SplitArticle(ctx, id, []int{3}); err == nil || !strings.Contains(err.Error(), "in the bin") {
		t.Errorf("split again: %v", err)
	}
}
