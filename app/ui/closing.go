package ui

import "dateline/app/article"

// leave keeps what is to be found again, before a workspace is closed.
func (w *window) leave() {
	w.page.header.SetArticle("", article.Metadata{}) // keeps what is typed in it
	w.page.endNote()
	w.page.source.stop()
	w.imports.stop()
	w.imports.sort.stop()
	w.editions.stop()
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
	w.leave()
	w.closing = true
	w.keepPreferences()
	bench := w.bench
	w.back.inOrder(func() func() {
		w.back.settle()
		if bench != nil {
			bench.Close()
		}
		return w.win.Close
	})
}
