package pdftext

import (
	"cmp"
	"slices"
)

// stack is lines of one column, one below the other without another thing
// between: what a paragraph, or several, is made of.
type stack struct {
	box
	lines []line
	aside bool // stands outside the columns: turned text
}

// mostSteps bounds the search for neighbours on a page that is a heap of lines.
const mostSteps = 10_000_000

// stacksOf joins lines to stacks. A line goes on below another when neither has
// a second neighbour there: so a headline over two columns stands alone.
func stacksOf(lines []line) []stack {
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.x0, b.x0)) })
	below, above := make([][]int, len(lines)), make([]int, len(lines))
	steps := 0
	for i := range lines {
		for k := i + 1; k < len(lines) && lines[k].y0 < lines[i].y1+1.2*lines[i].size && len(below[i]) < 2 && steps < mostSteps; k++ {
			steps++
			if lines[i].leadsTo(lines[k]) && !hidden(lines, i, k, &steps) {
				below[i] = append(below[i], k)
				above[k]++
			}
		}
	}
	var stacks []stack
	taken := make([]bool, len(lines))
	for i := range lines {
		if taken[i] {
			continue
		}
		s := stack{box: lines[i].box}
		for k := i; ; k = below[k][0] {
			taken[k] = true
			s.lines = append(s.lines, lines[k])
			s.box = s.with(lines[k].box)
			if len(below[k]) != 1 || above[below[k][0]] != 1 || taken[below[k][0]] {
				break
			}
		}
		stacks = append(stacks, s)
	}
	return stacks
}

// leadsTo tells whether o stands right below l.
func (l line) leadsTo(o line) bool {
	return l.across(o.box) && o.base > l.base+0.3*min(l.size, o.size) && o.y0-l.y1 < 1.2*max(l.size, o.size)
}

// hidden tells whether another line stands between two.
func hidden(lines []line, i, k int, steps *int) bool {
	for m := i + 1; m < k; m++ {
		*steps++
		if lines[m].base > lines[i].base+0.3*lines[i].size && lines[m].base < lines[k].base-0.3*lines[k].size &&
			lines[m].across(lines[i].box) && lines[m].across(lines[k].box) {
			return true
		}
	}
	return false
}

// mostOrdered is how many stacks are brought into the order of reading; a page
// with more is no text in columns and is read from the top.
const mostOrdered = 250

// inOrder sorts the stacks of a page as they are read: from the top where one
// stands above the other, else by columns, unless a third reaches over both
// between them (T. M. Breuel, High Performance Document Layout Analysis, 2003).
func inOrder(stacks []stack, em float64, rtl bool) []stack {
	return ordered(stacks, em, rtl, mostParts)
}

// mostParts is how many articles may stand one above the other on a page.
const mostParts = 12

func ordered(stacks []stack, em float64, rtl bool, parts int) []stack {
	slices.SortStableFunc(stacks, func(a, b stack) int {
		return cmp.Or(cmp.Compare(a.y0, b.y0), cmp.Compare(a.x0, b.x0))
	})
	if len(stacks) > mostOrdered {
		return stacks
	}
	if parts > 1 {
		if above, below, ok := atHeadline(stacks, em); ok {
			return append(ordered(above, em, rtl, 1), ordered(below, em, rtl, parts-1)...)
		}
	}
	waits := make([]int, len(stacks)) // for how many that come before
	after := make([][]int, len(stacks))
	for i := range stacks {
		for k := range stacks {
			if i != k && precedes(stacks, i, k, rtl) {
				after[i] = append(after[i], k)
				waits[k]++
			}
		}
	}
	out := make([]stack, 0, len(stacks))
	done := make([]bool, len(stacks))
	for range stacks {
		next := -1
		for i := range stacks {
			if !done[i] && (next < 0 || waits[i] < waits[next]) {
				next = i
			}
		}
		done[next] = true
		out = append(out, stacks[next])
		for _, k := range after[next] {
			waits[k]--
		}
	}
	return out
}

// atHeadline parts a page above a headline over several columns, when all columns
// end there: what stands above it is another article.
func atHeadline(stacks []stack, em float64) (above, below []stack, ok bool) {
	for _, h := range stacks {
		y := h.y0 + 1
		if h.lines[0].size < 1.3*em || !h.spans(stacks) {
			continue
		}
		above, below = nil, nil
		for _, s := range stacks {
			switch {
			case s.y1 <= y+2:
				above = append(above, s)
			case s.y0 >= y-2:
				below = append(below, s)
			}
		}
		if len(above) > 0 && len(above)+len(below) == len(stacks) {
			return above, below, true
		}
	}
	return nil, nil, false
}

// spans tells whether two stacks beside one another stand below a stack.
func (s stack) spans(stacks []stack) bool {
	for i, a := range stacks {
		for _, b := range stacks[i+1:] {
			if a.y0 > s.y0 && b.y0 > s.y0 && a.across(s.box) && b.across(s.box) && !a.across(b.box) {
				return true
			}
		}
	}
	return false
}

// precedes tells whether one stack is to be read before another.
func precedes(stacks []stack, i, k int, rtl bool) bool {
	a, b := stacks[i], stacks[k]
	if a.across(b.box) {
		return a.middle() < b.middle()
	}
	before := a.x1 <= b.x0+0.5
	if rtl {
		before = b.x1 <= a.x0+0.5
	}
	if !before {
		return false
	}
	top, foot := min(a.middle(), b.middle()), max(a.middle(), b.middle())
	for m, c := range stacks {
		if m != i && m != k && c.across(a.box) && c.across(b.box) && c.middle() > top && c.middle() < foot {
			return false
		}
	}
	return true
}

func (b box) middle() float64 { return (b.y0 + b.y1) / 2 }
