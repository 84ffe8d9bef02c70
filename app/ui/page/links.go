package page

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"

	"dateline/app/ui/tokens"
)

// Link is a stretch of the text that led somewhere on the page it came from. It is
// shown and never opened.
type Link struct {
	Start, End int
	URL        string
}

// SetLinks underlines these links instead of the ones before. They do not overlap.
func (p *Page) SetLinks(links []Link) {
	p.setLink(-1)
	p.links = slices.Clone(links)
	sort.SliceStable(p.links, func(a, b int) bool { return p.links[a].Start < p.links[b].Start })
	if p.pointer != nil && !p.mouse.down && p.doc.Blocks() > 0 {
		p.setLink(p.linkUnder(*p.pointer))
	}
	p.Refresh()
}

// LinkHere is the link at the caret, or at the beginning of the selection.
func (p *Page) LinkHere() (Link, bool) {
	start, _ := p.Selection()
	if k := p.linkAt(start); k >= 0 {
		return p.links[k], true
	}
	return Link{}, false
}

// linksWithin are the links that touch a range, first to before last.
func (p *Page) linksWithin(start, end int) (first, last int) {
	first = sort.Search(len(p.links), func(i int) bool { return p.links[i].End > start })
	last = first
	for last < len(p.links) && p.links[last].Start < end {
		last++
	}
	return first, last
}

// linkAt is the link that holds an offset; -1 for none.
func (p *Page) linkAt(off int) int {
	if first, last := p.linksWithin(off, off+1); first < last {
		return first
	}
	return -1
}

// linkUnder is the link whose words are at a position; -1 for none.
func (p *Page) linkUnder(at fyne.Position) int {
	if len(p.links) == 0 {
		return -1
	}
	x, y := p.inDoc(at)
	k := p.linkAt(clusterOf(p.doc.Hit(x, y)))
	if k >= 0 && !p.doc.Covers(p.links[k].Start, p.links[k].End, x, y) {
		return -1
	}
	return k
}

// setLink draws a link in the accent colour and tells the window of it. Where a
// date is told of, the link gives way: one tip at a time.
func (p *Page) setLink(k int) {
	if p.date >= 0 {
		k = -1
	}
	if k == p.link {
		return
	}
	if p.link >= 0 && p.OnLink != nil {
		p.OnLink(p.links[p.link], false)
	}
	p.link = k
	if k >= 0 {
		p.tips.link = p.linkTip()
	}
	if k >= 0 && p.OnLink != nil {
		p.OnLink(p.links[k], true)
	}
	p.Refresh()
}

// linkLines draws a thin line under each link: dates have dots, highlights a
// thicker line below it.
func (r *renderer) linkLines() {
	start, end := r.span()
	c := tokens.Of(tokens.Edge)
	first, last := r.p.linksWithin(start, end)
	for i := first; i < last; i++ {
		m := r.p.links[i]
		for _, q := range r.p.doc.Rects(m.Start, m.End, r.top, r.bottom) {
			x, y := r.g.left+q.X, r.y(q.Y)+q.H-q.Pad-linkRise
			if i == r.p.link {
				r.brush.Rect(x, y, q.W, tokens.FocusLine, tokens.Of(tokens.Accent))
			} else {
				r.brush.Rect(x, y, q.W, tokens.Hairline, c)
			}
		}
	}
}

// linkRise is how far the line of a link stands above the foot of its line of text.
const linkRise = 4
