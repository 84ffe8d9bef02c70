package page

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/tokens"
)

// notes draws the margin notes with leaders to their lines, or flags where
// there is no room for them.
func (r *renderer) notes() {
	if r.g.side == 0 {
		r.flags()
		return
	}
	ink, line := tokens.Of(tokens.Ink2), tokens.Of(tokens.Line)
	for _, n := range r.p.notesWithin(r.top, r.bottom) {
		m := &r.p.marks.marks[n.mark]
		r.leader(n, line)
		for _, l := range n.doc.Lines(0, n.doc.Height()) {
			c := ink
			if l.Block == 0 {
				c = tokens.Of(tokens.TagLine(m.Tag))
			}
			r.brush.Line(l, r.g.margin, r.y(n.y)+float32(l.Y), r.scale, c)
		}
	}
}

// leader leads from the end of the column to a note; down to one that was
// pushed away from its line.
func (r *renderer) leader(n note, c color.Color) {
	from := r.g.left + r.g.column + 4
	at, to := r.y(n.line), r.y(n.y)+8
	bend := r.g.margin - 14
	if to-at < 3 {
		r.brush.Rect(from, at, r.g.margin-6-from, tokens.Hairline, c)
		return
	}
	r.brush.Rect(from, at, bend-from, tokens.Hairline, c)
	r.brush.Rect(bend, at, tokens.Hairline, to-at, c)
	r.brush.Rect(bend, to, r.g.margin-6-bend, tokens.Hairline, c)
}

func (r *renderer) flags() {
	r.p.flags(r.top, r.bottom, func(m *Mark, x float32, y float64) {
		c := tokens.Of(tokens.TagLine(m.Tag))
		o := r.brush.Rect(x, r.y(y), flagSize, flagSize, color.Transparent)
		o.StrokeColor, o.StrokeWidth, o.CornerRadius = c, 1, tokens.RadiusKey
		r.words(tagNumber(m), numberStyle, x+4.5, r.y(y), flagSize, flagSize, c)
	})
}

// minimap is a picture of where the marks are, as high as the window, over the
// scroll bar. It is painted anew only when something changed.
type minimap struct {
	img     *canvas.Image
	height  int
	version int
	marks   *Mark // the first of the set it was painted for
	colour  color.NRGBA
}

const tickHeight = 2

func (m *minimap) object(p *Page, height float32) fyne.CanvasObject {
	all := p.marks.marks
	if len(all) == 0 || height < 1 {
		m.marks = nil
		return nil
	}
	colour := tokens.Of(tokens.Tag1Line)
	if m.img == nil {
		m.img = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels}
	}
	if m.marks != &all[0] || m.height != int(height) || m.version != p.doc.Version() || m.colour != colour {
		m.marks, m.height, m.version, m.colour = &all[0], int(height), p.doc.Version(), colour
		m.img.Image = m.paint(p)
		m.img.Refresh()
	}
	return m.img
}

func (m *minimap) paint(p *Page) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, barWidth-1, m.height))
	span := p.most() - p.least() + float64(p.Size().Height)
	for i := range p.marks.marks {
		mk := &p.marks.marks[i]
		y, ok := p.doc.LineNear(mk.Start)
		if !ok {
			continue
		}
		at := min(int((y-p.least())/span*float64(m.height)), m.height-tickHeight)
		c := tokens.Of(tokens.TagLine(mk.Tag))
		for dy := 0; dy < tickHeight; dy++ {
			for x := 1; x < barWidth-2; x++ {
				img.SetNRGBA(x, max(0, at)+dy, c)
			}
		}
	}
	return img
}
