package typeset

import (
	"github.com/go-text/typesetting/font"

	"dateline/app/report/pdf"
)

// Pen takes the outlines of glyphs, in the units that a style's size is in; y
// grows upwards.
type Pen interface {
	Draw(pdf.Segment)
}

// Outline gives a pen line i of the paragraph with its left edge at x and its
// base line at 0: what is drawn as a picture and not into a PDF, so that the
// typesetter may do without a document.
func (p *Paragraph) Outline(i int, x float64, to Pen) {
	for k := range p.lines[i].runs {
		r := &p.lines[i].runs[k]
		if !r.style.control {
			p.outlineRun(r, x, to)
		}
		x += r.points(p.size)
	}
}

func (p *Paragraph) outlineRun(r *run, x float64, to Pen) {
	unit := p.size / em / 64 // widths count in the paragraph's em
	scale := r.style.Size / p.t.faces[r.Face].upem
	for _, g := range r.Glyphs {
		data, ok := r.Face.GlyphData(g.GlyphID).(font.GlyphOutline)
		if ok {
			gx, gy := x+float64(g.XOffset)*unit, float64(g.YOffset)*unit+r.style.Rise
			for _, step := range data.Segments {
				q := pdf.Segment{Op: operators[step.Op]}
				for i, a := range step.ArgsSlice() {
					q.P[2*i], q.P[2*i+1] = gx+float64(a.X)*scale, gy+float64(a.Y)*scale
				}
				to.Draw(q)
			}
		}
		x += float64(g.Advance) * unit
	}
}
