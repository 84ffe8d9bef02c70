package suggest

import (
	"slices"
	"strings"
	"unicode"
)

// setAside refuses a sentence as a whole: a question, what a correction takes back,
// what the site says of itself.
func (s *sentenceReader) setAside() string {
	for i := range s.tokens {
		if s.tokens[i].is(rSite) {
			return "about the site or the article"
		}
		if s.tokens[i].is(rCorrection) && i < 5 {
			return "correction of the article"
		}
	}
	for i := len(s.tokens) - 1; i >= max(0, len(s.tokens)-3); i-- {
		if m := s.tokens[i].mark; m == '?' || m == '؟' {
			return "question"
		}
	}
	return ""
}

// refused tells why a clause is no event, "" when it is one.
func (s *sentenceReader) refused(i int) string {
	c := &s.clauses[i]
	verb := &s.tokens[c.head.verb]
	own := s.dateOf(c) >= 0
	switch {
	case c.head.tense == unreal:
		return "plan or supposition"
	case s.supposed(c):
		return "supposition"
	case c.head.negated:
		return "did not happen"
	case (c.head.tense == present || c.head.tense == state) && own && s.beganThen(c):
		return ""
	case s.announcesAct(i):
		return ""
	case c.head.tense == present, c.head.tense == state, c.head.tense == habit:
		return "state"
	case verb.is(rThink) && verb.class == "":
		return "opinion"
	case c.head.quoted && !(own && verb.class != "" && s.exactWords(c)):
		return "quotation"
	case s.attributes(i), s.onlyAttributes(c):
		return "attribution"
	case s.caption(i):
		return "caption"
	case s.freeRelative(c):
		return "aside"
	case verb.class == "warned" && !own && i+1 < len(s.clauses) && s.clauses[i+1].head.tense == unreal:
		return "forecast"
	case verb.is(rSay) && !verb.is(rSpeech) && !s.reflexive(c) && !s.byDoing(c):
		if !own || s.tellsElsewhere(i) || s.saysWhatIsNot(i) || len(s.clauses) == 1 && !s.quotes() {
			return "statement"
		}
	case s.datesPaper(i):
		return "says when a paper appeared"
	case s.follows(i):
		return "only says that it came after something"
	case s.followed(i):
		return ""
	case c.head.tense == part && !own:
		return "aside"
	case c.link != mainClause && c.link != andClause && c.link != saidClause && !own && !s.goesOnFromState(i):
		return "aside"
	case !own && s.datedElsewhere(i):
		return "aside"
	}
	return ""
}

// follows tells whether a clause only says that it came after the next one: "The appeals
// came after Putin recognised". What it names is told elsewhere.
func (s *sentenceReader) follows(i int) bool {
	c := &s.clauses[i]
	return s.tokens[c.head.verb].is(rFollow) && i+1 < len(s.clauses) && s.clauses[i+1].link == subClause && s.clauses[i+1].after && s.dateOf(c) < 0
}

// followed tells whether a clause tells what another came after.
func (s *sentenceReader) followed(i int) bool { return i > 0 && s.follows(i-1) }

// attributes tells whether a clause only names who says what stands before it: "...,
// the minister announced on Thursday".
func (s *sentenceReader) attributes(i int) bool {
	c := &s.clauses[i]
	verb := &s.tokens[c.head.verb]
	if i == 0 || !verb.is(rSay|rSpeech) || !(verb.is(rSay) || conveying[verb.class]) {
		return false
	}
	for k := c.head.to; k < c.to; k++ {
		if t := &s.tokens[k]; t.mark == 0 && t.date == 0 && !t.is(rAdv|rPrep|rDet) {
			return false
		}
	}
	return true
}

// exactWords tells whether the words that date a clause name a day or hour, unlike
// today or now.
func (s *sentenceReader) exactWords(c *clause) bool {
	t := &s.times[s.dateOf(c)]
	return t.kind == byDate && (strings.ContainsFunc(t.expression.Text, unicode.IsDigit) || !strings.Contains(t.expression.Rule, "counted from"))
}

// announcesAct tells whether somebody said that he was doing something, by which it is
// done: "said it was suspending its flights".
func (s *sentenceReader) announcesAct(i int) bool {
	c := &s.clauses[i]
	if s.lang != "en" || c.head.tense != state || c.head.negated || c.head.quoted || !s.stated(i) {
		return false
	}
	act, who := next(s.tokens, c.head.verb), wordBefore(s.tokens, c.head.from, s.lang)
	return act != nil && strings.HasSuffix(act.low, "ing") && (act.class != "" || act.is(rLight)) && who != nil && who.is(rPron) &&
		!s.tokens[s.clauses[i-1].head.verb].is(rThink)
}

// goesOnFromState tells whether a clause with when takes the date of a state, which is
// no event itself: "tension has been building since June, when".
func (s *sentenceReader) goesOnFromState(i int) bool {
	if i == 0 || s.clauses[i-1].head.tense > habit {
		return false
	}
	_, ok := s.whenBefore(&s.clauses[i])
	return ok
}

// beganThen tells whether a state is said to last since a day: that it began then is an
// event.
func (s *sentenceReader) beganThen(c *clause) bool {
	return s.since(c) && s.times[s.dateOf(c)].exactness() >= 3
}

// byDoing tells whether somebody answered with a deed: "replied by closing its airspace".
func (s *sentenceReader) byDoing(c *clause) bool {
	for i := c.head.to; i+1 < c.to; i++ {
		if s.lang == "en" && s.tokens[i].low == "by" && strings.HasSuffix(s.tokens[i+1].low, "ing") {
			return true
		}
	}
	return false
}

// reflexive tells whether a German verb goes with sich: "meldete sich" says nothing.
func (s *sentenceReader) reflexive(c *clause) bool {
	after := next(s.tokens, c.head.verb)
	return s.lang == "de" && after != nil && after.low == "sich"
}

// quotes tells whether a sentence holds a quotation.
func (s *sentenceReader) quotes() bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool { return t.quoted })
}

// supposed tells whether a clause begins with if.
func (s *sentenceReader) supposed(c *clause) bool {
	for i := c.from; i < c.head.from && i < c.from+4; i++ {
		if s.tokens[i].is(rIf) {
			return true
		}
	}
	return false
}

// tellsElsewhere tells whether another clause has something finished to tell.
func (s *sentenceReader) tellsElsewhere(not int) bool {
	for i := range s.clauses {
		verb := &s.tokens[s.clauses[i].head.verb]
		if l := s.clauses[i].link; l == relClause || l == subClause {
			continue
		}
		if i != not && s.clauses[i].head.finished() && s.clauses[i].head.tense != part && !verb.is(rSay|rThink) && !s.clauses[i].head.quoted {
			return true
		}
	}
	return false
}

// datedElsewhere tells whether a clause that goes on with what a dated one began
// needs no event of its own.
func (s *sentenceReader) datedElsewhere(not int) bool {
	if s.clauses[not].link != andClause {
		return false
	}
	for i := 0; i < not; i++ {
		if s.dateOf(&s.clauses[i]) >= 0 && s.clauses[i].head.finished() {
			return true
		}
	}
	return false
}

// refuse keeps a dated passage that is not offered, with the reason.
func (s *sentenceReader) refuse(c *clause, why string) {
	from, to := s.tokens[c.from].start, s.tokens[c.to-1].end
	start, end := s.point(from), s.point(to)
	s.NotOffered = append(s.NotOffered, NotOffered{
		ArticleID: s.ArticleID, Start: start, End: end, Quote: s.block.Text[from:to], Why: why,
	})
}
