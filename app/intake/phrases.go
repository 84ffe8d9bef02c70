package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrases finds any of many phrases in a line, by the word each begins with.
type phrases struct {
	byWord map[string][]phrase
	odd    []phrase // that begin with no letter
}

// phrase is one of them with what it stands for.
type phrase struct {
	text, sense string
}

// phraseList makes an index of phrases, in rows parted at bars; spaces within
// them count.
func phraseList(rows ...string) *phrases {
	p := &phrases{byWord: map[string][]phrase{}}
	p.add("", rows...)
	return p
}

func (p *phrases) add(sense string, rows ...string) {
	for _, row := range rows {
		for _, text := range strings.Split(row, "|") {
			if w := firstWord(text); w != "" {
				p.byWord[w] = append(p.byWord[w], phrase{text, sense})
			} else {
				p.odd = append(p.odd, phrase{text, sense})
			}
		}
	}
}

// firstWord is the letters that a text begins with.
func firstWord(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return s[:i]
		}
	}
	return s
}

// each calls fn for the phrases in a line of lower-case letters with straight
// quotation marks.
func (p *phrases) each(low string, fn func(phrase)) {
	for _, o := range p.odd {
		if strings.Contains(low, o.text) {
			fn(o)
		}
	}
	p.eachAt(low, func(_ int, f phrase) { fn(f) })
}

// eachAt calls fn for the phrases in a line that begin with a word, with the
// byte where each begins.
func (p *phrases) eachAt(low string, fn func(at int, p phrase)) {
	inWord := false
	for i, r := range low {
		letter := unicode.IsLetter(r)
		if letter && !inWord {
			for _, f := range p.byWord[firstWord(low[i:])] {
				if strings.HasPrefix(low[i:], f.text) {
					fn(i, f)
				}
			}
		}
		inWord = letter
	}
}

// in tells whether a line holds one of the phrases.
func (p *phrases) in(low string) bool {
	found := false
	p.each(low, func(phrase) { found = true })
	return found
}

// lead is the longest of the phrases that a line begins with as whole words, ""
// for none.
func (p *phrases) lead(low string) string {
	best := ""
	try := func(list []phrase) {
		for _, f := range list {
			if len(f.text) > len(best) && strings.HasPrefix(low, f.text) && endsWord(low, f.text) {
				best = f.text
			}
		}
	}
	try(p.byWord[firstWord(low)])
	try(p.odd)
	return best
}

// mayLead tells whether a look at the first word of a line, in whatever letters,
// leaves open that it begins with one of the phrases.
func (p *phrases) mayLead(s string) bool {
	return len(p.odd) > 0 || p.byWord[strings.ToLower(firstWord(s))] != nil
}

// endsWord tells whether a line's beginning ends where a word does.
func endsWord(s, lead string) bool {
	last, _ := utf8.DecodeLastRuneInString(lead)
	next, _ := utf8.DecodeRuneInString(s[len(lead):])
	return !unicode.IsLetter(last) || !unicode.IsLetter(next)
}
