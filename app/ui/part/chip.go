package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Chip is a value that can be chosen. Chosen ones are soft, with an accent border
// and a tick.
type Chip struct {
	press
	words  *text.Label
	key    *Key
	chosen bool
	mark   *canvas.Image
	ground *canvas.Rectangle
}

// NewChip is a value that is chosen and unchosen by pressing it; key may be empty.
func NewChip(words, key string, chosen bool, tapped func()) *Chip {
	c := &Chip{words: SmallInk.Label(words, 1), chosen: chosen, mark: NewIcon(), ground: &canvas.Rectangle{}}
	if key != "" {
		c.key = NewKey(key)
	}
	c.OnTapped = tapped
	c.extend(c)
	return c
}

// Tapped implements fyne.Tappable: the chip gets the keys too, so that the next
// one is a tab away.
func (c *Chip) Tapped(e *fyne.PointEvent) {
	Focus(c)
	c.press.Tapped(e)
}

// Chosen tells whether the value is in force.
func (c *Chip) Chosen() bool { return c.chosen }

// SetChosen changes that.
func (c *Chip) SetChosen(chosen bool) {
	c.chosen = chosen
	c.Refresh()
}

// SetWords changes the value.
func (c *Chip) SetWords(words string) {
	c.words.Text = words
	c.Refresh()
}

const chipIcon float32 = 12

func (c *Chip) icon() string {
	if c.chosen {
		return "check"
	}
	return ""
}

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{c.ground, c.words, c.mark, c.focus}
	if c.key != nil {
		objects = append(objects, c.key)
	}
	return Draw(c.least, c.place, c.paint, objects...)
}

func (c *Chip) least() fyne.Size {
	w := Wide(c.words) + 2*tokens.Space2
	if c.chosen {
		w += chipIcon + tokens.Space1
	}
	if c.key != nil {
		w += c.key.MinSize().Width + tokens.Space2
	}
	return fyne.NewSize(w, max(SmallInk.Line+6, tokens.Target))
}

func (c *Chip) place(size fyne.Size) {
	Put(c.ground, 0, 0, size.Width, size.Height)
	Put(c.focus, 0, 0, size.Width, size.Height)
	x, y := tokens.Space2, (size.Height-chipIcon)/2
	if c.chosen {
		Put(c.mark, x, y, chipIcon, chipIcon)
		x += chipIcon + tokens.Space1
	}
	w := Wide(c.words)
	Put(c.words, x, 0, w, size.Height)
	if c.key != nil {
		k := c.key.MinSize()
		Put(c.key, x+w+tokens.Space2, (size.Height-k.Height)/2, k.Width, k.Height)
	}
}

func (c *Chip) paint() {
	c.ground.CornerRadius, c.ground.StrokeWidth = tokens.RadiusChip, tokens.Hairline
	c.ground.FillColor, c.ground.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
	if c.chosen {
		c.ground.FillColor, c.ground.StrokeColor = tokens.Of(tokens.Soft), tokens.Of(tokens.Accent)
	} else if c.hovered {
		c.ground.FillColor = tokens.Of(tokens.Hover)
	}
	c.ground.Refresh()
	SetIcon(c.mark, c.icon(), tokens.Accent)
	c.paintFocus(tokens.RadiusChip)
	c.place(c.Size())
}
