package attribution

import (
	"slices"
	"strings"
)

// claims are all places of the sentence that say who speaks, in their order.
func (r *reading) claims() []claim {
	var out []claim
	for i := 0; i < len(r.all); i++ {
		if r.all[i].quoted || !r.all[i].word {
			continue
		}
		if c, end := r.phraseClaim(i); end > i {
			if c != nil {
				out = append(out, *c)
			}
			i = end - 1
			continue
		}
		if c, ok := r.verbClaim(i); ok {
			out = append(out, c)
		}
	}
	return out
}

// phraseClaim reads "according to X", "citing X" or "за його словами" at a token.
func (r *reading) phraseClaim(i int) (*claim, int) {
	if end := r.matches(i, r.lex.byHim); end > i {
		return &claim{way: according, who: speaker{pronoun: true}, verb: span{i, end}, rule: "“" + r.words(span{i, end}) + "” means the last one who was named"}, end
	}
	if end := r.matches(i, r.lex.according); end > i {
		if c := r.accordingTo(i, end); c != nil || r.matches(i, r.lex.passive) == i {
			return c, end
		}
	}
	if end := r.matches(i, r.lex.passive); end > i {
		return &claim{verb: span{i, end}, unnamed: true, rule: "“" + r.words(span{i, end}) + "”: it is not said by whom"}, end
	}
	end := r.matches(i, r.lex.citing)
	if r.quotedFrom(i) {
		end = i + 1
	}
	if end > i && !r.lex.barred.Has(r.low(i-1)) {
		s := r.phrase(r.glued(end))
		if t := r.trimmed(s); t != s || s.empty() || r.lex.nobody.Has(r.low(s.from)) || r.headKind(s) == unknown && !r.hasCapital(s) {
			return nil, end
		}
		c := claim{way: cites, who: r.speaker(s, r.besideAfter(s.to)), verb: span{i, end}, rule: "named behind “" + r.words(span{i, end}) + "”"}
		if by, ok := r.subjectBefore(c.verb); ok && !by.pronoun {
			c.by = r.text[by.start:by.end]
		}
		return &c, end
	}
	if r.lex.after.Has(r.low(i)) {
		return r.accordingBehind(i)
	}
	return nil, i
}

// quotedFrom tells whether the preposition at a token goes with a verb of quoting
// before it: "نقلت رويترز عن".
func (r *reading) quotedFrom(i int) bool {
	if r.low(i) != "عن" || !r.lex.noCase {
		return false
	}
	for j := max(0, i-4); j < i; j++ {
		if r.lex.quoting.Has(r.low(j)) {
			return true
		}
	}
	return false
}

// accordingTo reads who is named behind "according to".
func (r *reading) accordingTo(i, end int) *claim {
	at := r.glued(end)
	if r.lex.within.Has(r.low(at)) {
		at++
	}
	if at < len(r.all) && r.lex.pronoun.Has(r.low(at)) {
		return &claim{way: according, who: speaker{pronoun: true, kind: r.pronounKind(at)}, verb: span{i, end}, rule: "a pronoun behind “" + r.words(span{i, end}) + "” means the last one who was named"}
	}
	s := r.writtenBy(r.trimmed(r.phrase(at)))
	if s.empty() || r.lex.nobody.Has(r.low(s.from)) || r.headKind(s) == unknown && !r.hasCapital(s) {
		return nil
	}
	if !r.lex.capitalTells() && r.headKind(s) == unknown && !r.ends(s.to) {
		return nil
	}
	r.governed = true
	defer func() { r.governed = false }()
	c := &claim{way: according, who: r.speaker(s, r.besideAfter(s.to)), verb: span{i, end}, rule: "named behind “" + r.words(span{i, end}) + "”"}
	c.trailing = i > 0
	c.about = r.relative(i)
	return c
}

// writtenBy is whom a statement or report is from, where that is said: "the
// ministry" of "a statement from the ministry"; else the phrase itself.
func (r *reading) writtenBy(s span) span {
	if s.empty() {
		return s
	}
	for i := s.from; i < s.to; i++ {
		if !r.lex.paper.Has(r.low(i)) {
			continue
		}
		from := i + 1
		for r.lex.source.Has(r.low(from)) || r.lex.determiner.Has(r.low(from)) && from > i+1 {
			from++
		}
		if from == i+1 && !r.lex.headFirst {
			continue
		}
		if of := r.trimmed(r.phrase(from)); !of.empty() && (r.headKind(of) != unknown || r.headCapital(of)) {
			return of
		}
	}
	return s
}

// relative tells whether what begins at a token speaks only of what a relative
// clause says: "who, according to the minister, were".
func (r *reading) relative(i int) bool {
	return i > 1 && r.mark(i-1) == ',' && r.lex.nobody.Has(r.low(i-2))
}

// accordingBehind reads who is named in front of words like "zufolge".
func (r *reading) accordingBehind(i int) (*claim, int) {
	for from := max(0, i-longestName); from < i; from++ {
		if !r.begins(from) {
			continue
		}
		if r.lex.pronoun.Has(r.low(from)) && from+1 == i {
			return &claim{way: according, who: speaker{pronoun: true, kind: r.pronounKind(from)}, verb: span{i, i + 1}, rule: "a pronoun before “" + r.words(span{i, i + 1}) + "” means the last one who was named"}, i + 1
		}
		s := r.phrase(from)
		if s.empty() || s.to != i || r.headKind(s) == unknown && r.lex.nounCapital && from != s.from {
			continue
		}
		return &claim{way: according, who: r.speaker(s, span{}), verb: span{i, i + 1}, rule: "named before “" + r.words(span{i, i + 1}) + "”"}, i + 1
	}
	return nil, i
}

// verbClaim reads a verb of saying at a token with the one who speaks.
func (r *reading) verbClaim(i int) (claim, bool) {
	v, ok := r.verbAt(i)
	if !ok {
		return claim{}, false
	}
	c := claim{verb: v, trailing: r.afterQuotation(v.from)}
	words := "“" + r.words(v) + "”"
	who, ok := r.subjectBefore(v)
	if c.rule = "stands before " + words; !ok {
		who, ok = r.subjectAfter(v)
		c.rule, c.trailing = "stands behind "+words, c.trailing || v.from > 0
	}
	if !ok && v.from > 0 && r.lex.joining.Has(r.low(v.from-1)) {
		who, ok = r.sharedSubject(v)
		c.rule = "stands before all that it did, also " + words
	}
	if r.joinedPronoun(v) {
		who, ok = speaker{pronoun: true, kind: person}, true
	}
	if !ok && r.lex.dropped && r.withoutSubject(v) {
		who, ok = speaker{pronoun: true}, true
		c.rule = words + " without a subject means the last one who was named"
	} else if who.pronoun {
		c.rule = "the pronoun at " + words + " means the last one who was named"
	}
	c.who = who
	return c, ok
}

// withoutSubject tells whether a verb of saying begins its clause and goes on
// with what is said.
func (r *reading) withoutSubject(v span) bool {
	before := v.from
	for before > 0 && strings.ContainsRune(",—–-", r.mark(before-1)) && r.mark(before-1) != 0 {
		before--
	}
	if before > 0 && !r.all[before-1].closes && r.mark(before-1) != '?' && r.mark(before-1) != '!' {
		return false
	}
	if v.to >= len(r.all) {
		return true
	}
	t := r.all[v.to]
	return t.mark != 0 || r.lex.stop.Has(t.low) && !r.lex.within.Has(t.low)
}

// matches is where the longest of some phrases ends that stands at a token; the
// token itself when none does.
func (r *reading) matches(i int, phrases phraseList) int {
	end := i
	for _, p := range phrases[r.low(i)] {
		if i+len(p) > len(r.all) {
			continue
		}
		for k, w := range p {
			if r.all[i+k].low != w {
				break
			}
			if k == len(p)-1 {
				end = max(end, i+len(p))
			}
		}
	}
	return end
}

// best is what the sentence says of who speaks, all its claims together.
func (r *reading) best() (claim, bool) {
	all := r.claims()
	all = slices.DeleteFunc(all, func(c claim) bool { return c.about || c.who.none() && !c.unnamed })
	named := slices.DeleteFunc(slices.Clone(all), func(c claim) bool { return c.unnamed })
	if len(named) == 0 {
		if len(all) == 0 {
			return claim{}, false
		}
		return all[0], true
	}
	first := named[0]
	if i := slices.IndexFunc(named, func(c claim) bool { return c.way == cites }); i >= 0 {
		return named[i], true
	}
	for _, c := range named[1:] {
		if first.who.kind == media && c.who.kind != media && !c.who.pronoun {
			return c, true // the medium passes on what another says
		}
	}
	return first, true
}

// said is a claim as it is handed out, with those who passed it on.
func (r *reading) said(c claim) Said {
	out := Said{Verb: r.words(c.verb), Rule: c.rule}
	if c.unnamed {
		return out
	}
	out.Start, out.End = c.who.start, c.who.end
	out.Who, out.Named = r.text[c.who.start:c.who.end], r.text[c.who.from:c.who.to]
	out.Via = r.via(c)
	return out
}

// via is who passed a claim on, the nearest to the site first.
func (r *reading) via(c claim) []string {
	var out []string
	add := func(name string) {
		if name != "" && name != r.text[c.who.start:c.who.end] && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, other := range r.claims() {
		if other.verb == c.verb || other.unnamed || other.who.pronoun || other.who.none() {
			continue
		}
		if c.way == cites && other.way != cites || other.who.kind == media && r.passesOn(other, c) {
			add(r.text[other.who.start:other.who.end])
		}
	}
	for i := range r.all {
		if r.all[i].quoted {
			continue
		}
		end := r.matches(i, r.lex.through)
		if r.lex.dative.Has(r.low(i)) && i >= c.verb.to {
			end = max(end, i+1)
		}
		if end > i {
			if s := r.outlet(end); !s.empty() {
				add(r.words(s))
			}
		}
	}
	add(c.by)
	add(c.who.mouth)
	return out
}

// passesOn tells whether what a medium says is what another claim says: it stands
// right before that or ends the clause.
func (r *reading) passesOn(m, c claim) bool {
	if m.verb.from < c.verb.from {
		return r.all[m.verb.to-1].end <= c.who.start && c.who.start-r.all[m.verb.to-1].end < 40 || m.way == according
	}
	return m.trailing && r.ends(m.verb.to) || m.way == according
}

// outlet is the medium that is named at a token, if it is one.
func (r *reading) outlet(at int) span {
	at = r.glued(at)
	s := r.trimmed(r.phrase(at))
	if s.empty() || r.all[s.from].quoted {
		return span{}
	}
	k := r.headKind(s)
	if k == media || k == unknown && r.all[s.from].allCapitals(r.text) && s.to-s.from == 1 {
		return s
	}
	return span{}
}
