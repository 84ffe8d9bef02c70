package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Token is one of several values with a cross: pressing it, or Delete, takes the
// value away.
type Token struct {
	press
	words  *text.Label
	cross  *canvas.Image
	ground *canvas.Rectangle
}

// NewToken is a value that removed takes away.
func NewToken(words string, removed func()) *Token {
	t := &Token{words: SmallInk.Label(words, 1), cross: NewIcon(), ground: &canvas.Rectangle{}}
	t.OnTapped = removed
	t.OnKey = func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace {
			t.press.Tapped(nil)
		}
	}
	t.extend(t)
	return t
}

// Words are what the value says.
func (t *Token) Words() string { return t.words.Text }

// CreateRenderer implements fyne.Widget.
func (t *Token) CreateRenderer() fyne.WidgetRenderer {
	return Draw(t.least, t.place, t.paint, t.ground, t.words, t.cross, t.focus)
}

const tokenCross float32 = 12

func (t *Token) least() fyne.Size {
	return fyne.NewSize(Wide(t.words)+2*tokens.Space2+tokens.Space1+tokenCross, max(SmallInk.Line+6, tokens.Target))
}

func (t *Token) place(size fyne.Size) {
	Put(t.ground, 0, 0, size.Width, size.Height)
	Put(t.focus, 0, 0, size.Width, size.Height)
	cross := size.Width - tokens.Space2 - tokenCross
	Put(t.words, tokens.Space2, 0, cross-tokens.Space1-tokens.Space2, size.Height)
	Put(t.cross, cross, (size.Height-tokenCross)/2, tokenCross, tokenCross)
}

func (t *Token) paint() {
	t.ground.CornerRadius, t.ground.StrokeWidth = tokens.RadiusChip, tokens.Hairline
	t.ground.FillColor, t.ground.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
	if t.hovered {
		t.ground.FillColor = tokens.Of(tokens.Hover)
	}
	t.ground.Refresh()
	SetIcon(t.cross, "close", tokens.Ink2)
	t.words.Refresh()
	t.paintFocus(tokens.RadiusChip)
	t.place(t.Size())
}
