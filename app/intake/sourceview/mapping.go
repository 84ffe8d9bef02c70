package sourceview

import (
	"sort"

	"dateline/app/article"
)

// InView is where a range of the article stands in the view; ok is false where none
// of its words does.
func (v *View) InView(start, end int) (s Span, ok bool) {
	text, to := v.pair.text, v.pair.to
	for i := firstWord(text, start); i < len(text) && text[i].start < end; i++ {
		if to[i] < 0 {
			continue
		}
		a, b := part(text[i], v.words[to[i]], start, end)
		if !ok {
			s.Start, ok = a, true
		}
		s.End = b
	}
	return s, ok
}

// InText is where a range of the view stands in the article; ok is false where none
// of its words does. sure tells that these are the same words, each of them.
func (v *View) InText(start, end int) (s Span, ok, sure bool) {
	sure = true
	next := -1
	for i := firstWord(v.words, start); i < len(v.words) && v.words[i].start < end; i++ {
		k := v.pair.of(i)
		if k < 0 || next >= 0 && k != next {
			sure = false
		}
		if k < 0 {
			continue
		}
		next = k + 1
		a, b := part(v.words[i], v.pair.text[k], start, end)
		if !ok {
			s.Start, ok = a, true
		}
		s.End = b
	}
	return s, ok, ok && sure
}

func (p *pairing) of(view int) int {
	if view >= len(p.from) {
		return -1
	}
	return p.from[view]
}

// part is the part of a word that stands for the part of another within a range.
// A word that is written otherwise there, with entities or markup within, counts
// whole.
func part(of, in word, start, end int) (a, b int) {
	a, b = in.start, in.end
	if of.end-of.start == in.end-in.start {
		a += max(start-of.start, 0)
		b -= max(of.end-end, 0)
	}
	return a, b
}

// firstWord is the first word that ends behind a place.
func firstWord(words []word, at int) int {
	return sort.Search(len(words), func(i int) bool { return words[i].end > at })
}

// Place is one place on both sides.
type Place struct{ Text, View int }

// Places are the beginnings and ends of the blocks of an article that are found in
// the view, in order on both sides: by these both are scrolled together.
func (v *View) Places(blocks []article.Block) []Place {
	var all []Place
	for i := range blocks {
		s, ok := v.InView(blocks[i].Start, blocks[i].End)
		if ok {
			all = append(all, Place{blocks[i].Start, s.Start}, Place{blocks[i].End, s.End})
		}
	}
	return all
}

// Found is the share of the article's words that are found, from 0 to 1.
func (v *View) Found() float64 {
	n := 0
	for _, k := range v.pair.to {
		if k >= 0 {
			n++
		}
	}
	return float64(n) / float64(max(len(v.pair.to), 1))
}
