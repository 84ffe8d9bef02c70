package app

import "dateline/app/chronology/suggest"

// RejoinSuggestion takes back that a citation was split off its suggestion.
func (w *Workbench) RejoinSuggestion(c suggest.Citation) {
	w.suggesting.mu.Lock()
	defer w.suggesting.mu.Unlock()
	delete(w.suggesting.apart, placeOf(c))
}
