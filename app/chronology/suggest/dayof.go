package suggest

import "strings"

// findDaysOf reads the day of an event that is named by it: "on the night of the
// accident", "the day the ban was lifted", "hours after the attack".
func (s *sentenceReader) findDaysOf() {
	for i := range s.tokens {
		old := s.timeIn(i, i+1)
		if old != nil && !(old.kind == byDate && old.to == i+1 && strings.Contains(old.expression.Rule, "part of")) {
			continue
		}
		switch t := s.dayOf(i); {
		case t == nil:
		case old != nil: // "in the night" of the accident
			old.to, old.kind, old.event = t.to, byEvent, t.event
		default:
			s.addTime(*t)
		}
	}
	for n := range s.times {
		t := &s.times[n]
		if t.kind != byDistance || t.shift != (distance{}) || s.verbAfter(t.to) {
			continue
		}
		t.start = s.tokens[t.from].start
		end := s.phraseEnd(t.to)
		if r := s.anchor(t, t.to, end); r != nil && len(r.Classes) > 0 {
			t.kind, t.event, t.to = byEvent, r, end
		}
	}
}

// dayOf reads such a day that begins at a token, nil for none.
func (s *sentenceReader) dayOf(i int) *timeAt {
	if !s.tokens[i].is(rDayOf) || s.lang != "ar" && (i == 0 || !s.tokens[i-1].is(rDet|rPrep)) {
		return nil
	}
	first, clause := s.eventAfter(i)
	if first < 0 {
		return nil
	}
	end := s.phraseEnd(first)
	if clause {
		end = s.clauseEnd(first)
	}
	t := &timeAt{from: i, to: i + 1, start: s.tokens[i].start, kind: byEvent}
	if t.event = s.anchor(t, first, end); t.event == nil || len(t.event.Classes) == 0 {
		return nil
	}
	t.to = end
	return t
}

// mostOfPhrase is how many words may name an event.
const mostOfPhrase = 10

// phraseEnd is where the words end that name an event: after its noun, and what or whom
// it befell where that has a name.
func (s *sentenceReader) phraseEnd(first int) int {
	for i := first; i < min(len(s.tokens), first+mostOfPhrase); i++ {
		t := &s.tokens[i]
		switch {
		case t.mark != 0 || t.date != 0 || t.is(rPast|rRel|rSub) && !t.is(rNoun|rDet|rPrep):
			return i
		case t.class == "" || !t.is(rNoun) && t.is(rPart):
			continue
		}
		end := i + 1
		if end+1 < len(s.tokens) && s.tokens[end].is(rPrep) && s.tokens[end+1].upper && s.tokens[end+1].date == 0 {
			for end++; end < len(s.tokens) && s.tokens[end].upper && s.tokens[end].date == 0; end++ {
			}
		}
		return end
	}
	return first
}

// clauseEnd is where the clause of the past that begins at a token ends.
func (s *sentenceReader) clauseEnd(first int) int {
	told := false
	for i := first; i < min(len(s.tokens), first+mostOfPhrase); i++ {
		t := &s.tokens[i]
		if t.mark != 0 || t.date != 0 || told && t.is(rPrep|rAnd|rDet|rSub) {
			return i
		}
		told = told || t.is(rPast|rPart)
	}
	return min(len(s.tokens), first+mostOfPhrase)
}

// eventAfter is the token from which on the words after a day name its event, -1 when
// none do, and whether they are a clause: after "of the", a genitive, or a clause.
func (s *sentenceReader) eventAfter(i int) (first int, clause bool) {
	at := func(k int) *token {
		if i+k < len(s.tokens) {
			return &s.tokens[i+k]
		}
		return &token{}
	}
	switch {
	case s.lang == "de" && at(1).is(rOf) && at(1).is(rDet),
		(s.lang == "ru" || s.lang == "uk" || s.lang == "ar") && at(1).class != "" && at(1).is(rNoun):
		return i + 1, false
	case at(1).is(rOf) && !at(1).is(rAfter|rBefore) && !(s.lang == "es" && strings.HasPrefix(at(1).low, "a")) && (at(2).is(rDet) || s.lang == "es" && at(1).low == "del" || s.lang == "fr" && at(1).low == "du"):
		return i + 2, false
	case at(1).is(rWhen), s.lang == "en" && at(1).is(rDet) && s.verbAfter(i+1):
		return i + 1, true
	case at(1).mark == ',' && at(2).is(rWhen):
		return i + 2, true
	}
	return -1, false
}

// verbAfter tells whether words go on as a clause of the past, whose subject a
// preposition may lengthen: "an inquiry into the flood opened".
func (s *sentenceReader) verbAfter(i int) bool {
	lengthened := false
	for ; i < len(s.tokens) && s.tokens[i].mark == 0; i++ {
		switch t := &s.tokens[i]; {
		case t.is(rPast|rWas|rHad) && !t.is(rNoun):
			by := next(s.tokens, i)
			return !lengthened || !t.is(rPart) || by != nil && by.low != "by"
		case t.is(rPrep) && !t.is(rDet) && s.lang == "en" && t.date == 0:
			lengthened = true
		case t.is(rAnd|rPrep|rRel|rThat|rSub) && !t.is(rDet):
			return false
		}
	}
	return false
}
