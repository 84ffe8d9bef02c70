package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

const letter = "Subscribe to the Velmar Morning Letter"

// page imports an article of a site: two paragraphs of its own around the lines.
func page(t *testing.T, s *Store, site string, number uint64, lines ...string) article.Article {
	t.Helper()
	paragraphs := slices.Concat([]string{story(number, 30) + "."}, lines, []string{story(number+1000, 30) + "."})
	var id article.ID
	do(t, s, "Import", func(tx *Tx) error {
		o, bytes, a := sample(fmt.Sprintf("%s %d", site, number), paragraphs...)
		a.Site, id = site, a.ID
		if err := tx.AddOriginal(o, bytes); err != nil {
			return err
		}
		return tx.AddArticle(a)
	})
	a, err := s.Article(id)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func recurring(t *testing.T, s *Store, site string) (texts []string) {
	t.Helper()
	lines, err := s.RecurringLines(t.Context(), site, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		texts = append(texts, fmt.Sprintf("%s: %s (%d of %d)", l.Site, l.Text, l.Articles, l.OfSite))
	}
	return texts
}

func TestALineRecursOnThreeArticlesAndAFifth(t *testing.T) {
	s := fresh(t)
	for i := range uint64(2) {
		page(t, s, "Post", i, letter)
	}
	for i := range uint64(3) {
		page(t, s, "Echo", i+10, letter)
	}
	page(t, s, "", 20, letter)
	if got, want := recurring(t, s, ""), []string{"Echo: " + letter + " (3 of 3)"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for i := range uint64(12) {
		page(t, s, "Echo", i+30)
	}
	if got := recurring(t, s, "Echo"); len(got) != 1 {
		t.Errorf("on 3 of 15: %q", got)
	}
	page(t, s, "Echo", 50)
	if got := recurring(t, s, "Echo"); len(got) != 0 {
		t.Errorf("on 3 of 16: %q", got)
	}
}

func TestWhatEditionsOfOneStoryShareDoesNotRecur(t *testing.T) {
	s := fresh(t)
	a, b, c := page(t, s, "Post", 1, letter), page(t, s, "Post", 2, letter), page(t, s, "Post", 3, letter)
	do(t, s, "Link", func(tx *Tx) error {
		if _, err := tx.PutLikeness(link(a, b)); err != nil {
			return err
		}
		_, err := tx.PutLikeness(link(c, b))
		return err
	})
	if got := recurring(t, s, "Post"); len(got) != 0 {
		t.Errorf("three editions of one story have %q", got)
	}
	page(t, s, "Post", 4, letter)
	page(t, s, "Post", 5, letter)
	if got := recurring(t, s, "Post"); len(got) != 1 {
		t.Errorf("with two other stories: %q", got)
	}
}

// folds are the reasons of the folded blocks of the articles, in their order.
func folds(t *testing.T, s *Store, articles ...article.Article) (whys []string) {
	t.Helper()
	for _, a := range articles {
		a, err := s.Article(a.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range a.Blocks {
			if !b.Kept {
				whys = append(whys, b.Why)
			}
		}
	}
	return whys
}

func foldAll(t *testing.T, s *Store) {
	t.Helper()
	lines, err := s.RecurringLines(t.Context(), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, "Fold lines that recur", func(tx *Tx) error { return tx.FoldLines(lines) })
}

func TestFoldingLinesSparesPassagesAndWhatTheAnalystRestored(t *testing.T) {
	s := fresh(t)
	var pages []article.Article
	for i := range uint64(6) {
		pages = append(pages, page(t, s, "Post", i, letter, letter))
	}
	marked, restored := pages[1], pages[2]
	start := len([]rune(marked.Text[:strings.Index(marked.Text, letter)]))
	highlighted(t, s, marked, start+3, start+9) // the first of its two
	do(t, s, "Restore", func(tx *Tx) error {
		for _, i := range []int{2, 3} {
			if err := tx.SetKept(restored.ID, i, true, article.WhyKept); err != nil {
				return err
			}
		}
		return nil
	})
	foldAll(t, s)
	if got := folds(t, s, pages...); len(got) != 2*4+1 || got[0] != "on 6 pages of this site" {
		t.Errorf("folded: %q", got)
	}
	if got := folds(t, s, marked, restored); len(got) != 1 {
		t.Errorf("of the page with a passage and the restored one are folded: %q", got)
	}
	if got := recurring(t, s, "Post"); len(got) != 0 {
		t.Errorf("offered again: %q", got)
	}
	after := page(t, s, "Post", 90, letter)
	if got := recurring(t, s, "Post"); len(got) != 1 {
		t.Errorf("a new page with the line: %q", got)
	}
	if lines, err := s.RecurringLines(t.Context(), "Post", []article.ID{pages[0].ID}); err != nil || len(lines) != 0 {
		t.Errorf("asked of a page that is folded: %+v, %v", lines, err)
	}
	if lines, err := s.RecurringLines(t.Context(), "Post", []article.ID{after.ID}); err != nil || len(lines) != 1 {
		t.Errorf("asked of the new page: %+v, %v", lines, err)
	}
	if _, err := s.Undo(t.Context()); err != nil { // the import
		t.Fatal(err)
	}
	if _, err := s.Undo(t.Context()); err != nil || len(folds(t, s, pages...)) != 0 {
		t.Errorf("undone, still folded: %q, %v", folds(t, s, pages...), err)
	}
}

func TestProseOfOneArticleIsNotOfferedOnAny(t *testing.T) {
	s := fresh(t)
	background := story(7, 20) + "."
	for i := range uint64(4) {
		a := page(t, s, "Post", i, background)
		if i > 0 { // on the others it stands at the end
			do(t, s, "Fold", func(tx *Tx) error { return tx.SetKept(a.ID, 3, false, "no reader holds it") })
		}
	}
	if got := recurring(t, s, "Post"); len(got) != 0 {
		t.Errorf("offered: %q", got)
	}
}

func TestADeclinedLineIsNotOfferedAgainUntilUndone(t *testing.T) {
	s := fresh(t)
	for i := range uint64(3) {
		page(t, s, "Post/Online", i, letter)
		page(t, s, "Echo", i+10, letter)
	}
	do(t, s, "Keep lines that recur", func(tx *Tx) error { return tx.DeclineLine("Post/Online", " Subscribe  to the Velmar Morning Letter") })
	if got, want := recurring(t, s, ""), []string{"Echo: " + letter + " (3 of 3)"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if _, err := s.Undo(t.Context()); err != nil || len(recurring(t, s, "")) != 2 {
		t.Errorf("undone: %q, %v", recurring(t, s, ""), err)
	}
}
