package ui

import (
	"context"
	"errors"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app"
)

// escape leaves what lies over the page or beside it, one thing at a time.
func (w *window) escape() bool {
	switch {
	case w.chron.form != "":
		w.chron.leave()
	case w.stage.view != w.page.reader && w.articles.count() > 0:
		w.backToPage()
	case w.page.original():
		w.page.toggleOriginal()
	case w.focused() != fyne.Focusable(w.page.text):
		w.page.focus()
	default:
		return false
	}
	return true
}

// whenShown does something with an object that was just put into the window:
// Fyne knows where it is only once it has been drawn.
func (w *window) whenShown(o fyne.CanvasObject, do func()) {
	w.tryShown(o, do, 50)
}

func (w *window) tryShown(o fyne.CanvasObject, do func(), tries int) {
	if tries == 0 || w.host.Driver().CanvasForObject(o) == w.win.Canvas() {
		do()
		return
	}
	time.AfterFunc(10*time.Millisecond, func() {
		fyne.Do(func() { w.tryShown(o, do, tries-1) })
	})
}

// stageView shows something in the middle of the window and gives it the keys.
func (w *window) stageView(view fyne.CanvasObject, focus func()) {
	w.moves++
	w.renew = nil
	w.stage.show(view)
	w.panes.reveal(panePage)
	w.whenShown(view, func() {
		if w.stage.view == view {
			focus()
			w.focusChanged()
		}
	})
}

// nextPane gives the keys to the next pane that is shown.
func (w *window) nextPane() {
	switch {
	case w.side.holds(w.focused()):
		if !w.panes.hidden(paneArticles) {
			w.articles.list.Focus()
			break
		}
		w.page.focus()
	case w.stage.holds(w.focused()):
		if !w.panes.hidden(paneSide) {
			w.chron.list.Focus()
			break
		}
		w.articles.list.Focus()
	default:
		w.page.focus()
	}
	w.focusChanged()
}

// focusChanged shows the keys that work now.
func (w *window) focusChanged() {
	if w.menu == nil {
		return // still being put together
	}
	w.status.setHints(w.hints())
}

func (w *window) hints() []hint {
	all := hint{[]string{"F1"}, "all keys"}
	switch {
	case w.bench == nil:
		return []hint{{[]string{"Ctrl+O"}, "open"}, {[]string{"Ctrl+N"}, "new"}}
	case w.focused() == fyne.Focusable(w.articles.search.field):
		return []hint{{[]string{"↑", "↓"}, "move"}, {[]string{"Enter"}, "open"}, {[]string{"Esc"}, "back"}}
	case w.chron.form != "":
		return []hint{{[]string{"Alt"}, "+ underlined letter: field"}, {[]string{"Ctrl+Enter"}, "confirm"}, {[]string{"Esc"}, "back to the page"}}
	case w.stage.view != w.page.reader && w.articles.count() > 0:
		return []hint{{[]string{"Esc"}, "back to the page"}, all}
	case w.articles.count() == 0:
		return []hint{{[]string{"Ctrl+V"}, "paste article"}, {[]string{"Ctrl+I"}, "import"}, all}
	case w.focused() == fyne.Focusable(w.chron.list.Rows()):
		return []hint{{[]string{"↑", "↓"}, "event"}, {[]string{"Enter"}, "its passage"}, {[]string{"E"}, "edit"}, {[]string{"Del"}, "bin"}, all}
	case w.page.text.FocusedMark() != "":
		return []hint{{[]string{"Enter"}, "its event"}, {[]string{"N"}, "note"}, {[]string{"1", "9"}, "tag"}, {[]string{"C"}, "cite"}, {[]string{"Del"}, "bin"}, all}
	}
	return []hint{{[]string{"J", "K"}, "article"}, {[]string{"H"}, "highlight"}, {[]string{"E"}, "event"}, {[]string{"C"}, "cite"}, all}
}

// setTheme changes the colours of the window.
func (w *window) setTheme(name string) {
	w.prefs.Theme = name
	w.host.Settings().SetTheme(look{name})
	w.menu.refresh()
}

// setSetting remembers something of the workspace.
func (w *window) setSetting(key, value string) {
	bench := w.bench
	if bench == nil {
		return
	}
	w.back.inOrder(func() func() {
		bench.SetSetting(context.Background(), key, value) // merely a convenience
		return func() {}
	})
}

// rememberPlace keeps how far the article was read.
func (p *pagePane) rememberPlace() {
	if p.article.ID != "" {
		p.w.setSetting(placeOf(p.article.ID), strconv.Itoa(p.text.TopOffset()))
	}
}

// restorePlace goes to where the article was left.
func (p *pagePane) restorePlace(place string) {
	if at, err := strconv.Atoi(place); err == nil {
		p.text.ScrollToOffset(at)
	}
}

// leave keeps what is to be found again, before a workspace is closed.
func (w *window) leave() {
	w.imports.stop()
	w.page.rememberPlace()
}

// close ends Dateline, after asking when a form holds what somebody typed.
func (w *window) close() {
	if !w.closing {
		w.unlessTyping(w.end)
	}
}

// end closes the window: an import is cancelled and keeps what it has done.
func (w *window) end() {
	if w.closing {
		return
	}
	w.closing = true
	size := w.win.Canvas().Size()
	w.prefs.Window = [2]float32{size.Width, size.Height}
	w.leave()
	bench := w.bench
	w.back.inOrder(func() func() {
		w.back.settle()
		if bench != nil {
			bench.Close()
		}
		return w.win.Close
	})
}

// undoAction takes the last action back, whatever has the focus.
func (w *window) undoAction() {
	if why := w.cannotWrite(); why != "" {
		w.status.say(why)
		return
	}
	w.travel("Nothing to undo.", app.ErrNothingToUndo, (*app.Workbench).Undo)
}

func (w *window) redoAction() {
	if why := w.cannotWrite(); why != "" {
		w.status.say(why)
		return
	}
	w.travel("Nothing to do again.", app.ErrNothingToRedo, (*app.Workbench).Redo)
}

// travel goes one action back or forth; none says that there is nothing to do.
func (w *window) travel(none string, nothing error, do func(*app.Workbench, context.Context) (string, error)) {
	onBench(w, func(ctx context.Context, bench *app.Workbench) (string, error) {
		return do(bench, ctx)
	}, func(_ string, err error) {
		switch {
		case errors.Is(err, nothing):
			w.status.say(none)
		case err != nil:
			w.status.say(sentence(err))
		}
	})
}

func (w *window) nextUndo() (string, bool) { return w.undoes.undo, w.undoes.undo != "" }

func (w *window) undoName() string { return withLabel("Undo", w.undoes.undo) }

func (w *window) redoName() string { return withLabel("Redo", w.undoes.redo) }

// withLabel is Undo “Highlight passage”.
func withLabel(what, label string) string {
	if label == "" {
		return what
	}
	const most = 60
	if r := []rune(label); len(r) > most {
		label = string(r[:most-1]) + "…"
	}
	return what + " “" + label + "”"
}
