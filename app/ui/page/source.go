package page

import (
	"image/color"
	"slices"
	"sort"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Source is the kind of blocks that are lines of an original: they follow one
// another without a space, and a line that goes on is indented.
const Source article.Kind = "source"

// Tint is a range that is drawn paler, such as the tags of a page's source.
type Tint struct{ Start, End int }

// SetTints draws these ranges paler instead of the ones before. They are in order
// and do not overlap.
func (p *Page) SetTints(tints []Tint) {
	p.tints = slices.Clone(tints)
	p.Refresh()
}

// SetWide lets lines be as long as there is room, without one for notes.
func (p *Page) SetWide(wide bool) {
	p.wide = wide
	p.Refresh()
}

// sourceSetting is how lines of an original are set.
func sourceSetting(s *layout.Setting, size float32) (line float32) {
	s.Family, s.Size, s.Hang, s.After = text.Mono, round(size*0.75), round(size*1.5), 0
	return 1.5
}

// goesOn tells whether a block goes on where the one before it ended its line.
func goesOn(blocks []article.Block, i int) bool {
	return i > 0 && blocks[i].Kind == Source && blocks[i-1].Kind == Source
}

// wideGeometry is the geometry without a measure.
func (p *Page) wideGeometry(width float32) geometry {
	g := geometry{mapped: width - barWidth - mapWidth, bar: width - barWidth, left: gutter}
	g.column = round(max(80, g.mapped-gutter-tokens.Space3))
	g.margin = g.left + g.column + noteGap
	return g
}

// line draws a line, what is tinted in it apart.
func (r *renderer) line(l *layout.Line, ink color.Color) {
	tints := r.p.tints
	first := sort.Search(len(tints), func(i int) bool { return tints[i].End > l.Start })
	if first == len(tints) || tints[first].Start >= l.End {
		r.brush.Line(l, r.g.left, r.y(l.Y), r.scale, ink)
		return
	}
	pale := func(off int) bool {
		i := first + sort.Search(len(tints)-first, func(i int) bool { return tints[first+i].End > off })
		return i < len(tints) && tints[i].Start <= off
	}
	for _, tinted := range []bool{false, true} {
		part := *l
		part.Runs = slices.Clone(l.Runs)
		for i := range part.Runs {
			part.Runs[i].Pieces = piecesOf(&part.Runs[i], func(off int) bool { return pale(off) == tinted })
		}
		c := ink
		if tinted {
			c = tokens.Of(tokens.Ink3)
		}
		r.brush.Line(&part, r.g.left, r.y(l.Y), r.scale, c)
	}
}

// piecesOf are the parts of a run's pieces that are wanted. One that reads from right
// to left, or is drawn in other characters than it has, stays whole.
func piecesOf(run *layout.Run, want func(off int) bool) []layout.Piece {
	var out []layout.Piece
	for _, pc := range run.Pieces {
		letters := []rune(pc.Text)
		n, from := pc.End-pc.Start, run.Start+pc.Start
		if run.RTL || len(letters) != n || len(pc.Edges) != n+1 {
			if want(from) {
				out = append(out, pc)
			}
			continue
		}
		for i := 0; i < n; {
			k := i + 1
			for k < n && want(from+k) == want(from+i) {
				k++
			}
			if want(from + i) {
				part := pc
				part.Text, part.X = string(letters[i:k]), pc.X+pc.Edges[i]
				out = append(out, part)
			}
			i = k
		}
	}
	return out
}
