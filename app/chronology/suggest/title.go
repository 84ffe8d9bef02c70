package suggest

import (
	"slices"
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
	if s.needsFrame(i) {
		return chronology.TitleWithin(s.text(s.shorten(s.framed(i))), longestTitle)
	}
	if words := s.withMainVerb(i); words != nil {
		return chronology.TitleWithin(s.text(s.shorten(words)), longestTitle)
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
	from := s.afterSource(s.afterJoin(c), c.head.from)
	if c.link == relClause && s.placeWord(c) < 0 || c.link == partClause {
		from = c.head.from
	}
	var out []int
	for k := from; k < c.to; k++ {
		t := &s.tokens[k]
		if k > c.head.to && (t.is(rSource) || t.mark == ';' || t.mark == '(' || t.mark == '—' || t.mark == '–' || t.mark == ':') {
			break
		}
		if k > c.head.to && s.tokens[c.head.verb].quoted && !t.quoted {
			break // "We saw them," a resident
		}
		if t.mark == ',' && c.link == partClause && startsSentence(s.tokens, c.head.from) {
			break
		}
		if k > c.head.to && t.mark == ',' && s.lang == "en" && k+1 < c.to && strings.HasSuffix(s.tokens[k+1].low, "ing") && !s.tokens[k+1].upper {
			break // ", claiming efforts to"
		}
		out = append(out, k)
	}
	for len(out) > 0 && s.endMark(out[len(out)-1]) {
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

// endMark tells whether a token is a mark that a line does not end with, unlike that of
// a percentage.
func (s *sentenceReader) endMark(i int) bool {
	t := &s.tokens[i]
	return t.mark != 0 && !t.quoted && !strings.ContainsRune("%٪€$£°", t.mark)
}

// afterJoin is where a clause begins behind the words that join it to another: those
// that say how long after another it came too, where no more than these and a comma
// stand between.
func (s *sentenceReader) afterJoin(c *clause) int {
	if at := s.placeWord(c); c.link == relClause && at >= 0 {
		return at + 1
	}
	from := c.from
	for from < c.head.from && s.joins(from) && (c.link == subClause || !s.inDistance(from)) {
		from++
	}
	if from+2 < c.head.from && s.tokens[from].is(rSub|rPrep) && slices.Contains(pointers, s.tokens[from+1].low) && slices.Contains(pointedAt, s.tokens[from+2].low) {
		return from + 3 // "після того як"
	}
	for k := from; k < min(from+4, c.head.from) && (c.link == subClause || c.link == saidClause); k++ {
		if t := &s.tokens[k]; t.is(rSub|rThat) && !t.is(rPrep|rDet) {
			from = k + 1
		}
	}
	if from == c.head.from || !s.inDistance(from) {
		return from
	}
	if c.link != subClause {
		return max(from, s.afterComma(from, c.head.from))
	}
	for from < c.head.from && (s.joins(from) || s.tokens[from].date > 0) {
		from++
	}
	return from
}

// inDistance tells whether a token is of the words that say how long after or before
// something a clause came.
func (s *sentenceReader) inDistance(i int) bool {
	return slices.ContainsFunc(s.times, func(t timeAt) bool { return t.kind == byDistance && t.from <= i && i < t.to })
}

// afterComma is the place behind the next comma, 0 where none stands before a token.
func (s *sentenceReader) afterComma(from, to int) int {
	for k := from; k+1 < to; k++ {
		if m := s.tokens[k].mark; m == ',' || m == '،' {
			return k + 1
		}
	}
	return 0
}

// joins tells whether a token only joins clauses.
func (s *sentenceReader) joins(i int) bool {
	t := &s.tokens[i]
	if t.is(rThat) && !t.is(rRel) && startsSentence(s.tokens, i) {
		return false // "That night, the guards"
	}
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
