package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

// Column is a pile that scrolls where it is higher than its place.
type Column struct {
	widget.BaseWidget
	Pile   *Pile
	offset float32
	bar    *scrollBar
}

// NewColumn makes a column of objects.
func NewColumn(gap, pad float32, objects ...fyne.CanvasObject) *Column {
	c := &Column{Pile: NewPile(gap, pad, objects...)}
	c.bar = newScrollBar(func(from float32) {
		c.offset = from * c.Pile.HeightFor(c.Size().Width)
		c.Refresh()
	})
	c.ExtendBaseWidget(c)
	return c
}

// SetObjects shows other objects, from the top.
func (c *Column) SetObjects(objects ...fyne.CanvasObject) {
	c.offset = 0
	c.Pile.SetObjects(objects...)
	c.Refresh()
}

// Scrolled implements fyne.Scrollable, which also makes Fyne clip the column.
func (c *Column) Scrolled(e *fyne.ScrollEvent) {
	c.offset -= e.Scrolled.DY
	c.Refresh()
}

// ScrollKey scrolls by the arrow and page keys, Home and End; false for any other.
func (c *Column) ScrollKey(e *fyne.KeyEvent) bool {
	const line = 40
	switch page := c.Size().Height * 0.9; e.Name {
	case fyne.KeyDown:
		c.offset += line
	case fyne.KeyUp:
		c.offset -= line
	case fyne.KeyPageDown:
		c.offset += page
	case fyne.KeyPageUp:
		c.offset -= page
	case fyne.KeyHome:
		c.offset = 0
	case fyne.KeyEnd:
		c.offset = c.Pile.HeightFor(c.Size().Width)
	default:
		return false
	}
	c.Refresh()
	return true
}

// Reveal scrolls as little as needed to show an object of the column, or one
// within an object of it.
func (c *Column) Reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	if driver.CanvasForObject(o) == nil || driver.CanvasForObject(c) == nil {
		return
	}
	y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(c).Y
	if y < tokens.Space2 {
		c.offset += y - tokens.Space2
	} else if below := y + o.Size().Height + tokens.Space2 - c.Size().Height; below > 0 {
		c.offset += below
	}
	c.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (c *Column) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		c.arrange(c.Size())
		canvas.Refresh(c)
	}
	return Draw(func() fyne.Size { return fyne.NewSize(120, 60) }, c.arrange, paint, c.Pile, c.bar)
}

func (c *Column) arrange(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	whole := c.Pile.HeightFor(size.Width)
	c.offset = max(min(c.offset, whole-size.Height), 0)
	Put(c.Pile, 0, -c.offset, size.Width, whole)
	// What grew or shrank within an unchanged height has to be placed again.
	c.Pile.run(size.Width, Put)
	Put(c.bar, size.Width-scrollBarWidth, 0, scrollBarWidth, size.Height)
	if whole > size.Height {
		c.bar.set(c.offset/whole, (c.offset+size.Height)/whole)
	} else {
		c.bar.set(0, 1)
	}
}
