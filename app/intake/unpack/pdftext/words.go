package pdftext

import (
	"cmp"
	"math"
	"slices"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// word is a run of characters without white space, on one base line, in one font
// size.
type word struct {
	box
	chars []char
	first int // place of its first character among those of the page
	base  float64
	size  float64
	rtl   bool // holds letters that run from right to left
}

// top and foot are the heights between which letters of its size stand.
func (w *word) top() float64  { return w.base - 0.75*w.size }
func (w *word) foot() float64 { return w.base + 0.22*w.size }

// rightToLeft tells a letter of a script that runs from right to left.
func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// wordsOf joins characters, in PDFium's order, to words. Characters painted
// twice, for a bold look or a shadow, count once.
func wordsOf(chars []char) []word {
	var words []word
	for i, c := range chars {
		c.rtlFix()
		if n := len(words); n > 0 {
			w := &words[n-1]
			last := w.chars[len(w.chars)-1]
			if painted(w, c) {
				continue
			}
			if !c.spaced && follows(last, c) {
				w.chars = append(w.chars, c)
				w.box = w.with(c.box)
				w.rtl = w.rtl || rightToLeft(c.r)
				continue
			}
		}
		words = append(words, word{box: c.box, chars: []char{c}, first: i, base: c.base, size: c.size, rtl: rightToLeft(c.r)})
	}
	return words
}

// rtlFix gives a character without a width a little, so that it has a place.
func (c *char) rtlFix() {
	if c.x1 < c.x0 {
		c.x0, c.x1 = c.x1, c.x0
	}
}

// painted tells whether a character was painted before at nearly the same place.
func painted(w *word, c char) bool {
	for _, o := range w.chars[max(0, len(w.chars)-2):] {
		if o.r == c.r && math.Abs(o.x0-c.x0) < 0.12*c.size && math.Abs(o.base-c.base) < 0.12*c.size && c.width() > 0.2*c.size {
			return true
		}
	}
	return false
}

// follows tells whether b stands right after a in the same word.
func follows(a, b char) bool {
	size := max(a.size, b.size)
	if math.Abs(a.base-b.base) > 0.1*size || a.size > 1.15*b.size || b.size > 1.15*a.size {
		return mark(b.r) && b.x0 < a.x1+0.1*size && b.x1 > a.x0-0.1*size
	}
	gap := b.x0 - a.x1
	if rightToLeft(a.r) || rightToLeft(b.r) {
		gap = max(a.x0, b.x0) - min(a.x1, b.x1)
	}
	return gap < 0.6*size && gap > -0.8*size || mark(b.r)
}

// mark tells a sign that is set onto the letter before it.
func mark(r rune) bool { return unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) }

// row is the words on one base line across the page.
type row struct {
	words []*word
	base  float64
	size  float64
}

// rowsOf sorts words into rows from the top. A smaller sign beside larger
// letters, as of a footnote, belongs to their row though it stands higher.
func rowsOf(words []*word) []*row {
	sorted := slices.Clone(words)
	slices.SortStableFunc(sorted, func(a, b *word) int { return cmp.Compare(a.base, b.base) })
	var rows []*row
	for _, w := range sorted {
		if n := len(rows); n > 0 && w.base-rows[n-1].base < 0.2*min(w.size, rows[n-1].size) {
			r := rows[n-1]
			r.words = append(r.words, w)
			r.size = max(r.size, w.size)
			continue
		}
		rows = append(rows, &row{words: []*word{w}, base: w.base, size: w.size})
	}
	rows = withRaised(rows)
	for _, r := range rows {
		slices.SortStableFunc(r.words, func(a, b *word) int { return cmp.Compare(a.x0, b.x0) })
	}
	return rows
}

// withRaised moves raised and lowered small words into the row that they touch.
func withRaised(rows []*row) []*row {
	words := 0
	for _, r := range rows {
		words += len(r.words)
	}
	if words > mostWords {
		return rows
	}
	for i, r := range rows {
		r.words = slices.DeleteFunc(r.words, func(w *word) bool {
			for k := max(0, i-3); k < min(len(rows), i+4); k++ {
				if k != i && rows[k].takes(w) {
					rows[k].words = append(rows[k].words, w)
					return true
				}
			}
			return false
		})
	}
	return slices.DeleteFunc(rows, func(r *row) bool { return len(r.words) == 0 })
}

func (r *row) takes(w *word) bool {
	for _, o := range r.words {
		if w.size < 0.8*o.size && w.base > o.base-0.6*o.size && w.base < o.base+0.3*o.size &&
			max(o.x0, w.x0)-min(o.x1, w.x1) < 0.3*o.size {
			return true
		}
	}
	return false
}
