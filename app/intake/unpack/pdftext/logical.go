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
		turnBrackets(seen)
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
		slices.SortStableFunc(chars, func(a, b char) int {
			if order := cmp.Compare(a.x0+a.x1, b.x0+b.x1); abs(a.x0+a.x1-b.x0-b.x1) > 0.05*(a.size+b.size) {
				return order
			}
			return 0
		})
		for _, c := range chars {
			seen = append(seen, c.r)
		}
	}
	return seen
}

// turnBrackets mirrors the brackets of a line that reads from right to left when
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
