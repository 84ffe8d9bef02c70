package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// resultCounts are the numbers of an import's results, and of the rows of earlier
// imports with those of them that still want something.
type resultCounts struct{ came, known, failed, wanting, earlier, waiting int }

// resultsHead is what stands above the list: how the import ended, what can be
// done with it as a whole, the bar and the numbers.
type resultsHead struct {
	widget.BaseWidget
	title, from *text.Label
	took        *text.Label
	undo, shut  *part.Button
	bar         *part.ProgressBar
	numbers     *part.Flow
}

func newResultsHead() *resultsHead {
	return &resultsHead{title: part.Caption.Label("Import finished", 1), from: part.Second.Label("", 1),
		took: part.Small.Label("", 1), bar: part.NewProgressBar(), numbers: part.NewFlow()}
}

// build is called once the buttons are there.
func (h *resultsHead) build() { h.ExtendBaseWidget(h) }

// count shows the numbers.
func (h *resultsHead) count(n resultCounts) {
	files := n.came + n.known + n.failed
	h.undo.Hidden = files == 0
	h.bar.Set(files,
		part.Portion{Count: n.came - n.wanting, Color: tokens.Done}, part.Portion{Count: n.wanting, Color: tokens.Doubt},
		part.Portion{Count: n.known, Color: tokens.Ink3}, part.Portion{Count: n.failed, Color: tokens.Conflict})
	if files == 0 {
		h.bar.Set(n.earlier, part.Portion{Count: n.earlier - n.waiting, Color: tokens.Done}, part.Portion{Count: n.waiting, Color: tokens.Doubt})
	}
	var counts []fyne.CanvasObject
	add := func(n int, icon, words string, tone part.Tone) {
		if n > 0 {
			counts = append(counts, newCountWords(n, icon, words, tone))
		}
	}
	add(n.came, "check", "came in", part.Settled)
	add(n.known, "article", "already here", part.Plain)
	add(n.failed, "close", "failed", part.Contested)
	words := "of the new ones want a look"
	if n.wanting == 1 {
		words = "of the new ones wants a look"
	}
	add(n.wanting, "question", words, part.Doubtful)
	words = "from earlier imports "
	if files == 0 {
		add(n.earlier-n.waiting, "check", "settled", part.Settled)
		words = ""
	}
	if n.waiting == 1 {
		add(1, "question", words+"wants a look", part.Doubtful)
	} else {
		add(n.waiting, "question", words+"want a look", part.Doubtful)
	}
	h.numbers.SetObjects(counts...)
	h.Refresh()
}

// HeightFor implements part.Tall.
func (h *resultsHead) HeightFor(width float32) float32 { return h.lay(width, false) }

// lay goes through the head from above to below and returns its height; with
// move it puts everything in its place.
func (h *resultsHead) lay(width float32, move bool) float32 {
	const pad = tokens.Space5
	put := func(o fyne.CanvasObject, x, y, w, height float32) {
		if move {
			part.Put(o, x, y, w, height)
		}
	}
	w := max(width-2*pad, 40)
	undo, shut := h.undo.MinSize(), h.shut.MinSize()
	y := tokens.Space4
	right := pad + w - shut.Width
	put(h.shut, right, y, shut.Width, shut.Height)
	if !h.undo.Hidden {
		right -= undo.Width + tokens.Space3
		put(h.undo, right, y, undo.Width, undo.Height)
	}
	title := min(part.Wide(h.title), max(right-pad-tokens.Space3, 40))
	put(h.title, pad, y, title, shut.Height)
	x := pad + title + tokens.Space3
	put(h.from, x, y+2, max(right-x-tokens.Space3, 0), shut.Height)
	y += shut.Height + tokens.Space3
	put(h.bar, pad, y, w, 6)
	y += 6 + tokens.Space2
	took := part.Wide(h.took)
	beside := w - took - tokens.Space4
	if beside < w/2 { // too little room: the numbers stand below
		put(h.took, pad, y, w, part.Small.Line)
		y += part.Small.Line + tokens.Space1
		beside = w
	} else {
		put(h.took, pad+w-took, y, took, part.Small.Line)
	}
	numbers := h.numbers.HeightFor(beside)
	put(h.numbers, pad, y, beside, numbers)
	return y + numbers + tokens.Space3
}

// CreateRenderer implements fyne.Widget.
func (h *resultsHead) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		for _, l := range []*text.Label{h.title, h.from, h.took} {
			l.Refresh()
		}
		if w := h.Size().Width; w > 0 {
			h.lay(w, true)
		}
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(200, h.HeightFor(max(h.Size().Width, 200))) },
		func(size fyne.Size) { h.lay(size.Width, true) }, paint,
		h.title, h.from, h.undo, h.shut, h.bar, h.numbers, h.took)
}
