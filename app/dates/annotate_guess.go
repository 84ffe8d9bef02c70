package dates

import "strings"

// ordinalSuffix is how many tokens after a number make it an ordinal: "24th",
// "24-го"; a year may have one too ("2022-го"), unless it makes it a decade.
func (l *lexicon) ordinalSuffix(text string, t token, after []token, buf *[64]byte) int {
	n := 0
	if len(after) > 1 && after[0].mark == '-' && after[0].glued {
		n = 1
	}
	if n >= len(after) || !after[n].glued || after[n].kind != word || t.digits > 2 && (t.digits != 4 || n == 0) {
		return 0
	}
	e := l.words[string(after[n].folded(text, buf))]
	if e == nil {
		return 0
	}
	found := false
	for _, s := range e.senses {
		found = found || s.cue == cOrdSuffix
		if s.class == cDecSuf && n == 1 { // "90-е"
			return 0
		}
	}
	if !found {
		return 0
	}
	return n + 1
}

// guess gives a word that no lexicon knows what its letters tell: a Roman
// numeral is an ordinal, endings and beginnings of a future look ahead.
func (l *lexicon) guess(text string, t *token) {
	if t.kind != word {
		return
	}
	s := text[t.start:t.end]
	if l.roman && t.capital {
		if n := romanNumber(s, l.lang == "fr"); n > 0 {
			t.classes |= cOrd
			t.senses = []sense{{class: cOrd, n: n}}
			return
		}
	}
	if anyOf(s, l.futureEnds, strings.HasSuffix, 3) || anyOf(s, l.futureBegins, strings.HasPrefix, 5) ||
		!t.capital && l.verbBegins != nil && perfective(s, l) {
		t.cues |= cWill
	}
}

// romanLetters are the letters of Roman numerals up to 39, also as Cyrillic
// keyboards have them.
var romanLetters = map[rune]int{'I': 1, 'V': 5, 'X': 10, 'І': 1, 'Х': 10}

// romanNumber reads a Roman numeral up to 30; 0 is none. In French it has the
// ending of an ordinal: "XIXe".
func romanNumber(s string, ending bool) int {
	if ending {
		short := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "ème"), "e"), "er")
		if len(short) == len(s) {
			return 0
		}
		s = short
	}
	n, last := 0, 0
	for _, r := range s {
		v := romanLetters[r]
		if v == 0 || len(s) > 12 {
			return 0
		}
		if v > last && last > 0 {
			n -= 2 * last
		}
		n, last = n+v, v
	}
	if n < 1 || n > 30 {
		return 0
	}
	return n
}
