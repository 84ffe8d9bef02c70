package typeset

import "dateline/app/report/pdf"

// DrawArtifact draws line i as part of an artifact that is already open, such
// as the head of a page. Its links lead nowhere.
func (p *Paragraph) DrawArtifact(pg *pdf.Page, i int, x, y float64) {
	l := &p.lines[i]
	pen := p.startX(l, x)
	for k := range l.runs {
		r := &l.runs[k]
		if !r.style.control && len(r.Glyphs) > 0 {
			p.drawRun(pg, r, pen, y+r.style.Rise)
		}
		pen += r.points(p.size)
	}
}
