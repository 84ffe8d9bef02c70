package anchor

import (
	"slices"
	"unicode"

	"dateline/app/article"
)

// copies knows which paragraphs of an old text are the same.
type copies struct {
	same  []int // of a code point: the first one that is the same in the same paragraph
	group []int // of a code point: the first paragraph that is the same as its own
}

func copiesIn(paragraphs []string) (c copies) {
	begins := map[string]int{}
	for i, p := range paragraphs {
		if i > 0 {
			c.same, c.group = append(c.same, -1, -1), append(c.group, -1, -1)
		}
		first, known := begins[p]
		if !known {
			first = len(c.same)
			begins[p] = first
		}
		for k := range []rune(p) {
			c.same, c.group = append(c.same, first+k), append(c.group, first)
		}
	}
	return c
}

// inStead tells whether a range is a copy of a passage that came to stand in its
// stead: the same visible code points of the same paragraphs, with one of the two paragraphs
// on either side that stood there before, unless both are gone.
func (c copies) inStead(f Found, p article.Passage, old, new []rune, of []int) bool {
	touched, there := map[int]bool{}, map[int]bool{}
	var was, is []int
	for at := p.Start; at < p.End; at++ {
		if c.same[at] >= 0 && !unicode.IsSpace(old[at]) {
			was = append(was, c.same[at])
			touched[c.group[at]] = true
		}
	}
	for at := f.Start; at < f.End; at++ {
		if of[at] >= 0 && !unicode.IsSpace(new[at]) {
			is = append(is, c.same[of[at]])
		}
	}
	for _, from := range of {
		if from >= 0 {
			there[c.group[from]] = true
		}
	}
	whole := make([]int, len(c.same))
	for i := range whole {
		whole[i] = i
	}
	beside := func(oldAt, newAt, step int) bool {
		old, new := c.beside(whole, oldAt, step, touched), c.beside(of, newAt, step, touched)
		old = slices.DeleteFunc(old, func(group int) bool { return !there[group] })
		return len(old) == 0 || slices.ContainsFunc(old, func(group int) bool { return slices.Contains(new, group) })
	}
	return slices.Equal(was, is) && beside(p.Start, f.Start, -1) && beside(p.End-1, f.End-1, 1)
}

// beside are the next two paragraphs in one direction that a passage does not touch.
func (c copies) beside(of []int, at, step int, touched map[int]bool) (list []int) {
	for at += step; at >= 0 && at < len(of) && len(list) < 2; at += step {
		if of[at] < 0 || c.group[of[at]] < 0 {
			continue
		}
		if group := c.group[of[at]]; !touched[group] && !slices.Contains(list, group) {
			list = append(list, group)
		}
	}
	return list
}
