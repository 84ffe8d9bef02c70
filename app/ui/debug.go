package ui

import (
	"encoding/json"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/e2e/state"
	"dateline/app/ui/part"
)

// watchEvery is how often a window under test looks at itself. A state is
// written when it is the same twice in a row and differs from the last written.
const watchEvery = 30 * time.Millisecond

// watchState writes what the window shows to the file that a test names.
func (w *window) watchState() {
	name := os.Getenv(state.Variable)
	if name == "" {
		return
	}
	out, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)
	if err != nil {
		return // a switch for tests; they notice
	}
	watch := &watcher{w: w, out: out}
	go func() {
		for range time.Tick(watchEvery) {
			fyne.Do(watch.look)
		}
	}()
}

// watcher compares the window with how it was a moment ago.
type watcher struct {
	w             *window
	out           *os.File
	seq           int
	last, written string
}

func (d *watcher) look() {
	s := d.w.state()
	b, err := json.Marshal(s)
	if err != nil {
		return
	}
	now := string(b)
	settled := now == d.last
	d.last = now
	if !settled || now == d.written {
		return
	}
	d.written = now
	d.seq++
	s.Seq = d.seq
	s.Append(d.out)
}

// state is the window as a test sees it.
func (w *window) state() state.State {
	s := state.State{Fields: map[string]string{}, Widgets: map[string]state.Rect{}}
	if w.back.busy() {
		s.Busy = "work"
	}
	if w.imports.running > 0 {
		s.Busy = "import"
	}
	if w.bench != nil {
		s.Workspace = w.bench.Path()
	}
	n := w.status.numbers
	s.Articles, s.Passages, s.Events, s.Citations = n.Articles, n.Passages, n.Events, n.Citations
	s.Article, s.Title = string(w.page.article.ID), w.page.article.Title
	s.Selection[0], s.Selection[1] = w.page.text.Selection()
	s.Selected = w.page.text.SelectedText()
	s.Zoom = float64(w.page.text.TextSize()) / 17
	s.Status = w.status.text()
	s.Undo, s.Redo = w.undoes.undo, w.undoes.redo
	s.Dialog = w.chron.form
	if w.sheet != nil {
		s.Dialog = w.sheet.title
	}
	w.describe(&s)
	return s
}

// describe lists where things are.
func (w *window) describe(s *state.State) {
	scale := w.win.Canvas().Scale()
	focused := w.focused()
	for name, o := range w.named() {
		r, ok := w.rect(o, scale)
		if !ok {
			continue
		}
		s.Widgets[name] = r
		if f, is := o.(fyne.Focusable); is && f == focused {
			s.Focus = name
		}
		if f, is := o.(*part.Field); is {
			s.Fields[name] = f.Text
		}
	}
}

// named are the things that tests point at.
func (w *window) named() map[string]fyne.CanvasObject {
	all := map[string]fyne.CanvasObject{}
	if !w.panes.hidden(paneArticles) {
		all[state.Articles], all[state.Search] = w.articles.view, w.articles.search.field
	}
	if !w.panes.hidden(paneSide) && w.chron.form == "" {
		all[state.Chronology] = w.chron.list
	}
	if w.stage.view == w.page.reader && !w.panes.hidden(panePage) && !w.page.original() {
		all[state.Page] = w.page.text
	}
	if w.status.undo.Visible() {
		all[state.StatusUndo] = w.status.undo
	}
	if s := w.sheet; s != nil && s.ok != nil {
		all[state.DialogOK] = s.ok
		if s.cancel != nil {
			all[state.DialogCancel] = s.cancel
		}
		if s.field != nil {
			all[state.DialogPath] = s.field
		}
	}
	return all
}

// rect is where an object is on the window, in pixels; ok when it is in sight.
func (w *window) rect(o fyne.CanvasObject, scale float32) (state.Rect, bool) {
	if o == nil || !o.Visible() || fyne.CurrentApp().Driver().CanvasForObject(o) != w.win.Canvas() {
		return state.Rect{}, false
	}
	at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	if size.IsZero() {
		return state.Rect{}, false
	}
	px := func(v float32) int { return int(v*scale + 0.5) }
	return state.Rect{px(at.X), px(at.Y), px(size.Width), px(size.Height)}, true
}
