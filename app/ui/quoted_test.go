package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestNothingIsQuotedThatWasNotShown(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "bridge.txt", lanternText+"\nThe mayor asked for a report on the pier by Monday.\n"))
	blocks := w.page.article.Blocks
	folded := len(blocks) - 2
	if folded < 1 || !blocks[folded-1].Kept || !blocks[folded].Kept || !blocks[folded+1].Kept {
		t.Fatalf("the article ends not in three paragraphs: %+v", blocks)
	}
	if err := w.bench.Keep(t.Context(), w.page.article.ID, []int{folded}, false); err != nil {
		t.Fatal(err)
	}
	w.page.focus()
	w.page.text.SelectAll()
	press(w, fyne.KeyE)
	if !strings.Contains(w.status.text(), "folded block") || w.page.text.OpenFolded(blocks[folded].Start, blocks[folded].End) != 0 {
		t.Errorf("the folded block stayed folded; the status says %q", w.status.text())
	}
}

func TestAPassageWithoutATagLooksLikeNone(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "closed to all traffic on Tuesday")
	start, end := w.page.text.Selection()
	if _, err := w.bench.Highlight(t.Context(), w.page.article.ID, start, end); err != nil {
		t.Fatal(err)
	}
	marks := w.page.marks()
	if len(marks) != 1 || marks[0].Tag != 0 {
		t.Errorf("the marks are %+v", marks)
	}
}
