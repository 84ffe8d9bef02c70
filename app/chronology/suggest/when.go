package suggest

import (
	"strings"

	"dateline/app/chronology"
)

// dateOf is the words in a clause that say when it happened: those nearest to its
// verb and most exact; -1 when there are none. A date after until says when
// something else happens, and a distance before another verb belongs to both.
func (s *sentenceReader) dateOf(c *clause) int {
	best, bestRank := -1, 0
	for n := range s.times {
		t := &s.times[n]
		if !s.within(c, t) || s.quotedApart(c, t) || !t.datable() || s.until(t.from) || s.hinges(c, t) || s.ofAnchor(n) || c.head.finished() && (s.ahead(t) || s.ofPlan(c, t)) {
			continue
		}
		rank := 100*t.exactness() - s.far(t, c.head)
		if best < 0 || rank > bestRank {
			best, bestRank = n, rank
		}
	}
	return best
}

// quotedApart tells whether words stand in a quotation and their clause's verb does not:
// "The sirens went at 4 a.m.," she told reporters.
func (s *sentenceReader) quotedApart(c *clause, t *timeAt) bool {
	return s.tokens[t.from].quoted && !s.tokens[c.head.verb].quoted
}

// hinges tells whether a distance binds a clause to the one it hangs on: "five
// days after the ferry turned over".
func (s *sentenceReader) hinges(c *clause, t *timeAt) bool {
	if t.kind != byDistance || t.to > c.head.from || !joined(s.tokens[t.to:c.head.from]) {
		return false
	}
	for n := 1; n < len(s.times); n++ {
		if &s.times[n-1] == t && s.ofAnchor(n) {
			return false // counted from a day, not from the clause
		}
	}
	return true
}

// hinge is the distance by which a clause hangs on another, nil when it does not.
func (s *sentenceReader) hinge(c *clause) *timeAt {
	for n := range s.times {
		if t := &s.times[n]; t.from >= c.from && t.from < c.to && s.hinges(c, t) {
			return t
		}
	}
	return nil
}

// within tells whether words belong to a clause: they stand in it, but not before
// the word that begins it within the sentence's first; or before such an aside that
// the clause goes on after.
func (s *sentenceReader) within(c *clause, t *timeAt) bool {
	if t.from >= c.from && t.from < c.to {
		return !s.inAside(c, t) && (c.from > 0 || c.link != relClause && c.link != subClause || t.to > s.asideStart(c))
	}
	first := &s.clauses[0]
	return c.link == mainClause && c.from > 0 && first.from == 0 && (first.link == relClause || first.link == subClause) && t.to <= s.asideStart(first) &&
		s.nextMain() == c.from
}

// inAside tells whether words stand in an aside with a verb that is not known as one,
// between the verb of their clause and them: "denied, which took it over in 2027, that".
func (s *sentenceReader) inAside(c *clause, t *timeAt) bool {
	if c.link == relClause {
		return false
	}
	for i := t.from - 1; i > c.head.to; i-- {
		switch o := &s.tokens[i]; {
		case o.mark == ',' || o.mark == '،' || o.mark == '(':
			return false
		case o.is(rRel) && !o.is(rDet|rThat) && (s.tokens[i-1].mark != 0 || s.tokens[i-1].is(rPrep)):
			return true
		}
	}
	return false
}

// asideStart is the token with which the aside begins that a sentence's first verb
// stands in.
func (s *sentenceReader) asideStart(c *clause) int {
	for i := c.head.from - 1; i > c.from; i-- {
		if s.tokens[i].is(rRel|rSub) && s.tokens[i].date == 0 {
			return i
		}
	}
	return c.from
}

// nextMain is where the first clause begins that hangs on no other.
func (s *sentenceReader) nextMain() int {
	for i := range s.clauses {
		if s.clauses[i].link == mainClause {
			return s.clauses[i].from
		}
	}
	return -1
}

// far is how many words lie between words that say when and a verb; what joins or
// parts clauses counts for many.
func (s *sentenceReader) far(t *timeAt, h head) int {
	from, to := h.to, t.from
	if t.from < h.from {
		from, to = t.to, h.from
	}
	n := 0
	for i := from; i < to; i++ {
		n++
		if s.tokens[i].mark != 0 || s.tokens[i].is(rAnd) {
			n += 60
		}
	}
	return n
}

// exactness ranks days before months before years.
func (t *timeAt) exactness() int {
	first, _, _ := strings.Cut(strings.TrimRight(t.expression.EDTF, "~?%"), "/")
	switch {
	case t.kind == byDate && len(first) > 10:
		return 4
	case t.kind == byDistance, t.kind == byEvent:
		return 0
	case t.kind == byDay, len(first) >= 10:
		return 3
	case strings.Contains(first, "X"):
		return 0
	case len(first) == 7:
		return 2
	}
	return 1
}

// until tells whether the date at a token ends something.
func (s *sentenceReader) until(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		if s.tokens[j].is(rUntil) {
			return true
		}
		if !s.tokens[j].is(rDet | rPrep | rAfter) {
			return false
		}
	}
	return false
}

// dating is when a clause happened, as far as its article tells.
type dating struct {
	when  chronology.When
	by    Dating
	hour  string    // "22" of 10 p.m. and the first of a part of the day, "" when not told
	after *Relative // counted from an event that may be dated elsewhere
}

// when is the date of a clause: its own, that of another clause of its sentence,
// else what the story goes by.
func (s *sentenceReader) when(i int) dating {
	c := &s.clauses[i]
	if n := s.dateOf(c); n >= 0 {
		return s.fromWords(n, c)
	}
	if d, ok := s.byHinge(i); ok {
		return d
	}
	if d, ok := s.byStory(i); ok {
		return d
	}
	if j := s.paperOf(i); j >= 0 {
		d := s.fromWords(s.dateOf(&s.clauses[j]), &s.clauses[j])
		d.by = DatedBySentence
		return d
	}
	for j := range s.clauses {
		if o := &s.clauses[j]; o.head.tense != unreal && (o.head.tense != plu || c.head.tense == plu) {
			if n := s.dateOf(o); n >= 0 && !s.since(o) && s.sharesDate(i, j) {
				d := s.fromWords(n, o)
				if d.by == DatedByWords {
					d.by = DatedBySentence
				}
				return d
			}
		}
	}
	t := c.head.tense
	switch {
	case t == plu && s.stated(i):
		t = past // what was said to have happened is told on the day it is said
	case s.followed(i):
		t = plu
	}
	w, by := s.story.undated(t)
	return dating{when: w, by: by}
}

// stated tells whether a clause is what somebody says: the verb before it is said, or
// brings to light.
func (s *sentenceReader) stated(i int) bool {
	if i == 0 {
		return false
	}
	if s.clauses[i-1].head.tense == plu {
		return false // said before what is told of
	}
	before := &s.tokens[s.clauses[i-1].head.verb]
	return before.is(rSay|rSpeech) || s.clauses[i].link == saidClause && conveying[before.class]
}

// sharesDate tells whether a clause takes the date of another: what was said on a
// day, a participle that opens its sentence, or the clause it goes on from.
func (s *sentenceReader) sharesDate(i, j int) bool {
	c, o := &s.clauses[i], &s.clauses[j]
	switch {
	case o.link == subClause && o.after, o.head.tense == noun:
		return false
	case o.link == relClause, s.asideOf(o):
		return false
	case j == i+1 && o.link == andClause:
		return c.head.tense == o.head.tense
	case c.link == saidClause || s.tokens[o.head.verb].is(rSay|rSpeech):
		return true
	}
	return j < i || o.link == subClause
}

// untilNow stretches what has been counted since a day up to publication: "has lost 91
// per cent since January", but not what began on that day and lasts.
func (s *sentenceReader) untilNow(w chronology.When, c *clause) chronology.When {
	published := s.Published.Day()
	if c.head.tense != perfect || !s.since(c) || len(numbersOf(s.tokens[c.from:c.to])) == 0 || published == "" ||
		len(w.Earliest) < 10 || w.Earliest[:10] >= published || strings.Contains(w.EDTF, "/") {
		return w
	}
	w.EDTF += "/" + published
	w.Latest = published
	w.Rule += "; since then, up to publication"
	return w
}

// since tells whether the date of a clause only says from when on.
func (s *sentenceReader) since(c *clause) bool {
	n := s.dateOf(c)
	if n < 0 || s.times[n].from == 0 {
		return false
	}
	before := &s.tokens[s.times[n].from-1]
	return before.is(rSince) && (s.lang == "en" || s.lang == "de" || s.lang == "ar")
}
