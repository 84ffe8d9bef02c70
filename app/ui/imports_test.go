package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// importing begins an import of two files and returns what ends it.
func importTwo(t *testing.T, w *window) (end func()) {
	t.Helper()
	var late []func()
	w.back.hold = func(work func()) { late = append(late, work) }
	drop(w, file(t, "c.txt", strings.ReplaceAll(lanternText, "Osmund", "Quarrel")),
		file(t, "d.txt", strings.ReplaceAll(lanternText, "Osmund", "Tamsin")))
	w.back.hold = nil
	return func() {
		for _, work := range late {
			work()
		}
		if w.status.numbers.Articles != 3 {
			t.Errorf("%d articles came in", w.status.numbers.Articles)
		}
	}
}

func TestTheEndOfAnImportLeavesTheAnalystAlone(t *testing.T) {
	tests := map[string]func(w *window){
		"typing in the search box": func(w *window) { w.focusSearch() },
		"with a form open": func(w *window) {
			eventForm(t, w, "closed to all traffic on Tuesday")
			w.win.Canvas().Unfocus()
		},
		"who looks at the history": func(w *window) { w.showHistory() },
		"who selects words":        func(w *window) { selectWords(t, w, "fourth pier") },
	}
	for name, do := range tests {
		t.Run(name, func(t *testing.T) {
			w := withArticle(t)
			end := importTwo(t, w)
			do(w)
			focused, stage, shown := w.focused(), w.stage.view, w.page.article.ID
			end()
			if w.focused() != focused || w.stage.view != stage || w.page.article.ID != shown {
				t.Error("the import took the view or the keys")
			}
			if w.status.text() != "2 files came in" || !w.status.offer.Visible() {
				t.Errorf("the status bar says %q", w.status.text())
			}
			w.status.offer.OnTapped()
			if w.stage.view != fyne.CanvasObject(w.imports.results) {
				t.Error("Show results does not show them")
			}
		})
	}
}

func TestAPasteIsNotShownOverAField(t *testing.T) {
	w := withArticle(t)
	shown := w.page.article.ID
	w.host.Clipboard().SetContent(strings.ReplaceAll(lanternText, "Osmund", "Quarrel"))
	w.focusSearch()
	w.pasteArticle()
	if w.page.article.ID != shown || w.field() == nil {
		t.Error("the paste took the keys from the field")
	}
	if !strings.Contains(w.status.text(), "Quarrel") {
		t.Errorf("the status bar says %q", w.status.text())
	}
}

func TestUndoImportUndoesOnlyTheImport(t *testing.T) {
	w := withArticle(t)
	importTwo(t, w)()
	w.imports.results.OnOpen(w.articles.rows[0].ID)
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	w.imports.results.OnUndo()
	if w.status.numbers.Passages != 1 || w.status.numbers.Articles != 3 {
		t.Fatalf("%d highlights, %d articles after Undo import", w.status.numbers.Passages, w.status.numbers.Articles)
	}
	w.undo() // the highlight
	w.imports.results.OnUndo()
	if w.status.numbers.Articles != 1 {
		t.Errorf("%d articles after Undo import, want the one from before", w.status.numbers.Articles)
	}
	w.imports.results.OnUndo()
	if w.status.numbers.Articles != 1 {
		t.Error("pressed again, it undid what was before the import")
	}
}
