package text

import (
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"dateline/app/ui/page/layout"
)

// Shape implements layout.Shaper: a piece for every change of font or script.
func (f *Fonts) Shape(text string, s Style, rtl bool) []layout.Piece {
	runes := []rune(text)
	if len(runes) == 0 {
		return nil
	}
	ins := f.inputs(runes, s, rtl)
	out := make([]layout.Piece, 0, len(ins))
	for _, in := range ins {
		o := f.shaper.Shape(in)
		p := layout.Piece{
			Start: in.RunStart, End: in.RunEnd, Width: pixels(o.Advance),
			Text: string(runes[in.RunStart:in.RunEnd]), Ascent: pixels(o.LineBounds.Ascent),
		}
		if r := f.source[in.Face.Font]; r != nil {
			p.Font = r
		}
		p.Edges = edges(o, in.RunStart, in.RunEnd, rtl)
		if rtl { // Fyne takes every text for left to right: marks on both sides tell it otherwise
			p.Text = "\u200f" + p.Text + "\u200f"
		}
		out = append(out, p)
	}
	if rtl {
		for a, b := 0, len(out)-1; a < b; a, b = a+1, b-1 {
			out[a], out[b] = out[b], out[a]
		}
	}
	x := float32(0)
	for i := range out {
		out[i].X = x
		x += out[i].Width
	}
	return out
}

// edges are the boundaries of the glyph clusters; a ligature is divided evenly.
func edges(o shaping.Output, start, end int, rtl bool) []float32 {
	n := end - start
	adv := make([]fixed.Int26_6, n)
	count := make([]int, n)
	for _, g := range o.Glyphs {
		if k := g.TextIndex() - start; k >= 0 && k < n {
			adv[k] += g.Advance
			count[k] = g.RunesCount()
		}
	}
	out := make([]float32, n+1)
	x := fixed.Int26_6(0)
	for k := 0; k < n; {
		c := max(1, min(count[k], n-k))
		for i := 0; i < c; i++ {
			out[k+i] = pixels(x + adv[k]*fixed.Int26_6(i)/fixed.Int26_6(c))
		}
		x += adv[k]
		k += c
	}
	out[n] = pixels(x)
	if rtl {
		w := out[n]
		for i := range out {
			out[i] = w - out[i]
		}
	}
	return out
}
