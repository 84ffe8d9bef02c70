package page

import (
	"slices"
	"sort"

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
		p.setLink(pointed(p, p.links, *p.pointer))
	}
	p.Refresh()
}

// LinkHere is the link at the caret, or at the beginning of the selection.
func (p *Page) LinkHere() (Link, bool) {
	start, _ := p.Selection()
	if k := holding(p.links, start); k >= 0 {
		return p.links[k], true
	}
	return Link{}, false
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
	c := tokens.Of(tokens.Edge)
	underline(r, r.p.links, r.p.link, func(x, y, w float32) { r.brush.Rect(x, y, w, tokens.Hairline, c) })
}
