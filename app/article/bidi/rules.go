package bidi

import ucd "golang.org/x/text/unicode/bidi"

func strong(l uint8) ucd.Class {
	if l%2 == 1 {
		return ucd.R
	}
	return ucd.L
}

// paragraph is what the rules from W1 on work with.
type paragraph struct {
	text     []rune
	original []ucd.Class
	class    []ucd.Class // after overrides
	embedded []uint8     // after rules X1 to X8
	levels   []uint8     // the result
	match    []int
	base     uint8
}

// resolve is rules W1 to I2 for one isolating run sequence.
func (p *paragraph) resolve(seq []int) {
	l := p.embedded[seq[0]]
	start, end := p.borders(seq)
	types := make([]ucd.Class, len(seq))
	for k, i := range seq {
		types[k] = p.class[i]
	}
	weak(types, start)
	p.brackets(seq, types, start, l)
	neutral(types, start, end, l)
	for k, i := range seq {
		switch {
		case l%2 == 0 && types[k] == ucd.R, l%2 == 1 && types[k] != ucd.R:
			p.levels[i] = l + 1
		case l%2 == 0 && (types[k] == ucd.AN || types[k] == ucd.EN):
			p.levels[i] = l + 2
		}
	}
}

// borders are the directions that a sequence meets at its start and end (X10).
func (p *paragraph) borders(seq []int) (start, end ucd.Class) {
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
func weak(t []ucd.Class, sos ucd.Class) {
	prev, lastStrong := sos, sos
	for k, c := range t { // W1 to W3
		if c == ucd.NSM {
			c = prev
			if initiator(prev) || prev == ucd.PDI {
				c = ucd.ON
			}
			t[k] = c
		}
		prev = c
		switch c {
		case ucd.R, ucd.L, ucd.AL:
			lastStrong = c
		case ucd.EN:
			if lastStrong == ucd.AL {
				t[k] = ucd.AN
			}
		}
	}
	for k := range t {
		if t[k] == ucd.AL {
			t[k] = ucd.R
		}
	}
	for k := 1; k+1 < len(t); k++ { // W4
		a, b := t[k-1], t[k+1]
		if t[k] == ucd.ES && a == ucd.EN && b == ucd.EN {
			t[k] = ucd.EN
		} else if t[k] == ucd.CS && a == b && (a == ucd.EN || a == ucd.AN) {
			t[k] = a
		}
	}
	for k := 0; k < len(t); { // W5, W6
		j := k
		for j < len(t) && t[j] == ucd.ET {
			j++
		}
		if j > k && (k > 0 && t[k-1] == ucd.EN || j < len(t) && t[j] == ucd.EN) {
			for ; k < j; k++ {
				t[k] = ucd.EN
			}
		}
		k = max(j, k+1)
	}
	lastStrong = sos
	for k, c := range t { // W6, W7
		switch c {
		case ucd.ES, ucd.CS, ucd.ET:
			t[k] = ucd.ON
		case ucd.L, ucd.R:
			lastStrong = c
		case ucd.EN:
			if lastStrong == ucd.L {
				t[k] = ucd.L
			}
		}
	}
}

// direction of a class for neutrals: numbers count as right to left.
func direction(c ucd.Class) ucd.Class {
	switch c {
	case ucd.L:
		return ucd.L
	case ucd.R, ucd.EN, ucd.AN:
		return ucd.R
	}
	return ucd.ON
}

// neutral is rules N1 and N2.
func neutral(t []ucd.Class, sos, eos ucd.Class, l uint8) {
	for k := 0; k < len(t); {
		if direction(t[k]) != ucd.ON {
			k++
			continue
		}
		j := k
		for j < len(t) && direction(t[j]) == ucd.ON {
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
