package intake

import (
	"strings"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// align tells which block of an article each piece of the page is. Cutting gives
// the same pieces again, but an article may be a part of the page, with other
// blocks around it, or have been cut by another version: so those that stand once
// in both are found by their words, and the others from these on.
func (r *recut) align(blocks []article.Block) {
	r.stored = make([]int, len(r.pieces))
	for i := range r.stored {
		r.stored[i] = -1
	}
	here, there := onlyOnce(len(r.pieces), func(i int) string { return r.pieces[i].Text }), onlyOnce(len(blocks), func(i int) string { return blocks[i].Text })
	last := -1
	for i := range r.pieces {
		text := r.pieces[i].Text
		if at, once := here[text]; !once || at != i {
			continue
		}
		if at, once := there[text]; once && at > last {
			r.stored[i], last = at, at
		}
	}
	r.spread(blocks, 1)
	r.spread(blocks, -1)
	for _, at := range r.stored {
		if at >= 0 {
			r.found++
		}
	}
}

// onlyOnce is where each text stands that stands nowhere else.
func onlyOnce(n int, text func(int) string) map[string]int {
	at := make(map[string]int, n)
	again := map[string]bool{}
	for i := range n {
		t := text(i)
		if _, seen := at[t]; seen {
			again[t] = true
		}
		at[t] = i
	}
	for t := range again {
		delete(at, t)
	}
	return at
}

// spread goes on from the pieces that are found, in one direction, as long as the
// blocks beside are the same.
func (r *recut) spread(blocks []article.Block, step int) {
	taken := map[int]bool{}
	for _, at := range r.stored {
		taken[at] = true
	}
	from := 0
	if step < 0 {
		from = len(r.pieces) - 1
	}
	for i := from; i >= 0 && i < len(r.pieces); i += step {
		next := i + step
		if r.stored[i] < 0 || next < 0 || next >= len(r.pieces) || r.stored[next] >= 0 {
			continue
		}
		if at := r.stored[i] + step; at >= 0 && at < len(blocks) && !taken[at] && blocks[at].Text == r.pieces[next].Text {
			r.stored[next], taken[at] = at, true
		}
	}
}

// place is the block of the article that a picture stands before; ok is false for
// one that stands beside none of its blocks.
func (r *recut) place(p pictured, blocks []article.Block) (before int, captioned, ok bool) {
	switch {
	case p.at < len(r.pieces) && r.stored[p.at] >= 0:
		before = r.stored[p.at]
	case p.at > 0 && r.stored[p.at-1] >= 0:
		before = r.stored[p.at-1] + 1
	default:
		return 0, false, false
	}
	if before < len(blocks) && blocks[before].Kind == article.Caption {
		return before, true, true
	}
	if p.at > 0 && before > 0 && r.stored[p.at-1] == before-1 && blocks[before-1].Kind == article.Caption && inFigure(p.node, r.pieces[p.at-1].node) {
		return before - 1, true, true // its caption is above it
	}
	return before, false, true
}

// inFigure tells whether a picture and a caption stand in one figure.
func inFigure(picture, caption *html.Node) bool {
	for n := picture.Parent; n != nil; n = n.Parent {
		if n.Data == "figure" || strings.Contains(attr(n, "class"), "caption") {
			return childOf(n, caption) != nil
		}
	}
	return false
}
