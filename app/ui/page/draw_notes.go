package page

import (
	"image/color"

	"dateline/app/ui/tokens"
)

// notes draws the margin notes with leaders to their lines, or flags where
// there is no room for them.
func (r *renderer) notes() {
	if r.g.side == 0 {
		r.flags()
		return
	}
	line := tokens.Of(tokens.Line)
	for _, n := range r.p.notesWithin(r.top, r.bottom) {
		r.leader(n, line)
		if n.doc != nil {
			r.note(n)
		}
	}
}

func (r *renderer) note(n note) {
	m := &r.p.marks.marks[n.mark]
	for _, l := range n.doc.Lines(0, n.doc.Height()) {
		b, _, _ := n.doc.Block(l.Block)
		r.brush.Line(l, r.g.margin, r.y(n.y)+float32(l.Y), r.scale, tokens.Of(noteInk(b.Kind, m)))
	}
}

// leader leads from the end of the column to a note; up or down to one that made
// way for others.
func (r *renderer) leader(n note, c color.Color) {
	from := r.g.left + r.g.column + 4
	at, to := r.y(n.line), r.y(n.y)+8
	bend := r.g.margin - 14
	if to-at < 3 && at-to < 3 {
		r.brush.Rect(from, at, r.g.margin-6-from, tokens.Hairline, c)
		return
	}
	r.brush.Rect(from, at, bend-from, tokens.Hairline, c)
	r.brush.Rect(bend, min(at, to), tokens.Hairline, max(at, to)-min(at, to), c)
	r.brush.Rect(bend, to, r.g.margin-6-bend, tokens.Hairline, c)
}

func (r *renderer) flags() {
	r.p.flags(r.top, r.bottom, func(m *Mark, x float32, y float64) {
		c := tokens.Of(tokens.TagLine(m.Tag))
		o := r.brush.Rect(x, r.y(y), flagSize, flagSize, color.Transparent)
		o.StrokeColor, o.StrokeWidth, o.CornerRadius = c, 1, tokens.RadiusKey
		r.words(signOf(m), numberStyle, x+4.5, r.y(y), flagSize, flagSize, c)
	})
}
