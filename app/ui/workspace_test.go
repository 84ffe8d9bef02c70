package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
)

func TestNothingIsMarkedInAWorkspaceOpenForReading(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "test.dateline")
	bench, err := app.Open(context.Background(), path, app.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer bench.Close()
	if _, err := bench.ImportText(context.Background(), lanternText); err != nil {
		t.Fatal(err)
	}
	w := windowIn(t, dir)
	w.open(path, false)
	if w.sheet == nil || w.sheet.title != "Open for reading?" {
		t.Fatalf("no question; trouble %q", w.trouble)
	}
	w.sheet.ok.OnConfirm()
	if w.bench == nil || !w.bench.ReadOnly() {
		t.Fatalf("not open for reading: %q", w.trouble)
	}
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	if got := w.status.text(); !strings.Contains(got, "for reading only") {
		t.Errorf("the status bar says %q", got)
	}
	drop(w, file(t, "other.txt", "Something else\n\nhappened."))
	if w.status.numbers.Articles != 1 {
		t.Error("a drop changed a workspace open for reading")
	}
}

func TestWhatIsNoWorkspaceIsNamed(t *testing.T) {
	w := opened(t)
	before := w.bench
	drop(w, file(t, "letters.dateline", "Dear reader"))
	if w.bench != before {
		t.Error("the open workspace was left")
	}
	if w.sheet == nil {
		t.Fatal("nothing was said")
	}
	w.sheet.ok.OnConfirm()
	w2 := windowIn(t, t.TempDir())
	w2.open(file(t, "letters.dateline", "Dear reader"), false)
	if !strings.Contains(w2.trouble, "letters.dateline is not a workspace") {
		t.Errorf("the window says %q", w2.trouble)
	}
}

func TestEveryPlainKeyIsInTheMenuOnce(t *testing.T) {
	w := opened(t)
	seen := map[fyne.KeyName]string{}
	for _, g := range w.commands() {
		for _, c := range g.commands {
			if c.plain == "" {
				continue
			}
			if other, ok := seen[c.plain]; ok {
				t.Errorf("%s is the key of %q and %q", c.plain, other, c.label)
			}
			seen[c.plain] = c.label
		}
	}
	for _, want := range []fyne.KeyName{"J", "K", "H", "N", "E", "C", "O", "F", fyne.KeyF1, fyne.KeyF6} {
		if seen[want] == "" {
			t.Errorf("%s is in no menu", want)
		}
	}
}

func TestArticleIntoTheBinAndBack(t *testing.T) {
	w := withArticle(t)
	w.binArticle()
	if w.status.numbers.Articles != 0 || w.stage.view != fyne.CanvasObject(w.page.first) {
		t.Errorf("%d articles; the first run is shown: %v", w.status.numbers.Articles, w.stage.view == fyne.CanvasObject(w.page.first))
	}
	w.undo()
	if w.status.numbers.Articles != 1 || w.page.article.ID == "" {
		t.Errorf("after undo %d articles, page %q", w.status.numbers.Articles, w.page.article.Title)
	}
}

func TestLastPlaceIsFoundAgain(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "test.dateline")
	w := windowIn(t, dir)
	w.open(path, false)
	drop(w, file(t, "a.txt", lanternText), file(t, "b.txt", strings.ReplaceAll(lanternText, "Osmund", "Quarrel")))
	for _, r := range w.articles.rows {
		if strings.Contains(r.Title, "Quarrel") {
			w.page.open(r.ID, 0, 0)
		}
	}
	w.panes.toggle(paneSide)
	w.leave()
	w.bench.Close()
	if err := w.prefs.Save(); err != nil {
		t.Fatal(err)
	}
	w.bench = nil

	again := windowIn(t, dir)
	again.start("")
	if !strings.Contains(again.page.article.Title, "Quarrel") {
		t.Errorf("the page shows %q", again.page.article.Title)
	}
	if !again.panes.hidden(paneSide) {
		t.Error("the chronology is shown again though it was hidden")
	}
}

func TestSearchOpensAPassage(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "divers would look at the pier")
	press(w, fyne.KeyH)
	w.articles.search.field.SetText("divers")
	if w.articles.body.view != fyne.CanvasObject(w.articles.search.hits) {
		t.Fatal("no hits are shown")
	}
	w.articles.search.hits.Step(1)
	w.articles.search.hits.Open()
	if w.page.text.FocusedMark() != w.page.passages[0].ID {
		t.Error("the passage that was found has not the focus")
	}
	w.articles.search.leave()
	if w.articles.body.view != fyne.CanvasObject(w.articles.list) {
		t.Error("the list of articles is not back")
	}
}

func TestASearchFollowsTheWorkspace(t *testing.T) {
	w := withArticle(t)
	w.articles.search.field.SetText("divers")
	hits := w.articles.search.hits
	selectWords(t, w, "divers would look at the pier")
	press(w, fyne.KeyH)
	if h, ok := hits.Selected(); !ok || h.Kind != "article" || hits.Rows().Length() != 4 {
		t.Errorf("beside the new passage %v is selected of %d lines", h, hits.Rows().Length())
	}
	w.undoAction()
	w.undoAction()
	if h, ok := hits.Selected(); ok {
		t.Errorf("%v is still found, of an article that is gone", h)
	}
}

func TestUndoOfAnImportLeadsBackToTheFirstRun(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "a.txt", lanternText), file(t, "b.txt", strings.ReplaceAll(lanternText, "Osmund", "Quarrel")))
	if w.status.numbers.Articles != 2 {
		t.Fatalf("%d articles came in", w.status.numbers.Articles)
	}
	if got := w.status.text(); got != "2 files came in" {
		t.Errorf("the status bar says %q", got)
	}
	w.imports.results.OnUndo()
	if w.status.numbers.Articles != 0 || w.stage.view != fyne.CanvasObject(w.page.first) {
		t.Errorf("%d articles are left; the first run is shown: %v", w.status.numbers.Articles, w.stage.view == fyne.CanvasObject(w.page.first))
	}
}

func TestOpeningAWorkspaceAfterOneThatCouldNotBeOpened(t *testing.T) {
	dir := t.TempDir()
	w := windowIn(t, dir)
	w.open(file(t, "letters.dateline", "Dear reader"), false)
	if w.bench != nil {
		t.Fatal("a text file was opened as a workspace")
	}
	w.open(filepath.Join(dir, "new.dateline"), false)
	if w.stage.view != fyne.CanvasObject(w.page.first) {
		t.Error("the empty workspace does not say what to do")
	}
	drop(w, file(t, "a.txt", lanternText))
	if w.stage.view != w.page.reader || w.page.article.ID == "" {
		t.Error("the article is not shown")
	}
}

func TestARecentWorkspaceThatIsGoneIsNotMadeAnew(t *testing.T) {
	w := opened(t)
	gone := filepath.Join(t.TempDir(), "gone.dateline")
	before := w.bench
	w.openAgain(gone)
	if w.bench != before || !strings.Contains(w.status.text(), "not there any more") {
		t.Errorf("the status bar says %q", w.status.text())
	}
	if _, err := os.Stat(gone); err == nil {
		t.Error("an empty workspace was made in its place")
	}
}

func TestTheLastWorkspaceIsNotMadeAnewWhenItIsGone(t *testing.T) {
	w := windowIn(t, t.TempDir())
	gone := filepath.Join(t.TempDir(), "gone.dateline")
	w.prefs.Recent = []string{gone}
	w.start("")
	if w.bench != nil || !strings.Contains(w.trouble, "gone.dateline") {
		t.Errorf("the window says %q", w.trouble)
	}
	if _, err := os.Stat(gone); err == nil {
		t.Error("an empty workspace was made in its place")
	}
}

func TestEnterBeforeTheAnswerOpensWhatWasTyped(t *testing.T) {
	w := withArticle(t)
	drop(w, file(t, "b.txt", "Ferry to Quarrel back in service\n\nThe ferry sails again, the harbour master said."))
	w.focusSearch()
	field := w.articles.search.field
	field.SetText("barge")
	var late []func()
	w.back.hold = func(work func()) { late = append(late, work) }
	field.SetText("ferry")
	press(w, fyne.KeyReturn)
	w.back.hold = nil
	for _, work := range late {
		work()
	}
	if got := w.page.article.Text; !strings.Contains(got, "ferry") {
		t.Errorf("Enter opened %q", got)
	}
}

func TestAHitIsShownWhereItStands(t *testing.T) {
	w := withArticle(t)
	w.focusSearch()
	w.articles.search.field.SetText("the DIVERS")
	press(w, fyne.KeyReturn)
	if got := w.page.text.SelectedText(); got != "divers" {
		t.Errorf("the words %q are shown as the hit", got)
	}
}
