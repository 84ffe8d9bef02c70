package page

import (
	"slices"
	"sort"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// Aim is a kind of place to go to.
type Aim int

// The kinds.
const (
	ToHighlight Aim = iota
	ToNote          // a highlight with one
	ToDate
	ToFolded // a bar of folded blocks, opened or not
)

// GoTo goes to the next place of a kind after the caret or what has the focus, or
// to the one before. It tells how many there are, and whether there was one that
// way; else nothing moves.
func (p *Page) GoTo(aim Aim, back bool) (of int, gone bool) {
	all := p.places(aim)
	to := p.after(all, back)
	if to < 0 || to >= len(all) {
		return len(all), false
	}
	s := all[to]
	p.arrive(s)
	return len(all), true
}

// places are all of a kind in the order of reading. A date's has only an offset.
func (p *Page) places(aim Aim) []stop {
	var out []stop
	switch aim {
	case ToDate:
		for _, d := range p.dates {
			out = append(out, stop{at: d.Start})
		}
	case ToFolded:
		for _, g := range p.groups {
			_, start, _ := p.doc.Block(g.first)
			out = append(out, stop{at: start, bar: true, in: g.first})
		}
	default:
		for _, m := range p.marks.marks {
			if aim == ToHighlight || m.Note != "" {
				out = append(out, stop{at: m.Start, mark: m.ID})
			}
		}
	}
	return out
}

// after is the index of the place after the one that has the focus, else after
// the caret, or before it.
func (p *Page) after(all []stop, back bool) int {
	if k := slices.Index(all, p.focusOn); k >= 0 && !p.focusOn.none() {
		if back {
			return k - 1
		}
		return k + 1
	}
	here, _ := p.Selection()
	if !p.focusOn.none() {
		here = p.focusOn.at
	}
	if back {
		return sort.Search(len(all), func(i int) bool { return all[i].at >= here }) - 1
	}
	return sort.Search(len(all), func(i int) bool { return all[i].at > here })
}

// arrive puts the caret and the focus on a place and shows it.
func (p *Page) arrive(s stop) {
	p.EndResize()
	if !s.bar {
		p.openAround(s.at, s.at+1)
	}
	at := layout.Pos{Off: p.doc.Visible(s.at)}
	p.from, p.caret, p.wantX, p.mouse.unit = at, at, -1, nil
	p.focusOn = stop{}
	if s.mark != "" || s.bar {
		p.focusOn = s
	}
	if s.bar {
		y, _ := p.doc.BlockSpan(s.in)
		p.intoView(y, float64(tokens.FoldBar))
	} else {
		p.comfort(s.at)
	}
	p.changed()
}

// comfort scrolls to an offset when it is not well inside the window.
func (p *Page) comfort(off int) {
	_, y, h := p.doc.Caret(layout.Pos{Off: off})
	p.intoView(y, float64(h))
}

// intoView scrolls so that a stretch of heights does not lie at the edge: a third
// down, where the eye looks first.
func (p *Page) intoView(y, h float64) {
	view := float64(p.Size().Height)
	edge := min(96, view/5)
	if top := p.top(); y < top+edge && top > p.least() || y+h > top+view-edge {
		p.scrollTo(y - view/3)
	}
}
