package ui

import (
	"fyne.io/fyne/v2"

	"dateline/app/e2e/state"
)

// results describes the list of what came of an import, and what puts its rows
// right.
func (w *window) results(s *state.State) {
	s.AtResult = -1
	sort := w.imports.sort
	if !sort.shown() {
		return
	}
	s.AtResult = sort.list.SelectedShown()
	for _, r := range sort.list.Shown() {
		s.Results = append(s.Results, state.Result{Title: r.Title, Note: r.Note, Action: r.Action})
	}
	if sort.fix != nil {
		for name, words := range sort.fix.Places().Words {
			s.Fields["fix."+name] = words
		}
	}
}

// fixing are the things that tests point at beside the list.
func (w *window) fixing(all map[string]fyne.CanvasObject) {
	sort := w.imports.sort
	if !sort.shown() || sort.fix == nil || w.side.view != sort.side {
		return
	}
	for name, o := range sort.fix.Places().Objects {
		all["fix."+name] = o
	}
}
