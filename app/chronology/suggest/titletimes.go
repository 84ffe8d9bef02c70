package suggest

import "strings"

// withoutTimes leaves out the words that say when, with the preposition before them.
func (s *sentenceReader) withoutTimes(c *clause, words []int, before int) []int {
	drop := map[int]bool{}
	for n := range s.times {
		t := &s.times[n]
		if t.from < c.from || t.to > c.to || !t.datable() || t.kind == byDistance || s.until(t.from) {
			continue
		}
		from := t.from
		for from > c.from && from > t.from-2 && s.tokens[from-1].mark == 0 && (s.tokens[from-1].is(rPrep|rSince) || s.tokens[from-1].is(rDet) && from == t.from || s.dayWord(from-1)) {
			from--
		}
		after := next(s.tokens, t.to-1)
		if t.kind == byDay && s.countsFromNext(t) {
			continue // "hours after the blast"
		}
		if s.lang == "de" && after != nil && germanAdjective(s.tokens, t.to) {
			continue // "die 1921 gegründete Bank"
		}
		if from < t.from && s.tokens[t.from-1].is(rDet) && after != nil && after.mark == 0 && !after.upper && after.roles == 0 {
			continue // "an overnight address"
		}
		if from == t.from && t.from > c.from && after != nil && !s.afterNoun(t) && s.tokens[t.from-1].mark == 0 && !after.is(rPrep|rDet|rAnd) && t.from > c.head.from {
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
	for n := len(out); n > 2 && n < len(words) && drop[out[n-1]+1] && (s.tokens[out[n-1]].is(rPrep) && !s.tokens[out[n-1]].is(rAdv) || s.tokens[out[n-1]].text == "à"); n-- {
		out = out[:n-1] // "dans la nuit de mardi à | mercredi"
	}
	if before+len(out) < 2 || c.link == partClause && len(out) == 1 || s.lang == "de" && before == 0 && out[0] == c.head.from && out[0] != words[0] {
		return words // nothing else is left, or a German verb would come first
	}
	return out
}

// dayWord tells whether a word only says that a day or year comes: the Arabic يوم.
func (s *sentenceReader) dayWord(i int) bool {
	return s.lang == "ar" && arabicDayWords[s.tokens[i].low]
}

var arabicDayWords = map[string]bool{
	"يوم": true, "عام": true, "سنة": true, "شهر": true, "ليل": true, "ليلة": true, "مساء": true, "صباح": true, "فجر": true, "ظهر": true,
	"تلك": true, "ذلك": true, "هذا": true, "هذه": true,
}

// afterNoun tells whether a time is one that in its language stands without a preposition
// between a verb and its object: "a interpellé jeudi deux officiers".
func (s *sentenceReader) afterNoun(t *timeAt) bool {
	return t.kind == byDate && (s.lang == "ar" || s.lang == "fr" && strings.Contains(t.expression.Rule, "weekday"))
}

// spareComma tells whether a comma only set off the time before it, of which no word
// is left: it parts nothing else from a preposition, or another comma stands there.
func (s *sentenceReader) spareComma(k int, left []int) bool {
	after := next(s.tokens, k)
	return s.tokens[left[len(left)-1]].mark != 0 || after == nil || after.is(rPrep)
}
