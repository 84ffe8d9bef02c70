package page

import (
	"image/color"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// marks draws the grounds of the highlights; overlapping ones mix. Between two
// that meet there is a gap, so that they are not taken for one.
func (r *renderer) marks() {
	r.lookForMarks()
	for i := range r.shown {
		s := &r.shown[i]
		fill := tokens.Of(tokens.TagFill(s.Tag))
		if s.lane > 0 {
			fill = tokens.TagGlass(s.Tag, tokens.Variant())
		}
		for k, q := range s.rects {
			x, w := r.apart(s, k)
			r.brush.Rect(x, r.y(q.Y)+q.Pad, w, q.H-2*q.Pad, fill)
			if r.p.shading && !s.Cited {
				r.hatch(x, r.y(q.Y)+q.Pad, w, q.H-2*q.Pad, s.Tag)
			}
		}
	}
}

// shownMark is a highlight in sight.
type shownMark struct {
	*Mark
	lane, lanes int // its own, and how many there are
	rects       []layout.Rect
	start, end  place   // of its ends
	y0, y1      float32 // from the upper edge of its first line in sight to the foot of its last
}

// place is where an end of a highlight is: on a line of the document.
type place struct {
	x float32
	y float64
}

// at tells which side of a rectangle an end stands at: -1 left, 1 right, 0 none.
func (e place) at(q layout.Rect) int {
	const near = 0.6
	switch {
	case e.y != q.Y:
	case e.x > q.X-near && e.x < q.X+near:
		return -1
	case e.x > q.X+q.W-near && e.x < q.X+q.W+near:
		return 1
	}
	return 0
}

// lookForMarks finds the highlights in sight.
func (r *renderer) lookForMarks() {
	r.shown = r.shown[:0]
	start, end := r.span()
	r.p.marks.within(start, end, func(i int, m *Mark) {
		s := shownMark{Mark: m, lane: r.p.marks.lane[i], lanes: r.p.marks.lanes[i]}
		s.rects = r.p.doc.Rects(m.Start, m.End, r.top, r.bottom)
		n := len(s.rects)
		if n == 0 {
			return
		}
		first, last := s.rects[0], s.rects[n-1]
		s.y0, s.y1 = r.y(first.Y)+first.Pad, r.y(last.Y)+last.H-last.Pad
		s.start.x, s.start.y, _ = r.p.doc.Caret(layout.Pos{Off: m.Start})
		s.end.x, s.end.y, _ = r.p.doc.Caret(layout.Pos{Off: m.End, After: true})
		r.shown = append(r.shown, s)
	})
}

// apart is a rectangle's place across, without the gap at an end of the mark.
func (r *renderer) apart(s *shownMark, k int) (x, w float32) {
	q := s.rects[k]
	x, w = r.g.left+q.X, q.W
	for _, side := range [2]int{s.start.at(q), s.end.at(q)} {
		switch {
		case w <= 3*endGap:
		case side < 0:
			x, w = x+endGap, w-endGap
		case side > 0:
			w -= endGap
		}
	}
	return x, w
}

const (
	endGap    = 1 // at each end of a highlight
	laneStep  = 3 // from one line of overlapping highlights to the next
	mostLanes = 3 // of lines and of bars; further ones are counted
	endHeight = 6 // of the mark at each end of a line
)

// foot is where the line of the first lane stands under a rectangle, and how
// many lanes there is room for before the words of the next line.
func foot(q layout.Rect, lanes int) (dy float32, room int) {
	dy = q.H - q.Pad - tokens.FocusLine
	if lanes > 2 {
		dy -= 2 // into the room of the letters that go below the line
	}
	below := q.H + q.Pad + 1 - dy - tokens.FocusLine
	return dy, min(1+int(below/laneStep), mostLanes)
}

// markLines draws the tags' lines at the foot of the highlights, above all
// grounds, with a mark at each end, and their bars and numbers in the gutter.
func (r *renderer) markLines() {
	for i := range r.shown {
		s := &r.shown[i]
		c := tokens.Of(tokens.TagLine(s.Tag))
		for k, q := range s.rects {
			dy, room := foot(q, s.lanes)
			x, w := r.apart(s, k)
			y := r.y(q.Y) + dy + float32(min(s.lane, room-1))*laneStep
			if s.lane < room {
				r.rule(x, y, w, tokens.TagStyle(s.Tag), c)
			}
			for _, e := range [2]place{s.start, s.end} {
				r.endMark(e, q, x, y, w, c)
			}
		}
		if s.lane < mostLanes {
			r.upright(r.gutterX(s.lane), s.y0, s.y1-s.y0, tokens.TagStyle(s.Tag), c)
		}
	}
	r.numbers()
}

// endMark stands up from a line where its highlight begins or ends.
func (r *renderer) endMark(e place, q layout.Rect, x, y, w float32, c color.Color) {
	switch side := e.at(q); {
	case side < 0:
	case side > 0:
		x += w - tokens.FocusLine
	case e.y == q.Y && e.x > q.X && e.x < q.X+q.W:
		x = r.g.left + e.x - 1 // between two directions of writing
	default:
		return
	}
	r.brush.Rect(x, y+tokens.FocusLine-endHeight, tokens.FocusLine, endHeight, c)
}

// rule draws a tag's line, two pixels thick or thinner, in its style.
func (r *renderer) rule(x, y, w float32, style tokens.LineStyle, c color.Color) {
	switch style {
	case tokens.Double:
		r.brush.Rect(x, y-1, w, 1, c)
		r.brush.Rect(x, y+1, w, 1, c)
	case tokens.Dashed:
		r.dashes(x, y, w, 2, 5, 3, c)
	case tokens.Dotted:
		r.dashes(x, y, w, 2, 2, 3, c)
	case tokens.Thin:
		r.brush.Rect(x, y+tokens.Hairline, w, tokens.Hairline, c)
	default:
		r.brush.Rect(x, y, w, tokens.FocusLine, c)
	}
}

func (r *renderer) dashes(x, y, w, h, on, off float32, c color.Color) {
	for at := float32(0); at < w; at += on + off {
		r.brush.Rect(x+at, y, min(on, w-at), h, c)
	}
}

// dates underlines the date expressions: dotted and faint, or in the accent
// colour where the pointer or the caret is.
func (r *renderer) dates() {
	c := tokens.Of(tokens.Ink3)
	underline(r, r.p.dates, r.p.date, func(x, y, w float32) { r.dashes(x, y, w, 1, 2, 2, c) })
}
