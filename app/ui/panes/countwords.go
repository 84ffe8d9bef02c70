package panes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// countWords is a number of things with an icon: "✓ 41 came in".
type countWords struct {
	widget.BaseWidget
	icon   *canvas.Image
	name   string
	tone   part.Tone
	number *text.Label
	words  *text.Label
}

func newCountWords(n int, icon, words string, tone part.Tone) *countWords {
	c := &countWords{icon: part.NewIcon(), name: icon, tone: tone, number: part.Strong.Label(strconv.Itoa(n), 1), words: part.Second.Label(words, 1)}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *countWords) CreateRenderer() fyne.WidgetRenderer {
	const left = tokens.Icon + 6
	least := func() fyne.Size {
		return fyne.NewSize(left+part.Wide(c.number)+tokens.Space1+part.Wide(c.words)+tokens.Space3, part.Strong.Line)
	}
	place := func(size fyne.Size) {
		part.Put(c.icon, 0, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
		n := part.Wide(c.number)
		part.Put(c.number, left, 0, n, size.Height)
		part.Put(c.words, left+n+tokens.Space1, 0, part.Wide(c.words), size.Height)
	}
	paint := func() {
		part.SetIcon(c.icon, c.name, c.tone.Color())
		c.number.Refresh()
		c.words.Refresh()
	}
	return part.Draw(least, place, paint, c.icon, c.number, c.words)
}
