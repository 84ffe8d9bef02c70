package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestAnArticleIsSplitAtTheCaret makes two articles of one where the analyst sees
// the second begin, opens it, and takes it back.
func TestAnArticleIsSplitAtTheCaret(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "night.txt", nightText))
	press(w, fyne.KeyS)
	if !strings.Contains(w.status.text(), "where the second article begins") || w.status.numbers.Articles != 1 {
		t.Fatalf("at the beginning the status bar says %q, %d articles", w.status.text(), w.status.numbers.Articles)
	}
	at := len([]rune(w.page.article.Text[:strings.Index(w.page.article.Text, "Nobody could say")]))
	w.page.text.Select(at, at)
	press(w, fyne.KeyS)
	if w.status.numbers.Articles != 2 || !strings.HasPrefix(w.page.article.Text, "Nobody could say") {
		t.Fatalf("%d articles, the page shows %q; the status bar says %q", w.status.numbers.Articles, w.page.article.Text, w.status.text())
	}
	w.undo()
	if w.status.numbers.Articles != 1 {
		t.Errorf("undone, there are %d articles", w.status.numbers.Articles)
	}
}
