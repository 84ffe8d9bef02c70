package sourceview

import (
	"sort"

	"dateline/app/article"
	"dateline/app/article/rising"
)

// pairing tells which word of the view each word of an article is.
type pairing struct {
	text []word // of the article
	to   []int  // for each of them the word of the view, -1 for none; increasing
	from []int  // for each word of the view that of the article, -1 for none
}

// mostPlaces is how many places of a block's words are weighed against one another;
// a block that stands in more is found by its neighbours.
const mostPlaces = 64

// mostCells bounds the work of comparing two stretches of words in full.
const mostCells = 1 << 22

// Align finds the words of an article's blocks in the view. The view and the blocks
// are of one source, so a block mostly stands in it whole, and in the same order;
// what remains between two that are found is compared word by word.
func (v *View) Align(blocks []article.Block) {
	a := &aligner{view: v.words}
	for i := range blocks {
		first := len(a.text)
		a.text = append(a.text, wordsOf(blocks[i].Text, blocks[i].Start)...)
		a.blocks = append(a.blocks, stretch{first, len(a.text)})
	}
	a.to = make([]int, len(a.text))
	for i := range a.to {
		a.to[i] = -1
	}
	a.whole()
	a.between()
	v.pair = pairing{text: a.text, to: a.to, from: make([]int, len(v.words))}
	for i := range v.pair.from {
		v.pair.from[i] = -1
	}
	for i, k := range a.to {
		if k >= 0 {
			v.pair.from[k] = i
		}
	}
}

// stretch is a range of words.
type stretch struct{ start, end int }

func (s stretch) len() int { return s.end - s.start }

type aligner struct {
	text, view []word
	blocks     []stretch // of text
	to         []int
}

// candidate is a place in the view where all words of a block stand.
type candidate struct {
	block, at int
	words     int // of the best row of candidates that ends here
	before    int // the candidate before it in that row, -1 for none
}

// whole finds the blocks that stand whole in the view: of all rows of places that
// follow one another as the blocks do, the one with the most words.
func (a *aligner) whole() {
	all := a.candidates()
	row := bestRow(all, a.blocks, len(a.view))
	chosen := make([]int, len(row))
	for i, k := range row {
		chosen[i] = all[k].at
	}
	a.draw(all, row, chosen)
	for i, k := range row {
		b := a.blocks[all[k].block]
		for n := range b.len() {
			a.to[b.start+n] = chosen[i] + n
		}
	}
}

// candidates are the places of all blocks.
func (a *aligner) candidates() []candidate {
	places := map[uint64][]int{}
	for i := range a.text {
		places[a.text[i].key] = nil
	}
	for k := range a.view {
		if at, ok := places[a.view[k].key]; ok {
			places[a.view[k].key] = append(at, k)
		}
	}
	var all []candidate
	for i, b := range a.blocks {
		if b.len() == 0 {
			continue
		}
		rare := b.start // the word with the fewest places
		for n := b.start; n < b.end; n++ {
			if len(places[a.text[n].key]) < len(places[a.text[rare].key]) {
				rare = n
			}
		}
		found := places[a.text[rare].key]
		if len(found) > mostPlaces {
			continue
		}
		for _, k := range found {
			if at := k - (rare - b.start); a.standsAt(b, at) {
				all = append(all, candidate{block: i, at: at, before: -1})
			}
		}
	}
	return all
}

// standsAt tells whether all words of a block stand at a place of the view.
func (a *aligner) standsAt(b stretch, at int) bool {
	if at < 0 || at+b.len() > len(a.view) {
		return false
	}
	for n := range b.len() {
		if a.text[b.start+n].key != a.view[at+n].key {
			return false
		}
	}
	return true
}

// bestRow is the row of candidates with the most words, in order. Of equal ones it
// takes those that stand nearest before what follows.
func bestRow(all []candidate, blocks []stretch, length int) []int {
	best := make([]int, length+1) // a Fenwick tree over ends: the best candidate, 1 more than its index
	better := func(x, y int) bool {
		if x == 0 || y == 0 {
			return x != 0
		}
		c, d := &all[x-1], &all[y-1]
		if c.words != d.words {
			return c.words > d.words
		}
		return c.at > d.at
	}
	last := 0
	for i := 0; i < len(all); {
		end := i
		for ; end < len(all) && all[end].block == all[i].block; end++ {
			c, found := &all[end], 0
			for k := c.at; k > 0; k -= k & -k {
				if better(best[k], found) {
					found = best[k]
				}
			}
			c.words = blocks[c.block].len()
			if found > 0 {
				c.words += all[found-1].words
				c.before = found - 1
			}
		}
		for ; i < end; i++ { // after all of the block: it stands in the row once
			if last == 0 || all[i].words > all[last-1].words {
				last = i + 1
			}
			for k := all[i].at + blocks[all[i].block].len(); k <= length; k += k & -k {
				if better(i+1, best[k]) {
					best[k] = i + 1
				}
			}
		}
	}
	var row []int
	for k := last - 1; k >= 0; k = all[k].before {
		row = append(row, k)
	}
	for i, k := 0, len(row)-1; i < k; i, k = i+1, k-1 {
		row[i], row[k] = row[k], row[i]
	}
	return row
}

// draw moves blocks that stand in several places between their neighbours next to
// one of these.
func (a *aligner) draw(all []candidate, row, chosen []int) {
	for i, k := range row {
		b := a.blocks[all[k].block]
		from, to := -1, len(a.view)+1
		if i > 0 {
			from = chosen[i-1] + a.blocks[all[row[i-1]].block].len()
		}
		if i+1 < len(row) {
			to = chosen[i+1]
		}
		apart := func(at int) int {
			d := to - (at + b.len())
			if i+1 == len(row) || from >= 0 && at-from < d {
				d = at - max(from, 0)
			}
			return d
		}
		first := sort.Search(len(all), func(n int) bool { return all[n].block >= all[k].block })
		for n := first; n < len(all) && all[n].block == all[k].block; n++ {
			if at := all[n].at; at >= max(from, 0) && at+b.len() <= min(to, len(a.view)) && apart(at) < apart(chosen[i]) {
				chosen[i] = at
			}
		}
	}
}

// between compares what remains between the blocks that are found.
func (a *aligner) between() {
	at := 0 // of the view, behind what was found last
	for i := 0; i < len(a.blocks); {
		if b := a.blocks[i]; b.len() > 0 && a.to[b.start] >= 0 {
			at = a.to[b.end-1] + 1
			i++
			continue
		}
		end, to := i, len(a.view)
		for ; end < len(a.blocks); end++ {
			if b := a.blocks[end]; b.len() > 0 && a.to[b.start] >= 0 {
				to = a.to[b.start]
				break
			}
		}
		a.compare(stretch{a.blocks[i].start, a.blocks[end-1].end}, stretch{at, to})
		for ; i < end; i++ {
			a.keepNear(a.blocks[i])
		}
	}
}

// compare pairs words of two stretches: from those that stand once in both, and
// where the rest is short, by their longest common row.
func (a *aligner) compare(t, v stretch) {
	for t.len() > 0 && v.len() > 0 && a.text[t.start].key == a.view[v.start].key {
		a.to[t.start] = v.start
		t.start, v.start = t.start+1, v.start+1
	}
	for t.len() > 0 && v.len() > 0 && a.text[t.end-1].key == a.view[v.end-1].key {
		t.end, v.end = t.end-1, v.end-1
		a.to[t.end] = v.end
	}
	if t.len() == 0 || v.len() == 0 {
		return
	}
	if t.len() <= mostCells/v.len() {
		a.common(t, v)
		return
	}
	once := a.once(t, v)
	for _, n := range once {
		a.compare(stretch{t.start, n}, stretch{v.start, a.to[n]})
		t.start, v.start = n+1, a.to[n]+1
	}
	if len(once) > 0 {
		a.compare(t, v)
	}
}

// once pairs the words that stand once in both stretches, as far as they follow one
// another, and tells which of the text they are.
func (a *aligner) once(t, v stretch) []int {
	count := func(words []word, s stretch) map[uint64]int {
		at := map[uint64]int{}
		for n := s.start; n < s.end; n++ {
			if _, again := at[words[n].key]; again {
				at[words[n].key] = -1
				continue
			}
			at[words[n].key] = n
		}
		return at
	}
	here, there := count(a.text, t), count(a.view, v)
	var ns, ks []int
	for n := t.start; n < t.end; n++ {
		if k, ok := there[a.text[n].key]; ok && k >= 0 && here[a.text[n].key] == n {
			ns, ks = append(ns, n), append(ks, k)
		}
	}
	var out []int
	for _, i := range rising.Longest(ks) {
		a.to[ns[i]] = ks[i]
		out = append(out, ns[i])
	}
	return out
}

// common pairs two stretches by their longest common row of words.
func (a *aligner) common(t, v stretch) {
	width := v.len() + 1
	length := make([]uint16, (t.len()+1)*width) // of the row from here on; short enough for 16 bits by mostCells
	for n := t.len() - 1; n >= 0; n-- {
		for k := v.len() - 1; k >= 0; k-- {
			if a.text[t.start+n].key == a.view[v.start+k].key {
				length[n*width+k] = length[(n+1)*width+k+1] + 1
			} else {
				length[n*width+k] = max(length[(n+1)*width+k], length[n*width+k+1])
			}
		}
	}
	for n, k := 0, 0; n < t.len() && k < v.len(); {
		switch {
		case a.text[t.start+n].key == a.view[v.start+k].key:
			a.to[t.start+n] = v.start + k
			n, k = n+1, k+1
		case length[(n+1)*width+k] >= length[n*width+k+1]:
			n++
		default:
			k++
		}
	}
}

// keepNear keeps of a block's pairs those that stand together, where they are most
// of its words: single words that return somewhere far off tell nothing.
func (a *aligner) keepNear(b stretch) {
	var best, run stretch
	most, n := 0, 0
	last := -1 // word of the block paired last
	for i := b.start; i < b.end; i++ {
		if a.to[i] < 0 {
			continue
		}
		if last < 0 || a.to[i]-a.to[last] > 2*(i-last)+farWords {
			run, n = stretch{i, i}, 0
		}
		run.end, last = i+1, i
		if n++; n > most {
			best, most = run, n
		}
	}
	if 2*most < b.len() {
		best = stretch{}
	}
	for i := b.start; i < b.end; i++ {
		if i < best.start || i >= best.end {
			a.to[i] = -1
		}
	}
}

// farWords is how many words of the view may stand between two that follow one
// another in a block.
const farWords = 6
