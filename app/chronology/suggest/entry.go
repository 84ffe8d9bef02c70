package suggest

import (
	"slices"
	"strings"
)

// entries reads a line of a list of dates, "20 October: Talks begin in Valletta", where
// it tells nothing in a tense of the past: what stands after its date happened on it,
// unless it says that it did not, or only will.
func (s *sentenceReader) entries() {
	if !s.first || len(s.times) == 0 {
		return
	}
	t := &s.times[0]
	if t.from != 0 || t.kind != byDate || !t.datable() || t.exactness() < 3 || clockAlone(t) || !s.opensEntry(t.to) || s.toCome(t) {
		return
	}
	for i := range s.clauses {
		c := &s.clauses[i]
		switch {
		case c.link != mainClause:
		case c.head.finished():
			s.entry = !s.ends()
			return
		case c.head.tense == unreal:
			return
		}
	}
	if slices.ContainsFunc(s.tokens[t.to:], func(t token) bool { return t.is(rNot) }) {
		return
	}
	from := t.to
	for from < len(s.tokens) && s.tokens[from].mark != 0 {
		from++
	}
	if len(s.tokens)-from < 2 {
		return
	}
	verb := s.entryVerb(from)
	s.entry = true
	s.clauses = []clause{{to: len(s.tokens), head: head{from: verb, to: verb + 1, verb: verb, tense: past}}}
}

// toCome tells whether a date lies after publication.
func (s *sentenceReader) toCome(t *timeAt) bool {
	day := s.Published.Day()
	return day != "" && len(t.expression.Earliest) >= len(day) && t.expression.Earliest[:len(day)] > day
}

// ends tells whether a sentence ends as one.
func (s *sentenceReader) ends() bool {
	m := s.tokens[len(s.tokens)-1].mark
	return m != 0 && strings.ContainsRune(".!?؟…”\"»", m)
}

// opensEntry tells whether the words after a date begin anew: after a colon or a dash,
// or with a capital letter.
func (s *sentenceReader) opensEntry(at int) bool {
	if at >= len(s.tokens) {
		return false
	}
	switch t := &s.tokens[at]; t.mark {
	case 0:
		return t.upper && s.lang != "de"
	case ':', '–', '—', '-', '|':
		return true
	}
	return false
}

// entryVerb is the word of such a line that says what happened: a verb, else one that
// names a kind of happening, else its first.
func (s *sentenceReader) entryVerb(from int) int {
	for i := from; i < len(s.tokens); i++ {
		if s.tokens[i].is(rPast|rPart) && !s.tokens[i].is(rNone) {
			return i
		}
	}
	for i := from; i < len(s.tokens); i++ {
		if s.tokens[i].class != "" {
			return i
		}
	}
	return from
}
