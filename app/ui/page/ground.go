package page

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/tokens"
)

// ground is the paper under the text: a picture, because a rectangle as large as
// the page takes longer to draw than all that stands on it.
type ground struct {
	img   *canvas.Image
	color color.NRGBA
}

func (g *ground) object(size fyne.Size) fyne.CanvasObject {
	if c := tokens.Of(tokens.Paper); g.img == nil || g.color != c {
		one := image.NewNRGBA(image.Rect(0, 0, 1, 1))
		one.SetNRGBA(0, 0, c)
		g.color = c
		g.img = &canvas.Image{Image: one, FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels}
	}
	g.img.Resize(size)
	return g.img
}
