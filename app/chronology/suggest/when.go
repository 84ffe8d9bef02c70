package suggest

import (
	"strings"
	"time"

	"dateline/app/chronology"
)

// dateOf is the words in a clause that say when it happened: those nearest to its
// verb and most exact; -1 when there are none. A date after until says when
// something else happens, and a distance before another verb belongs to both.
func (s *sentenceReader) dateOf(c *clause) int {
	best, bestRank := -1, 0
	for n := range s.times {
		t := &s.times[n]
		if !s.within(c, t) || !t.datable() || s.until(t.from) || s.hinges(c, t) || c.head.finished() && s.ahead(t) {
			continue
		}
		rank := 100*t.exactness() - s.far(t, c.head)
		if best < 0 || rank > bestRank {
			best, bestRank = n, rank
		}
	}
	return best
}

// hinges tells whether a distance binds a clause to the one it hangs on: "five
// days after the ferry turned over".
func (s *sentenceReader) hinges(c *clause, t *timeAt) bool {
	return t.kind == byDistance && t.to <= c.head.from && joined(s.tokens[t.to:c.head.from])
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
		return c.from > 0 || c.link != relClause && c.link != subClause || t.to > s.asideStart(c)
	}
	first := &s.clauses[0]
	return c.link == mainClause && c.from > 0 && first.from == 0 && (first.link == relClause || first.link == subClause) && t.to <= s.asideStart(first) &&
		s.nextMain() == c.from
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

// ahead tells whether words count on from publication: "in three days" of what has
// happened is how long it took.
func (s *sentenceReader) ahead(t *timeAt) bool {
	return t.kind == byDate && strings.Contains(t.expression.Rule, "counted from publication") && s.Published != "" &&
		len(t.expression.Earliest) >= 10 && t.expression.Earliest[:10] > s.Published.Day()
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
	case t.kind == byDistance:
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

// dating is when a clause happened, as far as its article tells.
type dating struct {
	when  chronology.When
	by    Dating
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
	if t == plu && s.stated(i) {
		t = past // what was said to have happened is told on the day it is said
	}
	w, by := s.story.undated(t)
	return dating{when: w, by: by}
}

// stated tells whether a clause is what somebody says: the verb before it is said.
func (s *sentenceReader) stated(i int) bool {
	return i > 0 && s.tokens[s.clauses[i-1].head.verb].is(rSay|rSpeech)
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
	case j == i+1 && o.link == andClause:
		return c.head.tense == o.head.tense
	case c.link == saidClause || s.tokens[o.head.verb].is(rSay|rSpeech):
		return true
	}
	return j < i || o.link == subClause
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

// fromWords is the dating that words give a clause.
func (s *sentenceReader) fromWords(n int, c *clause) dating {
	t := &s.times[n]
	switch t.kind {
	case byDay:
		return s.fromDayWord(n)
	case byDistance:
		if c.head.tense == perfect && t.rough() {
			w, by := s.story.undated(perfect)
			return dating{when: w, by: by}
		}
		return s.fromDistance(n, c)
	}
	e := t.expression
	w := chronology.FromExpression(e, s.Published.Zone())
	switch {
	case strings.Contains(e.Rule, "named just before"):
		if d, ok := s.recount(n); ok {
			return d
		}
	case clockAlone(t):
		w = s.onDayBeside(w, n, c)
	case s.nightInto(t):
		w = nightBefore(w)
	}
	if c.head.finished() {
		w = s.notAfterPublication(w)
	}
	return dating{when: w, by: DatedByWords}
}

// clockAlone tells whether words name a time of day without its day.
func clockAlone(t *timeAt) bool {
	return t.kind == byDate && strings.Contains(t.expression.Rule, "on the day of publication")
}

// dayBeside is the day that a time of day alone belongs to: one named in its clause,
// else that which the story has come to.
func (s *sentenceReader) dayBeside(n int, c *clause) (day, rule string) {
	for k := range s.times {
		if t := &s.times[k]; k != n && t.from >= c.from && t.from < c.to && t.kind != byDistance && t.datable() && !clockAlone(t) {
			if w := s.fromWords(k, c).when; exactDay(w) != "" {
				return exactDay(w), "time of day, on “" + w.Words + "” beside it: " + w.Rule
			}
		}
	}
	if _, clock, ok := strings.Cut(s.times[n].expression.EDTF, "T"); ok {
		if day := s.story.dayOfNight(clock); day != "" {
			return day, "time of day, in the night told of before it"
		}
	}
	return s.story.day(), "time of day, on the day told of before it"
}

func (s *sentenceReader) onDayBeside(w chronology.When, n int, c *clause) chronology.When {
	day, rule := s.dayBeside(n, c)
	return onDay(w, day, rule)
}

// onDay puts a time of day on another day than that of publication.
func onDay(w chronology.When, day, rule string) chronology.When {
	if day == "" {
		return w
	}
	if _, clock, ok := strings.Cut(w.EDTF, "T"); ok {
		w.EDTF = day + "T" + clock
		w.Earliest, w.Latest = day+"T"+clock[:5], day+"T"+clock[:5]
	} else {
		w.EDTF, w.Earliest, w.Latest = day, day, day
	}
	w.Rule = rule
	return w
}

// nightInto tells whether words name a night by the day it ends in.
func (s *sentenceReader) nightInto(t *timeAt) bool {
	night := false
	for i := max(0, t.from-3); i < t.to; i++ {
		if s.tokens[i].is(rNight) {
			night = true
		} else if night && s.tokens[i].is(rInto) {
			return true
		}
	}
	return false
}

// nightBefore begins a night on the day before the one it is named by.
func nightBefore(w chronology.When) chronology.When {
	day := exactDay(w)
	if day == "" || len(w.EDTF) > 10 {
		return w
	}
	w.Earliest = shiftDay(day, distance{days: -1})
	w.EDTF, w.Latest = w.Earliest+"/"+day, day
	w.Rule += "; the night before it"
	return w
}

// notAfterPublication takes what has happened to be of the last such day before
// publication, where the words name no year.
func (s *sentenceReader) notAfterPublication(w chronology.When) chronology.When {
	published := s.Published.Day()
	if published == "" || len(w.Earliest) < 10 || w.Earliest[:10] <= published || strings.Contains(w.Words, w.EDTF[:min(4, len(w.EDTF))]) {
		return w
	}
	back := distance{months: -12}
	if strings.Contains(w.Rule, "weekday") {
		back = distance{days: -7}
	}
	if shiftDay(w.Earliest[:10], back) > published {
		return w
	}
	w.EDTF = shiftEDTF(w.EDTF, back)
	w.Earliest, w.Latest = shiftEDTF(w.Earliest, back), shiftEDTF(w.Latest, back)
	w.Rule += "; told as past: the last one before publication"
	return w
}

// shiftEDTF moves a date by a length of time, each end of an interval.
func shiftEDTF(edtf string, d distance) string {
	if from, to, ok := strings.Cut(edtf, "/"); ok {
		return shiftEDTF(from, d) + "/" + shiftEDTF(to, d)
	}
	for _, layout := range []string{"2006-01-02", "2006-01"} {
		if len(edtf) >= len(layout) {
			if t, err := time.Parse(layout, edtf[:len(layout)]); err == nil {
				return t.AddDate(0, d.months, d.days).Format(layout) + edtf[len(layout):]
			}
		}
	}
	return edtf
}

func shiftDay(day string, d distance) string { return shiftEDTF(day, d) }
