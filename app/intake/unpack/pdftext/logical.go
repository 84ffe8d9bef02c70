package pdftext

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/article/bidi"
)

// logical is the text of a line with letters that run from right to left. The
// characters stand in the order in which they are seen; the bidirectional
// algorithm (UAX 9) is applied backwards, which on a line without embeddings is
// the same as forwards.
func logical(words []*word, cells []int, rtl bool) string {
	seen := visual(words, cells)
	if rtl {
		slices.Reverse(seen)
	}
	dir := bidi.LeftToRight
	if rtl {
		dir = bidi.RightToLeft
	}
	_, levels := bidi.Levels(seen, dir)
	bidi.Reorder(levels, func(i, k int) { seen[i], seen[k] = seen[k], seen[i] })
	if rtl {
		slices.Reverse(seen)
	}
	var b strings.Builder
	for _, r := range withMarksAfter(seen) {
		writeRune(&b, r)
	}
	return b.String()
}

// visual is a line as it is seen from left to right, with single spaces.
func visual(words []*word, cells []int) []rune {
	var seen []rune
	for i, w := range words {
		if i > 0 {
			seen = append(seen, []rune(between(words[i-1], w, slices.Contains(cells, i)))...)
		}
		chars := slices.Clone(w.chars)
		if w.rtl {
			chars = seenOrder(chars)
		}
		for _, c := range chars {
			seen = append(seen, c.r)
		}
	}
	return seen
}

// seenOrder sorts the characters of a word with letters from right to left as
// they are seen from left to right.
func seenOrder(chars []char) []char {
	place := make([]float64, len(chars))
	for i := 0; i < len(chars); {
		k := i + 1
		for k < len(chars) && abs(chars[k].origin-chars[i].origin) < 0.001 && rightToLeft(chars[i].r) {
			k++
		}
		placeGlyph(chars[i:k], place[i:k])
		i = k
	}
	placeMarks(chars, place)
	order := make([]int, len(chars))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(place[a], place[b]) })
	out := make([]char, len(chars))
	for i, k := range order {
		out[i] = chars[k]
	}
	return out
}

// placeGlyph gives the letters that share an origin, as lam and alef do, places
// from right to left in the order of reading: that of PDFium, unless it cut the
// box of one glyph into parts, which it does from left to right.
func placeGlyph(chars []char, place []float64) {
	parts := len(chars) > 1
	whole := chars[0].box
	for i, c := range chars {
		whole = whole.with(c.box)
		parts = parts && (i == 0 || abs(c.x0-chars[i-1].x1) < 0.02*c.size || abs(c.x1-chars[i-1].x0) < 0.02*c.size)
	}
	for i, c := range chars {
		rank := float64(i)
		if parts {
			rank = (c.x0 - whole.x0) / whole.width()
		}
		place[i] = (whole.x0+whole.x1)/2 - 0.001*rank
	}
}

// placeMarks sets a vowel sign to the left of its letter, behind which it is read.
func placeMarks(chars []char, place []float64) {
	for i, c := range chars {
		if !mark(c.r) {
			continue
		}
		nearest := -1
		for k, o := range chars {
			if !mark(o.r) && (nearest < 0 || abs(o.x0+o.x1-c.x0-c.x1) < abs(chars[nearest].x0+chars[nearest].x1-c.x0-c.x1)) {
				nearest = k
			}
		}
		if nearest >= 0 {
			place[i] = place[nearest] - 0.0001
		}
	}
}

// turnBrackets mirrors the brackets of a text that reads from right to left when
// only so each opens before it closes: programs differ in whether they name the
// bracket that is seen or the one that is meant.
func turnBrackets(text []rune) {
	as, turned := unpaired(text, false), unpaired(text, true)
	if turned >= as {
		return
	}
	for i, r := range text {
		text[i] = mirrored(r)
	}
}

const openers, closers = "([{«‹", ")]}»›"

func mirrored(r rune) rune {
	open, close := []rune(openers), []rune(closers)
	if i := slices.Index(open, r); i >= 0 {
		return close[i]
	}
	if i := slices.Index(close, r); i >= 0 {
		return open[i]
	}
	return r
}

// unpaired counts the brackets that close nothing or are never closed.
func unpaired(text []rune, mirror bool) int {
	open, wrong := 0, 0
	for _, r := range text {
		if mirror {
			r = mirrored(r)
		}
		switch {
		case strings.ContainsRune(openers, r):
			open++
		case !strings.ContainsRune(closers, r):
		case open > 0:
			open--
		default:
			wrong++
		}
	}
	return wrong + open
}

// withMarksAfter puts vowel signs after the letter onto which they are set.
func withMarksAfter(text []rune) []rune {
	for i := 0; i+1 < len(text); i++ {
		if mark(text[i]) && (i == 0 || text[i-1] == ' ') {
			k := i + 1
			for k < len(text) && mark(text[k]) {
				k++
			}
			if k < len(text) && text[k] != ' ' {
				r := text[k]
				copy(text[i+1:k+1], text[i:k])
				text[i] = r
			}
		}
	}
	return text
}
