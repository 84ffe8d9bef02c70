package ui

import (
	"encoding/json"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/e2e/state"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
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
		var news newest
		for range time.Tick(watchEvery) {
			news.show(watch.look)
		}
	}()
}

// watcher compares the window with how it was a moment ago.
type watcher struct {
	w             *window
	out           *os.File
	seq           int
	last, written string
	lines         pageLines
	beside        [2]pageLines
}

func (d *watcher) look() {
	if d.w.closing {
		return
	}
	s := d.state()
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
func (d *watcher) state() state.State {
	w := d.w
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
	if all := w.named(); all[state.Page] != nil {
		s.Lines = d.lines.of(w.page.text, string(w.page.article.ID)+w.page.article.TextSHA256, w.win.Canvas().Scale())
	}
	s.Zoom = float64(w.page.text.Reading().Size) / 17
	s.Status = w.status.text()
	s.Undo, s.Redo = w.undoes.undo, w.undoes.redo
	s.Dialog = w.chron.form
	if w.sheet != nil {
		s.Dialog = w.sheet.title
	}
	w.results(&s)
	w.describeWhole(&s)
	w.describeNames(&s)
	w.queued(&s)
	d.middle(&s)
	w.describe(&s)
	return s
}

// rows are the rows of the lists that are in sight.
func (w *window) rows(all map[string]state.Rect, scale float32) {
	add := func(list *part.Rows, i int, name string) {
		at, ok := list.PositionOf(i)
		if !ok {
			return
		}
		from := w.host.Driver().AbsolutePositionForObject(list)
		y, height := at.Y, tokens.Target
		if next, ok := list.PositionOf(i + 1); ok {
			height = next.Y - y
		}
		if y < 0 {
			y, height = 0, height+y
		}
		height = min(height, list.Size().Height-y)
		if height < 1 {
			return
		}
		all[name] = pixels(from.AddXY(0, y), fyne.NewSize(list.Size().Width, height), scale)
	}
	if !w.panes.hidden(paneArticles) && !w.queue.shown() && w.articles.body.view == fyne.CanvasObject(w.articles.list) {
		for i := range w.articles.rows {
			add(w.articles.list.Rows(), i, state.Row(state.RowArticle, string(w.articles.rows[i].ID)))
		}
	}
	if !w.panes.hidden(paneSide) && w.side.view == w.chron.view {
		for i := range w.chron.events {
			add(w.chron.list.Rows(), i, state.Row(state.RowEvent, string(w.chron.events[i].ID)))
		}
	}
	w.formRows(add)
	w.wholeRows(add)
	w.queueRows(add)
	w.markRows(all, scale)
}

// markRows are where the highlights in sight begin.
func (w *window) markRows(all map[string]state.Rect, scale float32) {
	if w.panes.hidden(panePage) || w.stage.view != w.page.reader {
		return
	}
	for _, m := range w.page.passages {
		at, height, ok := w.page.text.Place(m.Start)
		if ok && w.page.text.ShowsMark(m.ID) {
			all[state.Row(state.RowPassage, string(m.ID))] = pixels(at, fyne.NewSize(height, height), scale)
		}
	}
}

// form is what a test points at in the form that is open.
func (w *window) form() panes.Places {
	view := w.stage.view
	switch {
	case w.sheet != nil && w.sheet.form != nil:
		view = w.sheet.form
	case w.sheet == nil && w.chron.form != "":
		view = w.side.view
	}
	if f, ok := view.(interface{ Places() panes.Places }); ok {
		return f.Places()
	}
	return panes.Places{}
}

// formName is what the names of the form's parts begin with.
func (w *window) formName() string {
	switch {
	case w.sheet != nil:
		return "dialog."
	case w.side.view == fyne.CanvasObject(w.chron.editor):
		return "event."
	case w.side.view == fyne.CanvasObject(w.chron.chooser), w.side.view == fyne.CanvasObject(w.queue.chooser):
		return "cite."
	case w.editionReport() != nil:
		return "editions."
	}
	return "first."
}

// formRows are the rows of the form that is open.
func (w *window) formRows(add func(list *part.Rows, i int, name string)) {
	p := w.form()
	for i, name := range p.Names {
		switch {
		case name == "":
		case w.sheet != nil:
			add(p.Rows, i, "export."+name)
		case w.side.view == fyne.CanvasObject(w.chron.chooser), w.side.view == fyne.CanvasObject(w.queue.chooser):
			add(p.Rows, i, state.Row(state.RowChoice, name))
		default:
			add(p.Rows, i, state.Row(state.RowResult, name))
		}
	}
}

// describe lists where things are.
func (w *window) describe(s *state.State) {
	scale := w.win.Canvas().Scale()
	w.rows(s.Widgets, scale)
	focused := w.focused()
	if words := w.over.words.Text; words != "" {
		s.Fields[state.DropWords] = words
	}
	if v := w.page.source.view; v != nil && len(v.Blocks) > 0 {
		s.Fields[state.Original] = v.Blocks[0].Text
	}
	for name, words := range w.form().Words {
		s.Fields[w.formName()+name] = words
	}
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
	for name, o := range w.form().Objects {
		all[w.formName()+name] = o
	}
	w.fixing(all)
	w.queueNamed(all)
	w.middleNamed(all)
	w.wholeNamed(all)
	w.namesNamed(all)
	if !w.panes.hidden(paneArticles) && !w.queue.shown() {
		all[state.Articles], all[state.Search] = w.articles.view, w.articles.search.field
	}
	if !w.panes.hidden(paneSide) && w.side.view == w.chron.view {
		all[state.Chronology] = w.chron.list
	}
	if w.stage.view == w.page.reader && !w.panes.hidden(panePage) && !w.page.source.beside.alone() {
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
	return pixels(at, size, scale), true
}

func pixels(at fyne.Position, size fyne.Size, scale float32) state.Rect {
	px := func(v float32) int { return int(v*scale + 0.5) }
	return state.Rect{px(at.X), px(at.Y), px(size.Width), px(size.Height)}
}
