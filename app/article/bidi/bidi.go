// Package bidi is the Unicode bidirectional algorithm (UAX 9): which way each
// character of a paragraph runs, and in which order the stretches of a line stand.
//
// Both libraries at hand apply it but tell only part of the result:
// golang.org/x/text gives directions without levels, and go-text v0.3.5 joins
// neighbouring levels 0 and 2 into one run, which puts "12 abc" after Hebrew in
// the wrong order. The classes of characters come from x/text.
package bidi

import (
	"slices"

	ucd "golang.org/x/text/unicode/bidi"
)

const maxDepth = 125 // BD2

// Direction of a paragraph.
type Direction uint8

// The directions. Auto takes that of the first strong character (rules P2, P3).
const (
	Auto Direction = iota
	LeftToRight
	RightToLeft
)

// FirstStrong is the direction of the first strong character outside isolates,
// left to right without one (rules P2, P3).
func FirstStrong(text string) Direction {
	isolates := 0
	for _, r := range text {
		switch c := classOf(r); {
		case initiator(c):
			isolates++
		case c == ucd.PDI:
			isolates = max(isolates-1, 0)
		case isolates > 0:
		case c == ucd.L:
			return LeftToRight
		case c == ucd.R || c == ucd.AL:
			return RightToLeft
		}
	}
	return LeftToRight
}

// Levels gives the level of a paragraph and of each code point of it: even ones
// run left to right, odd ones right to left. Line breaks in the text do not end
// the paragraph. Rule L1, white space at the ends of lines, is left to whoever
// breaks the lines.
func Levels(text []rune, dir Direction) (base uint8, levels []uint8) {
	if dir != RightToLeft && !slices.ContainsFunc(text, Turns) {
		return 0, make([]uint8, len(text))
	}
	class := classes(text)
	original := slices.Clone(class)
	match := matchIsolates(class)
	if dir == RightToLeft || dir == Auto && firstStrong(class, match, 0, len(text)) == 1 {
		base = 1
	}
	levels = explicit(class, match, base)
	p := &paragraph{text, original, class, slices.Clone(levels), levels, match, base}
	for _, seq := range sequences(original, levels, match) {
		p.resolve(seq)
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

// Turns tells whether a character can make text run otherwise than left to
// right: letters of right-to-left scripts and the controls of UAX 9. It may say
// yes too often (of all below the Indic scripts from U+0590 on), never no.
func Turns(r rune) bool {
	return r >= 0x590 && (r <= 0x8ff || r >= 0x200e && r <= 0x200f || r >= 0x202a && r <= 0x202e ||
		r >= 0x2066 && r <= 0x2069 || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff ||
		r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff)
}

// Reorder is rule L2: from the highest level down to the lowest odd one, what
// stands at that level or higher is turned round. levels are those of the parts
// of one line in reading order; it puts them in their order from left to right,
// and through swap whatever belongs to them.
func Reorder(levels []uint8, swap func(i, j int)) {
	if len(levels) == 0 {
		return
	}
	for at := slices.Max(levels); at > 0; at-- {
		for i := 0; i < len(levels); i++ {
			from := i
			for i < len(levels) && levels[i] >= at {
				i++
			}
			for a, b := from, i-1; a < b; a, b = a+1, b-1 {
				levels[a], levels[b] = levels[b], levels[a]
				swap(a, b)
			}
		}
	}
}

func classOf(r rune) ucd.Class {
	properties, _ := ucd.LookupRune(r)
	return properties.Class()
}

func classes(text []rune) []ucd.Class {
	class := make([]ucd.Class, len(text))
	for i, r := range text {
		if class[i] = classOf(r); class[i] == ucd.B { // the text is one paragraph
			class[i] = ucd.WS
		}
	}
	return class
}
