package attribution

import "strings"

// way is how a claim says who speaks.
type way uint8

const (
	says      way = iota // "the ministry said"
	according            // "according to the ministry"
	cites                // "citing the ministry"
)

// claim is one place of a sentence that says who speaks.
type claim struct {
	way      way
	who      speaker
	verb     span
	rule     string
	unnamed  bool   // it is said that somebody says so, and not who
	trailing bool   // it stands behind what is said
	by       string // the one who cites
	about    bool   // only of a part of the sentence: "who, according to ..., were"
}

// verbAt tells whether a verb of saying stands at a token, and where its words
// begin and end.
func (r *reading) verbAt(i int) (span, bool) {
	t := r.all[i]
	x := r.lex
	if low, _ := x.cutPronoun(t.low); !t.word || t.quoted || !x.says.Has(low) || t.capital && x.nounCapital && i > 0 && !x.noCase {
		return span{}, false
	}
	if x.nounLike.Has(t.low) && !r.sayingNoun(i) || i > 0 && r.matches(i-1, x.other) > i-1 {
		return span{}, false
	}
	v := span{i, i + 1}
	for j := i - 1; j >= 0 && r.all[j].word; j-- {
		low := r.low(j)
		switch {
		case x.negation.Has(low) || x.barred.Has(low) && !(x.quoting.Has(r.low(i)) && j == i-1):
			return span{}, false
		case x.auxiliary.Has(low):
			v.from = j
			continue
		case x.adverb.Has(low):
			continue
		}
		break
	}
	if i+1 < len(r.all) && x.negation.Has(r.low(i+1)) {
		return span{}, false
	}
	return v, r.complete(i)
}

// complete tells whether a verb that has a second part has it: "teilte ... mit".
func (r *reading) complete(i int) bool {
	for _, s := range r.lex.split {
		if s[0] != r.low(i) {
			continue
		}
		for j := i + 1; j < len(r.all) && j < i+25; j++ {
			if r.low(j) == s[1] && (j+1 == len(r.all) || r.all[j+1].mark != 0) {
				return true
			}
		}
		return false
	}
	return true
}

// subjectBefore looks for who speaks in front of a verb, from the beginning of
// the sentence on: the longest phrase that reaches the verb.
func (r *reading) subjectBefore(v span) (speaker, bool) {
	end := v.from
	for end > 0 && r.all[end-1].word && (r.lex.adverb.Has(r.low(end-1)) || r.lex.auxiliary.Has(r.low(end-1))) {
		end--
	}
	for from := r.clauseStart(end); from < end; from++ {
		if !r.begins(from) {
			continue
		}
		if r.lex.pronoun.Has(r.low(from)) && r.reaches(from+1, end) {
			return speaker{pronoun: true, kind: r.pronounKind(from)}, true
		}
		at := from
		within := r.lex.within.Has(r.low(from))
		if within {
			at++
		}
		s := r.phrase(at)
		if s.empty() || s.to > end {
			continue
		}
		if at < s.from && r.isStatement(s, at, v) && r.reaches(s.to, end) {
			return speaker{pronoun: true}, true
		}
		beside, ok := r.bridge(s.to, end)
		ok = ok || r.participleEnds(s.to, v)
		if !ok || !r.speaks(s, v, at < s.from, within) {
			continue
		}
		if who := r.speaker(s, beside); !who.none() {
			return who, true
		}
	}
	return speaker{}, false
}

const longestClause = 40 // tokens before a verb that its subject is looked for in

// clauseStart is where the search for a subject begins: behind the last
// quotation, but not further back than a clause is long.
func (r *reading) clauseStart(end int) int {
	for i := end - 1; i >= 0 && i >= end-longestClause; i-- {
		if r.all[i].closes && !r.namedByQuotes(i) || r.mark(i) == ';' || r.mark(i) == ':' {
			return i + 1
		}
	}
	return max(0, end-longestClause)
}

// namedByQuotes tells whether a closing mark ends a name: агентство «Світ».
func (r *reading) namedByQuotes(i int) bool {
	for j := i - 1; j > 0 && j >= i-5; j-- {
		if r.all[j].opens {
			return r.quotedName(j) == i+1
		}
	}
	return false
}

// begins tells whether a phrase can begin at a token: first of the sentence,
// behind a mark, or behind a word that is no part of a name.
func (r *reading) begins(i int) bool {
	if !r.all[i].word && !r.all[i].number || r.all[i].quoted {
		return false
	}
	if r.notInName(i) && !r.lex.within.Has(r.low(i)) && !r.lex.pronoun.Has(r.low(i)) {
		return false
	}
	if i == 0 || r.all[i-1].mark != 0 && !r.lex.within.Has(r.low(i)) {
		return true
	}
	return r.lex.within.Has(r.low(i)) && (r.all[i-1].mark != 0 || r.lex.stop.Has(r.low(i-1))) ||
		r.notInName(i-1) && (r.lex.clause.Has(r.low(i-1)) || !r.lex.stop.Has(r.low(i-1)))
}

// reaches tells whether only adverbs stand between two tokens.
func (r *reading) reaches(from, to int) bool {
	_, ok := r.bridge(from, to)
	return ok
}

// bridge tells whether a subject that ends at a token reaches the verb at
// another: over adverbs, words of time and place, or something set between
// commas, which is handed back.
func (r *reading) bridge(from, to int) (beside span, ok bool) {
	if from >= to {
		return span{}, from == to
	}
	if m := r.mark(from); m == ',' || m == '(' || m == '—' || m == '–' {
		last := r.mark(to - 1)
		if to-1 > from && (last == m || m == '(' && last == ')') && r.aside(span{from + 1, to - 1}) {
			return r.besides(span{from + 1, to - 1}), true
		}
		return span{}, false
	}
	words := 6
	for i := from; i < to; i++ {
		low := r.low(i)
		switch {
		case r.all[i].mark != 0 || r.lex.says.Has(low) && !r.lex.adverb.Has(low):
			return span{}, false
		case r.lex.adverb.Has(low) || r.lex.auxiliary.Has(low) || r.all[i].number:
		case r.lex.place.Has(low):
			words = 0
		default:
			if words++; words > 5 {
				return span{}, false
			}
		}
	}
	return span{}, true
}

const longestAside = 16 // tokens between commas

// aside tells whether what stands between commas can be said by the way.
func (r *reading) aside(s span) bool {
	if s.to-s.from > longestAside {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if r.all[i].opens || r.all[i].closes && !r.namedByQuotes(i) || r.lex.firm.Has(r.low(i)) {
			return false
		}
	}
	return true
}

// besides is the noun phrase of what is set between commas.
func (r *reading) besides(s span) span {
	p := r.phrase(s.from)
	if p.to > s.to {
		p.to = s.to
	}
	return p
}

// speaks tells whether a phrase can be the subject of a verb of saying.
func (r *reading) speaks(s span, v span, determined, within bool) bool {
	if r.lex.nobody.Has(r.low(s.from)) || r.abstract(s) {
		return false
	}
	k := r.headKind(s)
	if within {
		return k == body || k == media || k == group || r.all[s.from].allCapitals(r.text)
	}
	if k == paper && !r.lex.firm.Has(r.low(v.to-1)) {
		return false
	}
	if k != unknown || r.lex.capitalTells() && r.headCapital(s) {
		return true
	}
	if !r.lex.firm.Has(r.low(v.to - 1)) {
		return false
	}
	return determined || s.from == 0 && !r.hasCapital(span{1, s.to}) || !r.lex.capitalTells() && r.hasCapital(s)
}

// subjectAfter looks for who speaks behind a verb: “...,” said the minister.
func (r *reading) subjectAfter(v span) (speaker, bool) {
	if !r.lex.inverted && !r.afterQuotation(v.from) {
		return speaker{}, false
	}
	i := v.to
	for i < len(r.all) && (r.lex.adverb.Has(r.low(i)) || (r.lex.stop.Has(r.low(i)) || r.lex.determiner.Has(r.low(i))) && r.lex.adverb.Has(r.low(i+1))) {
		i++
	}
	if i >= len(r.all) {
		return speaker{}, false
	}
	if r.lex.pronoun.Has(r.low(i)) {
		return speaker{pronoun: true, kind: r.pronounKind(i)}, true
	}
	within := r.lex.within.Has(r.low(i))
	if within {
		i++
	}
	s := r.trimmed(r.phrase(i))
	if j := r.behindPlace(i, s); j > i {
		s, within, i = r.trimmed(r.phrase(j)), false, j
	}
	if s.empty() || !r.speaks(s, v, i < s.from, within) || !r.ends(s.to) {
		return speaker{}, false
	}
	who := r.speaker(s, r.besideAfter(s.to))
	return who, !who.none()
}

// besideAfter is what is set behind a comma: ", a spokesman for the ministry".
func (r *reading) besideAfter(i int) span {
	if r.mark(i) != ',' && r.mark(i) != '(' {
		return span{}
	}
	s := r.phrase(i + 1)
	if s.empty() || !r.ends(s.to) {
		return span{}
	}
	return s
}

// ends tells whether a phrase can end at a token.
func (r *reading) ends(i int) bool {
	if i >= len(r.all) || r.all[i].mark != 0 {
		return true
	}
	low := r.low(i)
	return r.lex.adverb.Has(low) || r.lex.stop.Has(low) || r.lex.nobody.Has(low) || (r.lex.headFirst || r.lex.nounCapital) && r.lex.link.Has(low)
}

// afterQuotation tells whether a clause that names the speaker can begin at a
// token: behind a quotation or a comma.
func (r *reading) afterQuotation(i int) bool {
	if i == 0 {
		return false
	}
	m := r.all[i-1]
	return m.closes || m.mark == ',' || m.mark == '—' || m.mark == '–' || m.mark == '?' || m.mark == '!'
}

func (r *reading) pronounKind(i int) kind {
	switch low := r.low(i); {
	case r.lex.neuter.Has(low):
		return body
	case r.lex.plural.Has(low):
		return unknown
	}
	return person
}

// glued is the token itself, without the preposition that is written together
// with it where the word before calls for one.
func (r *reading) glued(i int) int {
	if i >= len(r.all) || !r.lex.gluing.Has(r.low(i-1)) {
		return i
	}
	t := &r.all[i]
	for _, prefix := range []string{"لل", "ل", "ب"} {
		if rest, ok := strings.CutPrefix(r.text[t.start:t.end], prefix); ok && len(rest) > 4 {
			t.start, t.low = t.start+len(prefix), fold(rest)
			break
		}
	}
	return i
}

// cutPronoun is a verb without the pronoun that is joined to it, and that one:
// "ajoute" of "ajoute-t-il".
func (x *lexicon) cutPronoun(low string) (verb, pronoun string) {
	for _, p := range x.joined {
		if v, ok := strings.CutSuffix(low, "-"+p); ok {
			return strings.TrimSuffix(v, "-t"), p
		}
	}
	return low, ""
}

// joinedPronoun tells whether a pronoun is joined to a verb of saying or to what
// stands before it: "a-t-elle ajouté".
func (r *reading) joinedPronoun(v span) bool {
	for i := v.from; i < v.to; i++ {
		if _, p := r.lex.cutPronoun(r.low(i)); p != "" {
			return true
		}
	}
	return false
}

// headCapital tells whether the noun of a phrase is a name: its last word before
// the first preposition in English, elsewhere any word of it.
func (r *reading) headCapital(s span) bool {
	if r.lex.headFirst {
		return r.hasCapital(s)
	}
	head := s.to - 1
	for i := s.to - 1; i > s.from; i-- {
		if r.lex.link.Has(r.low(i)) {
			head = i - 1
		}
	}
	return r.all[head].capital || r.all[head].mark != 0
}

// behindPlace is where a phrase begins behind one that tells where or how
// something was said: "señaló en un comunicado su presidente".
func (r *reading) behindPlace(i int, s span) int {
	if !r.lex.headFirst || !s.empty() && r.headKind(s) != paper || !r.lex.place.Has(r.low(i)) && !r.lex.place.Has(r.low(i-1)) {
		return i
	}
	if s.empty() {
		s = r.phrase(i + 1)
	}
	if j := s.to; !s.empty() && r.lex.determiner.Has(r.low(j)) {
		return j
	}
	return i
}

// abstract tells whether a phrase is one small word that names no person or body.
func (r *reading) abstract(s span) bool {
	if s.to-s.from != 1 || r.headKind(s) != unknown || s.from > 0 && r.all[s.from].capital {
		return false
	}
	for _, end := range r.lex.abstract {
		if strings.HasSuffix(r.low(s.from), end) {
			return true
		}
	}
	return false
}

// isStatement tells whether a phrase is "the statement", which means the last one
// who was named, before a verb of saying; "in a statement" is where it was said.
func (r *reading) isStatement(s span, article int, v span) bool {
	return s.to == s.from+1 && r.lex.statement.Has(r.low(s.from)) && r.lex.firm.Has(r.low(v.to-1)) &&
		(article == 0 || !r.lex.stop.Has(r.low(article-1)))
}

// participleEnds tells whether an auxiliary at a token has its participle at the end
// of the clause, with the object between: "hat den Streik angekündigt".
func (r *reading) participleEnds(i int, v span) bool {
	if !r.lex.nounCapital || !r.lex.auxiliary.Has(r.low(i)) || v.to < len(r.all) && r.all[v.to].mark == 0 || v.from-i > longestName {
		return false
	}
	for j := i + 1; j < v.from; j++ {
		if r.all[j].mark != 0 || r.lex.negation.Has(r.low(j)) && r.low(j) != "das" {
			return false
		}
	}
	return true
}

// sharedSubject is the subject of the sentence, for a verb of saying that follows
// others: "Mara Quist accused the mayor and said". Only who can speak is taken.
func (r *reading) sharedSubject(v span) (speaker, bool) {
	if !r.begins(0) {
		return speaker{}, false
	}
	s := r.trimmed(r.phrase(0))
	if s.empty() || s.to >= v.from || r.abstract(s) || r.lex.nobody.Has(r.low(s.from)) {
		return speaker{}, false
	}
	if r.headKind(s) == unknown && !(r.lex.capitalTells() && r.headCapital(s) && s.to-s.from > 1) {
		return speaker{}, false
	}
	who := r.speaker(s, span{})
	return who, !who.none()
}
