package timeline

import "slices"

// Legend explains the marks, in lines between x and a width, from y on. It gives
// how high it is. known adds the hatch of what had not been reported. It is the
// same for every view.
func (c *Chart) Legend(s Setting, x, y, width float32, known bool) (shapes []Shape, height float32) {
	c.labels.fit(s.Line)
	g := guide{c: c, s: &s, left: x, right: x + width, x: x, y: y}
	h := s.Small
	w, t := float32(int(h*1.8)), s.tick()
	g.entry(t, "minute known", Shape{Kind: Box, Fill: Ink2, W: t, H: h - 5})
	g.entry(w, "some time in this span", Shape{Kind: Box, Fill: Paper, Line: Ink2, Thick: 1, W: w, H: h - 7})
	g.entry(w, "about, early, late",
		Shape{Kind: Fade, Fill: Ink2, W: w / 2, H: h - 8, From: 0, To: 1}, Shape{Kind: Fade, Fill: Ink2, X: w / 2, W: w / 2, H: h - 8, From: 1, To: 0})
	g.entry(w, "sources disagree", Shape{Kind: Dash, Line: Conflict, Thick: 2, W: w})
	if known {
		g.entry(w, "not yet reported", Shape{Kind: Hatch, Fill: Ink3, W: w, H: h - 7})
	}
	if slices.ContainsFunc(c.lanes, func(l lane) bool { return len(l.items) > mostRows }) { // it may be, at some scale
		g.entry(12, "number of events", Shape{Kind: Box, Fill: Ink2, Y: h / 3, W: 5, H: h*2/3 - 7}, Shape{Kind: Box, Fill: Ink2, X: 6, W: 5, H: h - 7})
	}
	return g.shapes, g.y - y + h
}

// guide places the entries of a legend one after another.
type guide struct {
	c           *Chart
	s           *Setting
	left, right float32
	x, y        float32
	shapes      []Shape
}

// entry is a sample so wide, and its words.
func (g *guide) entry(width float32, words string, sample ...Shape) {
	w := g.c.labels.of(g.s, words, Small)
	if whole := width + gap + 2 + w; g.x > g.left && g.x+whole > g.right {
		g.x, g.y = g.left, g.y+g.s.Small+4
	}
	high := float32(0)
	for _, p := range sample {
		high = max(high, p.Y+p.H)
	}
	for _, p := range sample {
		p.X, p.Y = p.X+g.x, p.Y+g.y+(g.s.Small-high)/2
		g.shapes = append(g.shapes, p)
	}
	g.x += width + gap + 2
	g.shapes = append(g.shapes, Shape{Kind: Words, Face: Small, Fill: Ink2, X: g.x, Y: g.y, W: w, H: g.s.Small, Text: words})
	g.x += w + 18
}
