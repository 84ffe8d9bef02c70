package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
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

// Pile puts objects below each other, each as high as it must be for the pile's
// width. Fyne's own boxes ask for a least height before they know the width,
// which text cannot answer.
type Pile struct {
	widget.BaseWidget
	Gap   float32
	Pad   float32 // around everything
	Most  float32 // the greatest width of what is shown, which then stands in the middle; 0: none
	inner []fyne.CanvasObject
}

// NewPile makes a pile of objects.
func NewPile(gap, pad float32, objects ...fyne.CanvasObject) *Pile {
	p := &Pile{Gap: gap, Pad: pad, inner: objects}
	p.ExtendBaseWidget(p)
	return p
}

// SetObjects shows other objects.
func (p *Pile) SetObjects(objects ...fyne.CanvasObject) {
	p.inner = objects
	p.Refresh()
}

// Objects are what it shows.
func (p *Pile) Objects() []fyne.CanvasObject { return p.inner }

// measure is the left edge and width of what is shown.
func (p *Pile) measure(width float32) (x, w float32) {
	w = width - 2*p.Pad
	if p.Most > 0 && w > p.Most {
		return p.Pad + (w-p.Most)/2, p.Most
	}
	return p.Pad, w
}

// HeightFor implements Tall.
func (p *Pile) HeightFor(width float32) float32 {
	return p.run(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// run tells the place of each object and returns the height of all.
func (p *Pile) run(width float32, at func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, w := p.measure(width)
	y, shown := p.Pad, 0
	for _, o := range p.inner {
		if !o.Visible() {
			continue
		}
		if shown > 0 {
			y += p.Gap
		}
		h := heightOf(o, w)
		at(o, x, y, w, h)
		y += h
		shown++
	}
	return y + p.Pad
}

// CreateRenderer implements fyne.Widget.
func (p *Pile) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		p.run(size.Width, Put)
	}
	d := Draw(
		func() fyne.Size { return fyne.NewSize(120, p.HeightFor(max(p.Size().Width, 120))) },
		place,
		func() {
			if p.Size().Width > 0 {
				place(p.Size())
			}
			canvas.Refresh(p)
		})
	d.All = func() []fyne.CanvasObject { return p.inner }
	return d
}
