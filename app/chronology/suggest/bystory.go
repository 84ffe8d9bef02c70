package suggest

import (
	"strings"

	"dateline/app/chronology"
	"dateline/app/dates"
)

// byStory dates a clause by what the article has told just before it: "..., when the
// bridge fell", "has since resigned", "через два дня".
func (s *sentenceReader) byStory(i int) (dating, bool) {
	c := &s.clauses[i]
	if d, ok := s.whenBefore(c); ok {
		return d, true
	}
	if w := s.sinceThen(i); w.EDTF != "" {
		return dating{when: w, by: DatedBySentence}, true
	}
	if w := s.goneOn(c); w.EDTF != "" {
		return dating{when: w, by: DatedByWords}, true
	}
	return dating{}, false
}

// whenBefore is the date right before a clause that begins with when: "since June, when
// Kestria recognised the islands".
func (s *sentenceReader) whenBefore(c *clause) (dating, bool) {
	at := c.from
	for at < c.head.from && s.tokens[at].mark != 0 {
		at++
	}
	if at >= c.head.from || !s.tokens[at].is(rWhen) {
		return dating{}, false
	}
	before := at - 1
	for before >= 0 && s.tokens[before].mark == ',' {
		before--
	}
	if before < 0 || s.tokens[before].date == 0 || before == at-1 {
		return dating{}, false
	}
	n := s.tokens[before].date - 1
	if t := &s.times[n]; !t.datable() || t.kind != byDate {
		return dating{}, false
	}
	return s.fromWords(n, c), true
}

// sinceThen is the stretch from what was told last to publication, of what has happened
// since then.
func (s *sentenceReader) sinceThen(i int) chronology.When {
	c, from, published := &s.clauses[i], s.story.before(), s.Published.Day()
	for j := range i {
		if n := s.dateOf(&s.clauses[j]); n >= 0 && s.times[n].kind != byDistance {
			from = s.fromWords(n, &s.clauses[j]).when
		}
	}
	if from.EDTF == "" || len(from.Earliest) < 10 || published == "" || from.Earliest[:10] >= published || !s.saysSinceThen(c) {
		return chronology.When{}
	}
	first, _, _ := strings.Cut(from.EDTF, "/")
	first, _, _ = strings.Cut(first, "T")
	return chronology.When{
		EDTF: strings.TrimRight(first, "~?%") + "/" + published, Earliest: from.Earliest[:10], Latest: published,
		Basis: chronology.BasisSource, Rule: "since “" + from.Words + "”, told before it, up to publication",
	}
}

// saysSinceThen tells whether a clause says that it happened since what was told before.
func (s *sentenceReader) saysSinceThen(c *clause) bool {
	for i := c.from; i < c.to; i++ {
		t := &s.tokens[i]
		if !t.is(rSinceThen) || t.date != 0 {
			continue
		}
		if s.lang != "en" || i > c.head.from && i < c.head.to { // "has since resigned", but not "since the fire"
			return true
		}
	}
	return false
}

// goneOn counts "in two days" of what has happened from the day that the story has come
// to: up to that day where it says how long something took.
func (s *sentenceReader) goneOn(c *clause) chronology.When {
	day := s.story.day()
	if day == "" || !c.head.finished() {
		return chronology.When{}
	}
	for n := range s.times {
		t := &s.times[n]
		if t.from < c.from || t.from >= c.to || t.kind != byDate {
			continue
		}
		took := t.to <= c.head.from && !s.until(t.from) && s.took(t)
		if !took && (s.lang == "en" || !s.ahead(t)) {
			continue
		}
		d, ok := distanceOf(dates.Length(s.block.Text[s.tokens[t.from].start:s.tokens[t.to-1].end], s.lang))
		if !ok || d.vague || d.days == 0 || shiftDay(day, d) > s.Published.Day() && s.Published != "" {
			continue
		}
		return s.fromThere(day, d, took, t)
	}
	return chronology.When{}
}

// took tells whether words say how long something took: "within five days". After the
// verb they mostly count otherwise: "the third attack in five days".
func (s *sentenceReader) took(t *timeAt) bool {
	for i := t.from; i >= max(0, t.from-2); i-- {
		if s.tokens[i].is(rWithin) {
			return t.expression.Type == dates.Duration || s.ahead(t)
		}
	}
	return false
}

// fromThere is the day that lies a length of time after another, or the days up to it.
func (s *sentenceReader) fromThere(day string, d distance, upTo bool, t *timeAt) chronology.When {
	w := dayWhen(shiftDay(day, d), "counted from "+plain(day)+", told before it")
	if upTo {
		w.EDTF, w.Earliest = day+"/"+w.EDTF, day
	}
	w.Words = s.block.Text[s.tokens[t.from].start:s.tokens[t.to-1].end]
	return w
}
