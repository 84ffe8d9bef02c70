// Package find looks for words in the text of an article as a person reads
// them: whatever the case, the accents, the kinds of apostrophes, quotation
// marks, dashes and white space, and whatever cannot be seen.
//
// A Text is folded once; each query is then a plain search of bytes. Matches are
// whole characters (grapheme clusters) in code points of the text.
package find

import (
	"sort"
	"strings"
)

// Span is a match: a range of code points.
type Span struct{ Start, End int }

// Text is a text made ready to be searched. It does not change and may be used
// by several goroutines.
type Text struct {
	folded string
	begins []int32 // of each character in folded; those folded to nothing begin where the next does
	places []int32 // of each character in the text, and the text's end
}

// Prepare folds a text.
func Prepare(text string) *Text {
	t := &Text{begins: make([]int32, 0, len(text)), places: make([]int32, 0, len(text)+1)}
	f := folder{out: make([]byte, 0, len(text)+len(text)/8), known: map[rune]string{}}
	runes := []rune(text)
	characters(runes, func(start, end int) {
		t.begins, t.places = append(t.begins, int32(len(f.out))), append(t.places, int32(start))
		f.add(runes[start:end])
	})
	t.places = append(t.places, int32(len(runes)))
	t.folded = string(f.out)
	return t
}

// Query is what is looked for, folded as a text is. It is empty when nothing of
// it can be seen.
func Query(words string) string {
	q := Prepare(words).folded
	if strings.TrimSpace(q) == "" {
		return ""
	}
	return q
}

// All are the matches of some words from the beginning on; they do not overlap.
func (t *Text) All(words string) []Span {
	q := Query(words)
	if q == "" {
		return nil
	}
	var found []Span
	for at, k := 0, 0; ; {
		i := strings.Index(t.folded[at:], q)
		if i < 0 {
			return found
		}
		begin, end := at+i, at+i+len(q)
		k = t.character(begin, k)
		if !t.mayBegin(begin, k) {
			at = begin + 1
			continue
		}
		last := t.character(end-1, k)
		found = append(found, Span{int(t.places[k]), int(t.places[last+1])})
		at, k = max(end, t.after(last)), last
	}
}

// character is the one that a byte of the folded text belongs to, counted from
// one at or before it. Matches lie near each other or are few, so steps are
// doubled.
func (t *Text) character(at, from int) int {
	step := 1
	for from+step < len(t.begins) && int(t.begins[from+step]) <= at {
		step *= 2
	}
	n := min(from+step, len(t.begins)) - from
	return from + sort.Search(n, func(i int) bool { return int(t.begins[from+i]) > at }) - 1
}

// after is where the folded form of a character ends.
func (t *Text) after(k int) int {
	if k+1 < len(t.begins) {
		return int(t.begins[k+1])
	}
	return len(t.folded)
}

// mayBegin tells whether a match may begin at a byte of the k-th character: at
// its beginning, and inside it when it is one sign for several letters ("ﬃ").
func (t *Text) mayBegin(at, k int) bool {
	return int(t.begins[k]) == at || t.places[k+1]-t.places[k] == 1
}

// Words are the matches of each word of a query, in the order of the text; those
// that begin inside one before them are left out.
func (t *Text) Words(query string) []Span {
	var all []Span
	for _, w := range strings.Fields(query) {
		all = append(all, t.All(w)...)
	}
	sort.Slice(all, func(a, b int) bool {
		return all[a].Start < all[b].Start || all[a].Start == all[b].Start && all[a].End > all[b].End
	})
	out := all[:0]
	for _, s := range all {
		if len(out) == 0 || s.Start >= out[len(out)-1].End {
			out = append(out, s)
		}
	}
	return out
}
