package suggest

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// pointers are the Slavonic words that point at the clause to come, and pointedAt those
// that begin it.
var (
	pointers  = strings.Fields("того тому тим те тем то")
	pointedAt = strings.Fields("як как що что")
)

// withoutLoose takes off the words that only lead on to the next clause: "flew in to |
// be met", "a debate in | which". What ends a clause before another reason or "and" is
// part of its verb: "broke off | when".
func (s *sentenceReader) withoutLoose(c *clause, words []int) []int {
	n := len(words)
	if n > 3 && slices.Contains(pointers, s.tokens[words[n-1]].low) && s.tokens[words[n-2]].is(rPrep) && (s.lang == "ru" || s.lang == "uk") {
		return words[:n-2] // "после того | как"
	}
	if n == 0 || words[n-1] != c.to-1 || c.to >= len(s.tokens) {
		return words
	}
	if after := &s.tokens[c.to]; after.mark != 0 || after.date > 0 || after.is(rSub|rAnd) && !after.is(rRel) {
		return words
	}
	for n > 2 && words[n-1] > c.head.to && s.tokens[words[n-1]].is(rPrep|rDet|rSub) {
		n--
	}
	if n > 2 && n < len(words) && s.endMark(words[n-2]) {
		n -= 2 // "alive, 23 of | which"
	}
	return words[:n]
}

// shorten cuts words to the length of a title, not within a quotation.
func (s *sentenceReader) shorten(words []int) []int {
	cut := s.cut(words)
	opened, closing := -1, ""
	for k, w := range cut {
		switch m := s.tokens[w].mark; {
		case m == 0:
		case opened >= 0 && strings.ContainsRune(closing, m):
			opened = -1
		case opened < 0 && closingMark(m) != "":
			opened, closing = k, closingMark(m)
		}
	}
	if opened < 0 || len(cut) == len(words) {
		return cut
	}
	for k := len(cut); k < len(words) && utf8.RuneCountInString(s.text(words[:k+1])) <= longestTitle; k++ {
		if m := s.tokens[words[k]].mark; m != 0 && strings.ContainsRune(closing, m) {
			return words[:k+1]
		}
	}
	if opened > 2 {
		return s.withoutEnd(words[:opened])
	}
	return cut
}

// cut cuts words to that length before a preposition or a mark where that leaves enough,
// else before an "of" that no name ends.
func (s *sentenceReader) cut(words []int) []int {
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
