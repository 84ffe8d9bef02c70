package dates

import "strings"

// class is a set of things a token can be; see the names below, which are those
// of the lexicons and of the pattern table.
type class uint64

// classNames in the order of their bits, at most 63. The first line is what a number in
// digits can be, the others are words out of a lexicon.
var classNames = strings.Fields(`
	int day ordday mon2 year yy hour min dot
	month weekday wkabbr unit num ord few half relday daypart tonight season holiday clock
	last this next past prev foll same early mid late edge earlier later before after
	ago agopre in inpre approx of on the thewk a every freq quarter century
	yearword dayword dual ampm hourword zone ref decsuf era letter dateword`)

// cueNames are words that are no part of a date but tell something about one
// near them: what leads to a date (stop), what a number before it counts
// (count), what looks ahead (until, will), verbs of saying, words between the
// ends of a range (to), endings of ordinals, names
// with a day in them (other), and, what has a number that is no year (numbered),
// what goes on from, or back behind, what was told before (then, had), what leads to
// a part of a day (lead), streets and squares that are named by a day (place), what says
// behind a day that it is to come (due), what it is to come before (by), and what was
// put off or fixed (moved) with what leads to the day it was put off to (onto), and what
// right before a time says that it comes next (upto).
var cueNames = strings.Fields("stop count until will saying to ordsuf other and numbered then had lead place due by moved onto upto")

var classes, cues = bits(classNames), bits(cueNames)

func bits(names []string) map[string]class {
	m := map[string]class{}
	for i, n := range names {
		m[n] = 1 << i
	}
	return m
}

// classOf is for names written in the code; an unknown one cannot be built.
func classOf(name string) class { return named(classes, name) }

var cQuarter, cCentury = classOf("quarter"), classOf("century")

// cueOf is the same for cues.
func cueOf(name string) class { return named(cues, name) }

func named(in map[string]class, name string) class {
	c, ok := in[name]
	if !ok {
		panic("dates: no class of tokens is called " + name)
	}
	return c
}
