package ui

import (
	"log"
	"time"

	"dateline/app/article"
)

// leave keeps what is to be found again, before a workspace is closed.
func (w *window) leave() {
	w.page.header.SetArticle("", article.Metadata{}) // keeps what is typed in it
	w.page.endNote()
	w.page.source.stop()
	w.imports.stop()
	w.imports.sort.stop()
	w.editions.stop()
	w.queue.cancelWork()
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

// patience is how long the driver may take to return once the window is closed.
const patience = 3 * time.Second

// endAnyway ends the program when the driver does not: by then the workspace is
// closed. Fyne 2.8.1 waits for ever when something happens to the window while
// its loop ends: what is queued after the loop's last look is never run
// (internal/driver/glfw/loop.go, runGL), and Run waits for it.
func endAnyway(returned <-chan struct{}, late <-chan time.Time, save func() error, exit func(int)) {
	select {
	case <-returned:
	case <-late:
		if err := save(); err != nil {
			log.Printf("close the window: %v", err)
			exit(1)
			return
		}
		exit(0)
	}
}
