package panes

import (
	"fyne.io/fyne/v2"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
)

// call calls a callback that may be nil.
func call[T any](f func(T), v T) {
	if f != nil {
		f(v)
	}
}

// does calls a callback without arguments that may be nil.
func does(f func()) {
	if f != nil {
		f()
	}
}

// putLabel places a label at its full height for a width and returns where it ends.
func putLabel(l *text.Label, x, y, w float32) (end float32) {
	w = max(w, 1)
	h := l.HeightFor(w)
	part.Put(l, x, y, w, h)
	return y + h
}

// orEmpty draws a list, or what stands in its place while it is empty.
func orEmpty(list *part.Rows, empty *part.EmptyState, isEmpty func() bool, size func() fyne.Size) fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		part.Put(list, 0, 0, size.Width, size.Height)
		part.Put(empty, 0, 0, size.Width, size.Height)
	}
	paint := func() {
		if isEmpty() {
			list.Hide()
			empty.Show()
		} else {
			empty.Hide()
			list.Show()
		}
		place(size())
	}
	return part.Draw(list.MinSize, place, paint, list, empty)
}

// quoted puts words between quotation marks.
func quoted(words string) string { return "“" + words + "”" }

// isolate keeps a name's writing direction from turning the words around it.
func isolate(name string) string {
	if name == "" {
		return ""
	}
	return "\u2068" + name + "\u2069"
}

// joined is what there is of some words with points between.
func joined(words ...string) string {
	s := ""
	for _, w := range words {
		if w == "" {
			continue
		}
		if s != "" {
			s += " · "
		}
		s += w
	}
	return s
}
