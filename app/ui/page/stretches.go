package page

import (
	"sort"

	"fyne.io/fyne/v2"

	"dateline/app/ui/tokens"
)

// stretch is a part of the text that is underlined and told of, a date or a link:
// those of a kind are in order and do not overlap.
type stretch interface{ span() (start, end int) }

func (d DateMark) span() (start, end int) { return d.Start, d.End }

func (l Link) span() (start, end int) { return l.Start, l.End }

// within are the stretches that touch a range, first to before last.
func within[S stretch](all []S, start, end int) (first, last int) {
	first = sort.Search(len(all), func(i int) bool { _, e := all[i].span(); return e > start })
	for last = first; last < len(all); last++ {
		if s, _ := all[last].span(); s >= end {
			break
		}
	}
	return first, last
}

// holding is the stretch that holds an offset; -1 for none.
func holding[S stretch](all []S, off int) int {
	if first, last := within(all, off, off+1); first < last {
		return first
	}
	return -1
}

// pointed is the stretch whose words are at a position of a page; -1 for none.
func pointed[S stretch](p *Page, all []S, at fyne.Position) int {
	if len(all) == 0 {
		return -1
	}
	x, y := p.inDoc(at)
	k := holding(all, clusterOf(p.doc.Hit(x, y)))
	if k < 0 {
		return -1
	}
	if start, end := all[k].span(); !p.doc.Covers(start, end, x, y) {
		return -1
	}
	return k
}

// underRise is how far the line under a stretch stands above the foot of its line of
// text: that of a highlight is below it.
const underRise = 4

// underline draws a line under each stretch in sight, a thicker one in the accent
// colour under the one that is told of.
func underline[S stretch](r *renderer, all []S, told int, line func(x, y, w float32)) {
	start, end := r.span()
	first, last := within(all, start, end)
	for i := first; i < last; i++ {
		start, end := all[i].span()
		for _, q := range r.p.doc.Rects(start, end, r.top, r.bottom) {
			x, y := r.g.left+q.X, r.y(q.Y)+q.H-q.Pad-underRise
			if i == told {
				r.brush.Rect(x, y-1, q.W, tokens.FocusLine, tokens.Of(tokens.Accent))
			} else {
				line(x, y, q.W)
			}
		}
	}
}
