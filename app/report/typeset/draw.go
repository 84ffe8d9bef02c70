package typeset

import (
	"fmt"
	"math"

	"dateline/app/report/pdf"
)

// Ascent and descent of the area that a link takes, in ems.
const linkAscent, linkDescent = 0.8, 0.25

// Draw draws line i of the paragraph with its left edge at x and its base line
// at y, as content of e. Links get elements of their own below e.
func (p *Paragraph) Draw(pg *pdf.Page, i int, x, y float64, e *pdf.Element) {
	l := &p.lines[i]
	pen := p.startX(l, x)
	for at := 0; at < len(l.runs); {
		link := l.runs[at].style.Link
		end := at + 1
		for end < len(l.runs) && l.runs[end].style.Link == link {
			end++
		}
		pen = p.drawGroup(pg, l.runs[at:end], pen, y, p.element(link, e))
		at = end
	}
}

// startX is where the line begins on its left.
func (p *Paragraph) startX(l *line, x float64) float64 {
	if p.align == Right || p.base == 1 {
		return x + p.width - l.width
	}
	return x
}

// element is e, or the one of a link below it.
func (p *Paragraph) element(link *Link, e *pdf.Element) *pdf.Element {
	if link == nil {
		return e
	}
	if p.links[link] == nil {
		p.links[link] = e.Add("Link").Alt(link.Label)
	}
	return p.links[link]
}

// drawGroup draws runs that share a link, or have none, and gives where they end.
func (p *Paragraph) drawGroup(pg *pdf.Page, runs []run, x, y float64, e *pdf.Element) float64 {
	pen, size := x, 0.0
	pg.Begin(e)
	for i := range runs {
		r := &runs[i]
		if !r.style.control && len(r.Glyphs) > 0 {
			p.drawRun(pg, r, pen, y+r.style.Rise)
		}
		pen += r.points(p.size)
		size = max(size, r.style.Size)
	}
	pg.End()
	if link := runs[0].style.Link; link != nil && pen > x {
		rise := runs[0].style.Rise
		area := pdf.Rect{X0: x, Y0: y + rise - linkDescent*size, X1: pen, Y1: y + rise + linkAscent*size}
		if link.Place != "" {
			pg.LinkPlace(area, link.Place, link.Label, e)
		} else {
			pg.LinkURI(area, link.URI, link.Label, e)
		}
	}
	return pen
}

const digits = "0123456789ABCDEF"

func (p *Paragraph) drawRun(pg *pdf.Page, r *run, x, y float64) {
	s := p.t.subset(r.Face)
	c := &pg.Content
	c.WriteString(r.style.Color.Fill())
	if r.style.Unread {
		c.WriteString("/Span<</ActualText<FEFF>>>BDC\n")
	}
	fmt.Fprintf(c, "BT /%s %.2f Tf 1 0 0 1 %.2f %.2f Tm[", s.resource, r.style.Size, x, y)
	at, open := 0.0, false // how far the glyphs shown so far reach, and whether a string is open
	for _, m := range p.moulds(r, s) {
		if d := at - m.x; math.Abs(d) >= 0.5 {
			if open {
				c.WriteByte('>')
				open = false
			}
			fmt.Fprintf(c, "%.0f", d)
			at -= math.Round(d)
		}
		if !open {
			c.WriteByte('<')
			open = true
		}
		cid := s.cid(m.shape)
		c.WriteByte(digits[cid>>12])
		c.WriteByte(digits[cid>>8&15])
		c.WriteByte(digits[cid>>4&15])
		c.WriteByte(digits[cid&15])
		at += float64(m.width)
	}
	if open {
		c.WriteByte('>')
	}
	c.WriteString("]TJ ET\n")
	if r.style.Unread {
		c.WriteString("EMC\n")
	}
}
