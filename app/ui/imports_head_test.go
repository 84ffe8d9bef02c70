package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/article"
	"dateline/app/ui/text"
)

// headOf are the words above the list of results.
func headOf(w *window) (from, took string) {
	for _, o := range test.LaidOutObjects(w.imports.results) {
		label, _ := o.(*text.Label)
		switch {
		case label == nil:
		case strings.Contains(label.Text, " at "):
			from = label.Text
		case strings.Contains(label.Text, " in 1 second"):
			took = label.Text
		}
	}
	return from, took
}

// TestAPasteAfterAnImportHasItsOwnHead does not tell of the import before it.
func TestAPasteAfterAnImportHasItsOwnHead(t *testing.T) {
	w, _ := listed(t)
	press(w, fyne.KeyEscape)
	w.host.Clipboard().SetContent(twoTexts)
	w.pasteArticle()
	if !w.imports.sort.shown() {
		t.Fatalf("no results are shown; the status bar says %q", w.status.text())
	}
	from, took := headOf(w)
	if !strings.HasPrefix(from, "the clipboard, pasted at") || took != "1 of 1 file in 1 second" || !w.imports.newest() {
		t.Errorf("the head says %q, %q; undoable %v", from, took, w.imports.newest())
	}
	before := w.status.numbers.Articles
	w.imports.undo()
	if got := w.status.numbers.Articles; got != before-1 {
		t.Errorf("%d articles after the undo, want %d", got, before-1)
	}
}

// TestRowsSayWhatElseIsWanted names a file without a title by its name, and the
// second need in its own words.
func TestRowsSayWhatElseIsWanted(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "bridge.txt", lanternText), file(t, "scrap.txt", "this is a scrap"), file(t, "empty.txt", ""))
	if note := row(t, w, "empty.txt").Note; note != "It is empty; there is nothing to import" {
		t.Errorf("the empty file says %q", note)
	}
	r := row(t, w, "scrap.txt")
	if !strings.HasPrefix(r.Note, "No date of publication was found. Also no site") || strings.Contains(r.Note, "warning") {
		t.Errorf("the row says %+v", r)
	}
}

// TestAnAddressWantsItsPageOnly asks for the page, not for date and likeness.
func TestAnAddressWantsItsPageOnly(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "a.url", "[InternetShortcut]\r\nURL=https://skerrymail.example/harbour/quay-closed-after-landslide\r\n"),
		file(t, "b.url", "[InternetShortcut]\r\nURL=https://skerrymail.example/harbour/quay-closed-after-landslides\r\n"))
	for _, r := range w.imports.results.Shown() {
		if !strings.HasPrefix(r.Note, "Only the address came in: open it in your browser") || strings.Contains(r.Note, "Also") {
			t.Errorf("the row says %+v", r)
		}
	}
}

// TestAnOpenFieldOfTheHeadHasItsRoom moves the text down, or the field would
// stand on it.
func TestAnOpenFieldOfTheHeadHasItsRoom(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "night.txt", nightText))
	h := w.page.header
	closed := h.Size().Height
	h.Edit(article.FieldPublished)
	if got, want := h.Size().Height, h.HeightFor(h.Size().Width); got != want || got <= closed {
		t.Errorf("the head has %v of %v, closed %v", got, want, closed)
	}
}
