package pdftext

import "slices"

// laidOut is a page whose lines and their order are known.
type laidOut struct {
	number   int
	box      box
	stacks   []stack // in the order of reading
	images   []box
	pictured bool // it shows an image
	scanned  bool // it is the picture of a page
	letters  int  // characters
	unseen   int  // of them not painted
	unknown  int  // of them whose letter the font does not tell
	rtl      bool
}

// layOut finds the columns and lines of a page.
func layOut(p page) laidOut {
	out := laidOut{number: p.number, box: p.box, images: p.images, pictured: len(p.painted) > 0, scanned: p.isScanned(), letters: len(p.chars)}
	parts := map[int][]char{}
	strong := 0
	for _, c := range p.chars {
		if c.hidden {
			out.unseen++
		}
		if c.r == '\ufffd' || c.r == 0 || c.r >= 0xe000 && c.r < 0xf900 {
			out.unknown++
		}
		strong += direction(c.r)
		parts[c.quarters] = append(parts[c.quarters], c)
	}
	out.rtl = strong < 0
	for _, quarters := range []int{0, 1, 3, 2, slanted} {
		stacks := out.part(parts[quarters], quarters != slanted)
		for i := range stacks {
			stacks[i].aside = quarters != 0
			for k := range stacks[i].lines {
				l := &stacks[i].lines[k]
				l.page = p.number
				switch {
				case quarters == slanted:
					l.fold = Slanted
				case quarters == 0 && (l.x1 < p.box.x0 || l.x0 > p.box.x1 || l.y1 < p.box.y0 || l.y0 > p.box.y1):
					l.fold = Outside
				}
			}
		}
		out.stacks = append(out.stacks, stacks...)
	}
	return out
}

// The reasons of folding.
const (
	Slanted     = "written aslant over the page"
	Outside     = "outside of the visible page"
	RunningHead = "running head"
	RunningFoot = "running foot"
	PageNumber  = "page number"
)

// part lays out the text of one direction. Aslant text has no columns.
func (out laidOut) part(chars []char, columns bool) []stack {
	if len(chars) == 0 {
		return nil
	}
	words := wordsOf(chars)
	all := make([]*word, len(words))
	for i := range words {
		all[i] = &words[i]
	}
	em := usualSize(all)
	all, initials := takeInitials(all, em)
	rows := rowsOf(all)
	if len(words) > mostWords {
		return heap(rows, out.rtl)
	}
	var gutters []gutter
	if columns {
		gutters = guttersOf(all, rows, em)
	}
	lines := linesOf(rows, gutters, out.rtl)
	setBack(lines, initials)
	return inOrder(stacksOf(lines), em, out.rtl)
}

// mostWords is how many words a page may have to be laid out; a whole page of a
// newspaper has some 6,000.
const mostWords = 15_000

// heap takes the rows of a page of too many words as they are, from the top.
func heap(rows []*row, rtl bool) []stack {
	var all stack
	for _, r := range rows {
		l := lineOf(r.words, nil, rtl)
		if len(all.lines) == 0 {
			all.box = l.box
		}
		all.box = all.with(l.box)
		all.lines = append(all.lines, l)
	}
	return []stack{all}
}

// usualSize is the font size of most letters, in points, and at least 2.
func usualSize(words []*word) float64 {
	sizes := make([]float64, 0, len(words))
	for _, w := range words {
		for range min(len(w.chars), 20) {
			sizes = append(sizes, w.size)
		}
	}
	if len(sizes) == 0 {
		return 10
	}
	slices.Sort(sizes)
	return max(2, sizes[len(sizes)/2])
}

// direction is 1 for a letter that runs from left to right, -1 for one that runs
// from right to left.
func direction(r rune) int {
	switch {
	case rightToLeft(r):
		return -1
	case isLetter(r):
		return 1
	}
	return 0
}
