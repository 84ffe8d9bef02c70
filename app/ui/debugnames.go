package ui

import (
	"fyne.io/fyne/v2"

	"dateline/app/e2e/state"
)

// describeNames describes the list of names.
func (w *window) describeNames(s *state.State) {
	if !w.names.shown() {
		return
	}
	n := &state.Names{Empty: w.names.list.Empty()}
	n.Rows, n.Selected = w.names.list.Shown()
	s.Names = n
}

// namesNamed are the things of the list that tests point at.
func (w *window) namesNamed(all map[string]fyne.CanvasObject) {
	if w.names.shown() {
		all[state.NamesList] = w.names.list.Rows()
	}
}
