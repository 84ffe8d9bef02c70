package typeset

import (
	"fmt"

	"dateline/app/report/pdf"
)

// Where marks lie on a line, in points from its base line. Lines of overlapping
// marks stand below each other.
const (
	footDepth = 3.4
	laneDepth = 1.9
	lineWidth = 0.9
)

// stretch is a part of a line that a mark covers.
type stretch struct {
	mark   int
	x0, x1 float64
}

// DrawMarks draws the marks under line i: the fill between top and bottom, in
// points above the base line, and the line at its foot. Fills that overlap mix;
// Multiply must name a graphics state of that blend mode.
func (p *Paragraph) DrawMarks(pg *pdf.Page, i int, x, y, top, bottom float64) {
	stretches := p.stretches(i, x)
	if len(stretches) == 0 {
		return
	}
	pg.BeginArtifact("Layout")
	pg.Content.WriteString("q /" + Multiply + " gs\n")
	for _, s := range stretches {
		pg.Content.WriteString(p.marks[s.mark].Fill.Fill())
		fmt.Fprintf(&pg.Content, "%.2f %.2f %.2f %.2f re f\n", s.x0, y+bottom, s.x1-s.x0, top-bottom)
	}
	pg.Content.WriteString("Q\n")
	for _, s := range stretches {
		m := p.marks[s.mark]
		drawFoot(pg, m, s.x0, s.x1, y-footDepth-float64(m.Lane)*laneDepth)
	}
	pg.End()
}

// Multiply is the name of the graphics state that DrawMarks uses.
const Multiply = "GM"

// drawFoot draws the line of a mark. Its pattern tells tags apart without colour.
func drawFoot(pg *pdf.Page, m Mark, x0, x1, y float64) {
	c := &pg.Content
	c.WriteString("q " + m.Line.Stroke())
	width := lineWidth
	switch m.Pattern {
	case Double:
		width = 0.45
		fmt.Fprintf(c, "%.2f w %.2f %.2f m %.2f %.2f l S\n", width, x0, y+1.1, x1, y+1.1)
	case Dashed:
		c.WriteString("[3 1.6] 0 d\n")
	case Dotted:
		c.WriteString("1 J [0 2] 0 d\n")
		width = 1.1
	}
	fmt.Fprintf(c, "%.2f w %.2f %.2f m %.2f %.2f l S Q\n", width, x0, y, x1, y)
}

// stretches are the parts of line i that marks cover, mark by mark.
func (p *Paragraph) stretches(i int, x float64) []stretch {
	var out []stretch
	l := &p.lines[i]
	for k, m := range p.marks {
		if m.Start >= l.end || m.End <= l.start {
			continue
		}
		pen := p.startX(l, x)
		from := len(out)
		for r := range l.runs {
			out, pen = p.covered(out, from, k, &l.runs[r], pen)
		}
	}
	return out
}

// covered adds what mark k covers of a run that begins at pen. Within a cluster
// each character has its share of the width. Neighbours join.
func (p *Paragraph) covered(out []stretch, from, k int, r *run, pen float64) ([]stretch, float64) {
	m := p.marks[k]
	for _, c := range p.clusters(r) {
		width := 0.0
		for _, g := range c.glyphs {
			width += float64(g.Advance) / 64 * p.size / em
		}
		n := float64(c.end - c.start)
		lo, hi := float64(max(m.Start, c.start)-c.start)/n, float64(min(m.End, c.end)-c.start)/n
		if r.level%2 == 1 {
			lo, hi = 1-hi, 1-lo
		}
		if lo < hi {
			s := stretch{k, pen + lo*width, pen + hi*width}
			if last := len(out) - 1; last >= from && s.x0-out[last].x1 < 0.01 {
				out[last].x1 = s.x1
			} else {
				out = append(out, s)
			}
		}
		pen += width
	}
	return out, pen
}
