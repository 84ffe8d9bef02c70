package panes

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/chronology/timeline"
)

// timeColumns is a picture of columns: some hundreds of rectangles take a graphics
// card, or the processor in its place, far longer than one picture.
type timeColumns struct {
	object *canvas.Image
	pixels *image.RGBA
}

// bars draws columns as a picture whose pixels are used again.
func (l *timeLayer) bars(p *timePaint, s *timeline.Shape, dx, dy float32) {
	if l.nc == len(l.columns) {
		l.columns = append(l.columns, &timeColumns{object: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels}})
	}
	c := l.columns[l.nc]
	l.nc++
	c.clear(int(s.W*p.scale+0.5), int(s.H*p.scale+0.5))
	for i := range s.Bars {
		b := &s.Bars[i]
		c.fill(b.Rect, s.X, s.Y, p.scale, p.colours[b.Fill])
	}
	c.object.Image = c.pixels
	c.object.Move(fyne.NewPos(s.X-dx, s.Y-dy))
	c.object.Resize(fyne.NewSize(s.W, s.H))
	c.object.Refresh()
	l.brush.Under(c.object)
}

// clear makes room for so many pixels, all of them clear.
func (c *timeColumns) clear(w, h int) {
	size := image.Rect(0, 0, max(w, 1), max(h, 1))
	if c.pixels == nil || c.pixels.Rect != size {
		c.pixels = image.NewRGBA(size)
		return
	}
	clear(c.pixels.Pix)
}

func (c *timeColumns) fill(r timeline.Rect, x, y, scale float32, ink color.Color) {
	at := func(v float32) int { return int(v*scale + 0.5) }
	box := image.Rect(at(r.X-x), at(r.Y-y), at(r.X+r.W-x), at(r.Y+r.H-y))
	draw.Draw(c.pixels, box, image.NewUniform(ink), image.Point{}, draw.Src)
}
