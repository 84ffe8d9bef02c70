package attribution

import (
	"slices"
	"strings"
)

// speaker is who a noun phrase names.
type speaker struct {
	start, end int    // bytes of the sentence: the words that name who speaks
	from, to   int    // likewise: with his office beside it, "Defence Minister Anna Dorrel"
	mouth      string // the person that speaks for it
	kind       kind
	pronoun    bool
	common     bool // there is no name in it: "ministry", "police"
}

func (s speaker) none() bool { return s.end <= s.start && !s.pronoun }

// speaker understands a noun phrase, and what is set between commas beside it.
func (r *reading) speaker(s, beside span) speaker {
	if s.empty() {
		return speaker{}
	}
	who := r.named(s, beside)
	if who.none() {
		return who
	}
	who.from, who.to = min(who.start, r.all[s.from].start), max(who.end, r.all[s.to-1].end)
	if r.last(beside, r.lex.names) >= 0 || r.last(s, r.lex.names) >= 0 && !beside.empty() && r.nameIn(beside) == beside {
		who.from, who.to = min(who.from, r.all[beside.from].start), max(who.to, r.all[beside.to-1].end)
	}
	return who
}

// named is who a phrase names. A title gives way to the name it goes with, a
// spokesman to whom he speaks for.
func (r *reading) named(s, beside span) speaker {
	if m := r.last(s, r.lex.isMouth); m >= 0 {
		return r.spokenFor(s, m, r.nameIn(beside))
	}
	if m := r.last(beside, r.lex.isMouth); m >= 0 {
		if of := r.spokenFor(beside, m, s); !of.none() {
			return of
		}
	}
	if role := r.last(s, r.lex.names); role >= 0 && !(r.lex.noCase && r.headKind(s) == group) {
		name := r.nameAfter(s, role)
		if name.empty() {
			name = r.nameIn(beside)
		}
		if !name.empty() {
			return r.known(name, person)
		}
	}
	who := r.known(s, r.headKind(s))
	if name := r.nameIn(beside); who.common && !name.empty() {
		return r.known(name, who.kind)
	}
	return who
}

// spokenFor is the body that a spokesman at token m of s speaks for; he himself
// when he has a name and it is not said for whom.
func (r *reading) spokenFor(s span, m int, name span) speaker {
	if own := r.nameAfter(s, m); !own.empty() {
		name = own
		s.to = own.from
	}
	out := r.bodyOf(s, m)
	if out.none() {
		if name.empty() {
			return speaker{}
		}
		return r.known(name, person)
	}
	out.mouth = r.words(name)
	return out
}

// bodyOf is the body named around the word for its spokesman at token m of s.
func (r *reading) bodyOf(s span, m int) speaker {
	if stem := r.lex.mouthStem(r.low(m)); stem != "" {
		start := r.all[m].start
		return speaker{start: start, end: start + len(stem), kind: body, common: true}
	}
	of := span{m + 1, s.to}
	for of.from < of.to && (r.lex.link.Has(r.low(of.from)) || r.lex.determiner.Has(r.low(of.from)) || r.lex.role.Has(r.low(of.from))) {
		of.from++
	}
	if before := (span{s.from, m}); !r.lex.headFirst && !before.empty() && (r.headKind(before) != unknown || r.hasCapital(before)) {
		of = before
	}
	if of.empty() || r.headKind(of) == unknown && !r.hasCapital(of) {
		return speaker{}
	}
	k := r.headKind(of)
	if k == unknown {
		k = body
	}
	return r.known(of, k)
}

func (r *reading) known(s span, k kind) speaker {
	s = r.seated(r.bare(s), k)
	return speaker{start: r.all[s.from].start, end: r.all[s.to-1].end, kind: k, common: k != unknown && !r.hasName(s)}
}

// hasName tells whether there is a proper name in a phrase, as far as capital
// letters show it.
func (r *reading) hasName(s span) bool {
	for i := s.from; i < s.to; i++ {
		if r.all[i].capital && (i > 0 || r.tellsWhose(i) || r.all[i].allCapitals(r.text)) && (r.lex.kindOf(r.low(i)) == unknown || !r.lex.nounCapital && i > s.from) {
			return true
		}
	}
	return false
}

func (r *reading) hasCapital(s span) bool {
	return slices.ContainsFunc(r.all[s.from:s.to], func(t token) bool { return t.capital })
}

// headKind is what the noun of a phrase is: the last word before the first
// preposition in English and German, elsewhere the first that tells.
func (r *reading) headKind(s span) kind {
	if r.last(s, func(low string) bool { return agencies.Has(low) || low == "news" }) >= 0 {
		return media
	}
	if r.lex.headFirst {
		for i := s.from; i < s.to; i++ {
			if k := r.lex.kindOf(r.low(i)); k != unknown {
				return k
			}
		}
		return unknown
	}
	k := unknown
	for i := s.from; i < s.to && !(r.lex.link.Has(r.low(i)) && k != unknown); i++ {
		if of := r.lex.kindOf(r.low(i)); of != unknown {
			k = of
		}
	}
	return k
}

// last is the last token of a span whose word has a property, or -1.
func (r *reading) last(s span, has func(low string) bool) int {
	for i := s.to - 1; i >= s.from; i-- {
		if r.all[i].word && has(r.low(i)) {
			return i
		}
	}
	return -1
}

// nameIn is a phrase that is nothing but a name.
func (r *reading) nameIn(s span) span {
	for i := s.from; i < s.to; i++ {
		if !r.all[i].word || !r.all[i].capital || r.lex.kindOf(r.low(i)) != unknown {
			return span{}
		}
	}
	return s
}

// nameAfter is the name that ends a phrase behind the word for an office at a
// token: "Igor Marrel" of "the ministry's spokesman Igor Marrel". What the office
// is of ("of Ostria", «України», "de la Défense") is no part of it.
func (r *reading) nameAfter(s span, office int) span {
	from := s.to
	for from > office+1 && r.all[from-1].capital && r.lex.kindOf(r.low(from-1)) == unknown {
		from--
	}
	name := span{from, s.to}
	if of := r.last(span{office + 1, from}, r.lex.link.Has); of >= 0 && from-of <= 2 { // an article may stand between
		if !r.lex.headFirst {
			return span{}
		}
		name.from++
		if name.to-name.from < 2 {
			return span{}
		}
	}
	for name.from < name.to-1 && (r.all[name.from].allCapitals(r.text) || r.isGenitive(name.from)) {
		name.from++
	}
	if r.lex.genitive != "" && name.to-name.from > 2 {
		name.from = name.to - 2
	}
	if !name.empty() && r.all[name.from].allCapitals(r.text) || name.to-name.from == 1 && r.isGenitive(name.from) {
		return span{}
	}
	return name
}

// isGenitive tells whether a name ends as countries do behind an office, and
// first names do not.
func (r *reading) isGenitive(i int) bool {
	if r.governed {
		return false
	}
	low := []rune(r.low(i))
	return slices.Contains([]rune(r.lex.genitive), low[len(low)-1])
}

// tellsWhose tells whether a word that begins a sentence is more than an adjective
// with a capital: "Ostria's", "Ostrian".
func (r *reading) tellsWhose(i int) bool {
	for _, end := range []string{"'s", "ian", "ean", "ese", "ish"} {
		if strings.HasSuffix(r.low(i), end) {
			return true
		}
	}
	return false
}

// seated takes in where a body sits that is not named: "foreign ministry in Velmor".
func (r *reading) seated(s span, k kind) span {
	i := s.to
	if k == group && r.lex.seat.Has(r.low(i)) && r.lex.kindOf(r.low(i+1)) == body {
		return span{s.from, r.phrase(i + 1).to} // "источник в полиции"
	}
	if k != body || r.hasName(s) || !r.lex.seat.Has(r.low(i)) || i+1 >= len(r.all) {
		return s
	}
	if t := r.all[i+1]; t.word && t.capital && r.lex.capitalTells() && !r.notInName(i+1) && r.lex.kindOf(t.low) == unknown {
		s.to = i + 2
	}
	return s
}
