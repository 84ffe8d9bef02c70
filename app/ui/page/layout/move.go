package layout

import (
	"sort"

	"github.com/go-text/typesetting/segmenter"

	"dateline/app/article/sentence"
)

// segmented keeps the boundaries of one block.
type segmented struct {
	block     int
	valid     bool
	clusters  []int // starts, and the end
	words     []int // boundaries at which a word begins or ends
	sentences []int
}

func (d *Document) segment(i int) *segmented {
	s := &d.words
	if s.valid && s.block == i {
		return s
	}
	text := d.paras[i].Text
	*s = segmented{block: i, valid: true}
	runes := []rune(text)
	var seg segmenter.Segmenter
	seg.Init(runes)
	for it := seg.GraphemeIterator(); it.Next(); {
		s.clusters = append(s.clusters, it.Grapheme().Offset)
	}
	s.clusters = append(s.clusters, len(runes))
	text = string(runes) // so that broken UTF-8 counts alike
	s.words = s.whole(words(text))
	s.sentences = s.whole(sentence.Bounds(text))
	return s
}

// whole moves boundaries that a library of other tables puts inside a cluster to
// the cluster's end.
func (s *segmented) whole(bounds []int) []int {
	k := 0
	for i, b := range bounds {
		for k+1 < len(s.clusters) && s.clusters[k] < b {
			k++
		}
		bounds[i] = s.clusters[k]
	}
	return bounds
}

// around returns the neighbouring boundaries of sorted bounds: a <= off < b.
func around(bounds []int, off int) (a, b int) {
	n := len(bounds)
	if n < 2 {
		return 0, 0
	}
	i := sort.SearchInts(bounds, off+1) // the first beyond
	i = min(max(i, 1), n-1)
	return bounds[i-1], bounds[i]
}

// Snap moves an offset down to a boundary between clusters.
func (d *Document) Snap(off int) int {
	i := d.BlockAt(off)
	p := &d.paras[i]
	if off <= p.start || off >= p.start+p.n {
		return min(max(off, p.start), p.start+p.n)
	}
	a, _ := around(d.segment(i).clusters, off-p.start)
	return p.start + a
}

// WordAt is the word at an offset, or the stretch between two words.
func (d *Document) WordAt(off int) (start, end int) {
	i := d.BlockAt(off)
	p := &d.paras[i]
	s := d.segment(i)
	k := min(off-p.start, p.n)
	lo, hi := 0, p.n
	for j := 0; j+1 < len(s.words); j += 2 {
		a, b := s.words[j], s.words[j+1]
		if k >= a && k < b || k == b && b == p.n {
			return p.start + a, p.start + b
		}
		if b <= k {
			lo = b
		}
		if a > k {
			hi = min(hi, a)
		}
	}
	return p.start + lo, p.start + hi
}

// IsWord tells whether a word begins at an offset.
func (d *Document) IsWord(off int) bool {
	i := d.BlockAt(off)
	w := d.segment(i).words
	for j := 0; j < len(w); j += 2 {
		if d.paras[i].start+w[j] == off {
			return true
		}
	}
	return false
}

// SentenceAt is the sentence at an offset (UAX 29).
func (d *Document) SentenceAt(off int) (start, end int) {
	i := d.BlockAt(off)
	a, b := around(d.segment(i).sentences, off-d.paras[i].start)
	return d.paras[i].start + a, d.paras[i].start + b
}

// ParagraphAt is the text of the block at an offset.
func (d *Document) ParagraphAt(off int) (start, end int) {
	p := &d.paras[d.BlockAt(off)]
	return p.start, p.start + p.n
}

// Next is the next boundary between clusters, in reading order.
func (d *Document) Next(off int) int {
	i := d.BlockAt(off)
	p := &d.paras[i]
	if !p.Folded && off < p.start+p.n {
		_, b := around(d.segment(i).clusters, off-p.start)
		return p.start + b
	}
	for i++; i < len(d.paras); i++ {
		if !d.paras[i].Folded {
			return d.paras[i].start
		}
	}
	return off
}

// Prev is the boundary before.
func (d *Document) Prev(off int) int {
	i := d.BlockAt(off)
	p := &d.paras[i]
	if !p.Folded && off > p.start {
		a, _ := around(d.segment(i).clusters, min(off-p.start, p.n)-1)
		return p.start + a
	}
	for i--; i >= 0; i-- {
		if p := &d.paras[i]; !p.Folded {
			return p.start + p.n
		}
	}
	return off
}

// NextWord is the beginning of the next word.
func (d *Document) NextWord(off int) int {
	i := d.BlockAt(off)
	if p := &d.paras[i]; !p.Folded {
		w := d.segment(i).words
		for j := 0; j < len(w); j += 2 {
			if p.start+w[j] > off {
				return p.start + w[j]
			}
		}
		if off < p.start+p.n {
			return p.start + p.n
		}
	}
	return d.Next(max(off, d.paras[i].start+d.paras[i].n))
}

// PrevWord is the beginning of this word or of the one before.
func (d *Document) PrevWord(off int) int {
	i := d.BlockAt(off)
	if p := &d.paras[i]; !p.Folded && off > p.start {
		w := d.segment(i).words
		for j := len(w) - 2; j >= 0; j -= 2 {
			if p.start+w[j] < off {
				return p.start + w[j]
			}
		}
		return p.start
	}
	return d.Prev(d.paras[i].start)
}

// NextSentence is the beginning of the next sentence.
func (d *Document) NextSentence(off int) int {
	i := d.BlockAt(off)
	p := &d.paras[i]
	if !p.Folded && off < p.start+p.n {
		_, b := around(d.segment(i).sentences, off-p.start)
		return p.start + b
	}
	return d.Next(max(off, p.start+p.n))
}

// PrevSentence is the beginning of this sentence or of the one before.
func (d *Document) PrevSentence(off int) int {
	i := d.BlockAt(off)
	p := &d.paras[i]
	if p.Folded || off <= p.start {
		end := d.Prev(p.start)
		if end >= off {
			return off
		}
		a, _ := d.SentenceAt(end)
		return a
	}
	a, _ := around(d.segment(i).sentences, min(off-p.start, p.n)-1)
	return p.start + a
}

// Visible is an offset, or the nearest one outside its folded block: after it, or
// before it where nothing follows. Where all is folded it stays as it is.
func (d *Document) Visible(off int) int {
	if len(d.paras) == 0 || !d.paras[d.BlockAt(off)].Folded {
		return off
	}
	if next := d.Next(off); next != off {
		return next
	}
	return d.Prev(off)
}

// LineRange is the line of a caret: its first and last place.
func (d *Document) LineRange(pos Pos) (start, end Pos) {
	l, i := d.lineAt(pos)
	if l == nil {
		return Pos{Off: d.paras[i].start}, Pos{Off: d.paras[i].start}
	}
	if d.paras[i].inColumns() { // what parts the cells is not drawn
		return Pos{Off: l.Start}, Pos{Off: l.text}
	}
	return Pos{Off: l.Start}, Pos{Off: l.End, After: !l.last}
}

// Vertical moves a caret by lines, keeping x. Folded blocks are stepped over.
func (d *Document) Vertical(pos Pos, lines int, x float32) Pos {
	l, i := d.lineAt(pos)
	k := 0
	if l != nil {
		k = l.Index
	}
	step := 1
	if lines < 0 {
		step = -1
	}
	for ; lines != 0; lines -= step {
		ni := i
		nk, ok := d.ensure(ni).beside(k, step, x)
		for !ok {
			if ni += step; ni < 0 || ni >= len(d.paras) {
				break
			}
			nk, ok = d.ensure(ni).enter(step, x)
		}
		if ni < 0 || ni >= len(d.paras) {
			if step < 0 {
				return Pos{Off: d.Visible(0)}
			}
			return Pos{Off: d.Visible(d.Len())}
		}
		i, k = ni, nk
	}
	if d.ensure(i).Folded {
		return Pos{Off: d.paras[i].start}
	}
	return d.line(i, k).hit(x)
}

// beside is the line above (step -1) or below (1); ok is false outside the block.
func (p *para) beside(k, step int, x float32) (int, bool) {
	if p.inColumns() && len(p.lines) > 0 {
		return p.grid.next(k, step, x)
	}
	k += step
	return k, k >= 0 && k < len(p.lines)
}

// enter is the first line that is reached when coming from above (step 1) or below.
func (p *para) enter(step int, x float32) (int, bool) {
	switch {
	case p.inColumns() && len(p.lines) > 0 && step > 0:
		return p.grid.enter(0, step, x), true
	case p.inColumns() && len(p.lines) > 0:
		return p.grid.enter(len(p.grid.rows)-2, step, x), true
	case step > 0:
		return 0, len(p.lines) > 0
	}
	return len(p.lines) - 1, len(p.lines) > 0
}

// PlaceX is the x of a caret, for Vertical.
func (d *Document) PlaceX(pos Pos) float32 {
	x, _, _ := d.Caret(pos)
	return x
}
