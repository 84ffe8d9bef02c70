package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// wordsTip tells where a link led or what a picture shows. It lies over the page
// and takes neither clicks nor keys.
type wordsTip struct {
	widget.BaseWidget
	ground      *canvas.Rectangle
	words, hint *text.Label
	at          fyne.Position // of what it belongs to
	height      float32       // ... and its height
	inside      bool          // it lies on the foot of that
	shown       bool
}

// mostTipLines is where long words are cut.
const mostTipLines = 6

func newWordsTip() *wordsTip {
	t := &wordsTip{ground: &canvas.Rectangle{}, words: part.SmallInk.Label("", mostTipLines), hint: part.Hint.Label("", 0)}
	t.ExtendBaseWidget(t)
	return t
}

// show puts the tip under what is at a place of the page.
func (t *wordsTip) show(words, hint string, at fyne.Position, height float32) {
	t.tell(words, hint, at, height, false)
}

// showOn puts words on the foot of a picture, whose caption stands below it.
func (t *wordsTip) showOn(words string, at fyne.Position, height float32) {
	t.tell(words, "", at.AddXY(tokens.Space2, 0), height, true)
}

func (t *wordsTip) tell(words, hint string, at fyne.Position, height float32, inside bool) {
	t.words.SetText(words)
	t.hint.SetText(hint)
	t.at, t.height, t.inside, t.shown = at, height, inside, true
	t.Refresh()
}

func (t *wordsTip) hide() {
	if t.shown {
		t.shown = false
		t.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (t *wordsTip) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{t.ground, t.words, t.hint}
	paint := func() {
		t.ground.FillColor, t.ground.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
		t.ground.StrokeWidth, t.ground.CornerRadius = tokens.Hairline, tokens.RadiusField
		show(t.ground, t.shown)
		show(t.words, t.shown && t.words.Text != "")
		show(t.hint, t.shown && t.hint.Text != "")
		t.place(t.Size())
		canvas.Refresh(t)
	}
	return part.Draw(func() fyne.Size { return fyne.Size{} }, t.place, paint, objects...)
}

func (t *wordsTip) place(size fyne.Size) {
	inner := max(min(tipWidth, size.Width-2*tokens.Space4)-2*tipPad, 40)
	inner = min(inner, max(t.words.Natural(), t.hint.Natural())+1)
	heightOf := func(l *text.Label) float32 {
		if l.Text == "" {
			return 0
		}
		return l.HeightFor(inner)
	}
	words, hint := heightOf(t.words), heightOf(t.hint)
	height := 2*tokens.Space2 + words + hint
	x := max(tokens.Space4, min(t.at.X, size.Width-inner-2*tipPad-tokens.Space4))
	y := t.at.Y + t.height + tokens.Space1
	switch {
	case t.inside:
		y = t.at.Y + t.height - height - tokens.Space2
	case y+height > size.Height:
		y = max(0, t.at.Y-tokens.Space1-height)
	}
	part.Put(t.ground, x, y, inner+2*tipPad, height)
	part.Put(t.words, x+tipPad, y+tokens.Space2, inner, words)
	part.Put(t.hint, x+tipPad, y+tokens.Space2+words, inner, hint)
}
