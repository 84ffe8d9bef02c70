package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// column stacks objects at a width, each as high as it needs at that width.
type column struct {
	width float32 // the least; 0 for none
	gap   float32
	had   float32 // the width last laid out in, which heights are for
}

func newColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

// MinSize implements fyne.Layout.
func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(c.width, c.run(objects, max(c.width, c.had), false))
}

// Layout implements fyne.Layout.
func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.had = size.Width
	c.run(objects, size.Width, true)
}

func (c *column) run(objects []fyne.CanvasObject, width float32, place bool) float32 {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if y > 0 {
			y += c.gap
		}
		h := o.MinSize().Height
		if l, ok := o.(interface{ HeightFor(float32) float32 }); ok {
			h = l.HeightFor(width)
		}
		if place {
			o.Move(fyne.NewPos(0, y))
			o.Resize(fyne.NewSize(width, h))
		}
		y += h
	}
	return y
}

// inset puts an object into a frame of empty space.
func inset(o fyne.CanvasObject, x, y float32) fyne.CanvasObject {
	return container.New(&framing{x, y}, o)
}

type framing struct{ x, y float32 }

// MinSize implements fyne.Layout.
func (f *framing) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*f.x, 2*f.y)
}

// Layout implements fyne.Layout.
func (f *framing) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(f.x, f.y))
	objects[0].Resize(size.SubtractWidthHeight(2*f.x, 2*f.y))
}

// between puts an object between one above and one below, without the space
// that Fyne's own layout leaves. Either may be nil.
func between(above, below, rest fyne.CanvasObject) fyne.CanvasObject {
	l := &betweenLayout{above, below, rest}
	objects := []fyne.CanvasObject{rest}
	for _, o := range []fyne.CanvasObject{above, below} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return container.New(l, objects...)
}

type betweenLayout struct{ above, below, rest fyne.CanvasObject }

func heightOf(o fyne.CanvasObject) float32 {
	if o == nil || !o.Visible() {
		return 0
	}
	return o.MinSize().Height
}

// MinSize implements fyne.Layout.
func (b *betweenLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return b.rest.MinSize().AddWidthHeight(0, heightOf(b.above)+heightOf(b.below))
}

// Layout implements fyne.Layout.
func (b *betweenLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	above, below := heightOf(b.above), heightOf(b.below)
	if b.above != nil {
		b.above.Move(fyne.Position{})
		b.above.Resize(fyne.NewSize(size.Width, above))
	}
	b.rest.Move(fyne.NewPos(0, above))
	b.rest.Resize(fyne.NewSize(size.Width, size.Height-above-below))
	if b.below != nil {
		b.below.Move(fyne.NewPos(0, size.Height-below))
		b.below.Resize(fyne.NewSize(size.Width, below))
	}
}
