package origin

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// sense is what a name says of a body, whatever its language and order of words.
type sense struct {
	words  string // sorted
	nation string
	bodies []string // what it is: "ministry", "defence"
	others []string // folded words with a capital that are not known: "kharkiv"
	named  bool     // a body is named
	known  bool     // all its words are known, and it is no person
	small  bool     // it has a word in small letters that is not known: "former"
}

// against tells whether two names are of different nations.
func (s sense) against(o sense) bool { return s.nation != "" && o.nation != "" && s.nation != o.nation }

// other tells whether two names are of different bodies for certain: a ministry and the
// general staff, the police of two towns.
func (s sense) other(o sense) bool {
	if len(s.bodies) == 0 || len(o.bodies) == 0 {
		return false
	}
	return !s.within(o) && !o.within(s) || len(s.others) > 0 && len(o.others) > 0 && !s.likewise(o)
}

// within tells whether a name says no more of what body it is than another does: "the
// ministry" of "the defence ministry".
func (s sense) within(o sense) bool {
	return !slices.ContainsFunc(s.bodies, func(b string) bool { return !slices.Contains(o.bodies, b) })
}

// likewise tells whether the names within two names are the same, but for endings.
func (s sense) likewise(o sense) bool {
	has := func(all []string) func(string) bool {
		return func(w string) bool { return !slices.ContainsFunc(all, func(v string) bool { return oneStem(w, v) }) }
	}
	return !slices.ContainsFunc(s.others, has(o.others)) && !slices.ContainsFunc(o.others, has(s.others))
}

// one tells whether two names are of one body for certain.
func (s sense) one(o sense) bool {
	return len(s.bodies) > 0 && s.within(o) && o.within(s) && s.nation == o.nation && !s.small && !o.small && s.likewise(o)
}

// kin tells whether two names that are of no different bodies are of one nation, or
// may be of one body.
func (s sense) kin(o sense) bool {
	return s.nation != "" && s.nation == o.nation || len(s.bodies) > 0 && len(o.bodies) > 0
}

const (
	leastStem = 4 // letters that two forms of a name begin with
	mostTail  = 3 // letters that each has behind them
)

// oneStem tells whether two folded words are forms of one: "ostria", "ostrian".
func oneStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	shared := utf8.RuneCountInString(strings.ToValidUTF8(a[:n], ""))
	longest := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	return a == b || shared >= leastStem && longest-shared <= mostTail
}

func (t *Tracer) sense(name string) sense {
	s, ok := t.senses[name]
	if !ok {
		s = read(name)
		t.senses[name] = s
	}
	return s
}
