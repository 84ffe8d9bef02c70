package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Offer is a value that a field can be given.
type Offer struct {
	Key   string // what it is known by
	Words string
	Note  string // quiet, at the right end: where it comes from
}

// offerLine is an offer below a field. It never takes the keys: those stay with the
// field, whose arrows choose.
type offerLine struct {
	widget.BaseWidget
	onTapped    func()
	words, note *text.Label
	ground, bar *canvas.Rectangle
	at, hovered bool
}

var (
	_ fyne.Tappable     = (*offerLine)(nil)
	_ desktop.Hoverable = (*offerLine)(nil)
)

func newOfferLine(o Offer, tapped func()) *offerLine {
	l := &offerLine{
		words: SmallInk.Label(o.Words, 1), note: Hint.Label(o.Note, 1), ground: &canvas.Rectangle{}, bar: &canvas.Rectangle{},
		onTapped: tapped,
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *offerLine) mark(at bool) {
	l.at = at
	l.Refresh()
}

// Tapped implements fyne.Tappable.
func (l *offerLine) Tapped(*fyne.PointEvent) { l.onTapped() }

// MouseIn implements desktop.Hoverable.
func (l *offerLine) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (l *offerLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (l *offerLine) MouseOut() { l.hovered = false; l.Refresh() }

// CreateRenderer implements fyne.Widget.
func (l *offerLine) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size { return fyne.NewSize(100, max(SmallInk.Line+6, tokens.Target)) }
	place := func(size fyne.Size) {
		Put(l.ground, 0, 0, size.Width, size.Height)
		Put(l.bar, 0, 0, tokens.SelectedBar, size.Height)
		note := min(Wide(l.note), size.Width/2)
		words := size.Width - 2*tokens.Space2 - note
		Put(l.words, tokens.Space2, 0, max(words-tokens.Space2, 0), size.Height)
		Put(l.note, size.Width-tokens.Space2-note, 0, note, size.Height)
	}
	paint := func() {
		l.ground.FillColor, l.bar.FillColor = tokens.Of(tokens.Raised), color.Transparent
		switch {
		case l.at:
			l.ground.FillColor, l.bar.FillColor = tokens.Of(tokens.Soft), tokens.Of(tokens.Accent)
		case l.hovered:
			l.ground.FillColor = tokens.Of(tokens.Hover)
		}
		for _, o := range []fyne.CanvasObject{l.ground, l.bar, l.words, l.note} {
			o.Refresh()
		}
	}
	return Draw(least, place, paint, l.ground, l.bar, l.words, l.note)
}
