package suggest

import (
	"cmp"
	"slices"
	"strings"

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
	first    bool // of its block
	entry    bool // it is a line of a list of dates
	clauses  []clause
	offered  *int // how many of them are events, nil until they are counted
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
	s.clauses = clauses(s.tokens, found, s.lang)
	s.narrate()
	s.entries()
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
		}
		if reason != "" && !told && s.dateOf(c) >= 0 {
			s.refuse(c, reason)
		}
	}
	if why == "" && !told {
		s.announce()
	}
	s.noteSubject()
}

// announce makes an event of the saying itself, where an article begins with what
// somebody says is going to be or is so: that is its news.
func (s *sentenceReader) announce() {
	if !s.story.lead() || !s.first || len(s.clauses) < 2 {
		return
	}
	for i := range s.clauses {
		c := &s.clauses[i]
		if verb := &s.tokens[c.head.verb]; verb.is(rSay|rSpeech) && c.head.tense >= perfect && !c.head.negated && !c.head.quoted && !s.onlyAttributes(c) {
			s.offerAs(i, s.announced(i))
			return
		}
	}
}

// announced is the title of what a clause with a verb of saying says: the clause that
// tells it. Where no word parts the two, "said he would resign", it is all of both.
func (s *sentenceReader) announced(say int) string {
	last := say + 1
	if last < len(s.clauses) && s.clauses[last].link == saidClause {
		if c := &s.clauses[last]; slices.ContainsFunc(s.tokens[c.from:c.head.from], func(t token) bool { return t.is(rThat) }) {
			return s.title(last)
		}
	}
	if last == len(s.clauses) {
		return s.title(0)
	}
	to := s.clauses[last].to
	for to > s.clauses[last].head.to && (s.tokens[to-1].mark != 0 || s.tokens[to-1].is(rAnd)) {
		to--
	}
	var words []int
	for k := s.clauses[say].from; k < to; k++ {
		words = append(words, k)
	}
	return chronology.TitleWithin(s.text(s.shorten(words)), longestTitle)
}

// narrate takes a French imperfect for a past where it follows the day that it tells
// of, as newspapers write: "Le lendemain, la famille recevait un appel".
func (s *sentenceReader) narrate() {
	if s.lang != "fr" {
		return
	}
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.head.tense != habit || s.tokens[c.head.verb].is(rState|rThink|rModal) {
			continue
		}
		if n := s.dateOf(c); n >= 0 && s.times[n].exactness() >= 3 && s.times[n].to <= c.head.from && !s.everyWeek(&s.times[n]) {
			c.head.tense = past
		}
	}
}

// everyWeek tells whether a French weekday has its article and nothing else: "le lundi,
// il jouait" is any Monday, "lundi" and "le lundi 4 mars" are one.
func (s *sentenceReader) everyWeek(t *timeAt) bool {
	article := s.tokens[t.from].is(rDet) || t.from > 0 && s.tokens[t.from-1].is(rDet)
	return article && t.kind == byDate && strings.Contains(t.expression.Rule, "bare weekday")
}

// offer makes a mention of a clause.
func (s *sentenceReader) offer(i int) bool { return s.offerAs(i, "") }

// offerAs makes a mention of a clause, with a title other than its own where one is given.
func (s *sentenceReader) offerAs(i int, title string) bool {
	c := &s.clauses[i]
	d := s.when(i)
	m := Mention{
		Paragraph: s.paragraph, Lang: s.lang, When: d.when, Dated: d.by, After: d.after, Stance: chronology.Supports,
		Verb: s.verbOf(c), Lead: s.story.lead(), Quoted: c.head.quoted,
		Background: c.link == subClause || c.link == relClause || c.link == partClause || s.entry,
		Speech:     s.tokens[c.head.verb].is(rSpeech | rSay),
	}
	s.extent(&m, i)
	s.describe(&m, i)
	m.Title = cmp.Or(title, m.Title)
	if m.Pronoun && c.link == mainClause {
		full := s.withAntecedent(m.Title)
		m.Pronoun, m.Title = full == m.Title, full
	}
	if last := len(s.Mentions) - 1; last >= 0 && s.sameAsBefore(&m, &s.Mentions[last]) {
		s.stretch(&s.Mentions[last], &m)
		return true
	}
	if d.by == DatedByPublication && !m.Speech && (c.head.tense == past || c.head.tense == perfect && (s.lang == "de" || s.lang == "fr")) {
		s.bare = append(s.bare, len(s.Mentions))
	}
	s.Mentions = append(s.Mentions, m)
	if c.head.tense != plu && !s.asideOf(c) {
		s.story.told(d)
	}
	return true
}

// asideOf tells whether a clause hangs on a noun amid its sentence, or tells what was
// before: that is not what the story has come to.
func (s *sentenceReader) asideOf(c *clause) bool {
	return c.link == relClause || c.link == subClause && c.after || c.link == partClause && !startsSentence(s.tokens, c.head.from)
}

// sameAsBefore tells whether a sentence tells two things of the same day that
// are dated by the same words: one line of a chronology.
func (s *sentenceReader) sameAsBefore(m, before *Mention) bool {
	return before.Start >= s.block.Start+s.points && before.When.EDTF == m.When.EDTF && m.Dated != DatedByWords
}

func (s *sentenceReader) verbOf(c *clause) string {
	return s.block.Text[s.tokens[c.head.from].start:s.tokens[c.head.to-1].end]
}
