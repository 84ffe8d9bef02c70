package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

// Tall is an object whose height follows from its width, as text does.
type Tall interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
}

// heightOf is what an object needs at a width.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(Tall); ok {
		return t.HeightFor(width)
	}
	return o.MinSize().Height
}

// Column puts objects below each other, each as high as it must be for the
// column's width, and scrolls where they do not fit. Fyne's own boxes ask for a
// least height before they know the width, which text cannot answer.
type Column struct {
	widget.BaseWidget
	Gap    float32
	Pad    float32 // around everything
	Most   float32 // the greatest width of what is shown, which then stands in the middle; 0: none
	Fixed  bool    // never scrolls: its least height is that of everything
	offset float32
	inner  []fyne.CanvasObject
	area   *fyne.Container
	bar    *scrollBar
}

// NewColumn makes a column of objects.
func NewColumn(gap, pad float32, objects ...fyne.CanvasObject) *Column {
	c := &Column{Gap: gap, Pad: pad, inner: objects, area: &fyne.Container{Objects: objects}}
	c.bar = newScrollBar(func(from float32) { c.offset = from * c.whole(); c.Refresh() })
	c.ExtendBaseWidget(c)
	return c
}

// SetObjects shows other objects, from the top.
func (c *Column) SetObjects(objects ...fyne.CanvasObject) {
	c.inner, c.area.Objects, c.offset = objects, objects, 0
	c.Refresh()
}

func (c *Column) measure() (x, w float32) {
	w = c.Size().Width - 2*c.Pad
	if c.Most > 0 && w > c.Most {
		return c.Pad + (w-c.Most)/2, c.Most
	}
	return c.Pad, w
}

// whole is the height of everything at the present width.
func (c *Column) whole() float32 {
	_, w := c.measure()
	return c.HeightFor(w + 2*c.Pad)
}

// HeightFor implements Tall.
func (c *Column) HeightFor(width float32) float32 {
	w := width - 2*c.Pad
	if c.Most > 0 {
		w = min(w, c.Most)
	}
	h, shown := 2*c.Pad, 0
	for _, o := range c.inner {
		if o.Visible() {
			h += heightOf(o, w)
			shown++
		}
	}
	return h + c.Gap*float32(max(shown-1, 0))
}

// Scrolled implements fyne.Scrollable.
func (c *Column) Scrolled(e *fyne.ScrollEvent) {
	c.offset -= e.Scrolled.DY
	c.Refresh()
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
	clip := container.NewClip(c.area)
	place := func(size fyne.Size) {
		put(clip, 0, 0, size.Width, size.Height)
		put(c.area, 0, 0, size.Width, size.Height)
		put(c.bar, size.Width-scrollBarWidth, 0, scrollBarWidth, size.Height)
		c.arrange()
	}
	paint := func() {
		c.arrange()
		canvas.Refresh(c)
	}
	least := func() fyne.Size {
		if c.Fixed {
			return fyne.NewSize(120, c.whole())
		}
		return fyne.NewSize(120, 60)
	}
	return Draw(least, place, paint, clip, c.bar)
}

func (c *Column) arrange() {
	size := c.Size()
	if size.Width <= 0 {
		return
	}
	x, w := c.measure()
	whole := c.whole()
	c.offset = max(min(c.offset, whole-size.Height), 0)
	y := c.Pad - c.offset
	for _, o := range c.inner {
		if !o.Visible() {
			continue
		}
		h := heightOf(o, w)
		put(o, x, y, w, h)
		y += h + c.Gap
	}
	if whole > size.Height {
		c.bar.set(c.offset/whole, (c.offset+size.Height)/whole)
	} else {
		c.bar.set(0, 1)
	}
}
