package attribution

import "strings"

// span is a run of tokens, to exclusive.
type span struct{ from, to int }

func (s span) empty() bool { return s.to <= s.from }

// reading is a sentence that is being read.
type reading struct {
	text     string
	lex      *lexicon
	all      []token
	governed bool // what is read stands in the genitive itself: behind "за словами"
	open     bool // it begins within a quotation
}

func newReading(text string, lex *lexicon, open bool) *reading {
	return &reading{text: text, lex: lex, all: tokens(text, lex, open), open: open}
}

func (r *reading) low(i int) string {
	if i < 0 || i >= len(r.all) {
		return ""
	}
	return r.all[i].low
}

func (r *reading) mark(i int) rune {
	if i < 0 || i >= len(r.all) {
		return 0
	}
	return r.all[i].mark
}

func (r *reading) words(s span) string {
	if s.empty() {
		return ""
	}
	return r.text[r.all[s.from].start:r.all[s.to-1].end]
}

const longestName = 12 // words

// phrase reads the noun phrase that begins at a token: "the foreign ministry of
// Ostria". It leaves its article out and ends before anything that is no part of
// a name.
func (r *reading) phrase(at int) span {
	i := at
	for i < len(r.all) && r.lex.determiner.Has(r.low(i)) {
		i++
	}
	s := span{i, i}
	linked := false
	for i < len(r.all) && s.to-s.from < longestName {
		next := r.step(s, i, linked)
		if next == i {
			break
		}
		linked = r.lex.link.Has(r.low(i))
		if i = next; !linked {
			s.to = i
		}
	}
	return s
}

// step is the token after the one at i when that one belongs to the phrase s.
func (r *reading) step(s span, i int, linked bool) int {
	t := r.all[i]
	first := s.to == s.from
	switch {
	case t.mark != 0:
		return r.quotedName(i)
	case t.quoted || r.matches(i, r.lex.citing) > i:
		return i
	case t.number:
		if first && !t.capital {
			return i + 1
		}
		return i
	case !first && !linked && r.lex.link.Has(t.low) && r.goesOn(i+1):
		if r.lex.nounCapital && r.lex.kindOf(r.low(i+1)) == media {
			return i // "sagte er der Zeitung Bote"
		}
		return i + 1
	case linked && r.lex.determiner.Has(t.low):
		return i + 1
	case !first && t.capital && r.lex.determiner.Has(t.low) && r.lex.headFirst:
		return i + 1 // "el diario La Voz"
	case r.notInName(i) || r.lex.determiner.Has(t.low):
		return i
	case t.capital || linked || r.lex.kindOf(t.low) != unknown:
		return i + 1
	case r.plain(s, i):
		return i + 1
	}
	return i
}

// goesOn tells whether a name can go on at a token behind a preposition.
func (r *reading) goesOn(i int) bool {
	for r.lex.determiner.Has(r.low(i)) && i < len(r.all) {
		i++
	}
	return i < len(r.all) && r.all[i].word && !r.notInName(i)
}

// notInName tells whether a word is none of a name: a preposition, a verb of
// saying, a weekday.
func (r *reading) notInName(i int) bool {
	low := r.low(i)
	x := r.lex
	if x.stop.Has(low) || x.adverb.Has(low) || x.pronoun.Has(low) || x.auxiliary.Has(low) || x.negation.Has(low) {
		return true
	}
	return x.says.Has(low) && !(x.nounLike.Has(low) && !r.sayingNoun(i)) && !(r.all[i].capital && x.nounCapital && i > 0)
}

// sayingNoun tells whether a word that may be a noun is a verb of saying here:
// before "that", a colon or a quotation, or where the sentence ends.
func (r *reading) sayingNoun(i int) bool {
	if i+1 >= len(r.all) {
		return true
	}
	t := r.all[i+1]
	if i > 0 && r.all[i-1].word && !r.all[i-1].capital && r.lex.kindOf(r.low(i-1)) == unknown && !r.lex.adverb.Has(r.low(i-1)) {
		return t.low == "that" || t.low == "to" || t.mark == ':' // "an intelligence report"
	}
	return t.low == "that" || t.low == "to" || t.mark == ':' || t.mark == '.' || t.mark == ',' && i+2 < len(r.all) && r.all[i+2].opens || t.opens
}

// plain tells whether a small word belongs to the phrase: before its noun in
// English and German, around it where what tells more of a noun follows it.
func (r *reading) plain(s span, i int) bool {
	if r.lex.nounCapital {
		return !r.hasCapital(s)
	}
	if !r.lex.headFirst {
		small := 0
		for j := s.from; j < s.to; j++ {
			if low := r.low(j); r.all[j].word && !r.all[j].capital && r.lex.kindOf(low) == unknown && !r.lex.link.Has(low) && !r.lex.determiner.Has(low) {
				small++
			}
		}
		return small < 3
	}
	if r.verbal(i) {
		return false
	}
	for j := s.from; j < s.to; j++ {
		if r.lex.kindOf(r.low(j)) != unknown {
			return true
		}
	}
	if s.to == s.from && r.lex.determiner.Has(r.low(i-1)) {
		return true
	}
	for j := i + 1; j < len(r.all) && j <= i+3 && r.all[j].word && !r.notInName(j); j++ {
		if r.lex.kindOf(r.low(j)) != unknown {
			return true
		}
	}
	return false
}

// verbal tells whether a word ends like a verb.
func (r *reading) verbal(i int) bool {
	for _, end := range r.lex.verbEnd {
		if strings.HasSuffix(r.low(i), end) {
			return true
		}
	}
	return false
}

// quotedName is the token after a name in quotation marks that begins at i:
// агентство «Інтерфакс».
func (r *reading) quotedName(i int) int {
	if !r.all[i].opens || i == 0 || i+1 >= len(r.all) || !r.all[i+1].capital || !r.all[i-1].word && r.all[i-1].mark != ',' {
		return i
	}
	for j := i + 2; j < len(r.all) && j <= i+5; j++ {
		if r.all[j].closes {
			return j + 1
		}
	}
	return i
}

// bare leaves out the quotation marks around a name.
func (r *reading) bare(s span) span {
	if s.to-s.from > 2 && r.all[s.from].opens && r.all[s.to-1].closes {
		return span{s.from + 1, s.to - 1}
	}
	return s
}

// trimmed leaves out small words at the end of a phrase that name nobody, where
// nothing else shows that they belong to it.
func (r *reading) trimmed(s span) span {
	if r.lex.headFirst {
		return s
	}
	for s.to > s.from+1 {
		t := r.all[s.to-1]
		if t.capital || t.mark != 0 || r.lex.kindOf(t.low) != unknown {
			break
		}
		s.to--
	}
	return s
}
