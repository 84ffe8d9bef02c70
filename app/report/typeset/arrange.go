package typeset

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/shaping"

	"dateline/app/article/bidi"
)

// arrange puts the runs of a line in their order from left to right. go-text's
// own order knows two levels only, so that a number inside right-to-left words
// inside a left-to-right line comes out in the wrong place.
func (p *Paragraph) arrange(l shaping.Line, offset int) line {
	out := line{start: len(p.text)}
	for _, r := range l {
		at := r.Runes.Offset + offset
		out.runs = append(out.runs, run{Output: r, style: p.styles[at], level: p.levels[at], offset: offset})
		out.start, out.end = min(out.start, at), max(out.end, at+r.Runes.Count)
	}
	p.trimEnd(&out)
	levels := make([]uint8, len(out.runs))
	for i := range out.runs {
		levels[i] = out.runs[i].level
	}
	bidi.Reorder(levels, func(i, j int) { out.runs[i], out.runs[j] = out.runs[j], out.runs[i] })
	gap := 0.0
	for i := len(out.runs) - 1; i >= 0; i-- {
		r := &out.runs[i]
		out.width += r.points(p.size)
		if r.style.Unread || r.style.control {
			gap += r.points(p.size)
			continue
		}
		// A hole in the text would be read as a space, so what stands left of
		// unread text takes its width.
		r.unread, gap = gap, 0
	}
	return out
}

// trimEnd takes the width of the spaces at the end of a line away, on whichever
// side they stand, and gives them the direction of the paragraph (rule L1).
func (p *Paragraph) trimEnd(l *line) {
	for i := len(l.runs) - 1; i >= 0; i-- {
		r := &l.runs[i]
		blank := true
		r.Glyphs = slices.Clone(r.Glyphs)
		for k := range r.Glyphs {
			g := &r.Glyphs[k]
			if r.level%2 == 0 {
				g = &r.Glyphs[len(r.Glyphs)-1-k]
			}
			if !unicode.IsSpace(p.text[r.offset+g.TextIndex()]) {
				blank = false
				break
			}
			g.Advance = 0
		}
		r.RecomputeAdvance()
		if !blank {
			return
		}
		r.level = p.base
	}
}
