package pdftext

import (
	"slices"
	"strings"
	"unicode"
)

// line is a line of text within one column.
type line struct {
	box    // its height is that of its letters
	base   float64
	size   float64 // of most of its letters
	bold   bool    // all of its letters
	hidden bool    // not painted
	rtl    bool    // reads from right to left
	text   string
	cells  int // of a table's row, told by wide gaps that are tabs in text; else 1
	fold   string
	page   int
	first  float64 // width of its first word
	label  float64 // how far its text is set behind a bullet or number
}

// A gap this wide, in ems, ends a line or a cell, unless the lines above and
// below show that it is only a wide space.
const (
	cellGap = 1.4
	lineGap = 4
)

// linesOf cuts the rows of a page into lines.
func linesOf(rows []*row, gutters []gutter, rtl bool) []line {
	var lines []line
	for i, r := range rows {
		from := 0
		var cells []int
		for k := 1; k <= len(r.words); k++ {
			if k < len(r.words) {
				a, b := r.words[k-1], r.words[k]
				size := max(a.size, b.size)
				gap := b.x0 - a.x1
				if label(r.words[from:k]) && gap < 2.5*size {
					continue
				}
				if !parted(gutters, a, b) {
					switch {
					case gap < cellGap*size, bridged(rows, i, a, b):
						continue
					case tabular(rows, i, a, b):
						cells = append(cells, k-from)
						continue
					case gap < lineGap*size:
						continue
					}
				}
			}
			lines = append(lines, lineOf(r.words[from:k], cells, rtl))
			from, cells = k, nil
		}
	}
	return lines
}

// label tells a bullet or number before the text of a line.
func label(words []*word) bool {
	return len(words) == 1 && len(words[0].chars) <= 4 && bulletOf(plainOf(words[0].chars)+" x") > 0
}

// near gives the rows next to a row whose lines may tell what a gap in it is.
func near(rows []*row, i int, reach float64, visit func(*row) bool) {
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(rows) && abs(rows[k].base-rows[i].base) < reach; k += step {
			if visit(rows[k]) {
				return
			}
		}
	}
}

// bridged tells whether a gap is a wide space of a justified line: a word right
// above or below runs over the whole of it.
func bridged(rows []*row, i int, a, b *word) bool {
	found := false
	near(rows, i, 1.8*max(a.size, b.size), func(r *row) bool {
		for _, w := range r.words {
			found = found || w.x0 < a.x1 && w.x1 > b.x0 && w.size < 1.3*a.size && a.size < 1.3*w.size
		}
		return found
	})
	return found
}

// tabular tells whether a row near has a wide gap at the same place.
func tabular(rows []*row, i int, a, b *word) bool {
	size := max(a.size, b.size)
	found := false
	near(rows, i, 2.6*size, func(r *row) bool {
		for k := 1; k < len(r.words); k++ {
			from, to := r.words[k-1].x1, r.words[k].x0
			found = found || to-from > cellGap*size && min(to, b.x0)-max(from, a.x1) > size
		}
		return found
	})
	return found
}

// lineOf makes a line of neighbouring words; cells tells after which of them a
// cell ends.
func lineOf(words []*word, cells []int, rtl bool) line {
	l := line{box: words[0].box, cells: 1 + len(cells), bold: true, hidden: true}
	strong, weight := 0, map[float64]int{}
	for _, w := range words {
		l.box = l.with(w.box)
		weight[w.size] += len(w.chars)
		for _, c := range w.chars {
			l.bold = l.bold && (c.bold || !unicode.IsLetter(c.r))
			l.hidden = l.hidden && c.hidden
			if rightToLeft(c.r) {
				strong++
			} else if unicode.IsLetter(c.r) {
				strong--
			}
		}
	}
	for size, n := range weight {
		if m := weight[l.size]; n > m || n == m && size > l.size {
			l.size = size
		}
	}
	for _, w := range words {
		if w.size == l.size {
			l.base = w.base
			break
		}
	}
	l.y0, l.y1 = l.base-0.75*l.size, l.base+0.22*l.size
	l.rtl = strong > 0 || rtl && strong == 0
	l.first = words[0].width()
	if l.rtl {
		l.first = words[len(words)-1].width()
	}
	if n := len(words); n > 1 {
		l.label = words[1].x0 - words[0].x0
		if l.rtl {
			l.label = words[n-1].x1 - words[n-2].x1
		}
	}
	l.text = textOf(words, cells, l.rtl)
	return l
}

// textOf is the text of a line in the order in which it is read.
func textOf(words []*word, cells []int, rtl bool) string {
	if rtl || slices.ContainsFunc(words, func(w *word) bool { return w.rtl }) {
		return logical(words, cells, rtl)
	}
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteString(between(words[i-1], w, slices.Contains(cells, i)))
		}
		b.WriteString(plainOf(w.chars))
	}
	return b.String()
}

// between is what stands between two neighbours of a line. Where PDFium read
// them one after the other it knows; else their distance tells.
func between(a, b *word, cell bool) string {
	follow, spaced := b.first == a.first+len(a.chars), b.chars[0].spaced
	if b.rtl || a.rtl {
		follow, spaced = false, false
	}
	switch {
	case cell:
		return "\t"
	case follow && spaced, !follow && b.x0-a.x1 > 0.14*max(a.size, b.size), b.x0-a.x1 > 0.5*max(a.size, b.size):
		return " "
	}
	return ""
}

// plainOf is characters as text, in the order in which they were painted.
func plainOf(chars []char) string {
	var b strings.Builder
	for _, c := range chars {
		writeRune(&b, c.r)
	}
	return b.String()
}

// writeRune writes a character, a ligature as its letters.
func writeRune(b *strings.Builder, r rune) {
	if r >= 0xfb00 && r <= 0xfb06 {
		b.WriteString([...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xfb00])
		return
	}
	if r == 0 || r == unicode.ReplacementChar {
		r = unicode.ReplacementChar
	}
	b.WriteRune(r)
}

func abs(v float64) float64 { return max(v, -v) }
