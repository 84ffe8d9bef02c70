package page

import (
	"fmt"
	"image/color"

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

// markLines draws the tags' lines at the foot of the highlights, above all
// grounds, and their bars and numbers in the gutter.
func (r *renderer) markLines() {
	start, end := r.span()
	numbers := map[float32]int{}
	r.p.marks.within(start, end, func(i int, m *Mark) {
		c := tokens.Of(tokens.TagLine(m.Tag))
		lane := min(r.p.marks.lane[i], lanesShown-1)
		rects := r.p.doc.Rects(m.Start, m.End, r.top, r.bottom)
		for _, q := range rects {
			y := r.y(q.Y) + q.H - q.Pad - tokens.FocusLine + float32(lane)*3
			r.rule(r.g.left+q.X, y, q.W, tokens.TagStyle(m.Tag), c)
		}
		if len(rects) > 0 {
			r.gutterMark(m, lane, rects, numbers, c)
		}
	})
}

// gutterMark draws a mark's bar beside its lines, and its number beside the first.
func (r *renderer) gutterMark(m *Mark, lane int, rects []layout.Rect, numbers map[float32]int, c color.NRGBA) {
	first, last := rects[0], rects[len(rects)-1]
	x := r.g.left - 17 - float32(lane)*6
	y0, y1 := r.y(first.Y)+first.Pad, r.y(last.Y)+last.H-last.Pad
	r.upright(x, y0, y1-y0, tokens.TagStyle(m.Tag), c)
	if _, y, _ := r.p.doc.Caret(layout.Pos{Off: m.Start}); y != first.Y {
		return // its beginning is out of sight
	}
	n := numbers[y0]
	numbers[y0]++
	at := x - 12 - float32(n)*9
	if n > 0 {
		at = r.g.left - 29 - float32(n)*9 - float32(lane)*3
	}
	if at < 2 {
		return
	}
	r.words(fmt.Sprint(m.Tag), numberStyle, at, y0-2, 12, 18, c)
	if m.Cited {
		o := r.brush.Rect(at+1.5, y0+15, 4, 4, c)
		o.CornerRadius = 2
	}
}

var numberStyle = text.Style{Family: text.Sans, Weight: text.SemiBold, Size: tokens.TextSmall}

// rule draws a tag's line, two pixels thick, in its style.
func (r *renderer) rule(x, y, w float32, style tokens.LineStyle, c color.Color) {
	switch style {
	case tokens.Double:
		r.brush.Rect(x, y-1, w, 1, c)
		r.brush.Rect(x, y+1, w, 1, c)
	case tokens.Dashed:
		r.dashes(x, y, w, 2, 5, 3, c)
	case tokens.Dotted:
		r.dashes(x, y, w, 2, 2, 3, c)
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
	default:
		r.brush.Rect(x, y, 3, h, c)
	}
}

// datesOf underlines the date expressions, faintly.
func (r *renderer) datesOf() {
	start, end := r.span()
	c := tokens.Of(tokens.Ink3)
	for _, m := range r.p.datesWithin(start, end) {
		for _, q := range r.p.doc.Rects(m.Start, m.End, r.top, r.bottom) {
			r.dashes(r.g.left+q.X, r.y(q.Y)+q.H-q.Pad-4, q.W, 1, 2, 2, c)
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
			r.frame(r.g.left+q.X-2, r.y(q.Y)+q.Pad-1, q.W+4, q.H-2*q.Pad+4)
		}
		return
	}
	y, h := p.doc.BlockSpan(s.in)
	if s.bar {
		r.frame(r.g.left-2, r.y(y)-2, r.g.column+4, tokens.FoldBar+4)
	} else if s.keep {
		r.frame(r.g.left+openIndent-6, r.y(y)+h-keepHeight, keepWidth-18, keepHeight-4)
	}
}

func (r *renderer) frame(x, y, w, h float32) {
	o := r.brush.Over(x, y, w, h, color.Transparent)
	o.StrokeColor, o.StrokeWidth, o.CornerRadius = tokens.Of(tokens.Accent), tokens.FocusLine, tokens.RadiusKey
}
