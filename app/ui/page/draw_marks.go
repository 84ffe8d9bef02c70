package page

import (
	"image/color"
	"strconv"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// lanesShown is how many lines of overlapping marks find room between two lines
// of text; further ones lie on the last.
const lanesShown = 3

// marks draws the grounds of the highlights; overlapping ones mix.
func (r *renderer) marks() {
	start, end := r.span()
	r.p.marks.within(start, end, func(i int, m *Mark) {
		fill := tokens.Of(tokens.TagFill(m.Tag))
		if r.p.marks.lane[i] > 0 {
			fill.A = 150
		}
		for _, q := range r.p.doc.Rects(m.Start, m.End, r.top, r.bottom) {
			r.brush.Rect(r.g.left+q.X, r.y(q.Y)+q.Pad, q.W, q.H-2*q.Pad, fill)
		}
	})
}

// shownMark is a highlight in sight.
type shownMark struct {
	*Mark
	lane   int
	rects  []layout.Rect
	y0, y1 float32 // from the upper edge of its first line in sight to the foot of its last
}

// markLines draws the tags' lines at the foot of the highlights, above all
// grounds, and their bars and numbers in the gutter.
func (r *renderer) markLines() {
	var shown []shownMark
	start, end := r.span()
	r.p.marks.within(start, end, func(i int, m *Mark) {
		s := shownMark{Mark: m, lane: min(r.p.marks.lane[i], lanesShown-1)}
		s.rects = r.p.doc.Rects(m.Start, m.End, r.top, r.bottom)
		if n := len(s.rects); n > 0 {
			first, last := s.rects[0], s.rects[n-1]
			s.y0, s.y1 = r.y(first.Y)+first.Pad, r.y(last.Y)+last.H-last.Pad
			shown = append(shown, s)
		}
	})
	for _, s := range shown {
		c := tokens.Of(tokens.TagLine(s.Tag))
		for _, q := range s.rects {
			y := r.y(q.Y) + q.H - q.Pad - tokens.FocusLine + float32(s.lane)*3
			r.rule(r.g.left+q.X, y, q.W, tokens.TagStyle(s.Tag), c)
		}
		r.upright(r.gutterX(s.lane), s.y0, s.y1-s.y0, tokens.TagStyle(s.Tag), c)
	}
	r.numbers(shown)
}

// gutterX is where the bar of a lane stands.
func (r *renderer) gutterX(lane int) float32 { return r.g.left - 17 - float32(lane)*6 }

// numbers puts each mark's tag number left of all bars beside its first line,
// with a dot below it when the mark is cited; several on one line stand side by
// side as far as the gutter goes.
func (r *renderer) numbers(shown []shownMark) {
	taken := map[float32]int{}
	for _, s := range shown {
		if _, y, _ := r.p.doc.Caret(layout.Pos{Off: s.Start}); y != s.rects[0].Y {
			continue // its beginning is out of sight
		}
		lane := 0
		for _, o := range shown {
			if o.y0 < s.y0+10 && o.y1 > s.y0 {
				lane = max(lane, o.lane)
			}
		}
		x := r.gutterX(lane) - 12 - float32(taken[s.y0])*10
		taken[s.y0]++
		if x < 0 {
			continue
		}
		c := tokens.Of(tokens.TagLine(s.Tag))
		r.words(tagNumber(s.Mark), numberStyle, x, s.y0-2, 12, 18, c)
		if s.Cited {
			o := r.brush.Rect(x+1.5, s.y0+15, 4, 4, c)
			o.CornerRadius = 2
		}
	}
}

// tagNumber tells a mark's tag without colour, "" when it has none.
func tagNumber(m *Mark) string {
	if m.Tag < 1 {
		return ""
	}
	return strconv.Itoa(m.Tag)
}

var numberStyle = text.Style{Family: text.Sans, Weight: text.SemiBold, Size: tokens.TextSmall}

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

// upright is the same line standing in the gutter.
func (r *renderer) upright(x, y, h float32, style tokens.LineStyle, c color.Color) {
	switch style {
	case tokens.Double:
		r.brush.Rect(x, y, 1, h, c)
		r.brush.Rect(x+3, y, 1, h, c)
	case tokens.Dashed, tokens.Dotted:
		on, off := float32(5), float32(3)
		if style == tokens.Dotted {
			on, off = 3, 3
		}
		for at := float32(0); at < h; at += on + off {
			r.brush.Rect(x, y+at, 3, min(on, h-at), c)
		}
	case tokens.Thin:
		r.brush.Rect(x+1, y, tokens.Hairline, h, c)
	default:
		r.brush.Rect(x, y, 3, h, c)
	}
}

// dates underlines the date expressions: dotted and faint, or in the accent
// colour where the pointer or the caret is.
func (r *renderer) dates() {
	start, end := r.span()
	c := tokens.Of(tokens.Ink3)
	first, last := r.p.datesWithin(start, end)
	for i := first; i < last; i++ {
		m := r.p.dates[i]
		for _, q := range r.p.doc.Rects(m.Start, m.End, r.top, r.bottom) {
			x, y := r.g.left+q.X, r.y(q.Y)+q.H-q.Pad-4
			if i == r.p.date {
				r.brush.Rect(x, y-1, q.W, tokens.FocusLine, tokens.Of(tokens.Accent))
			} else {
				r.dashes(x, y, q.W, 1, 2, 2, c)
			}
		}
	}
}

// focusFrame is drawn around what Tab has reached.
func (r *renderer) focusFrame() {
	p, s := r.p, r.p.focusOn
	if s.none() || p.doc.Blocks() == 0 {
		return
	}
	if m, ok := p.marks.byID(s.mark); ok {
		for _, q := range p.doc.Rects(m.Start, m.End, r.top, r.bottom) {
			r.frame(r.g.left+q.X-1.5, r.y(q.Y)+q.Pad-1, q.W+3, q.H-2*q.Pad+4)
		}
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
