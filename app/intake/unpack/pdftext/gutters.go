package pdftext

import (
	"cmp"
	"slices"
)

// gutter is the white space between two columns.
type gutter struct{ box }

// grid tells which parts of a page are covered by words; a cell is a fraction of
// an em, so that a gutter is some cells wide.
type grid struct {
	wide, high   float64 // of a cell
	left, top    float64
	columns, row int
	covered      []bool
}

// mostCells bounds the grid of a page of any size.
const mostCells = 600_000

func gridOf(words []*word, all box, em float64) grid {
	g := grid{wide: 0.2 * em, high: 0.5 * em, left: all.x0, top: all.y0}
	for (all.width()/g.wide+1)*(all.height()/g.high+1) > mostCells {
		g.wide, g.high = 1.5*g.wide, 1.5*g.high
	}
	g.columns, g.row = int(all.width()/g.wide)+1, int(all.height()/g.high)+1
	g.covered = make([]bool, g.columns*g.row)
	for _, w := range words {
		for y := g.rowAt(w.top()); y <= g.rowAt(w.foot()); y++ {
			for x := g.columnAt(w.x0 + 0.3*g.wide); x <= g.columnAt(w.x1-0.3*g.wide); x++ {
				g.covered[y*g.columns+x] = true
			}
		}
	}
	return g
}

func (g grid) columnAt(x float64) int { return max(0, min(g.columns-1, int((x-g.left)/g.wide))) }
func (g grid) rowAt(y float64) int    { return max(0, min(g.row-1, int((y-g.top)/g.high))) }

// What makes white space a gutter, in ems.
const (
	narrowestGutter = 0.6
	shortestGutter  = 3.5
	narrowestColumn = 5.5
)

// What is tried and found on a page at most.
const (
	mostCandidates = 200
	mostGutters    = 24
)

// guttersOf finds the gutters of a page: the largest white rectangles that have
// lines of text on both sides, edge to edge with one of them. The columns of a
// table are narrower than those of a text, so its rows stay whole.
func guttersOf(words []*word, rows []*row, em float64) []gutter {
	if len(words) < 12 {
		return nil
	}
	all := words[0].box
	for _, w := range words {
		all = all.with(box{w.x0, w.top(), w.x1, w.foot()})
	}
	found := gridOf(words, all, em).spaces(em)
	slices.SortStableFunc(found, func(a, b gutter) int {
		return cmp.Or(cmp.Compare(b.height(), a.height()), cmp.Compare(b.width(), a.width()))
	})
	var gutters []gutter
	for _, f := range found[:min(len(found), mostCandidates)] {
		if len(gutters) == mostGutters {
			break
		}
		if slices.ContainsFunc(gutters, func(g gutter) bool { return g.covers(f) }) {
			continue
		}
		if g, ok := f.between(rows, gutters, em); ok {
			gutters = append(gutters, g)
		}
	}
	return gutters
}

func (g gutter) covers(o gutter) bool {
	return g.across(o.box) && min(g.y1, o.y1)-max(g.y0, o.y0) > 0.5*o.height()
}

// spaces are the white rectangles, none of which can be made larger, that have
// the form of a gutter.
func (g grid) spaces(em float64) []gutter {
	type open struct{ from, height int }
	var found []gutter
	height := make([]int, g.columns+1) // of the white above, and a last one of 0
	for y := range g.row {
		for x := range g.columns {
			height[x]++
			if g.covered[y*g.columns+x] {
				height[x] = 0
			}
		}
		var stack []open
		for x, h := range height {
			from := x
			for len(stack) > 0 && stack[len(stack)-1].height > h {
				s := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				from = s.from
				if gap := g.space(s.from, x, y, s.height); gap.shaped(em) && !g.white(s.from, x, y+1) {
					found = append(found, gap)
				}
			}
			if h > 0 && (len(stack) == 0 || stack[len(stack)-1].height < h) {
				stack = append(stack, open{from, h})
			}
		}
	}
	return found
}

func (g grid) space(from, to, y, height int) gutter {
	return gutter{box{g.left + float64(from)*g.wide, g.top + float64(y+1-height)*g.high,
		g.left + float64(to)*g.wide, g.top + float64(y+1)*g.high}}
}

func (g gutter) shaped(em float64) bool {
	return g.width() >= narrowestGutter*em-0.01 && g.height() >= shortestGutter*em
}

// white tells whether a stretch of a row of cells holds nothing.
func (g grid) white(from, to, y int) bool {
	return y < g.row && !slices.Contains(g.covered[y*g.columns+from:y*g.columns+to], true)
}

// side is what stands along one side of a gutter.
type side struct {
	edges  []float64 // of the nearest word of each line
	widths []float64 // of the line, as far as no wide gap parts it
	top    float64   // of the first and the last line
	foot   float64
}

// between tells whether white space parts columns, and trims it to where it does.
func (g gutter) between(rows []*row, others []gutter, em float64) (gutter, bool) {
	for range 2 {
		left, right := g.sides(rows, others, em)
		if len(left.edges) < 3 || len(right.edges) < 3 || middle(left.widths) < narrowestColumn*em || middle(right.widths) < narrowestColumn*em {
			return g, false
		}
		if !aligned(left.edges, em) && !aligned(right.edges, em) {
			return g, false
		}
		g.y0, g.y1 = max(g.y0, left.top, right.top), min(g.y1, left.foot, right.foot)
	}
	return g, true
}

func (g gutter) sides(rows []*row, others []gutter, em float64) (left, right side) {
	for _, r := range rows {
		if r.base < g.y0+0.2*em || r.base-0.5*r.size > g.y1 {
			continue
		}
		at, ok := slices.BinarySearchFunc(r.words, (g.x0+g.x1)/2, func(w *word, x float64) int { return cmp.Compare(w.x0, x) })
		if ok {
			continue
		}
		if at > 0 && !beyond(others, r.words[at-1].x1, g.x0, r.base) {
			i := at - 1
			for i > 0 && r.words[i].x0-r.words[i-1].x1 < 1.3*r.words[i].size && !parted(others, r.words[i-1], r.words[i]) {
				i--
			}
			left.add(r, r.words[at-1].x1, r.words[at-1].x1-r.words[i].x0)
		}
		if at < len(r.words) && !beyond(others, g.x1, r.words[at].x0, r.base) {
			i := at
			for i+1 < len(r.words) && r.words[i+1].x0-r.words[i].x1 < 1.3*r.words[i].size && !parted(others, r.words[i], r.words[i+1]) {
				i++
			}
			right.add(r, r.words[at].x0, r.words[i].x1-r.words[at].x0)
		}
	}
	return left, right
}

// beyond tells whether a gutter lies between two places of a row.
func beyond(gutters []gutter, from, to, y float64) bool {
	return slices.ContainsFunc(gutters, func(g gutter) bool {
		return g.y0 <= y && y <= g.y1 && g.x0 > from-1 && g.x1 < to+1
	})
}

func (s *side) add(r *row, edge, width float64) {
	if len(s.edges) == 0 {
		s.top = r.base - r.size
	}
	s.edges, s.widths, s.foot = append(s.edges, edge), append(s.widths, width), r.base+0.3*r.size
}

// aligned tells whether half of the edges, and no fewer than three, are the same.
func aligned(edges []float64, em float64) bool {
	sorted := slices.Sorted(slices.Values(edges))
	most := 0
	for i, from := 0, 0; i < len(sorted); i++ {
		for sorted[i]-sorted[from] > 0.6*em {
			from++
		}
		most = max(most, i-from+1)
	}
	return most >= 3 && 2*most >= len(sorted)
}

// middle is the median, 0 of nothing.
func middle(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	return slices.Sorted(slices.Values(values))[len(values)/2]
}

// parted tells whether a gutter lies between two neighbours in a row.
func parted(gutters []gutter, a, b *word) bool {
	y := b.base - 0.3*b.size
	for _, g := range gutters {
		if g.y0 <= y && y <= g.y1 && a.x1 <= g.x1 && b.x0 >= g.x0 && (g.x0+g.x1)/2 > a.x1-0.3*a.size && (g.x0+g.x1)/2 < b.x0+0.3*b.size {
			return true
		}
	}
	return false
}
