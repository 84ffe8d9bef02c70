package ui

import (
	"context"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

// lockedBy makes a workspace with one article that another Dateline holds.
func lockedBy(t *testing.T) (dir, path string) {
	t.Helper()
	dir = t.TempDir()
	path = filepath.Join(dir, "test.dateline")
	bench, err := app.Open(context.Background(), path, app.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { bench.Close() })
	if _, err := bench.ImportText(context.Background(), lanternText); err != nil {
		t.Fatal(err)
	}
	return dir, path
}

func TestAWorkspaceOpenForReadingStaysWhenItIsStillLocked(t *testing.T) {
	dir, path := lockedBy(t)
	w := windowIn(t, dir)
	w.open(path, false)
	w.sheet.ok.OnConfirm()
	w.openAgain(path)
	if w.bench == nil || !w.bench.ReadOnly() {
		t.Fatal("the workspace that was open for reading is lost")
	}
	if w.sheet == nil {
		t.Fatal("nothing was said")
	}
	w.sheet.leave()
	w.articles.list.OnSelected(w.articles.rows[0].ID)
	press(w, fyne.KeyJ)
	if w.page.article.ID != w.articles.rows[0].ID {
		t.Error("its article cannot be read any more")
	}
}

func TestEveryPaneWithoutAWorkspace(t *testing.T) {
	w := windowIn(t, t.TempDir())
	w.withoutWorkspace("There is none.")
	for _, g := range w.commands() {
		for _, c := range g.commands {
			if c.do != nil && c.label != "Quit" {
				c.do()
			}
			for w.sheet != nil {
				w.sheet.leave()
			}
		}
	}
	w.page.open("x", 0, 5)
	w.openPassage("x")
	w.articles.bin("x")
	w.articles.list.OnOpened("x")
	w.articles.search.field.SetText("barge")
	w.articles.search.open(app.Hit{ArticleID: "x"})
	w.page.highlightWith(1, false)
	w.page.keep(0)
	w.page.setMetadata("x", article.FieldTitle, "y", func(error) {})
	w.chron.editor.ReadWhen("2 March 2024")
	w.chron.editEvent(app.EventView{})
	w.chron.binEvent(app.EventView{})
	w.chron.newEvent()
	w.chron.editor.OnRecord(app.Draft{})
	w.chron.editor.OnSave(chronology.Event{}, nil)
	w.chron.chooser.OnCite("x", app.Draft{})
	w.undo()
	w.redo()
	drop(w, file(t, "a.txt", lanternText))
	if w.bench != nil || w.trouble == "" {
		t.Error("a workspace came out of nowhere")
	}
}

// another is a second workspace file beside the window's.
func another(t *testing.T, w *window) string {
	t.Helper()
	return filepath.Join(w.folder(), "another.dateline")
}

func TestAnotherWorkspaceShowsNothingOfTheOneBefore(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "closed to all traffic on Tuesday")
	press(w, fyne.KeyE)
	w.articles.search.field.SetText("divers")
	w.page.focusNext, w.page.showNext = "late", [2]int{3, 9}
	w.showHistory()
	w.open(another(t, w), false)
	if w.chron.form != "" || w.side.view != w.chron.view {
		t.Errorf("the form %q is still open", w.chron.form)
	}
	if got := w.articles.search.field.Text; got != "" || w.articles.body.view != fyne.CanvasObject(w.articles.list) {
		t.Errorf("the search box holds %q", got)
	}
	if w.page.focusNext != "" || w.page.showNext != [2]int{} || w.page.article.ID != "" {
		t.Error("the page still waits for things of the workspace before")
	}
	if w.articles.count() != 0 || w.status.numbers.Articles != 0 {
		t.Error("its articles are still listed")
	}
}

func TestAnAnswerOfTheWorkspaceBeforeIsDropped(t *testing.T) {
	w := withArticle(t)
	var late []func()
	w.back.hold = func(work func()) { late = append(late, work) }
	w.articles.search.field.SetText("divers")
	w.page.toggleOriginal()
	w.back.hold = nil
	w.open(another(t, w), false)
	for _, work := range late {
		work()
	}
	if w.articles.body.view != fyne.CanvasObject(w.articles.list) || w.page.original() {
		t.Error("what was asked of the workspace before is shown")
	}
}

func TestNothingIsBegunWhileAnotherWorkspaceIsOpenedOrDatelineCloses(t *testing.T) {
	w := withArticle(t)
	var late []func()
	w.back.hold = func(work func()) { late = append(late, work) }
	w.open(another(t, w), false)
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	drop(w, file(t, "b.txt", "Something else\n\nhappened."))
	w.open(another(t, w), false)
	if len(late) != 1 {
		t.Errorf("%d things were begun beside the opening", len(late)-1)
	}
	for len(late) > 0 { // the old one is closed after the new one is shown
		next := late[0]
		late = late[1:]
		next()
	}
	w.close()
	begun := len(late)
	press(w, fyne.KeyH)
	w.paste()
	w.showHistory()
	if len(late) != begun {
		t.Error("something was begun while closing")
	}
}
