package suggest

import (
	"strings"

	"dateline/app/chronology"
)

// titleLength is how many letters a title has at most, longestTitle how many where that
// ends a phrase: not "the end of the diplomatic".
const (
	titleLength  = 90
	longestTitle = 104
)

// title is a short line in the words of the sentence: the clause with its subject,
// without its date, which stands beside a title, and without who says so.
func (s *sentenceReader) title(i int) string {
	c := &s.clauses[i]
	if said := s.conveyed(i); said != nil {
		return chronology.TitleWithin(s.withoutAnd(s.text(s.shorten(said))), longestTitle)
	}
	subject, core := s.subject(i), s.core(c)
	if s.announcesAct(i) || s.ofSpeaker(i, core) {
		subject, core = s.announcer(&s.clauses[i-1]), core[1:]
	}
	words := append(subject, s.withoutTimes(c, core, len(subject))...)
	if i+1 < len(s.clauses) && s.clauses[i+1].link == saidClause {
		words = append(words, s.withThat(&s.clauses[i+1])...)
	}
	return chronology.TitleWithin(s.withoutAnd(s.text(s.shorten(words))), longestTitle)
}

// conveying are the kinds of happening that only bring to light what is said: of what
// they lead to, that is what an editor would write down.
var conveying = map[string]bool{"announced": true, "published": true, "confirmed": true}

// conveyed is what a clause says that somebody said, where that can stand alone; nil
// when the saying is the happening, as of a denial, or when what is said begins with a
// pronoun.
func (s *sentenceReader) conveyed(i int) []int {
	verb := &s.tokens[s.clauses[i].head.verb]
	if i+1 >= len(s.clauses) || s.clauses[i+1].link != saidClause || !verb.is(rSay) && !conveying[verb.class] {
		return nil
	}
	c := &s.clauses[i+1]
	said := s.core(c)
	if len(said) == 0 || c.head.negated || !s.hasSubject(c) || s.tokens[said[0]].is(rPron) {
		return nil
	}
	return s.withoutTimes(c, said, 0)
}

// core is the tokens of a clause without the words that join it to another, up to
// where somebody is named as the one who says so.
func (s *sentenceReader) core(c *clause) []int {
	from := c.from
	for from < c.head.from && (s.joins(from) || s.hinge(c) != nil && s.tokens[from].date > 0 && &s.times[s.tokens[from].date-1] == s.hinge(c)) {
		from++
	}
	from = s.afterSource(from, c.head.from)
	if c.link == relClause || c.link == partClause {
		from = c.head.from
	}
	var out []int
	for k := from; k < c.to; k++ {
		t := &s.tokens[k]
		if k > c.head.to && (t.is(rSource) || t.mark == ';' || t.mark == '(' || t.mark == '—' || t.mark == '–' || t.mark == ':') {
			break
		}
		if t.mark == ',' && c.link == partClause && startsSentence(s.tokens, c.head.from) {
			break
		}
		if k > c.head.to && t.mark == ',' && s.lang == "en" && k+1 < c.to && strings.HasSuffix(s.tokens[k+1].low, "ing") && !s.tokens[k+1].upper {
			break // ", claiming efforts to"
		}
		out = append(out, k)
	}
	for len(out) > 0 && s.tokens[out[len(out)-1]].mark != 0 && !s.tokens[out[len(out)-1]].quoted {
		out = out[:len(out)-1]
	}
	return s.withoutLoose(c, out)
}

// withThat is the tokens of what is said or found, with the word that leads to it.
func (s *sentenceReader) withThat(c *clause) []int {
	said := s.core(c)
	if len(said) == 0 {
		return nil
	}
	first := said[0]
	for first > c.from && s.tokens[first-1].is(rThat) {
		first--
	}
	var out []int
	for k := first; k < said[0]; k++ {
		out = append(out, k)
	}
	return append(out, said...)
}

// joins tells whether a token only joins clauses.
func (s *sentenceReader) joins(i int) bool {
	t := &s.tokens[i]
	return t.mark != 0 && !t.quoted || t.is(rAnd|rThat) && !t.is(rDet) || t.is(rSub) && !t.is(rPrep|rDet)
}

// afterSource skips "according to the ministry," at the beginning.
func (s *sentenceReader) afterSource(from, to int) int {
	for i := from; i < min(from+2, to); i++ {
		if !s.tokens[i].is(rSource) {
			continue
		}
		for k := i + 1; k < to; k++ {
			if s.tokens[k].mark == ',' || s.tokens[k].mark == '،' {
				return k + 1
			}
		}
	}
	return from
}

// withoutAnd takes the Arabic and off the first word that it is written in one with.
func (s *sentenceReader) withoutAnd(title string) string {
	rest, ok := strings.CutPrefix(title, "و")
	if s.lang != "ar" || !ok {
		return title
	}
	first, _, _ := strings.Cut(title, " ")
	if s.lexicon.look(fold(first)).roles != 0 {
		return title
	}
	return rest
}

// withoutTimes leaves out the words that say when, with the preposition before them.
func (s *sentenceReader) withoutTimes(c *clause, words []int, before int) []int {
	drop := map[int]bool{}
	for n := range s.times {
		t := &s.times[n]
		if t.from < c.from || t.to > c.to || !t.datable() || t.kind == byDistance || s.until(t.from) {
			continue
		}
		from := t.from
		for from > c.from && from > t.from-2 && s.tokens[from-1].mark == 0 && s.tokens[from-1].is(rPrep|rDet|rSince) {
			from--
		}
		after := next(s.tokens, t.to-1)
		if from < t.from && s.tokens[t.from-1].is(rDet) && after != nil && after.mark == 0 && !after.upper && after.roles == 0 {
			continue // "an overnight address"
		}
		if from == t.from && t.from > c.from && after != nil && s.tokens[t.from-1].mark == 0 && !after.is(rPrep|rDet|rAnd) && t.from > c.head.from {
			continue // "the 2014 crisis"
		}
		for k := from; k < t.to; k++ {
			drop[k] = k != c.head.from && k != c.head.verb
		}
	}
	var out []int
	for _, k := range words {
		if !drop[k] && !(s.tokens[k].mark == ',' && (len(out) == 0 || drop[k-1] && s.spareComma(k, out))) {
			out = append(out, k)
		}
	}
	if before+len(out) < 2 {
		return words
	}
	return out
}

// spareComma tells whether a comma only set off the time before it, of which no word
// is left: it parts nothing else from a preposition, or another comma stands there.
func (s *sentenceReader) spareComma(k int, left []int) bool {
	after := next(s.tokens, k)
	return s.tokens[left[len(left)-1]].mark != 0 || after == nil || after.is(rPrep)
}

// text is some tokens as they are written, those that stand apart with a space.
func (s *sentenceReader) text(words []int) string {
	var b strings.Builder
	for k, w := range words {
		t := &s.tokens[w]
		if k > 0 {
			last := words[k-1]
			switch {
			case last == w-1:
				b.WriteString(s.block.Text[s.tokens[last].end:t.start])
			case t.mark == 0 || t.mark == '(':
				b.WriteByte(' ')
			}
		}
		word := s.block.Text[t.start:t.end]
		if k > 0 && t.is(rPart) && startsSentence(s.tokens, w) {
			word = strings.ToLower(word) // "Founded in 1921, the company": the company founded
		}
		b.WriteString(word)
	}
	return b.String()
}
