package ui

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
)

func TestPreferencesAreKeptWithoutAnEnd(t *testing.T) {
	dir := t.TempDir()
	w := windowIn(t, dir)
	path := filepath.Join(dir, "affair.dateline")
	w.open(path, false)
	drop(w, file(t, "bridge.txt", lanternText))
	w.setTheme(themeSepia)
	w.panes.toggle(paneSide)
	w.zoom(2)
	kept := app.LoadPreferences(dir) // nobody closed the window
	if len(kept.Recent) == 0 || filepath.Base(kept.Recent[0]) != "affair.dateline" {
		t.Errorf("the recent workspaces are %q", kept.Recent)
	}
	if kept.Theme != themeSepia || !kept.Hidden[string(paneSide)] || kept.Text != w.page.text.Reading().Size || kept.Window[0] != 1440 {
		t.Errorf("kept %+v", kept)
	}
}

func TestTheEndFromOutsideClosesTheWorkspace(t *testing.T) {
	w := withArticle(t)
	eventForm(t, w, "closed to all traffic on Tuesday").SetText("Bridge shut")
	closed := false
	w.win.SetOnClosed(func() { closed = true })
	path := w.bench.Path()
	w.end()
	if !closed {
		t.Error("the window waits for an answer that nobody gives")
	}
	again := windowIn(t, t.TempDir())
	again.open(path, false)
	if again.bench == nil || again.bench.ReadOnly() {
		t.Errorf("the workspace is still locked: %q", again.trouble)
	}
}

func TestTypingInAnArticlesHeadIsKeptAtTheEnd(t *testing.T) {
	w := withArticle(t)
	path, id := w.bench.Path(), w.page.article.ID
	w.page.header.Edit(article.FieldTitle)
	for _, o := range test.WidgetRenderer(w.page.header).Objects() {
		if field, ok := o.(*part.Field); ok {
			field.SetText("Harbour bridge shut")
		}
	}
	w.close()
	again := windowIn(t, t.TempDir())
	again.open(path, false)
	if got := again.page.article; got.ID != id || got.Title != "Harbour bridge shut" {
		t.Errorf("the article is called %q", got.Title)
	}
}

func TestPaperIsPaintedOnce(t *testing.T) {
	w := withArticle(t)
	size := w.page.text.Size()
	grounds := 0
	var count func(o fyne.CanvasObject)
	count = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				count(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				count(child)
			}
		case *canvas.Rectangle, *canvas.Image:
			if s := o.Size(); o.Visible() && s.Width >= size.Width && s.Height >= size.Height {
				grounds++
			}
		}
	}
	count(w.stage.box)
	if grounds != 1 {
		t.Errorf("%d objects as large as the page lie under its text", grounds)
	}
}
