package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/article"
	"dateline/app/ui/panes"
)

// nightText names no date and no site.
const nightText = `Divers find a second crack

By Ilse Marran

Divers who looked at the pier found a second crack below the waterline, the harbour office said.

Nobody could say when the bridge would open again, and the ferry goes on until then.
`

// listed imports an article in order, one without date and site, and a file that
// fails, and returns the window with the results.
func listed(t *testing.T) (w *window, broken string) {
	t.Helper()
	w = opened(t)
	broken = file(t, "empty.txt", "")
	drop(w, file(t, "bridge.txt", lanternText), file(t, "night.txt", nightText), broken)
	if w.stage.view != fyne.CanvasObject(w.imports.results) {
		t.Fatalf("no results are shown; the status bar says %q", w.status.text())
	}
	return w, broken
}

// row is what the list says of a title.
func row(t *testing.T, w *window, title string) panes.Shown {
	t.Helper()
	for _, r := range w.imports.results.Shown() {
		if strings.Contains(r.Title, title) {
			return r
		}
	}
	t.Fatalf("nothing named %q is listed: %+v", title, w.imports.results.Shown())
	return panes.Shown{}
}

// typeWords types into whatever has the focus.
func typeWords(t *testing.T, w *window, words string) {
	t.Helper()
	if w.field() == nil {
		t.Fatalf("%T has the keys, no field", w.focused())
	}
	test.Type(w.focused(), words)
}

func metadata(t *testing.T, w *window, title string) article.Metadata {
	t.Helper()
	for _, r := range w.articles.rows {
		if strings.Contains(r.Title, title) {
			a, err := w.bench.Article(context.Background(), r.ID)
			if err != nil {
				t.Fatal(err)
			}
			return a.Metadata
		}
	}
	t.Fatalf("no article %q", title)
	return article.Metadata{}
}

func TestADateAndASiteAreFilledInByKeysAlone(t *testing.T) {
	w, _ := listed(t)
	press(w, fyne.KeyJ) // past the failed file
	if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No date") || r.Action != "Fill in" {
		t.Fatalf("the row says %+v", r)
	}
	press(w, fyne.KeyReturn)
	typeWords(t, w, "16 March 2024")
	press(w, fyne.KeyReturn)
	if m := metadata(t, w, "Divers"); m.Published != "2024-03-16" || m.Evidence[article.FieldPublished].Rule != article.RuleTyped {
		t.Fatalf("the date is %q, %+v", m.Published, m.Evidence[article.FieldPublished])
	}
	if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No site") {
		t.Fatalf("after the date the row says %+v", r)
	}
	press(w, fyne.KeyReturn)
	typeWords(t, w, "Northbank Post")
	press(w, fyne.KeyReturn)
	if m := metadata(t, w, "Divers"); m.Site != "Northbank Post" {
		t.Fatalf("the site is %q", m.Site)
	}
	r := row(t, w, "Divers")
	if r.Action != "Open" || !strings.Contains(r.Note, "16 Mar 2024") || !strings.Contains(r.Note, "Northbank Post") {
		t.Errorf("settled, the row says %+v", r)
	}
	if w.focused() != fyne.Focusable(w.imports.results.Rows()) {
		t.Errorf("%T has the keys, not the list", w.focused())
	}
	w.undo()
	if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No site") || metadata(t, w, "Divers").Site != "" {
		t.Errorf("undone, the row says %+v", r)
	}
	w.undo()
	if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No date") {
		t.Errorf("both undone, the row says %+v", r)
	}
}

func TestHalfADateIsNotKept(t *testing.T) {
	w, _ := listed(t)
	press(w, fyne.KeyJ)
	press(w, fyne.KeyReturn)
	typeWords(t, w, "the other day")
	press(w, fyne.KeyReturn)
	if w.field() == nil || metadata(t, w, "Divers").Published != "" {
		t.Error("what is no date was kept")
	}
	press(w, fyne.KeyEscape)
	if w.focused() != fyne.Focusable(w.imports.results.Rows()) || !w.imports.sort.shown() {
		t.Error("Esc does not go back to the list")
	}
	press(w, fyne.KeyEscape)
	if w.stage.view != w.page.reader || w.side.view != w.chron.view || w.panes.hidden(paneArticles) {
		t.Error("Esc in the list does not leave everything as it was")
	}
}

func TestAFailedFileIsTriedAgain(t *testing.T) {
	w, broken := listed(t)
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn) // it fails again
	if r := row(t, w, filepath.Base(broken)); r.Action != "Try again" {
		t.Fatalf("failed again, the row says %+v", r)
	}
	if err := os.WriteFile(broken, []byte(strings.ReplaceAll(lanternText, "Osmund", "Quarrel")), 0o644); err != nil {
		t.Fatal(err)
	}
	press(w, fyne.KeyHome)
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if r := row(t, w, "Quarrel"); r.Action == "Try again" || w.status.numbers.Articles != 3 {
		t.Fatalf("the row says %+v, %d articles", r, w.status.numbers.Articles)
	}
	w.undo()
	if r := row(t, w, filepath.Base(broken)); r.Action != "Try again" || w.status.numbers.Articles != 2 {
		t.Errorf("undone, the row says %+v, %d articles", r, w.status.numbers.Articles)
	}
}

func TestResultsAreFoundAgain(t *testing.T) {
	w, _ := listed(t)
	press(w, fyne.KeyEnd)
	press(w, fyne.KeyReturn)
	typeWords(t, w, "The Lantern Post")
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyEnd)
	press(w, fyne.KeyReturn)
	if w.stage.view != w.page.reader || !strings.Contains(w.page.article.Title, "Osmund") || w.side.view != w.chron.view {
		t.Fatalf("Enter opens %q", w.page.article.Title)
	}
	press(w, fyne.KeyR)
	if !w.imports.sort.shown() || w.side.view == w.chron.view {
		t.Error("R does not come back to the results")
	}
}

func TestOneArticleWithoutADateOffersToFillItIn(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "night.txt", nightText))
	if !strings.HasPrefix(w.page.article.Title, "Divers") || w.stage.view != w.page.reader {
		t.Fatalf("the page shows %q", w.page.article.Title)
	}
	if !strings.HasPrefix(w.status.text(), "No date: ") || !w.status.offer.Visible() || w.status.offer.Label() != "Fill in" {
		t.Fatalf("the status bar says %q and offers %q", w.status.text(), w.status.offer.Label())
	}
	w.status.offer.OnTapped()
	typeWords(t, w, "2024-03-16")
	press(w, fyne.KeyReturn)
	if m := metadata(t, w, "Divers"); m.Published != "2024-03-16" {
		t.Errorf("the date is %q", m.Published)
	}
}
