package page

import (
	"math"
	"sort"

	"dateline/app/ui/page/layout"
)

// Place is an offset in each of two texts, of what is the same in both.
type Place struct{ A, B int }

// Couple scrolls two pages together: what stands at the upper edge of the one that
// is scrolled stands at that of the other. Between two places both move evenly,
// beyond the first and the last at one speed; a page that is at its end waits.
type Couple struct {
	a, b   *Page
	places []Place
}

// NewCouple couples two pages, which have no places in common yet.
func NewCouple(a, b *Page) *Couple {
	c := &Couple{a: a, b: b}
	a.scrolled = func() { c.lead(a) }
	b.scrolled = func() { c.lead(b) }
	a.settled, b.settled = c.Follow, c.Follow
	return c
}

// SetPlaces says what stands where; the places are in order on both sides. None let
// each page be scrolled alone.
func (c *Couple) SetPlaces(places []Place) {
	c.places = places
	c.Follow()
}

// Follow brings the second page to where the first is.
func (c *Couple) Follow() { c.lead(c.a) }

// lead scrolls the other page to where one is.
func (c *Couple) lead(p *Page) {
	other, side := c.b, func(l Place) (int, int) { return l.A, l.B }
	if p == c.b {
		other, side = c.a, func(l Place) (int, int) { return l.B, l.A }
	}
	places := c.shown()
	if len(places) == 0 {
		return
	}
	here := func(i int) float64 { off, _ := side(places[i]); return p.lineY(off) }
	there := func(i int) float64 { _, off := side(places[i]); return other.lineY(off) }
	i := sort.Search(len(places), func(i int) bool { return here(i) > p.top() })
	first, last := max(i-1, 0), min(i, len(places)-1)
	other.exactly(func() float64 {
		y0, z0 := here(first), there(first)
		y1, z1 := here(last), there(last)
		pace := 1.0
		if first < last {
			pace = (z1 - z0) / max(y1-y0, 1)
		}
		return z0 + (p.top()-y0)*pace
	}, other.follows)
}

// exactly scrolls to a height until it is there: what comes into sight is laid out,
// which moves what is below.
func (p *Page) exactly(height func() float64, scroll func(y float64)) {
	const most = 8
	was := math.Inf(-1)
	for range most {
		y := height()
		if math.Abs(y-was) < 1 {
			return
		}
		was = y
		scroll(y)
	}
}

// shown are the places that are not in folded blocks: one bar stands for many of
// those.
func (c *Couple) shown() []Place {
	out := make([]Place, 0, len(c.places))
	for _, l := range c.places {
		if c.a.Shows(l.A) && c.b.Shows(l.B) {
			out = append(out, l)
		}
	}
	return out
}

// Shows tells whether an offset is in no folded block.
func (p *Page) Shows(off int) bool {
	if p.doc.Blocks() == 0 {
		return false
	}
	b, _, _ := p.doc.Block(p.doc.BlockAt(off))
	return !b.Folded
}

// lineY is the upper edge of the line of an offset.
func (p *Page) lineY(off int) float64 {
	_, y, _ := p.doc.Caret(layout.Pos{Off: off})
	return y
}

// follows scrolls without leading another page.
func (p *Page) follows(y float64) {
	p.quietly(func() {
		a := p.anchor
		p.scrollTo(y)
		if p.anchor != a {
			p.Refresh()
		}
	})
}

// quietly does something that scrolls without leading another page.
func (p *Page) quietly(do func()) {
	was := p.quiet
	p.quiet = true
	do()
	p.quiet = was
}

// tellScrolled leads the page that is coupled with this one.
func (p *Page) tellScrolled() {
	if p.scrolled != nil && !p.quiet {
		p.scrolled()
	}
}

// tellSettled brings the pages level again: heights that were estimated are exact now.
func (p *Page) tellSettled() {
	if p.settled != nil {
		p.settled()
	}
}

// SetFree lets a page be scrolled beyond its beginning and end by so much, so that
// any of its lines can stand at any height of the window.
func (p *Page) SetFree(by float32) {
	p.free = by
	p.Refresh()
}

// LineAt puts the line of an offset so far below the upper edge.
func (p *Page) LineAt(off int, below float32) {
	p.openAround(off, off+1)
	p.exactly(func() float64 { return p.lineY(off) - float64(below) }, p.scrollTo)
	p.Refresh()
}

// Mirror selects a range because its like is selected elsewhere: that is not
// reported. Of a range that is out of sight the beginning is shown.
func (p *Page) Mirror(start, end int) {
	p.EndResize()
	p.quietly(func() {
		p.from, p.caret = layout.Pos{Off: start}, layout.Pos{Off: end, After: end > start}
		p.wantX, p.focusOn = -1, stop{}
		p.Reveal(start, min(end, start+1))
	})
}
