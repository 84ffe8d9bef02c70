package page

import (
	"image/color"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// focusFrame is drawn around what Tab has reached.
func (r *renderer) focusFrame() {
	p, s := r.p, r.p.focusOn
	if s.none() || p.doc.Blocks() == 0 {
		return
	}
	if m, ok := p.marks.byID(s.mark); ok {
		r.outline(m)
		r.handles()
		return
	}
	if s.bar {
		y, _ := p.doc.BlockSpan(s.in)
		r.frame(r.g.left-2, r.y(y)-2, r.g.column+4, tokens.FoldBar+4)
	} else if s.keep {
		y, h := p.keepLine(s.in)
		r.frame(r.g.left+openIndent-6, r.y(y)+1, keepWidth-18, h-2)
	} else if s.picture > 0 {
		x, y, w, h := p.pictureSpan(s.picture - 1)
		r.frame(r.g.left+x-2, r.y(y)-2, w+4, h+4)
	}
}

func (r *renderer) frame(x, y, w, h float32) {
	o := r.brush.Over(x, y, w, h, color.Transparent)
	o.StrokeColor, o.StrokeWidth, o.CornerRadius = tokens.Of(tokens.Accent), tokens.FocusLine, tokens.RadiusKey
}

// outline is drawn around a highlight: one frame around all of its lines, also where
// it goes on out of sight.
func (r *renderer) outline(m *Mark) {
	beyond := r.p.beyondSight()
	rects := r.p.doc.Rects(m.Start, m.End, r.top-beyond, r.bottom+beyond)
	if len(rects) == 1 {
		q := rects[0]
		r.frame(r.g.left+q.X-1.5, r.y(q.Y)+q.Pad-1, q.W+3, q.H-2*q.Pad+4)
		return
	}
	accent := tokens.Of(tokens.Accent)
	const half = tokens.FocusLine / 2
	for _, s := range layout.Outline(rects, layout.Around{Side: 1, Above: 0, Below: 2, Gap: r.p.reading.Size * 1.3}) {
		x, y := r.g.left+s.X-half, r.y(s.Y)-half
		if s.Upright {
			r.brush.Over(x, y, tokens.FocusLine, s.Length+tokens.FocusLine, accent)
		} else {
			r.brush.Over(x, y, s.Length+tokens.FocusLine, tokens.FocusLine, accent)
		}
	}
}

// beyondSight is how far out of sight a line can be that adjoins one in sight.
func (p *Page) beyondSight() float64 { return float64(p.reading.Size) * 4 }

const knob = 9 // across, of a handle

// handles are drawn at the ends of the highlight that has the focus: a line with
// a knob, above the first end and below the last; the one that the arrows move is
// filled.
func (r *renderer) handles() {
	ends, _, ok := r.p.handles()
	if !ok {
		return
	}
	accent := tokens.Of(tokens.Accent)
	for i, pos := range ends {
		x, at, h := r.p.doc.Caret(pos)
		x, y := r.g.left+x, r.y(at)
		if y+h < 0 || y > r.p.Size().Height {
			continue
		}
		r.brush.Over(x-1, y, tokens.FocusLine, h, accent)
		top := y - float32(knob)/2
		if i == 1 {
			top = y + h - float32(knob)/2
		}
		o := r.brush.Over(x-float32(knob)/2, top, knob, knob, accent)
		o.CornerRadius = knob / 2.0
		if r.p.Resizing() && r.p.resize.last != (i == 1) {
			o.FillColor = tokens.Of(tokens.Paper)
			o.StrokeColor, o.StrokeWidth = accent, tokens.FocusLine
		}
	}
}
