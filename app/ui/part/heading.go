package part

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// HeadHeight is the height of a pane's title with the line below it.
const HeadHeight float32 = 44

// Heading names a pane or a section, with the number of things in it.
type Heading struct {
	widget.BaseWidget
	words, after *text.Label
}

// NewHeading makes a heading without a number.
func NewHeading(words string) *Heading {
	h := &Heading{words: Pane.Label(words, 1), after: Second.Label("", 1)}
	h.ExtendBaseWidget(h)
	return h
}

// SetCount shows the number behind the words; below zero shows none.
func (h *Heading) SetCount(n int) {
	if n < 0 {
		h.SetAfter("")
		return
	}
	h.SetAfter(strconv.Itoa(n))
}

// SetAfter shows words behind the heading.
func (h *Heading) SetAfter(words string) {
	h.after.Text = words
	h.Refresh()
}

// SetWords changes the heading itself.
func (h *Heading) SetWords(words string) {
	h.words.Text = words
	h.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (h *Heading) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		// A number is always seen; longer words behind the heading may be cut.
		return fyne.NewSize(Wide(h.words)+tokens.Space3+min(Wide(h.after), 60), max(Pane.Line, tokens.Target))
	}
	place := func(size fyne.Size) {
		w := min(Wide(h.words), size.Width)
		Put(h.words, 0, 0, w, size.Height)
		Put(h.after, w+tokens.Space2, 0, size.Width-w-tokens.Space2, size.Height)
	}
	paint := func() {
		h.words.Refresh()
		h.after.Refresh()
		place(h.Size())
	}
	return Draw(least, place, paint, h.words, h.after)
}

// Divider is a hairline from side to side.
type Divider struct {
	widget.BaseWidget
	line *canvas.Rectangle
}

// NewDivider makes one.
func NewDivider() *Divider {
	d := &Divider{line: &canvas.Rectangle{}}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget.
func (d *Divider) CreateRenderer() fyne.WidgetRenderer {
	return Draw(func() fyne.Size { return fyne.NewSize(1, tokens.Hairline) },
		func(size fyne.Size) { Put(d.line, 0, 0, size.Width, tokens.Hairline) },
		func() { d.line.FillColor = tokens.Of(tokens.Line); d.line.Refresh() },
		d.line)
}
