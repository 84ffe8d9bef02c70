package dates

import (
	"strings"
	"unicode/utf8"
)

// Classes that the code itself speaks of.
var (
	cInt, cDay, cOrdDay, cMon2, cYear, cYY = classOf("int"), classOf("day"), classOf("ordday"), classOf("mon2"), classOf("year"), classOf("yy")
	cHour, cMin, cDot                      = classOf("hour"), classOf("min"), classOf("dot")
	cOrd, cOrdSuffix                       = classOf("ord"), cueOf("ordsuf")
)

// annotate gives each token its meanings: those of its number, and those the
// lexicon has for it, alone or as part of a phrase, which becomes one token.
// Loose takes names of months and weekdays written small, too.
func annotate(text string, tokens []token, l *lexicon, loose bool) []token {
	out := tokens[:0]
	var buf [64]byte
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch t.kind {
		case number:
			t.number()
			if e := l.words[text[t.start:t.end]]; e != nil && t.digits < 3 { // "9/11"
				if p := e.phrase(text, tokens[i+1:], &buf); p != nil {
					i += len(p.rest)
					t.end, t.classes = tokens[i].end, 0
					t.take(p.senses)
					break
				}
			}
			if n := l.ordinalSuffix(text, t, tokens[i+1:], &buf); n > 0 {
				i += n
				t.end = tokens[i].end
				if t.digits <= 2 {
					t.ordinal()
				}
			}
		case word, mark:
			e := l.words[string(t.folded(text, &buf))]
			if e == nil && l.prefixes != nil && t.kind == word {
				e = l.withoutPrefix(text, &t, &buf)
			}
			if e == nil {
				if l.dotDay && t.mark == '.' && t.glued && len(out) > 0 && out[len(out)-1].classes&cDay != 0 {
					t.classes = cDot
				}
				l.guess(text, &t)
				break
			}
			if p := e.phrase(text, tokens[i+1:], &buf); p != nil {
				i += len(p.rest)
				t.end = tokens[i].end
				t.take(p.senses)
				break
			}
			t.take(e.senses)
			if l.capital && !t.capital && !loose {
				t.classes &^= cMonth | cWeekday | cWkAbbr
			}
			t.classes &^= t.notZone()
			if e.dotted && i+1 < len(tokens) && abbreviates(text, tokens[i+1]) {
				i++
				t.end = tokens[i].end
			}
		}
		out = append(out, t)
	}
	return out
}

// notZone is the class that a short word written small loses: "et" and "ist" are no
// zones as ET and IST are.
func (t *token) notZone() class {
	if t.capital || t.end-t.start > 4 || t.value(cZone).s == "" {
		return 0
	}
	return cZone
}

// withoutPrefix looks a word up without the particle that is written together
// with it (Arabic "and", "in", "for"), and takes the particle off the token.
func (l *lexicon) withoutPrefix(text string, t *token, buf *[64]byte) *entry {
	for _, p := range l.prefixes {
		if !strings.HasPrefix(text[t.start:t.end], p) {
			continue
		}
		rest := *t
		rest.start += len(p)
		if e := l.words[string(rest.folded(text, buf))]; e != nil {
			*t = rest
			return e
		}
	}
	return nil
}

func (t *token) take(senses []sense) {
	t.senses = senses
	for _, s := range senses {
		t.classes |= s.class
		t.cues |= s.cue
	}
}

// number gives a number the classes its digits allow.
func (t *token) number() {
	t.classes = cInt
	switch t.digits {
	case 1, 2:
		if t.n >= 1 && t.n <= 31 {
			t.classes |= cDay
		}
		if t.n >= 1 && t.n <= 12 {
			t.classes |= cMon2
		}
		if t.n <= 24 {
			t.classes |= cHour
		}
		if t.digits == 2 {
			t.classes |= cYY
			if t.n <= 59 {
				t.classes |= cMin
			}
		}
	case 4:
		if t.n >= 1000 && t.n < 2200 {
			t.classes |= cYear
		}
	}
}

// ordinal makes a number with a suffix ("24th") an ordinal.
func (t *token) ordinal() {
	t.classes = cOrd
	if t.n >= 1 && t.n <= 31 {
		t.classes |= cOrdDay | cDay
	}
}

// folded is the token's text as lexicons write it, in a buffer that the caller
// lends; "" for words longer than any lexicon's.
func (t *token) folded(text string, buf *[64]byte) []byte {
	s := text[t.start:t.end]
	if len(s) > len(buf)-8 {
		return nil
	}
	return foldInto(buf[:0], s)
}

// phrase is the longest phrase of an entry that goes on with the tokens.
func (e *entry) phrase(text string, tokens []token, buf *[64]byte) *phrase {
	if len(e.phrases) == 0 || len(tokens) == 0 || tokens[0].fresh {
		return nil
	}
next:
	for _, p := range e.second[string(tokens[0].folded(text, buf))] {
		if len(p.rest) > len(tokens) {
			continue
		}
		for j := 1; j < len(p.rest); j++ {
			if tokens[j].fresh || string(tokens[j].folded(text, buf)) != p.rest[j] {
				continue next
			}
		}
		return p
	}
	return nil
}

// abbreviates tells whether a token is the full stop of the abbreviation before
// it and not the end of a sentence: no capital letter follows.
func abbreviates(text string, t token) bool {
	if t.mark != '.' || !t.glued {
		return false
	}
	rest := text[t.end:]
	if rest == "" || rest[0] == '\n' {
		return false
	}
	if rest[0] == ' ' {
		rest = rest[1:]
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return r != utf8.RuneError && !(r >= 'A' && r <= 'Z')
}
