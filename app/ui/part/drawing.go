package part

import "fyne.io/fyne/v2"

// Drawing is the renderer of most parts: objects that belong to the widget,
// placed and coloured by its functions. What is shown is kept on the widget, so
// a renderer that Fyne throws away and makes again loses nothing.
type Drawing struct {
	All   func() []fyne.CanvasObject
	Place func(fyne.Size)  // lays the objects out
	Least func() fyne.Size // the smallest size
	Paint func()           // takes texts and colours anew
}

// Layout implements fyne.WidgetRenderer.
func (d *Drawing) Layout(size fyne.Size) { d.Place(size) }

// MinSize implements fyne.WidgetRenderer.
func (d *Drawing) MinSize() fyne.Size { return d.Least() }

// Refresh implements fyne.WidgetRenderer.
func (d *Drawing) Refresh() { d.Paint() }

// Objects implements fyne.WidgetRenderer.
func (d *Drawing) Objects() []fyne.CanvasObject { return d.All() }

// Destroy implements fyne.WidgetRenderer.
func (d *Drawing) Destroy() {}

// Draw makes the renderer of a widget whose objects stay the same.
func Draw(least func() fyne.Size, place func(fyne.Size), paint func(), objects ...fyne.CanvasObject) *Drawing {
	paint()
	return &Drawing{
		All:   func() []fyne.CanvasObject { return objects },
		Place: place, Least: least, Paint: paint,
	}
}

// Put gives an object its place and size.
func Put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}
