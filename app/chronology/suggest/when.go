package suggest

import (
	"strings"

	"dateline/app/chronology"
	"dateline/app/dates"
)

// dateOf is the date of the block that stands in a clause and says when it
// happened, the one nearest to its verb and most exact; -1 when there is none.
// A date after until says when something else happens.
func (s *sentenceReader) dateOf(c *clause) int {
	best, bestRank := -1, 0
	for i := c.from; i < c.to; i++ {
		d := s.tokens[i].date
		if d == 0 || i > c.from && s.tokens[i-1].date == d || !datable(s.dated[d-1]) || s.until(i) {
			continue
		}
		rank := 100*exactness(s.dated[d-1]) - distance(i, c.head)
		if best < 0 || rank > bestRank {
			best, bestRank = d-1, rank
		}
	}
	return best
}

func distance(i int, h head) int {
	if i < h.from {
		return h.from - i
	}
	return max(0, i-h.to)
}

func datable(e dates.Expression) bool {
	return e.EDTF != "" && (e.Type == dates.Date || e.Type == dates.Time)
}

// exactness ranks days before months before years.
func exactness(e dates.Expression) int {
	first, _, _ := strings.Cut(strings.TrimRight(e.EDTF, "~?%"), "/")
	switch {
	case strings.Contains(first, "X"):
		return 0
	case len(first) >= 10:
		return 3
	case len(first) == 7:
		return 2
	}
	return 1
}

// until tells whether the date at a token ends something.
func (s *sentenceReader) until(i int) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		if s.tokens[j].is(rUntil) {
			return true
		}
		if !s.tokens[j].is(rDet) {
			return false
		}
	}
	return false
}

// when is the date of a clause: its own, that of another clause of its sentence,
// else what the story goes by.
func (s *sentenceReader) when(i int) (chronology.When, Dating) {
	c := &s.clauses[i]
	if d := s.dateOf(c); d >= 0 {
		return s.fromWords(s.dated[d]), DatedByWords
	}
	for j := range s.clauses {
		if o := &s.clauses[j]; o.head.tense != unreal && (o.head.tense != plu || c.head.tense == plu) {
			if d := s.dateOf(o); d >= 0 && !s.since(o) && s.sharesDate(i, j) {
				return s.fromWords(s.dated[d]), DatedBySentence
			}
		}
	}
	return s.story.undated(c.head.tense)
}

// sharesDate tells whether a clause takes the date of another: what was said on a
// day, a participle of its own subject, or the clause it goes on from.
func (s *sentenceReader) sharesDate(i, j int) bool {
	c, o := &s.clauses[i], &s.clauses[j]
	switch {
	case o.link == subClause && o.after, o.head.tense == noun:
		return false
	case o.link == relClause:
		return false
	case c.link == saidClause || s.tokens[o.head.verb].is(rSay|rSpeech):
		return true
	}
	return j < i || o.link == subClause
}

// since tells whether the date of a clause only says from when on.
func (s *sentenceReader) since(c *clause) bool {
	for i := max(c.from, 1); i < c.to; i++ {
		if s.tokens[i].date != 0 && s.tokens[i-1].is(rSince) && !s.tokens[i-1].is(rBefore) {
			return s.lang == "en" || s.lang == "de" || s.lang == "ar"
		}
	}
	return false
}

// fromWords is the when of an expression. A time of day alone belongs to the day
// that the story has come to, not to that of publication.
func (s *sentenceReader) fromWords(e dates.Expression) chronology.When {
	w := chronology.FromExpression(e, s.Published.Zone())
	if e.Type == dates.Time && strings.Contains(e.Rule, "on the day of publication") {
		if day := s.story.day(); day != "" {
			if _, clock, ok := strings.Cut(e.EDTF, "T"); ok {
				w.EDTF = day + "T" + clock
				w.Earliest, w.Latest = day+"T"+clock[:5], day+"T"+clock[:5]
			} else {
				w.EDTF, w.Earliest, w.Latest = day, day, day
			}
			w.Rule = "time of day, on the day told of before it"
		}
	}
	return w
}
