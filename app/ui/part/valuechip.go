package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// ValueChip is a value that narrows what is shown, or a choice of one. In force it
// is soft, with an accent border. One with a cross is taken off by pressing it, or
// by Delete or Backspace.
type ValueChip struct {
	press
	words     *text.Label
	icon      string
	key       *Key
	on, cross bool
	lead, off *canvas.Image
	ground    *canvas.Rectangle
}

// NewRemovable is a value in force that is taken off by pressing it.
func NewRemovable(words string, removed func()) *ValueChip {
	c := newValueChip("", words, "", removed)
	c.on, c.cross = true, true
	return c
}

// NewChoice is a choice that is opened by pressing it; icon and key may be empty.
func NewChoice(icon, words, key string, tapped func()) *ValueChip {
	return newValueChip(icon, words, key, tapped)
}

func newValueChip(icon, words, key string, tapped func()) *ValueChip {
	c := &ValueChip{icon: icon, words: SmallInk.Label(words, 1), lead: NewIcon(), off: NewIcon(), ground: &canvas.Rectangle{}}
	if key != "" {
		c.key = NewKey(key)
	}
	c.OnTapped = tapped
	c.extend(c)
	return c
}

// Set changes what the chip says and whether it is in force.
func (c *ValueChip) Set(words string, on bool) {
	c.words.Text, c.on = words, on
	c.Refresh()
}

// Words are what it says.
func (c *ValueChip) Words() string { return c.words.Text }

// Tapped implements fyne.Tappable: one that is taken off gets the keys first, so that
// they go to the next.
func (c *ValueChip) Tapped(e *fyne.PointEvent) {
	if c.cross {
		Focus(c)
	}
	c.press.Tapped(e)
}

// TypedKey implements fyne.Focusable.
func (c *ValueChip) TypedKey(e *fyne.KeyEvent) {
	if c.cross && (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) {
		c.Tapped(nil)
		return
	}
	c.press.TypedKey(e)
}

// CreateRenderer implements fyne.Widget.
func (c *ValueChip) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{c.ground, c.words, c.lead, c.off, c.focus}
	if c.key != nil {
		objects = append(objects, c.key)
	}
	return Draw(c.least, c.place, c.paint, objects...)
}

// mostChip is the width at which long words are cut.
const mostChip float32 = 320

func (c *ValueChip) least() fyne.Size {
	w := min(Wide(c.words), mostChip) + 2*(tokens.Space2+1)
	if c.icon != "" {
		w += tokens.Icon + tokens.Space1 + 2
	}
	if c.cross {
		w += chipIcon + tokens.Space1 + 2
	}
	if c.key != nil {
		w += c.key.MinSize().Width + tokens.Space2
	}
	return fyne.NewSize(w, max(SmallInk.Line+8, tokens.Target+1))
}

func (c *ValueChip) place(size fyne.Size) {
	Put(c.ground, 0, 0, size.Width, size.Height)
	Put(c.focus, 0, 0, size.Width, size.Height)
	x, right := tokens.Space2+1, size.Width-tokens.Space2-1
	if c.icon != "" {
		Put(c.lead, x, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
		x += tokens.Icon + tokens.Space1 + 2
	}
	if c.cross {
		right -= chipIcon
		Put(c.off, right, (size.Height-chipIcon)/2, chipIcon, chipIcon)
		right -= tokens.Space1 + 2
	}
	if c.key != nil {
		k := c.key.MinSize()
		right -= k.Width
		Put(c.key, right, (size.Height-k.Height)/2, k.Width, k.Height)
		right -= tokens.Space2
	}
	Put(c.words, x, 0, right-x, size.Height)
}

func (c *ValueChip) paint() {
	c.ground.CornerRadius, c.ground.StrokeWidth = tokens.RadiusChip, tokens.Hairline
	c.ground.FillColor, c.ground.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
	switch {
	case c.on:
		c.ground.FillColor, c.ground.StrokeColor = tokens.Of(tokens.Soft), tokens.Of(tokens.Accent)
	case c.hovered:
		c.ground.FillColor = tokens.Of(tokens.Hover)
	}
	c.ground.Refresh()
	c.words.Refresh()
	ink := tokens.Ink2
	if c.on {
		ink = tokens.Accent
	}
	SetIcon(c.lead, c.icon, ink)
	SetIcon(c.off, map[bool]string{true: "close"}[c.cross], ink)
	c.paintFocus(tokens.RadiusChip)
	c.place(c.Size())
}
