package ui

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/article"
)

// What is to be found again the next time: preferences, and how far each article
// was read. It is kept soon after each change, since not every end is announced.

// rememberAfter lets changes that come in bursts be kept together.
const rememberAfter = time.Second

// remember keeps the preferences soon.
func (w *window) remember() {
	w.unsaved = true
	w.rememberSoon()
}

// rememberSoon keeps soon what changed.
func (w *window) rememberSoon() {
	if w.back.straight {
		w.rememberNow()
		return
	}
	if w.remembering {
		return
	}
	w.remembering = true
	time.AfterFunc(rememberAfter, func() { fyne.Do(w.rememberNow) })
}

func (w *window) rememberNow() {
	w.remembering = false
	if w.closing || w.opening {
		return // what is left is kept then
	}
	if w.unsaved {
		w.keepPreferences()
	}
	w.page.rememberPlace()
}

// keepPreferences saves the preferences; at the end of Run a failure is said.
func (w *window) keepPreferences() {
	if size := w.win.Canvas().Size(); !size.IsZero() {
		w.prefs.Window = [2]float32{size.Width, size.Height}
	}
	w.prefs.Save()
	w.unsaved = false
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
	if p.article.ID == "" {
		return
	}
	if at := strconv.Itoa(p.text.TopOffset()); at != p.place {
		p.place = at
		p.w.setSetting(placeOf(p.article.ID), at)
	}
}

// restorePlace goes to where the article was left.
func (p *pagePane) restorePlace(place string) {
	p.place = place
	if at, err := strconv.Atoi(place); err == nil {
		p.text.ScrollToOffset(at)
		p.text.PutCaret(at) // else it would be out of sight
	}
}

// settings of the workspace.
const settingArticle = "window.article"

// placeOf is the setting that keeps where an article was left.
func placeOf(id article.ID) string { return "window.place." + string(id) }
