package picture

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/vector"

	"dateline/app/chronology/timeline"
	"dateline/app/report/pdf"
)

// scale is the number of pixels of a PNG for one of the picture.
const scale = 2

// mostPixels is the largest PNG that is made: 400 MB while it is drawn.
const mostPixels = 100_000_000

// What dashes and hatches look like, in pixels of the picture.
const (
	dashOn, dashOff = 4, 3
	hatchStep       = 8
	hatchOpacity    = 0.35
)

// PNG writes the picture at twice its size.
func (p *Picture) PNG(out io.Writer) error {
	w, h := int(p.width*scale), int(math.Ceil(float64(p.height)))*scale
	if w*h > mostPixels {
		return fmt.Errorf("the timeline has so many lanes that it would be %d pixels high; choose other lanes or fewer days, or take SVG", h)
	}
	d := newRaster(w, h, p.set)
	for _, l := range p.layers {
		d.cut(l.clip)
		for _, s := range l.shapes {
			d.shape(s)
		}
	}
	if err := png.Encode(out, d.img); err != nil {
		return fmt.Errorf("writing the timeline as PNG: %w", err)
	}
	return nil
}

// raster draws shapes into pixels.
type raster struct {
	img  *image.RGBA
	into *image.RGBA // img, cut off
	ras  *vector.Rasterizer
	set  *setter
}

func newRaster(w, h int, s *setter) *raster {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	return &raster{img: img, into: img, ras: vector.NewRasterizer(1, 1), set: s}
}

// cut keeps what follows within a place; nothing lets it go anywhere.
func (d *raster) cut(r timeline.Rect) {
	d.into = d.img
	if r.W > 0 {
		d.into = d.img.SubImage(pixels(r.X, r.Y, r.W, r.H)).(*image.RGBA)
	}
}

// pixels are those that a rectangle covers: its edges go to whole ones.
func pixels(x, y, w, h float32) image.Rectangle {
	at := func(v float32) int { return int(math.Floor(float64(v)*scale + 0.5)) }
	return image.Rect(at(x), at(y), max(at(x+w), at(x)+1), max(at(y+h), at(y)+1))
}

func rgba(t timeline.Tone, opacity float32) color.NRGBA {
	c := tones[t]
	return color.NRGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), uint8(opacity*255 + 0.5)}
}

func (d *raster) fill(r image.Rectangle, c color.NRGBA) {
	draw.Draw(d.into, r, image.NewUniform(c), image.Point{}, draw.Over)
}

func (d *raster) shape(s timeline.Shape) {
	switch s.Kind {
	case timeline.Box:
		d.box(s)
	case timeline.Fade:
		r := pixels(s.X, s.Y, s.W, s.H)
		for x := r.Min.X; x < r.Max.X; x++ {
			k := (float32(x-r.Min.X) + 0.5) / float32(r.Dx())
			d.fill(image.Rect(x, r.Min.Y, x+1, r.Max.Y), rgba(s.Fill, s.From+(s.To-s.From)*k))
		}
	case timeline.Dash:
		d.dash(s)
	case timeline.Hatch:
		d.hatch(s)
	case timeline.Stroke:
		d.stroke(s.X, s.Y, s.X+s.W, s.Y+s.H, s.Thick, rgba(s.Line, 1))
	case timeline.Disc:
		d.disc(s.X, s.Y, s.W+s.Thick/2, rgba(s.Line, 1))
		d.disc(s.X, s.Y, s.W-s.Thick/2, rgba(s.Fill, 1))
	case timeline.Columns:
		for _, b := range s.Bars {
			d.fill(pixels(b.X, b.Y, b.W, b.H), rgba(b.Fill, 1))
		}
	case timeline.Words:
		d.words(s)
	}
}

func (d *raster) box(s timeline.Shape) {
	r := pixels(s.X, s.Y, s.W, min(s.H, 1e5))
	if s.Fill != timeline.Clear {
		d.fill(r, rgba(s.Fill, 1))
	}
	if s.Line == timeline.Clear {
		return
	}
	t := int(s.Thick*scale + 0.5)
	for _, edge := range [4]image.Rectangle{
		image.Rect(r.Min.X, r.Min.Y, r.Max.X, r.Min.Y+t), image.Rect(r.Min.X, r.Max.Y-t, r.Max.X, r.Max.Y),
		image.Rect(r.Min.X, r.Min.Y+t, r.Min.X+t, r.Max.Y-t), image.Rect(r.Max.X-t, r.Min.Y+t, r.Max.X, r.Max.Y-t),
	} {
		d.fill(edge.Intersect(r), rgba(s.Line, 1))
	}
}

func (d *raster) dash(s timeline.Shape) {
	for at := float32(0); at < max(s.W, s.H); at += dashOn + dashOff {
		n := min(dashOn, max(s.W, s.H)-at)
		r := pixels(s.X+at, s.Y, n, s.Thick)
		if s.W == 0 {
			r = pixels(s.X, s.Y+at, s.Thick, n)
		}
		d.fill(r, rgba(s.Line, 1))
	}
}

// hatch is lines that rise to the right. They stand on the same places whatever
// is hatched, so that neighbours join.
func (d *raster) hatch(s timeline.Shape) {
	whole := d.into
	r := pixels(s.X, s.Y, s.W, s.H).Intersect(whole.Rect)
	d.into = whole.SubImage(r).(*image.RGBA)
	c := rgba(s.Fill, hatchOpacity)
	for k := math.Floor(float64(s.X+s.Y) / hatchStep); k*hatchStep < float64(s.X+s.W+s.Y+s.H); k++ {
		sum := float32(k * hatchStep) // of x and y on the line
		d.stroke(sum-s.Y-s.H-1, s.Y+s.H+1, sum-s.Y+1, s.Y-1, 1, c)
	}
	d.into = whole
}

// stroke is a straight line with square ends.
func (d *raster) stroke(x0, y0, x1, y1, thick float32, c color.NRGBA) {
	length := float32(math.Hypot(float64(x1-x0), float64(y1-y0)))
	if length == 0 {
		return
	}
	nx, ny := (y0-y1)/length*thick/2, (x1-x0)/length*thick/2
	d.area(c, min(x0, x1)-thick, min(y0, y1)-thick, max(x0, x1)+thick, max(y0, y1)+thick, func(p *outline) {
		p.move(x0+nx, y0+ny)
		p.line(x1+nx, y1+ny)
		p.line(x1-nx, y1-ny)
		p.line(x0-nx, y0-ny)
	})
}

func (d *raster) disc(x, y, r float32, c color.NRGBA) {
	const k = 0.5523 // of a quarter of a circle as a cubic curve
	d.area(c, x-r, y-r, x+r, y+r, func(p *outline) {
		p.move(x+r, y)
		p.cube(x+r, y+r*k, x+r*k, y+r, x, y+r)
		p.cube(x-r*k, y+r, x-r, y+r*k, x-r, y)
		p.cube(x-r, y-r*k, x-r*k, y-r, x, y-r)
		p.cube(x+r*k, y-r, x+r, y-r*k, x+r, y)
	})
}

func (d *raster) words(s timeline.Shape) {
	line := d.set.line(s.Text, s.Face)
	size := float32(sizes[s.Face])
	d.area(rgba(s.Fill, 1), s.X-size, s.Y-size, s.X+float32(line.Width())+size, s.Y+s.H+size, func(p *outline) {
		p.baseline = base(s)
		for i := range line.Lines() {
			line.Outline(i, float64(s.X), p)
		}
	})
}

// area fills an outline that lies within a place.
func (d *raster) area(c color.NRGBA, x0, y0, x1, y1 float32, draws func(*outline)) {
	r := pixels(x0, y0, x1-x0, y1-y0).Intersect(d.into.Rect)
	if r.Empty() {
		return
	}
	d.ras.Reset(r.Dx(), r.Dy())
	p := &outline{ras: d.ras, dx: -float32(r.Min.X), dy: -float32(r.Min.Y)}
	draws(p)
	if p.open {
		d.ras.ClosePath()
	}
	d.ras.Draw(d.into, r, image.NewUniform(c), image.Point{})
}

// outline gives places of the picture to a rasterizer of one part of it.
type outline struct {
	ras      *vector.Rasterizer
	dx, dy   float32
	baseline float32
	open     bool
}

func (p *outline) at(x, y float32) (float32, float32) { return x*scale + p.dx, y*scale + p.dy }

func (p *outline) move(x, y float32) {
	if p.open {
		p.ras.ClosePath()
	}
	p.open = true
	p.ras.MoveTo(p.at(x, y))
}

func (p *outline) line(x, y float32) { p.ras.LineTo(p.at(x, y)) }

func (p *outline) cube(x0, y0, x1, y1, x2, y2 float32) {
	bx, by := p.at(x0, y0)
	cx, cy := p.at(x1, y1)
	ex, ey := p.at(x2, y2)
	p.ras.CubeTo(bx, by, cx, cy, ex, ey)
}

// Draw implements typeset.Pen.
func (p *outline) Draw(s pdf.Segment) {
	x := func(i int) float32 { return float32(s.P[2*i]) }
	y := func(i int) float32 { return p.baseline - float32(s.P[2*i+1]) }
	switch s.Op {
	case 'M':
		p.move(x(0), y(0))
	case 'L':
		p.line(x(0), y(0))
	case 'Q':
		bx, by := p.at(x(0), y(0))
		cx, cy := p.at(x(1), y(1))
		p.ras.QuadTo(bx, by, cx, cy)
	case 'C':
		p.cube(x(0), y(0), x(1), y(1), x(2), y(2))
	}
}
