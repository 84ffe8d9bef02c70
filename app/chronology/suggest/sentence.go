package suggest

import (
	"slices"
	"strings"
	"unicode"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/attribution"
	"dateline/app/dates"
)

// sentenceReader reads one sentence.
type sentenceReader struct {
	*reader
	block    *article.Block
	lang     string
	dated    []dates.Expression // of the block
	tokens   []token            // of the sentence, their bytes those of the block
	from, to int                // bytes of the block
	points   int                // code points of the block before the sentence
	said     attribution.Said
	lexicon  *lexicon
	times    []timeAt
	clauses  []clause
}

// read adds what the sentence tells to the reading.
func (s *sentenceReader) read() {
	if len(s.tokens) < 3 {
		return
	}
	s.leavePlaceLine()
	s.findTimes()
	found := heads(s.tokens, s.lang)
	s.openHinges(found)
	s.clauses = clauses(s.tokens, found)
	why := s.setAside()
	told := false
	for i := range s.clauses {
		c := &s.clauses[i]
		reason := why
		if reason == "" {
			reason = s.refused(i)
		}
		if reason == "" {
			told = s.offer(i) || told
		} else if c.link == mainClause && why == "" {
			why = ""
		}
		if reason != "" && !told && s.dateOf(c) >= 0 {
			s.refuse(c, reason)
		}
	}
}

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
	case c.head.tense == present, c.head.tense == state, c.head.tense == habit:
		return "state"
	case verb.is(rThink) && verb.class == "":
		return "opinion"
	case c.head.quoted && !(own && verb.class != "" && s.exactWords(c)):
		return "quotation"
	case verb.class == "warned" && !own && i+1 < len(s.clauses) && s.clauses[i+1].head.tense == unreal:
		return "forecast"
	case verb.is(rSay) && !verb.is(rSpeech):
		if !own || s.tellsElsewhere(i) || len(s.clauses) == 1 && !s.quotes() {
			return "statement"
		}
	case c.head.tense == part && !own:
		return "aside"
	case c.link != mainClause && c.link != andClause && c.link != saidClause && !own:
		return "aside"
	case !own && s.datedElsewhere(i):
		return "aside"
	}
	return ""
}

// exactWords tells whether the words that date a clause name a day or hour, unlike
// today or now.
func (s *sentenceReader) exactWords(c *clause) bool {
	t := &s.times[s.dateOf(c)]
	return t.kind == byDate && (strings.ContainsFunc(t.expression.Text, unicode.IsDigit) || !strings.Contains(t.expression.Rule, "counted from"))
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

// offer makes a mention of a clause.
func (s *sentenceReader) offer(i int) bool {
	c := &s.clauses[i]
	d := s.when(i)
	m := Mention{
		Paragraph: s.paragraph, Lang: s.lang, When: d.when, Dated: d.by, After: d.after, Stance: chronology.Supports,
		Verb: s.verbOf(c), Lead: s.story.lead(), Quoted: c.head.quoted,
		Background: c.link == subClause || c.link == relClause || c.link == partClause,
		Speech:     s.tokens[c.head.verb].is(rSpeech | rSay),
	}
	s.extent(&m, i)
	s.describe(&m, i)
	if last := len(s.Mentions) - 1; last >= 0 && s.sameAsBefore(&m, &s.Mentions[last]) {
		s.stretch(&s.Mentions[last], &m)
		return true
	}
	s.Mentions = append(s.Mentions, m)
	if c.head.tense != plu {
		s.story.told(d.when, d.by)
	}
	return true
}

// sameAsBefore tells whether a sentence tells two things of the same day that
// are dated by the same words: one line of a chronology.
func (s *sentenceReader) sameAsBefore(m, before *Mention) bool {
	return before.Start >= s.block.Start+s.points && before.When.EDTF == m.When.EDTF && m.Dated != DatedByWords
}

// stretch makes a mention of its sentence hold another.
func (s *sentenceReader) stretch(m, more *Mention) {
	m.Start, m.End = min(m.Start, more.Start), max(m.End, more.End)
	begin := s.block.Start + s.points
	runes := []rune(s.block.Text[s.from:s.to])
	m.Quote = string(runes[m.Start-begin : m.End-begin])
	if m.Background && !more.Background {
		m.Title, m.Verb, m.Core, m.CoreStart, m.CoreEnd = more.Title, more.Verb, more.Core, more.CoreStart, more.CoreEnd
		m.Background, m.Speech = false, more.Speech
		m.Classes, more.Classes = more.Classes, m.Classes
	}
	m.Classes = mergeStrings(m.Classes, more.Classes)
	m.Stems = mergeStrings(m.Stems, more.Stems)
	m.Numbers = mergeStrings(m.Numbers, more.Numbers)
}

func mergeStrings(a, b []string) []string {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}

// firstOf is the token a clause begins at with its subject: where only asides stand
// before it, the sentence's first.
func (s *sentenceReader) firstOf(i int) int {
	if s.clauses[i].link != mainClause {
		return s.clauses[i].from
	}
	for j := i - 1; j >= 0; j-- {
		if l := s.clauses[j].link; l != relClause && l != partClause {
			return s.clauses[i].from
		}
	}
	return 0
}

func (s *sentenceReader) verbOf(c *clause) string {
	return s.block.Text[s.tokens[c.head.from].start:s.tokens[c.head.to-1].end]
}

// refuse keeps a dated passage that is not offered, with the reason.
func (s *sentenceReader) refuse(c *clause, why string) {
	from, to := s.tokens[c.from].start, s.tokens[c.to-1].end
	start, end := s.point(from), s.point(to)
	s.NotOffered = append(s.NotOffered, NotOffered{
		ArticleID: s.ArticleID, Start: start, End: end, Quote: s.block.Text[from:to], Why: why,
	})
}

// point turns a byte of the block within the sentence into a code point of the text.
func (s *sentenceReader) point(at int) int {
	return s.block.Start + s.points + len([]rune(s.block.Text[s.from:at]))
}

// extent gives a mention its place: the sentence when it tells one thing, else
// the clause and what hangs on it.
func (s *sentenceReader) extent(m *Mention, i int) {
	from, to := s.from, s.to
	if s.offeredClauses() > 1 {
		c := &s.clauses[i]
		from, to = s.tokens[s.firstOf(i)].start, s.tokens[c.to-1].end
	}
	text := s.block.Text[from:to]
	from += len(text) - len(strings.TrimLeftFunc(text, leads))
	to = from + len(strings.TrimRightFunc(s.block.Text[from:to], trails))
	m.Start, m.End, m.Quote = s.point(from), s.point(to), s.block.Text[from:to]
	c := &s.clauses[i]
	coreFrom, coreTo := s.tokens[c.head.from].start, s.tokens[c.head.to-1].end
	if n := s.dateOf(c); n >= 0 {
		coreFrom, coreTo = min(coreFrom, s.times[n].start), max(coreTo, s.times[n].end)
	}
	coreFrom, coreTo = max(coreFrom, from), min(coreTo, to)
	if coreFrom >= coreTo {
		coreFrom, coreTo = from, to
	}
	m.CoreStart, m.CoreEnd, m.Core = s.point(coreFrom), s.point(coreTo), s.block.Text[coreFrom:coreTo]
}

// leads and trails tell what does not belong to a passage at its ends.
func leads(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.–—)،؛", r) }

func trails(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:–—(،؛", r) }

// offeredClauses is how many clauses of the sentence are events.
func (s *sentenceReader) offeredClauses() int {
	n := 0
	for i := range s.clauses {
		if s.refused(i) == "" {
			n++
		}
	}
	return n
}
