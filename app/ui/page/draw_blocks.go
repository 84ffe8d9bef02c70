package page

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/article"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// inkOf is the colour of a block's text.
func (p *Page) inkOf(block int) fyne.ThemeColorName {
	b := &p.content.Blocks[block]
	switch {
	case !b.Kept:
		return tokens.Ink3
	case b.Kind == article.Caption:
		return tokens.Ink2
	}
	return tokens.Ink
}

// blocks draws what is beside and behind the text: bars of folded blocks, the
// hairline of opened ones, grounds and rules by kind.
func (r *renderer) blocks() {
	d := r.p.doc
	if d.Blocks() == 0 {
		return
	}
	for i := d.AnchorAt(max(0, r.top)).Block; i < d.Blocks(); i++ {
		y, h := d.BlockSpan(i)
		if y >= r.bottom {
			break
		}
		b, _, _ := d.Block(i)
		if b.Head > 0 {
			r.bar(i, r.y(y))
		}
		if !b.Folded {
			r.pictures(i, r.y(y))
			room := d.RoomOf(i)
			r.beside(i, r.y(y)+b.Head+room.Above, h-b.Head-room.Above-room.Below)
		}
	}
}

var barStyle = text.Style{Family: text.Sans, Size: tokens.TextSmall}

// bar is the thin bar that stands for a group of folded blocks.
func (r *renderer) bar(block int, y float32) {
	g, ok := r.p.groupOf(block)
	if !ok {
		return
	}
	line := tokens.Of(tokens.Line)
	x, w := r.g.left, r.g.column
	r.brush.Rect(x, y, w, tokens.Hairline, line)
	r.brush.Rect(x, y+tokens.FoldBar-1, w, tokens.Hairline, line)
	ink := tokens.Of(tokens.Ink3)
	r.chevron(x+8, y+tokens.FoldBar/2, r.p.isOpen(g), ink)
	r.words(g.label, barStyle, x+20, y, w-24, tokens.FoldBar, ink)
}

// words draws one line of the interface in the middle of a height.
func (r *renderer) words(s string, style text.Style, x, y, w, h float32, c color.Color) {
	d := text.Fit(s, style, h, w, 1)
	for _, l := range d.Lines(0, 1) {
		from, _ := l.Extent()
		r.brush.Line(l, x-from, y, r.scale, c)
	}
}

// chevron points right, or down when open.
func (r *renderer) chevron(x, y float32, open bool, c color.Color) {
	const d = 4
	tip, a, b := fyne.NewPos(x+d/2, y), fyne.NewPos(x-d/2, y-d), fyne.NewPos(x-d/2, y+d)
	if open {
		tip, a, b = fyne.NewPos(x, y+d/2), fyne.NewPos(x-d, y-d/2), fyne.NewPos(x+d, y-d/2)
	}
	for _, from := range []fyne.Position{a, b} {
		o := canvas.NewLine(c)
		o.StrokeWidth = tokens.IconStroke
		o.Position1, o.Position2 = from, tip
		r.brush.Put(o)
	}
}

const keepWidth = 60

var keepStyle = text.Style{Family: text.Sans, Weight: text.Medium, Size: tokens.TextSmall}

// beside draws what belongs to an open block; y and h are without its bar.
func (r *renderer) beside(i int, y, h float32) {
	b := &r.p.content.Blocks[i]
	x, set := r.g.left, r.p.reading.setting(string(b.Kind))
	rtl := r.p.doc.RightToLeft(b.Start)
	if !b.Kept {
		at, height := r.p.keepLine(i)
		keep := r.y(at)
		r.brush.Rect(x, y, tokens.Hairline, keep+height-y, tokens.Of(tokens.Edge))
		r.words("Keep", keepStyle, x+openIndent, keep, keepWidth, height, tokens.Of(tokens.Accent))
		x, h = x+openIndent, keep-y+set.After
	}
	switch b.Kind {
	case article.Quote:
		at := x + set.Indent*0.4
		if rtl {
			at = r.g.left + r.g.column - set.Indent*0.4
		}
		r.brush.Rect(at, y+2, tokens.FocusLine, h-set.After-4, tokens.Of(tokens.Line))
	case article.Code:
		o := r.brush.Rect(x, y, r.g.left+r.g.column-x, h-set.After+tokens.Space2, tokens.Of(tokens.Ground))
		o.CornerRadius = tokens.RadiusChip
	case article.Table:
		r.rows(i, x)
	case article.List:
		r.bullet(i, x, rtl)
	}
}

// rows draws a hairline under each row of a table, under a header a darker one.
func (r *renderer) rows(block int, x float32) {
	top, _ := r.p.doc.BlockSpan(block)
	bottoms, header := r.p.doc.Rows(block)
	for i, b := range bottoms {
		c := tokens.Of(tokens.Line)
		if i == 0 && header {
			c = tokens.Of(tokens.Edge)
		}
		if at := r.y(top + float64(b)); at > 0 && at < r.p.Size().Height {
			r.brush.Rect(x, at-1, r.g.left+r.g.column-x, tokens.Hairline, c)
		}
	}
}

// bullet stands before the first line of a list's item.
func (r *renderer) bullet(block int, x float32, rtl bool) {
	if !bulleted(strings.TrimSpace(r.p.content.Blocks[block].Text)) {
		return
	}
	for _, l := range r.lines {
		if l.Block != block || l.Index != 0 {
			continue
		}
		d := max(4, round(r.p.reading.Size*0.28))
		at := x + r.p.reading.Size*0.5
		if rtl {
			at = r.g.left + r.g.column - r.p.reading.Size*0.5 - d
		}
		o := r.brush.Rect(at, r.y(l.Y)+l.Baseline-r.p.reading.Size*0.25-d/2, d, d, tokens.Of(r.p.inkOf(block)))
		o.CornerRadius = d / 2
	}
}
