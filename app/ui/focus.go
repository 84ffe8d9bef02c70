package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/ui/panes"
)

// escape leaves what lies over the page or beside it, one thing at a time.
func (w *window) escape() bool {
	w.status.pass()
	if k, ok := w.stage.view.(*panes.KeysList); ok {
		k.OnClose()
		return true
	}
	switch {
	case w.chron.form != "":
		w.chron.cancel()
	case w.whole.shown():
		w.whole.escape()
	case w.names.shown():
		w.names.leave()
	case w.queue.shown() && w.queue.escape():
	case w.stage.view != w.page.reader && w.articles.count() > 0:
		w.backToPage()
	case w.page.original():
		w.page.toggleOriginal()
	case w.page.finder.view.Visible():
		w.page.finder.leave()
	case w.focused() != fyne.Focusable(w.page.text):
		w.page.focus()
	case w.page.text.Resting() && w.whole.cameFrom():
		w.whole.open()
	case w.names.cameFrom():
		w.names.open()
	case w.queue.visiting():
		w.queue.comeBack()
	case w.page.text.Resting() && w.articles.search.shown():
		w.articles.search.leave()
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
	case w.queue.shown():
		w.queue.nextPane()
	case w.imports.sort.shown() && w.side.holds(w.focused()):
		w.imports.results.Focus()
	case w.imports.sort.shown():
		w.imports.sort.enter()
	case w.whole.shown() && w.chron.form == "":
		w.whole.nextPane()
	case w.side.holds(w.focused()):
		if !w.panes.hidden(paneArticles) {
			w.articles.list.Focus()
			break
		}
		w.page.focus()
	case w.focused() == fyne.Focusable(w.page.text) && w.page.source.beside.other() != nil:
		w.win.Canvas().Focus(w.page.source.text)
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
	w.speech.soon()
}

func (w *window) hints() []hint {
	all := hint{[]string{"F1"}, "all keys"}
	switch {
	case w.bench == nil:
		return []hint{{[]string{"Ctrl+O"}, "open"}, {[]string{"Ctrl+N"}, "new"}}
	case w.focused() == fyne.Focusable(w.articles.search.field):
		return []hint{{[]string{"↑", "↓"}, "move"}, {[]string{"Enter"}, "open"}, {[]string{"Esc"}, "back"}}
	case w.page.writingNote():
		return []hint{{[]string{"Ctrl+Enter"}, "keep"}, {[]string{"Esc"}, "give up"}}
	case w.page.text.Resizing():
		return []hint{{[]string{"←", "→"}, "letter"}, {[]string{"Ctrl"}, "+ word"}, {[]string{"Tab"}, "other end"}, {[]string{"Enter"}, "keep"}, {[]string{"Esc"}, "give up"}}
	case w.focused() == fyne.Focusable(w.page.finder.field):
		return []hint{{[]string{"Enter"}, "next match"}, {[]string{"Shift+Enter"}, "previous"}, {[]string{"Esc"}, "back to the page"}}
	case w.chron.form != "":
		return []hint{{[]string{"Alt"}, "+ underlined letter: field"}, {[]string{"Ctrl+Enter"}, "confirm"}, {[]string{"Esc"}, w.behindForm()}}
	case w.imports.sort.shown():
		return w.imports.sort.hints()
	case w.whole.shown():
		return w.whole.hints()
	case w.names.shown():
		return w.names.hints()
	case w.queue.shown():
		return w.queue.hints()
	case w.comparing():
		return []hint{{[]string{"J", "K"}, "pair"}, {[]string{"F6"}, "other article"}, {[]string{"Enter"}, "open"}, {[]string{"Esc"}, "back to the page"}, all}
	case w.editionReport() != nil:
		return []hint{{[]string{"↑", "↓"}, "passage"}, {[]string{"Del"}, "bin"}, {[]string{"Ctrl+Z"}, "undo"}, {[]string{"Esc"}, "back to the page"}, all}
	case w.stage.view != w.page.reader && w.articles.count() > 0:
		return []hint{{[]string{"Esc"}, "back to the page"}, all}
	case w.articles.count() == 0:
		return []hint{{[]string{"Ctrl+V"}, "paste article"}, {[]string{"Ctrl+I"}, "import"}, all}
	case w.focused() == fyne.Focusable(w.chron.list.Rows()):
		return append(w.chron.hints(), all)
	case w.focused() == fyne.Focusable(w.articles.search.hits.Rows()):
		return []hint{{[]string{"↑", "↓"}, "move"}, {[]string{"Enter"}, "open"}, {[]string{"Esc"}, "leave the search"}, all}
	case w.focused() == fyne.Focusable(w.articles.list.Rows()):
		return []hint{{[]string{"↑", "↓"}, "article"}, {[]string{"Enter"}, "read it"}, {[]string{"Del"}, "bin"}, all}
	case w.focused() == fyne.Focusable(w.page.source.text):
		return []hint{{[]string{"H"}, "highlight in the text"}, {[]string{"F6"}, "next pane"}, {[]string{"O", "Esc"}, "close the original"}, all}
	case w.editions.putting():
		return []hint{{[]string{"P"}, "put the waiting passage on the selection"}, all}
	case w.queue.visiting() && w.focused() == fyne.Focusable(w.page.text):
		return []hint{{[]string{"Esc"}, "back to the suggestions"}, {[]string{"H"}, "highlight"}, {[]string{"E"}, "event"}, {[]string{"C"}, "cite"}, all}
	case w.page.text.AtBar():
		return []hint{{[]string{"Enter"}, "open or close"}, {[]string{"F9"}, "next"}, all}
	case w.page.text.MarkHere() != "":
		return append(w.highlightHints(), all)
	}
	return []hint{{[]string{"J", "K"}, "article"}, {[]string{"H"}, "highlight"}, {[]string{"E"}, "event"}, {[]string{"C"}, "cite"}, all}
}

// behindForm is where leaving a form leads.
func (w *window) behindForm() string {
	if w.queue.shown() {
		return "back to the suggestion"
	}
	return "back to the page"
}

// highlightHints are the keys of the highlight that is meant: Enter leads to its
// event once there is one, until then E makes it.
func (w *window) highlightHints() []hint {
	event := hint{[]string{"E"}, "event"}
	if len(w.chron.cited[w.page.text.MarkHere()]) > 0 {
		event = hint{[]string{"Enter"}, "its event"}
	}
	return []hint{event, {[]string{"N"}, "note"}, {[]string{"1–9"}, "tag"}, {[]string{"A"}, "ends"}, {[]string{"C"}, "cite"}, {[]string{"Del"}, "bin"}}
}
