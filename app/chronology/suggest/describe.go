package suggest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// describe gives a mention what it is compared and titled by.
func (s *sentenceReader) describe(m *Mention, i int) {
	c := &s.clauses[i]
	m.Classes = s.classes(c)
	if s.announcesAct(i) && len(m.Classes) == 0 {
		m.Classes = []string{"announced"}
	}
	from, to := c.from, c.to
	if s.offeredClauses() <= 1 {
		from, to = 0, len(s.tokens)
	}
	m.Names = nameKeys(s.tokens)
	own := s.withoutOthers(i, from, to)
	m.Numbers = numbersOf(own)
	m.Stems = stemsOf(own)
	m.Place, m.PlaceEvidence = s.place(from, to)
	m.People, m.Organisations = namedIn(s.tokens[from:to])
	m.Title = s.title(i)
	m.Pronoun = s.lexicon.look(fold(firstWord(m.Title))).roles&rPron != 0
	if who := s.said; who.Who != "" {
		m.Origin, m.Via = who.Who, who.Via
		m.Evidence = article.Evidence{Words: who.Named, Rule: who.Rule}
	}
}

// withoutOthers are the tokens of a range without the clauses that say after or before
// what a clause happened: they tell of something else.
func (s *sentenceReader) withoutOthers(i, from, to int) []token {
	var own []token
	for k := range s.clauses {
		c := &s.clauses[k]
		if k == i || c.link != subClause {
			own = append(own, s.tokens[max(c.from, from):max(min(c.to, to), max(c.from, from))]...)
		}
	}
	return own
}

// classes are what kinds of happening a clause tells: its verb's first, then those
// that its other words speak of.
func (s *sentenceReader) classes(c *clause) []string {
	var found []string
	add := func(t *token) {
		if t.class != "" && !slices.Contains(found, t.class) {
			found = append(found, t.class)
		}
	}
	verb := &s.tokens[c.head.verb]
	if !verb.is(rLight) {
		add(verb)
	}
	for j := c.from; j < c.to; j++ {
		if s.tokens[j].is(rNoun) {
			add(&s.tokens[j])
		}
	}
	for j := c.from; j < c.to; j++ {
		add(&s.tokens[j])
	}
	return found
}

// stemLength is how many letters of a word are compared.
const stemLength = 5

// stemsOf are the beginnings of the words that say something.
func stemsOf(tokens []token) []string {
	seen := map[string]bool{}
	var out []string
	for i := range tokens {
		t := &tokens[i]
		if t.mark != 0 || t.number || t.date != 0 || t.is(rDet|rPrep|rPron|rAnd|rAdv|rSub|rHave|rHad|rWas|rIs|rSay|rRel|rThat) || utf8.RuneCountInString(t.low) < 4 {
			continue
		}
		if stem := firstLetters(t.low, stemLength); !seen[stem] {
			seen[stem] = true
			out = append(out, stem)
		}
	}
	return out
}

func firstLetters(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// numbersOf are the numbers that count something, without marks between thousands.
func numbersOf(tokens []token) []string {
	var out []string
	for i := range tokens {
		if t := &tokens[i]; t.number && t.date == 0 && len(t.low) > 1 {
			out = append(out, strings.Map(func(r rune) rune {
				if unicode.IsDigit(r) {
					return r
				}
				return -1
			}, t.low))
		}
	}
	return out
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}
