package suggest

import (
	"slices"
	"strings"
	"unicode"
)

// stretch makes a mention of its sentence hold another.
func (s *sentenceReader) stretch(m, more *Mention) {
	m.Start, m.End = min(m.Start, more.Start), max(m.End, more.End)
	begin := s.block.Start + s.points
	runes := []rune(s.block.Text[s.from:s.to])
	m.Quote = string(runes[m.Start-begin : m.End-begin])
	if m.Background && !more.Background {
		m.Title, m.Verb, m.Core, m.CoreStart, m.CoreEnd = more.Title, more.Verb, more.Core, more.CoreStart, more.CoreEnd
		m.Background, m.Speech = false, more.Speech
		m.Classes, more.Classes = more.Classes, m.Classes
	}
	m.Classes = mergeStrings(m.Classes, more.Classes)
	m.Stems = mergeStrings(m.Stems, more.Stems)
	m.Numbers = mergeStrings(m.Numbers, more.Numbers)
}

func mergeStrings(a, b []string) []string {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}

// firstOf is the token a clause begins at with its subject: where only asides stand
// before it, the sentence's first.
func (s *sentenceReader) firstOf(i int) int {
	if s.clauses[i].link != mainClause {
		return s.clauses[i].from
	}
	for j := i - 1; j >= 0; j-- {
		if l := s.clauses[j].link; l != relClause && l != partClause {
			return s.clauses[i].from
		}
	}
	return 0
}

// point turns a byte of the block within the sentence into a code point of the text.
func (s *sentenceReader) point(at int) int {
	return s.block.Start + s.points + len([]rune(s.block.Text[s.from:at]))
}

// extent gives a mention its place: the sentence when it tells one thing, else
// the clause and what hangs on it.
func (s *sentenceReader) extent(m *Mention, i int) {
	from, to := s.from, s.to
	if s.offeredClauses() > 1 {
		c := &s.clauses[i]
		from, to = s.tokens[s.firstOf(i)].start, s.tokens[c.to-1].end
	}
	text := s.block.Text[from:to]
	from += len(text) - len(strings.TrimLeftFunc(text, leads))
	to = from + len(strings.TrimRightFunc(s.block.Text[from:to], trails))
	m.Start, m.End, m.Quote = s.point(from), s.point(to), s.block.Text[from:to]
	c := &s.clauses[i]
	coreFrom, coreTo := s.tokens[c.head.from].start, s.tokens[c.head.to-1].end
	if n := s.dateOf(c); n >= 0 {
		coreFrom, coreTo = min(coreFrom, s.times[n].start), max(coreTo, s.times[n].end)
	}
	coreFrom, coreTo = max(coreFrom, from), min(coreTo, to)
	if coreFrom >= coreTo {
		coreFrom, coreTo = from, to
	}
	m.CoreStart, m.CoreEnd, m.Core = s.point(coreFrom), s.point(coreTo), s.block.Text[coreFrom:coreTo]
}

// leads and trails tell what does not belong to a passage at its ends.
func leads(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.–—)،؛", r) }

func trails(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:–—(،؛", r) }

// offeredClauses is how many clauses of the sentence are events. They are counted once: a
// text without full stops is one sentence.
func (s *sentenceReader) offeredClauses() int {
	if s.offered != nil {
		return *s.offered
	}
	n := 0
	for i := range s.clauses {
		if s.refused(i) == "" {
			n++
		}
	}
	s.offered = &n
	return n
}
