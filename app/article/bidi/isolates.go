package bidi

import ucd "golang.org/x/text/unicode/bidi"

func removed(c ucd.Class) bool {
	return c == ucd.LRE || c == ucd.RLE || c == ucd.LRO || c == ucd.RLO || c == ucd.PDF || c == ucd.BN
}

func initiator(c ucd.Class) bool { return c == ucd.LRI || c == ucd.RLI || c == ucd.FSI }

// matchIsolates pairs isolate initiators with their ends (BD9): -1 for none.
func matchIsolates(class []ucd.Class) []int {
	match := make([]int, len(class))
	var open []int
	for i, c := range class {
		match[i] = -1
		switch {
		case initiator(c):
			open = append(open, i)
		case c == ucd.PDI && len(open) > 0:
			k := open[len(open)-1]
			open = open[:len(open)-1]
			match[k], match[i] = i, k
		}
	}
	return match
}

// firstStrong is rules P2 and P3.
func firstStrong(class []ucd.Class, match []int, from, to int) uint8 {
	for i := from; i < to; i++ {
		switch c := class[i]; {
		case c == ucd.L:
			return 0
		case c == ucd.R || c == ucd.AL:
			return 1
		case initiator(c):
			if match[i] < 0 {
				return 0
			}
			i = match[i]
		}
	}
	return 0
}

// sequences are the isolating run sequences (BD13, X9, X10).
func sequences(orig []ucd.Class, lv []uint8, match []int) [][]int {
	var runs [][]int
	runOf := make([]int, len(orig))
	last := -1
	for i, c := range orig {
		runOf[i] = -1
		if removed(c) {
			continue
		}
		if last < 0 || lv[last] != lv[i] {
			runs = append(runs, nil)
		}
		k := len(runs) - 1
		runs[k] = append(runs[k], i)
		runOf[i], last = k, i
	}
	var out [][]int
	for _, r := range runs {
		if first := r[0]; orig[first] == ucd.PDI && match[first] >= 0 {
			continue // goes on from its initiator
		}
		seq := append([]int(nil), r...)
		for {
			end := seq[len(seq)-1]
			if !initiator(orig[end]) || match[end] < 0 {
				break
			}
			seq = append(seq, runs[runOf[match[end]]]...)
		}
		out = append(out, seq)
	}
	return out
}
