package page

import (
	"image/color"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// paleMatch is how strong the ground of a match is under the paler text of a
// folded block that was opened: it must stay readable.
const paleMatch = 110

// matches draws the grounds of what a search found, and a frame around the match
// it stands on, which is told apart by more than its colour.
func (r *renderer) matches() {
	f := r.p.found
	start, end := r.span()
	first, last := f.within(start, end)
	for i := first; i < last; i++ {
		m := f.matches[i]
		fill := tokens.Of(tokens.Match)
		if !r.p.content.Blocks[r.p.doc.BlockAt(m.Start)].Kept {
			fill.A = paleMatch
		}
		for _, q := range r.p.doc.Rects(m.Start, m.End, r.top, r.bottom) {
			r.brush.Rect(r.g.left+q.X, r.y(q.Y)+q.Pad, q.W, q.H-2*q.Pad, fill)
			if i == f.current {
				r.matchFrame(q)
			}
		}
	}
}

func (r *renderer) matchFrame(q layout.Rect) {
	o := r.brush.Over(r.g.left+q.X-2, r.y(q.Y)+q.Pad-2, q.W+4, q.H-2*q.Pad+4, color.Transparent)
	o.StrokeColor, o.StrokeWidth, o.CornerRadius = tokens.Of(tokens.Ink), tokens.FocusLine, tokens.RadiusKey
}
