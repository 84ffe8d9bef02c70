package suggest

import (
	"strings"
	"time"

	"dateline/app/chronology"
)

// What is counted from another event, by the words that tell of it.

// weekdayAfter describes the event that a weekday is counted from: "on the Sunday after
// the shelling"; nil when it is counted from publication.
func (s *sentenceReader) weekdayAfter(t *timeAt) *Relative {
	link := next(s.tokens, t.to-1)
	if s.lang != "en" || t.from == 0 || s.tokens[t.from-1].low != "the" { // "on Sunday after a long illness" is last Sunday
		return nil
	}
	if link == nil || !link.is(rAfter|rBefore) || !strings.Contains(t.expression.Rule, "bare weekday") || exactDay(chronology.FromExpression(t.expression, "")) == "" {
		return nil
	}
	n := next(s.tokens, t.to)
	if n == nil || n.date != 0 || n.number {
		return nil
	}
	counted := *t
	counted.to++
	r := s.anchorAfter(&counted)
	if n.is(rPron) || n.name != nil { // "on the Friday before he died"
		r = s.anchor(&counted, counted.to, s.clauseEnd(counted.to))
		if r == nil || len(r.Classes) == 0 {
			return nil
		}
	}
	if r == nil {
		return nil
	}
	day, _ := time.Parse(time.DateOnly, t.expression.Earliest[:10])
	r.Weekday, r.Days = (int(day.Weekday())+6)%7+1, 1
	if !link.is(rAfter) {
		r.Days = -1
	}
	return r
}

// fromDistance is the dating by a length of time from what the words after it name.
func (s *sentenceReader) fromDistance(n int, _ *clause) dating {
	t := &s.times[n]
	if k := n + 1; k < len(s.times) && s.ofAnchor(k) {
		from := chronology.FromExpression(s.times[k].expression, "")
		w := shifted(exactDay(from), t.shift, "counted from “"+from.Words+"”")
		w.Words = s.block.Text[t.start:t.end]
		return dating{when: w, by: DatedByWords}
	}
	if r := s.anchorAfter(t); r != nil {
		return dating{after: r, by: DatedByWords}
	}
	return dating{}
}

// ofAnchor tells whether a day is that of the event that the length of time before it is
// counted from: "five days before the flood of 4 March".
func (s *sentenceReader) ofAnchor(n int) bool {
	if n == 0 || s.times[n].kind != byDate || s.times[n-1].kind != byDistance || exactDay(chronology.FromExpression(s.times[n].expression, "")) == "" {
		return false
	}
	between := s.tokens[s.times[n-1].to:s.times[n].from]
	for i := range between {
		if t := &between[i]; t.mark != 0 || t.is(rPast|rAnd|rRel|rPron|rHad|rWas|rHave) && !t.is(rNoun|rPrep|rDet) {
			return false
		}
	}
	return len(between) > 0 && len(between) <= 6
}

// anchorAfter describes the event that a time is counted from by the words after it.
func (s *sentenceReader) anchorAfter(t *timeAt) *Relative {
	end := t.to
	for end < len(s.tokens) && s.tokens[end].mark == 0 && end-t.to < 8 && !s.tokens[end].is(rPast|rRel|rThat&^rPrep) {
		end++
	}
	return s.anchor(t, t.to, end)
}

// anchor describes the event told between two tokens; nil when they say nothing.
func (s *sentenceReader) anchor(t *timeAt, from, to int) *Relative {
	r := &Relative{Days: t.shift.days, Months: t.shift.months, Vague: t.shift.vague, Words: s.block.Text[t.start:s.tokens[max(t.to, to)-1].end]}
	for i := from; i < to; i++ {
		if class := s.tokens[i].class; class != "" {
			r.Classes = append(r.Classes, class)
		}
	}
	r.Names, r.Stems = nameKeys(s.tokens[from:to]), stemsOf(s.tokens[from:to])
	if len(r.Classes)+len(r.Names)+len(r.Stems) == 0 {
		return nil
	}
	return r
}

// byHinge dates a clause by the one it is bound to: what happened five days before
// Wednesday, or five days after an event that may be dated elsewhere.
func (s *sentenceReader) byHinge(i int) (dating, bool) {
	c := &s.clauses[i]
	if t := s.hinge(c); t != nil && t.shift != (distance{}) {
		for _, j := range []int{i - 1, i + 1} {
			if j < 0 || j >= len(s.clauses) {
				continue
			}
			if n := s.dateOf(&s.clauses[j]); n >= 0 && s.times[n].kind == byDate {
				d := s.fromWords(n, &s.clauses[j])
				return s.counted(d, t), exactDay(d.when) != ""
			}
		}
		return dating{}, true
	}
	for _, j := range []int{i + 1, i - 1} {
		if j < 0 || j >= len(s.clauses) {
			continue
		}
		o := &s.clauses[j]
		if t := s.hinge(o); t != nil && t.shift != (distance{}) && !(c.head.tense == perfect && t.rough()) {
			if n := s.dateOf(o); n >= 0 && s.times[n].kind == byDate {
				d := s.fromWords(n, o)
				back := *t
				back.shift = t.shift.back()
				return s.counted(d, &back), exactDay(d.when) != ""
			}
			if r := s.anchor(t, t.to, o.to); r != nil {
				return dating{after: r, by: DatedByWords}, true
			}
		}
	}
	return dating{}, false
}

// counted is the day that lies a length of time before a dated one.
func (s *sentenceReader) counted(d dating, t *timeAt) dating {
	day := exactDay(d.when)
	if day == "" {
		return dating{}
	}
	w := shifted(day, t.shift.back(), "counted from “"+d.when.Words+"”")
	w.Words = s.block.Text[t.start:t.end]
	return dating{when: w, by: DatedByWords}
}
