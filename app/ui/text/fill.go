package text

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

// Fill is a plain ground in a colour of the theme, whichever that is. It is a
// picture of one pixel that is stretched: where the processor draws, a rectangle
// as large as a page takes longer than all that stands on it.
type Fill struct {
	widget.BaseWidget
	name  fyne.ThemeColorName
	img   *canvas.Image
	drawn color.NRGBA
}

// NewFill makes a ground in a colour of package tokens.
func NewFill(name fyne.ThemeColorName) *Fill {
	f := &Fill{name: name, img: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels}}
	f.ExtendBaseWidget(f)
	return f
}

// MinSize implements fyne.CanvasObject.
func (f *Fill) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer implements fyne.Widget.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	r := &fillRenderer{f}
	r.paint()
	return r
}

type fillRenderer struct{ fill *Fill }

func (r *fillRenderer) Destroy()                     {}
func (r *fillRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *fillRenderer) Layout(size fyne.Size)        { r.fill.img.Resize(size) }
func (r *fillRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.fill.img} }
func (r *fillRenderer) Refresh()                     { r.paint() }

// paint makes the picture anew, only for another colour.
func (r *fillRenderer) paint() {
	f := r.fill
	c := tokens.Of(f.name)
	if f.img.Image != nil && f.drawn == c {
		return
	}
	one := image.NewNRGBA(image.Rect(0, 0, 1, 1))
	one.SetNRGBA(0, 0, c)
	f.img.Image, f.drawn = one, c
	f.img.Refresh()
}
