package layout

import "golang.org/x/text/unicode/bidi"

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

// brackets is rule N0.
func brackets(text []rune, orig []bidi.Class, seq []int, t []bidi.Class, sos bidi.Class, l level) {
	type open struct {
		close rune
		k     int
	}
	var stack []open
	pairs := map[int]int{}
	var openers []int
	for k, i := range seq {
		if t[k] != bidi.ON {
			continue
		}
		p, _ := bidi.LookupRune(text[i])
		if !p.IsBracket() {
			continue
		}
		if p.IsOpeningBracket() {
			if len(stack) == 63 {
				break
			}
			stack = append(stack, open{canonical(closing(text[i])), k})
			continue
		}
		for s := len(stack) - 1; s >= 0; s-- {
			if stack[s].close == canonical(text[i]) {
				pairs[stack[s].k] = k
				stack = stack[:s]
				break
			}
		}
	}
	for k := range seq {
		if _, ok := pairs[k]; ok {
			openers = append(openers, k)
		}
	}
	own := strong(l)
	for _, a := range openers {
		b := pairs[a]
		found, same := false, false
		for k := a + 1; k < b; k++ {
			switch direction(t[k]) {
			case own:
				same = true
			case bidi.ON:
			default:
				found = true
			}
		}
		set := own
		if !same {
			if !found {
				continue
			}
			context := sos
			for k := a - 1; k >= 0; k-- {
				if d := direction(t[k]); d != bidi.ON {
					context = d
					break
				}
			}
			if context != own {
				set = context
			}
		}
		for _, k := range []int{a, b} {
			t[k] = set
			for m := k + 1; m < len(seq) && orig[seq[m]] == bidi.NSM; m++ {
				t[m] = set
			}
		}
	}
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

// canonical makes the two pairs of angle brackets alike.
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232a:
		return 0x3009
	}
	return r
}

// closing is the bracket that ends what an opening bracket begins. All paired
// brackets of Unicode follow their partner, save these.
func closing(r rune) rune {
	switch r {
	case '[', '{':
		return r + 2
	case 0x298d:
		return 0x2990
	case 0x298f:
		return 0x298e
	}
	return r + 1
}
