package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/page"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// beside is one text, and at times a second one beside it. Where there is no room
// for two, the second takes the place of the first.
type beside struct {
	w           *window
	name        pane // its width is remembered under
	view        *fyne.Container
	split       *part.Splitter
	first, next *page.Page
	edges       [2]fyne.CanvasObject // show which of two has the keys
	two         bool                 // the second is wanted
	placed      func()               // after both have their places; nil for nobody to tell
}

// leastBeside is the width from which two texts stand beside one another; neither
// is made narrower than leastText.
const (
	leastBeside float32 = 640
	leastText   float32 = 260
)

// newBeside puts two texts, with what lies over or above each, beside one another.
func newBeside(w *window, name pane, one, another fyne.CanvasObject, first, next *page.Page) *beside {
	b := &beside{w: w, name: name, first: first, next: next}
	edged := func(i int, o fyne.CanvasObject) fyne.CanvasObject {
		b.edges[i] = text.NewFill(tokens.Accent)
		b.edges[i].Hide()
		return container.New(edgeLayout{}, o, b.edges[i])
	}
	b.split = part.NewSplitter(container.NewWithoutLayout(), edged(0, one), edged(1, another))
	b.split.OnResized = b.resized
	b.split.SetHidden(part.Left, true)
	b.split.SetHidden(part.Right, true)
	b.view = container.New(besideLayout{b}, b.split)
	return b
}

// show shows the second text, or takes it away.
func (b *beside) show(two bool) {
	b.two = two
	b.place(b.view.Size())
	b.refresh()
}

// alone tells whether the second text stands in the place of the first.
func (b *beside) alone() bool { return b.two && b.split.Hidden(part.Middle) }

// other is the text that has not the keys while both are in sight, nil for none.
func (b *beside) other() *page.Page {
	switch {
	case !b.two || b.alone():
		return nil
	case b.w.focused() == fyne.Focusable(b.first):
		return b.next
	case b.w.focused() == fyne.Focusable(b.next):
		return b.first
	}
	return nil
}

// refresh shows which of the two has the keys.
func (b *beside) refresh() {
	other := b.other()
	show(b.edges[0], other == b.next && other != nil)
	show(b.edges[1], other == b.first && other != nil)
}

func (b *beside) place(size fyne.Size) {
	b.split.SetHidden(part.Right, !b.two)
	b.split.SetHidden(part.Middle, b.two && size.Width < leastBeside)
	b.split.SetWidths(0, b.width(size.Width))
	b.split.Resize(size)
	if b.two && b.placed != nil {
		b.placed()
	}
}

// width is that of the second text: half of all, or as it was left.
func (b *beside) width(all float32) float32 {
	width := b.w.prefs.Panes[string(b.name)]
	if width == 0 {
		width = all / 2
	}
	return max(leastText, min(width, all-leastText))
}

func (b *beside) resized(_, right float32) {
	if b.w.prefs.Panes == nil {
		b.w.prefs.Panes = map[string]float32{}
	}
	b.w.prefs.Panes[string(b.name)] = right
	b.w.remember()
	if b.placed != nil {
		b.placed()
	}
}

type besideLayout struct{ b *beside }

// MinSize implements fyne.Layout.
func (besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (l besideLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.b.place(size) }

// edgeLayout puts a line over the upper edge of something.
type edgeLayout struct{}

// MinSize implements fyne.Layout.
func (edgeLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (edgeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.Position{})
	objects[0].Resize(size)
	objects[1].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(size.Width, tokens.FocusLine))
}
