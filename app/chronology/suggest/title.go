package suggest

import (
	"strings"
	"unicode/utf8"

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

// withoutLoose takes off the words that only lead on to the next clause: "flew in to |
// be met", "a debate in | which". What ends a clause before another reason or "and" is
// part of its verb: "broke off | when".
func (s *sentenceReader) withoutLoose(c *clause, words []int) []int {
	n := len(words)
	if n == 0 || words[n-1] != c.to-1 || c.to >= len(s.tokens) {
		return words
	}
	if after := &s.tokens[c.to]; after.mark != 0 || after.date > 0 || after.is(rSub|rAnd) && !after.is(rRel) {
		return words
	}
	for n > 2 && words[n-1] > c.head.to && s.tokens[words[n-1]].is(rPrep|rDet) {
		n--
	}
	if n > 2 && n < len(words) && s.tokens[words[n-2]].mark != 0 {
		n -= 2 // "alive, 23 of | which"
	}
	return words[:n]
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

// subject is what a clause without a subject of its own tells of: the beginning of
// the sentence, or of an aside the words right before it.
func (s *sentenceReader) subject(i int) []int {
	c := &s.clauses[i]
	if c.link == subClause || c.link == saidClause || c.link != relClause && c.link != partClause && s.hasSubject(c) || i == 0 && c.link == mainClause {
		return nil
	}
	if c.link == partClause && startsSentence(s.tokens, c.head.from) {
		return s.nounAfter(c)
	}
	if c.link == relClause || c.link == partClause {
		return s.nounBefore(c)
	}
	if said := s.saidOf(i); len(said) > 0 {
		return said
	}
	first := &s.clauses[0]
	if first.link == subClause || first.link == saidClause {
		return nil
	}
	var out []int
	from := first.from
	for k := first.from; k+1 < first.head.from; k++ {
		if s.tokens[k].mark == ',' && s.tokens[k+1].mark == 0 && !s.tokens[k+1].is(rRel) && joined(s.tokens[k+1:first.head.from]) {
			from = k + 1 // "A mutual for a century, the bank"
		}
	}
	for k := from; k < first.head.from && s.tokens[k].mark == 0 && !s.tokens[k].is(rRel); k++ {
		if s.tokens[k].date == 0 {
			out = append(out, k)
		}
	}
	return out
}

// saidOf is whom an English clause is said of, where nothing parts that from the verb of
// saying: "Police said he | left".
func (s *sentenceReader) saidOf(i int) (words []int) {
	if i == 0 || s.lang != "en" || !s.tokens[s.clauses[i-1].head.verb].is(rSay) {
		return nil
	}
	for k := s.clauses[i-1].head.to; k < s.clauses[i].head.from; k++ {
		t := &s.tokens[k]
		if t.mark != 0 || t.is(rAnd|rPrep) {
			return nil
		}
		if t.date == 0 && !t.is(rAdv) && !adverb(t, s.lang) {
			words = append(words, k)
		}
	}
	return words
}

// hasSubject tells whether something to be told of stands before the verb of a
// clause, or in languages that put it there, after it.
func (s *sentenceReader) hasSubject(c *clause) bool {
	no := rAnd | rAdv | rSub | rThat | rPrep
	if s.lang == "es" {
		no |= rPron | rNot
	}
	for k := c.from; k < c.head.from; k++ {
		if t := &s.tokens[k]; t.mark == 0 && t.date == 0 && !t.is(no) && !adverb(t, s.lang) {
			return true
		}
	}
	after := next(s.tokens, c.head.from) // of a verb that comes first
	return s.lang == "de" && after != nil && (after.upper || after.is(rDet|rPron)) || s.lang != "en" && s.lang != "fr" && s.lang != "de" && c.from == 0
}

// nounBefore is the words of a noun right before an aside.
func (s *sentenceReader) nounBefore(c *clause) []int {
	end := c.head.from
	for end > 0 && (s.tokens[end-1].mark != 0 || s.tokens[end-1].is(rRel|rPron|rAdv) || s.tokens[end-1].date != 0) {
		end--
	}
	from := end
	for from > 0 && end-from < 6 && s.tokens[from-1].mark == 0 && s.tokens[from-1].date == 0 && !s.inHead(from-1) {
		from--
		if s.tokens[from].is(rDet) {
			break
		}
		if s.tokens[from].is(rPrep|rAnd|rSub) && !s.tokens[from].is(rOf) {
			from++
			break
		}
	}
	var out []int
	for k := from; k < end; k++ {
		out = append(out, k)
	}
	return out
}

// ofSpeaker tells whether what is said begins with the English "it" of the body that says
// so: "Kestria said it had signed". He and they may be others.
func (s *sentenceReader) ofSpeaker(i int, core []int) bool {
	return i > 0 && s.lang == "en" && s.clauses[i].link == saidClause && len(core) > 1 && s.tokens[core[0]].low == "it" && len(s.announcer(&s.clauses[i-1])) > 0
}

// announcer is who says what a clause says: its words before the verb.
func (s *sentenceReader) announcer(c *clause) []int {
	var out []int
	for k := c.from; k < c.head.from; k++ {
		t := &s.tokens[k]
		if t.date != 0 && len(out) > 0 && s.tokens[out[len(out)-1]].is(rPrep) {
			out = out[:len(out)-1] // "Russia on Tuesday"
		}
		if t.mark == 0 && t.date == 0 && !t.is(rAdv) && !adverb(t, s.lang) {
			out = append(out, k)
		}
	}
	return out
}

// nounAfter is the words after the comma that ends what begins with a participle, up to
// the next verb; where that is not known, a name or a noun with its article.
func (s *sentenceReader) nounAfter(c *clause) []int {
	from := c.head.to
	for from < len(s.tokens) && s.tokens[from].mark != ',' {
		from++
	}
	var out []int
	for k := from + 1; k < len(s.tokens) && len(out) < 6; k++ {
		t := &s.tokens[k]
		if t.mark != 0 || t.date != 0 || t.is(rPron|rRel) && !t.is(rDet) {
			break
		}
		if s.inHead(k) {
			return out
		}
		out = append(out, k)
	}
	for k, w := range out {
		if t := &s.tokens[w]; !t.upper && !t.is(rDet) {
			return out[:min(k+1, len(out))]
		}
	}
	return out
}

// inHead tells whether a token is part of a verb.
func (s *sentenceReader) inHead(i int) bool {
	for _, c := range s.clauses {
		if i >= c.head.from && i < c.head.to {
			return true
		}
	}
	return false
}

// shorten cuts words to the length of a title, before a preposition or a mark where
// that leaves enough, else before an "of" that no name ends.
func (s *sentenceReader) shorten(words []int) []int {
	if utf8.RuneCountInString(s.text(words)) <= titleLength {
		return words
	}
	n := len(words)
	if whole := s.wholePhrase(words); whole > 0 {
		return words[:whole]
	}
	for n > 1 && utf8.RuneCountInString(s.text(words[:n])) > titleLength {
		n--
	}
	for k := n; k > s.afterVerb(words[:n]); k-- {
		t := &s.tokens[words[k]]
		if t.mark != 0 && !s.inList(words, k) || t.is(rPrep|rRel|rSub) && !t.is(rDet|rOf) || words[k] != words[k-1]+1 {
			return s.withoutEnd(words[:k])
		}
	}
	for k := n - 1; k > s.afterVerb(words[:n]) && !s.tokens[words[n-1]].upper; k-- {
		if s.tokens[words[k]].is(rOf) {
			return s.withoutEnd(words[:k]) // "the assets | of 11 Kestrian"
		}
	}
	return s.withoutEnd(words[:n])
}

// withoutEnd takes off what a line cannot end with.
func (s *sentenceReader) withoutEnd(words []int) []int {
	n := len(words)
	for n > 2 && s.tokens[words[n-1]].is(rPrep|rDet|rAnd|rSub) {
		n--
	}
	return words[:n]
}

// wholePhrase is how many words reach to the end of the phrase that the length of a title
// would cut, 0 where that is too far.
func (s *sentenceReader) wholePhrase(words []int) int {
	n := 1
	for n < len(words) && utf8.RuneCountInString(s.text(words[:n+1])) <= longestTitle {
		n++
	}
	for k := n; k > 0 && utf8.RuneCountInString(s.text(words[:k])) > titleLength; k-- {
		if k == len(words) {
			return k
		}
		if t := &s.tokens[words[k]]; t.mark != 0 && !t.quoted && !s.inList(words, k) || t.is(rPrep|rRel|rSub|rAnd) && !t.is(rDet|rOf) {
			return k
		}
	}
	return 0
}

// afterVerb is the place behind the verb of some words and one more, or their middle
// where they hold none.
func (s *sentenceReader) afterVerb(words []int) int {
	for k, w := range words {
		for _, c := range s.clauses {
			if w == c.head.verb && k+2 < len(words) {
				return k + 2
			}
		}
	}
	return len(words) / 2
}

// inList tells whether a mark stands between the members of a list: another one, or
// an "and", follows a few words on.
func (s *sentenceReader) inList(words []int, k int) bool {
	for _, w := range words[k+1 : min(k+5, len(words))] {
		if t := &s.tokens[w]; t.mark == ',' || t.mark == '،' || t.is(rAnd) {
			return true
		}
	}
	return false
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
