package typeset

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// The Unicode bidirectional algorithm (UAX 9), with levels. Both libraries at
// hand apply it but tell only part of the result: golang.org/x/text gives
// directions without levels, go-text v0.3.5 joins neighbouring levels 0 and 2
// into one run, which puts "12 abc" after Hebrew in the wrong order. The classes
// of characters come from x/text.

type level = uint8

const maxDepth = 125 // UAX 9, BD2

// Direction of a paragraph.
type Direction byte

// The directions. Auto takes that of the first strong character (rules P2, P3).
const (
	Auto Direction = iota
	LeftToRight
	RightToLeft
)

// DirectionOf is the direction of the first strong character, left to right
// without one.
func DirectionOf(text string) Direction {
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return LeftToRight
		case bidi.R, bidi.AL:
			return RightToLeft
		}
	}
	return LeftToRight
}

// resolve gives the level of the paragraph and of each code point.
func resolve(text []rune, dir Direction) (base level, levels []level) {
	if dir != RightToLeft && !slices.ContainsFunc(text, turns) {
		return 0, make([]level, len(text))
	}
	class := classes(text)
	original := slices.Clone(class)
	match := matchIsolates(class)
	if dir == RightToLeft || dir == Auto && firstStrong(class, match, 0, len(text)) == 1 {
		base = 1
	}
	levels = explicit(class, match, base)
	p := &paragraphLevels{text, original, class, slices.Clone(levels), levels, match, base}
	for _, seq := range sequences(original, levels, match) {
		p.resolveSequence(seq)
	}
	for i, c := range original { // removed characters follow the one before
		if removed(c) {
			levels[i] = base
			if i > 0 {
				levels[i] = levels[i-1]
			}
		}
	}
	return base, levels
}

// turns says whether a character can make text run otherwise than left to
// right: letters of right-to-left scripts and the controls of UAX 9.
func turns(r rune) bool {
	return r >= 0x590 && (r <= 0x8ff || r >= 0x200e && r <= 0x200f || r >= 0x202a && r <= 0x202e ||
		r >= 0x2066 && r <= 0x2069 || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff ||
		r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff)
}

func classes(text []rune) []bidi.Class {
	class := make([]bidi.Class, len(text))
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		if class[i] = p.Class(); class[i] == bidi.B { // one block is one paragraph
			class[i] = bidi.WS
		}
	}
	return class
}

func removed(c bidi.Class) bool {
	return c == bidi.LRE || c == bidi.RLE || c == bidi.LRO || c == bidi.RLO || c == bidi.PDF || c == bidi.BN
}

func initiator(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// matchIsolates pairs isolate initiators with their ends (BD9): -1 for none.
func matchIsolates(class []bidi.Class) []int {
	match := make([]int, len(class))
	var open []int
	for i, c := range class {
		match[i] = -1
		switch {
		case initiator(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			k := open[len(open)-1]
			open = open[:len(open)-1]
			match[k], match[i] = i, k
		}
	}
	return match
}

// firstStrong is rules P2 and P3.
func firstStrong(class []bidi.Class, match []int, from, to int) level {
	for i := from; i < to; i++ {
		switch c := class[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
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
func sequences(orig []bidi.Class, lv []level, match []int) [][]int {
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
		if first := r[0]; orig[first] == bidi.PDI && match[first] >= 0 {
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
