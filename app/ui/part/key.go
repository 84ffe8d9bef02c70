package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Key is a framed letter: the key that does what stands beside it.
type Key struct {
	widget.BaseWidget
	name  *text.Label
	frame *canvas.Rectangle
	color fyne.ThemeColorName // of the letter
	edge  fyne.ThemeColorName
}

// NewKey frames the name of a key: "E", "Ctrl+Enter".
func NewKey(name string) *Key {
	k := &Key{name: SmallInk.Label(name, 1), frame: &canvas.Rectangle{}, color: tokens.Ink2, edge: tokens.Edge}
	k.ExtendBaseWidget(k)
	return k
}

// inColors draws the key on another ground: on the main button.
func (k *Key) inColors(letter, edge fyne.ThemeColorName) {
	k.color, k.edge = letter, edge
	k.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (k *Key) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		return fyne.NewSize(max(Wide(k.name)+10, 18), SmallInk.Line+1)
	}
	place := func(size fyne.Size) {
		Put(k.frame, 0, 0, size.Width, size.Height)
		w := Wide(k.name)
		Put(k.name, (size.Width-w)/2, 0, w, size.Height)
	}
	paint := func() {
		k.frame.FillColor = color.Transparent
		k.frame.StrokeColor, k.frame.StrokeWidth = tokens.Of(k.edge), tokens.Hairline
		k.frame.CornerRadius = tokens.RadiusKey
		k.name.ColorName = k.color
		k.name.Refresh()
		k.frame.Refresh()
	}
	return Draw(least, place, paint, k.frame, k.name)
}
