package names

import "strings"

// What it costs to take one sound for another, in hundredths. What is not listed
// costs a whole sound.
const whole = 100

// costs of changing sounds within one script, within Cyrillic, between two scripts,
// and between Arabic and another.
var (
	slavic  = newCosts("eo=60 gh=10 gx=60 zs=80")
	within  = newCosts("qk=5 qg=10 ei=60 ou=40 ao=50 ae=50 sz=45 sS=30 sC=40 SC=15 cC=15 cz=15 cs=20 zZ=20 SZ=20 sc=20 kg=50 kx=30 gh=10 hx=10 gx=30 ij=15 jZ=20 jg=30 jx=15 jC=60 xC=20 vf=90 vu=40 eo=80")
	between = newCosts("qk=5 qg=10 ei=20 ou=15 ao=35 ae=15 au=30 sz=15 sS=20 sC=40 SC=15 cC=15 cz=15 cs=15 zZ=20 SZ=20 sc=15 kg=50 kx=25 gh=10 hx=10 gx=20 ij=15 jZ=20 jg=20 jh=20 jx=15 jC=50 xC=20 vf=20 vu=20 bv=60 eo=60 dt=60 Cc=15")
	arabic  = newCosts("qk=5 qg=10 ei=5 ou=5 ao=25 ae=15 au=40 ai=50 eu=50 sz=20 sS=25 sC=40 SC=10 cC=10 cz=10 cs=10 zZ=15 SZ=20 kg=10 kx=30 gh=20 hx=10 gx=30 ij=10 jZ=10 jg=10 jC=20 xC=20 vf=5 vu=10 bp=5 bv=40 dz=20 dt=60 ts=30 tC=40")
)

type costs [128][128]uint8

func newCosts(list string) *costs {
	c := &costs{}
	for a := range c {
		for b := range c[a] {
			if a != b {
				c[a][b] = whole
			}
		}
	}
	n := 0
	for i := 0; i < len(list); i++ {
		if list[i] != '=' {
			continue
		}
		n = 0
		for j := i + 1; j < len(list) && list[j] >= '0' && list[j] <= '9'; j++ {
			n = n*10 + int(list[j]-'0')
		}
		a, b := list[i-2], list[i-1]
		c[a][b], c[b][a] = uint8(n), uint8(n)
	}
	return c
}

// swap is the cost of taking sound a for b.
func (c *costs) swap(a, b byte) int {
	if a == b {
		return 0
	}
	if a >= 128 || b >= 128 {
		return whole
	}
	return int(c[a][b])
}

// drop is the cost of leaving out the sound at i of the first word, or of the second.
func (c *costs) drop(s string, i int, first bool) int {
	switch {
	case !vowel(s[i]):
		switch {
		case s[i] == 'h' && c == arabic:
			return 15 // Fattah
		case s[i] == 'h' || s[i] == 'j' && c != within:
			return 30
		}
		return whole
	case c == arabic:
		return dropBesideArabic(s, i, first)
	case s[i] == 'i' && (i > 0 && vowel(s[i-1]) || i+1 < len(s) && vowel(s[i+1])):
		return 30 // Olexii, Sergueï
	case s[i] == 'e' && strings.HasSuffix(s[:i+1], "ine") && i == len(s)-1:
		return 15 // Poutine
	case i == len(s)-1:
		return whole
	case c == between:
		return 50
	}
	return 80
}

// dropBesideArabic is the cost of leaving out a vowel. Arabic, the first of the two,
// writes the long ones only; a of the other is often short, i seldom.
func dropBesideArabic(s string, i int, first bool) int {
	switch {
	case first && (i == 0 || s[i] == 'a' && i+1 < len(s) && s[i+1] == 'i'):
		return 10
	case first:
		return 60
	case i == 0:
		return 12
	case s[i] == 'i':
		return 25
	case s[i] == 'u':
		return 12
	}
	return 6
}

// longestSounds bounds what is compared; more is cut off.
const longestSounds = 40

// distance is the cheapest way to make b of a, in hundredths of a sound.
func (c *costs) distance(a, b string) int {
	a, b = a[:min(len(a), longestSounds)], b[:min(len(b), longestSounds)]
	var rows [2][longestSounds + 1]int
	last, row := &rows[0], &rows[1]
	for j := range len(b) {
		last[j+1] = last[j] + c.drop(b, j, false)
	}
	for i := range len(a) {
		out := c.drop(a, i, true)
		row[0] = last[0] + out
		for j := range len(b) {
			row[j+1] = min(last[j]+c.swap(a[i], b[j]), last[j+1]+out, row[j]+c.drop(b, j, false))
		}
		last, row = row, last
	}
	return last[len(b)]
}

// farthest is the distance at which two words of so many sounds are no spellings
// of one: a tenth of the longer one, and less of short ones and within a script,
// where names that differ little are mostly different.
func (c *costs) farthest(a, b string) int {
	n := max(len(a), len(b))
	switch {
	case c == within && n <= 3:
		return 0
	case n == 4:
		return 26
	case c == within && n <= 6:
		return 45
	case c == within:
		return min(n*whole/10, 75)
	case n <= 3:
		return 16
	}
	return n * whole / 10
}
