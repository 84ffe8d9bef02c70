package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// The search of everything is at hand where another view stands in place of the articles.
func TestSearchFromTheWholeChronologyAndTheQueue(t *testing.T) {
	w := withQueue(t)
	for _, view := range []struct {
		name string
		open func()
	}{{"the whole chronology", w.whole.open}, {"the queue", w.queue.open}} {
		view.open()
		w.focusSearch()
		if w.panes.hidden(paneArticles) || w.focused() != fyne.Focusable(w.articles.search.field) {
			t.Errorf("from %s, the keys go to %T", view.name, w.focused())
		}
	}
}
