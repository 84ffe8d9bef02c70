package bidi

import (
	"slices"

	ucd "golang.org/x/text/unicode/bidi"
)

// brackets is rule N0.
func (p *paragraph) brackets(seq []int, types []ucd.Class, start ucd.Class, l uint8) {
	for _, pair := range p.bracketPairs(seq, types) {
		set, ok := pairDirection(types, pair, start, strong(l))
		if !ok {
			continue
		}
		for _, k := range pair {
			types[k] = set
			for m := k + 1; m < len(seq) && p.original[seq[m]] == ucd.NSM; m++ {
				types[m] = set
			}
		}
	}
}

// bracketPairs are the pairs of BD16, in the order of their openings.
func (p *paragraph) bracketPairs(seq []int, types []ucd.Class) [][2]int {
	type opening struct {
		close rune
		k     int
	}
	var stack []opening
	var pairs [][2]int
	for k, i := range seq {
		if types[k] != ucd.ON {
			continue
		}
		properties, _ := ucd.LookupRune(p.text[i])
		if !properties.IsBracket() {
			continue
		}
		if properties.IsOpeningBracket() {
			if len(stack) == 63 { // the limit of BD16
				break
			}
			stack = append(stack, opening{canonical(closing(p.text[i])), k})
			continue
		}
		for s := len(stack) - 1; s >= 0; s-- {
			if stack[s].close == canonical(p.text[i]) {
				pairs = append(pairs, [2]int{stack[s].k, k})
				stack = stack[:s]
				break
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return a[0] - b[0] })
	return pairs
}

// pairDirection is the direction of a pair of brackets; ok is false when rules
// N1 and N2 are to find it.
func pairDirection(types []ucd.Class, pair [2]int, start, own ucd.Class) (set ucd.Class, ok bool) {
	other := false
	for k := pair[0] + 1; k < pair[1]; k++ {
		switch direction(types[k]) {
		case own:
			return own, true
		case ucd.ON:
		default:
			other = true
		}
	}
	if !other {
		return own, false
	}
	for k := pair[0] - 1; k >= 0; k-- {
		if d := direction(types[k]); d != ucd.ON {
			return d, true
		}
	}
	return start, true
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
