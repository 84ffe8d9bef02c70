package ui

import (
	"context"
	"errors"

	"dateline/app"
)

// undoAction takes the last action back, whatever has the focus.
func (w *window) undoAction() {
	if why := w.cannotWrite(); why != "" {
		w.status.say(why)
		return
	}
	w.travel("Nothing to undo.", app.ErrNothingToUndo, (*app.Workbench).Undo)
}

func (w *window) redoAction() {
	if why := w.cannotWrite(); why != "" {
		w.status.say(why)
		return
	}
	w.travel("Nothing to do again.", app.ErrNothingToRedo, (*app.Workbench).Redo)
}

// travel goes one action back or forth; none says that there is nothing to do.
func (w *window) travel(none string, nothing error, do func(*app.Workbench, context.Context) (string, error)) {
	onBench(w, func(ctx context.Context, bench *app.Workbench) (string, error) {
		return do(bench, ctx)
	}, func(_ string, err error) {
		switch {
		case errors.Is(err, nothing):
			w.status.say(none)
		case err != nil:
			w.status.say(sentence(err))
		}
	})
}

func (w *window) nextUndo() (string, bool) { return w.undoes.undo, w.undoes.undo != "" }

func (w *window) undoName() string { return withLabel("Undo", readable(w.undoes.undo)) }

func (w *window) redoName() string { return withLabel("Redo", readable(w.undoes.redo)) }

// withLabel is Undo “Highlight passage”.
func withLabel(what, label string) string {
	if label == "" {
		return what
	}
	const most = 60
	if r := []rune(label); len(r) > most {
		label = string(r[:most-1]) + "…"
	}
	return what + " “" + label + "”"
}
