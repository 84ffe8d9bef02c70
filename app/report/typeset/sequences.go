package typeset

import "golang.org/x/text/unicode/bidi"

func strong(l level) bidi.Class {
	if l%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// paragraphLevels is what the rules from W1 on work with.
type paragraphLevels struct {
	text     []rune
	original []bidi.Class
	class    []bidi.Class // after overrides
	embedded []level      // after rules X1 to X8
	levels   []level      // the result
	match    []int
	base     level
}

// resolveSequence is rules W1 to I2 for one isolating run sequence.
func (p *paragraphLevels) resolveSequence(seq []int) {
	l := p.embedded[seq[0]]
	start, end := p.borders(seq)
	types := make([]bidi.Class, len(seq))
	for k, i := range seq {
		types[k] = p.class[i]
	}
	weak(types, start)
	p.brackets(seq, types, start, l)
	neutral(types, start, end, l)
	for k, i := range seq {
		switch {
		case l%2 == 0 && types[k] == bidi.R, l%2 == 1 && types[k] != bidi.R:
			p.levels[i] = l + 1
		case l%2 == 0 && (types[k] == bidi.AN || types[k] == bidi.EN):
			p.levels[i] = l + 2
		}
	}
}

// borders are the directions that a sequence meets at its start and end (X10).
func (p *paragraphLevels) borders(seq []int) (start, end bidi.Class) {
	l := p.embedded[seq[0]]
	before, after := p.base, p.base
	for i := seq[0] - 1; i >= 0; i-- {
		if !removed(p.original[i]) {
			before = p.embedded[i]
			break
		}
	}
	last := seq[len(seq)-1]
	if !initiator(p.original[last]) || p.match[last] >= 0 {
		for i := last + 1; i < len(p.original); i++ {
			if !removed(p.original[i]) {
				after = p.embedded[i]
				break
			}
		}
	}
	return strong(max(before, l)), strong(max(after, l))
}

// weak is rules W1 to W7.
func weak(t []bidi.Class, sos bidi.Class) {
	prev, lastStrong := sos, sos
	for k, c := range t { // W1 to W3
		if c == bidi.NSM {
			c = prev
			if initiator(prev) || prev == bidi.PDI {
				c = bidi.ON
			}
			t[k] = c
		}
		prev = c
		switch c {
		case bidi.R, bidi.L, bidi.AL:
			lastStrong = c
		case bidi.EN:
			if lastStrong == bidi.AL {
				t[k] = bidi.AN
			}
		}
	}
	for k := range t {
		if t[k] == bidi.AL {
			t[k] = bidi.R
		}
	}
	for k := 1; k+1 < len(t); k++ { // W4
		a, b := t[k-1], t[k+1]
		if t[k] == bidi.ES && a == bidi.EN && b == bidi.EN {
			t[k] = bidi.EN
		} else if t[k] == bidi.CS && a == b && (a == bidi.EN || a == bidi.AN) {
			t[k] = a
		}
	}
	for k := 0; k < len(t); { // W5, W6
		j := k
		for j < len(t) && t[j] == bidi.ET {
			j++
		}
		if j > k && (k > 0 && t[k-1] == bidi.EN || j < len(t) && t[j] == bidi.EN) {
			for ; k < j; k++ {
				t[k] = bidi.EN
			}
		}
		k = max(j, k+1)
	}
	lastStrong = sos
	for k, c := range t { // W6, W7
		switch c {
		case bidi.ES, bidi.CS, bidi.ET:
			t[k] = bidi.ON
		case bidi.L, bidi.R:
			lastStrong = c
		case bidi.EN:
			if lastStrong == bidi.L {
				t[k] = bidi.L
			}
		}
	}
}

// direction of a class for neutrals: numbers count as right to left.
func direction(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// neutral is rules N1 and N2.
func neutral(t []bidi.Class, sos, eos bidi.Class, l level) {
	for k := 0; k < len(t); {
		if direction(t[k]) != bidi.ON {
			k++
			continue
		}
		j := k
		for j < len(t) && direction(t[j]) == bidi.ON {
			j++
		}
		a, b := sos, eos
		if k > 0 {
			a = direction(t[k-1])
		}
		if j < len(t) {
			b = direction(t[j])
		}
		set := strong(l)
		if a == b {
			set = a
		}
		for ; k < j; k++ {
			t[k] = set
		}
	}
}
