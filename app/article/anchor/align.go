package anchor

import (
	"sort"

	"dateline/app/article/rising"
)

// aligner puts two lists of words beside each other in order.
type aligner struct {
	old, new []int32
	match    []int32
}

// levels are the lengths of the runs that hold the texts together where they stand
// once in both: long ones first, which nothing brings together by chance, and in
// what is left between them shorter ones.
var levels = []int{6, 3, 1, 2, 1}

// mostCells is how large a gap between what is held together may be to be compared
// word by word.
const mostCells = 1 << 18

// align finds what is the same in old[a:b] and new[c:d], in order.
func (al *aligner) align(a, b, c, d, level int) {
	for a < b && c < d && al.old[a] == al.new[c] {
		al.match[a] = int32(c)
		a, c = a+1, c+1
	}
	for a < b && c < d && al.old[b-1] == al.new[d-1] {
		b, d = b-1, d-1
		al.match[b] = int32(d)
	}
	if a == b || c == d {
		return
	}
	if (b-a)*(d-c) <= mostCells>>4 || level == len(levels) {
		al.compare(a, b, c, d)
		return
	}
	held := inOrder(al.once(a, b, c, d, levels[level]))
	if len(held) == 0 {
		al.align(a, b, c, d, level+1)
		return
	}
	for _, p := range held {
		if p.i < a || p.j < c {
			continue // within the run before
		}
		al.align(a, p.i, c, p.j, level+1)
		for a, c = p.i, p.j; a < b && c < d && al.old[a] == al.new[c]; a, c = a+1, c+1 {
			al.match[a] = int32(c)
		}
	}
	al.align(a, b, c, d, level+1)
}

// pair is a place in the old words and one in the new.
type pair struct{ i, j int }

// once are the runs of n words that stand once in either stretch, by their place in
// the old one.
func (al *aligner) once(a, b, c, d, n int) []pair {
	type seen struct{ i, j, olds, news int }
	runs := map[uint64]seen{}
	for i := a; i+n <= b; i++ {
		h := hash(al.old[i : i+n])
		s := runs[h]
		runs[h] = seen{i, s.j, s.olds + 1, s.news}
	}
	for j := c; j+n <= d; j++ {
		h := hash(al.new[j : j+n])
		if s, ok := runs[h]; ok {
			runs[h] = seen{s.i, j, s.olds, s.news + 1}
		}
	}
	var list []pair
	for _, s := range runs {
		if s.olds == 1 && s.news == 1 && standsAt(al.new, s.j, al.old[s.i:s.i+n]) {
			list = append(list, pair{s.i, s.j})
		}
	}
	sort.Slice(list, func(x, y int) bool { return list[x].i < list[y].i })
	return list
}

// inOrder is the longest part of the pairs whose new places are in order too.
func inOrder(list []pair) (held []pair) {
	places := make([]int, len(list))
	for i, p := range list {
		places[i] = p.j
	}
	for _, i := range rising.Longest(places) {
		held = append(held, list[i])
	}
	return held
}

// compare finds the longest common part of two short stretches. Of stretches too
// long for that nothing more is known.
func (al *aligner) compare(a, b, c, d int) {
	rows, columns := b-a, d-c
	if rows*columns > mostCells {
		return
	}
	width := columns + 1
	best := make([]int32, (rows+1)*width) // of what lies behind each pair
	for i := rows - 1; i >= 0; i-- {
		for j := columns - 1; j >= 0; j-- {
			at := i*width + j
			if al.old[a+i] == al.new[c+j] {
				best[at] = best[at+width+1] + 1
			} else {
				best[at] = max(best[at+1], best[at+width])
			}
		}
	}
	for i, j := 0, 0; i < rows && j < columns; {
		at := i*width + j
		switch {
		case al.old[a+i] == al.new[c+j] && best[at] == best[at+width+1]+1:
			al.match[a+i] = int32(c + j)
			i, j = i+1, j+1
		case best[at+width] >= best[at+1]:
			i++
		default:
			j++
		}
	}
}
