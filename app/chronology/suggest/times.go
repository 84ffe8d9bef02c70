package suggest

import (
	"strings"

	"dateline/app/dates"
)

// timeAt is words of a sentence that say when.
type timeAt struct {
	from, to   int // tokens, the last one exclusive
	start, end int // bytes of the block
	expression dates.Expression
	kind       timeKind
	shift      distance  // of a day or length counted from something
	event      *Relative // whose day it is
}

// timeKind tells how words say when.
type timeKind int

const (
	byDate     timeKind = iota // on Friday
	byDay                      // the day before
	byDistance                 // three days after the accident
	byEvent                    // the night of the accident
)

// distance is a length of time: days, and months of which nobody knows the days. A
// vague one gives only its unit: "days before".
type distance struct {
	days, months int
	vague        bool
}

// back is the same length the other way.
func (d distance) back() distance { return distance{-d.days, -d.months, d.vague} }

// rough tells whether a length of time is more a round number than a count: what an
// article reports as news "two weeks after" happened when it appeared.
func (t *timeAt) rough() bool { return t.shift.months != 0 || t.shift.days%7 == 0 }

// datable tells whether words give a date, perhaps with the help of another.
func (t *timeAt) datable() bool {
	e := &t.expression
	if t.kind == byDistance {
		return t.shift != distance{}
	}
	return t.kind != byDate || e.EDTF != "" && !strings.HasSuffix(e.EDTF, "XX") && (e.Type == dates.Date || e.Type == dates.Time)
}

// findTimes lists the words that say when, in order, and marks their tokens.
func (s *sentenceReader) findTimes() {
	for i := 0; i < len(s.tokens); i++ {
		if d := s.tokens[i].date; d > 0 {
			to := i + 1
			for to < len(s.tokens) && s.tokens[to].date == d {
				to++
			}
			s.times = append(s.times, timeAt{from: i, to: to, expression: s.dated[d-1]})
			i = to - 1
		}
	}
	for i := range s.tokens {
		s.tokens[i].date = 0
	}
	s.findDayWords()
	s.findDistances()
	s.findLater()
	s.findDaysOf()
	for n := range s.times {
		t := &s.times[n]
		t.start, t.end = s.tokens[t.from].start, s.tokens[t.to-1].end
		for i := t.from; i < t.to; i++ {
			s.tokens[i].date = n + 1
		}
	}
}

// findDayWords reads "the day before", which dates.Find counts from publication
// where it does not know what is told of.
func (s *sentenceReader) findDayWords() {
	for i := range s.tokens {
		length, shift := s.lexicon.dayPhraseAt(s.tokens, i)
		if length == 0 {
			continue
		}
		from, to := i, i+length
		if old := s.timeIn(from, to); old != nil {
			if old.datable() && !strings.Contains(old.expression.Rule, "counted from publication") && !strings.Contains(old.expression.Rule, "the day of that day") {
				continue
			}
			old.from, old.to, old.kind, old.shift = min(old.from, from), max(old.to, to), byDay, distance{days: shift}
			continue
		}
		s.addTime(timeAt{from: from, to: to, kind: byDay, shift: distance{days: shift}})
	}
}

// findDistances reads a length of time before after or before.
func (s *sentenceReader) findDistances() {
	for i := range s.tokens {
		t := &s.tokens[i]
		if !t.is(rAfter | rBefore) {
			continue
		}
		from := i
		for from > 0 && i-from < 4 && s.tokens[from-1].mark == 0 && !s.tokens[from-1].is(rAfter|rBefore) {
			from--
		}
		if from == i {
			continue
		}
		d, first, ok := s.length(from, i)
		if !ok {
			continue
		}
		if !t.is(rAfter) {
			d = d.back()
		}
		if old := s.timeIn(first, i+1); old != nil {
			if !old.datable() || old.to <= i+1 && (strings.Contains(old.expression.Rule, "publication") || s.namesEvent(i+1)) {
				old.from, old.to, old.kind, old.shift = min(old.from, first), max(old.to, i+1), byDistance, d
			}
			continue
		}
		s.addTime(timeAt{from: first, to: i + 1, kind: byDistance, shift: d})
	}
}

// namesEvent tells whether words go on with the event that a length of time is counted
// from, unlike "three days before, the".
func (s *sentenceReader) namesEvent(i int) bool {
	for ; i < len(s.tokens) && s.tokens[i].mark == 0 && s.tokens[i].is(rDet|rPrep|rOf); i++ {
	}
	return i < len(s.tokens) && s.tokens[i].class != "" && s.tokens[i].is(rNoun) && s.tokens[i].date == 0
}

// findLater reads "three days later" where dates.Find knows no day to count from.
func (s *sentenceReader) findLater() {
	for n := range s.times {
		t := &s.times[n]
		if t.kind != byDate || t.expression.EDTF != "" || !strings.HasPrefix(t.expression.Rule, "counted from something") {
			continue
		}
		words := s.block.Text[s.tokens[t.from].start:s.tokens[t.to-1].end]
		d, ok := distanceOf(dates.Length(words, s.lang))
		if !ok {
			continue
		}
		for i := t.from; i < t.to; i++ {
			if s.tokens[i].is(rBefore | rEarlier) {
				d = d.back()
				break
			}
		}
		t.kind, t.shift = byDay, d
	}
}

// distanceOf is a length of time in days or months; of hours nothing.
func distanceOf(n int, unit string, ok bool) (distance, bool) {
	vague := n == 0
	n = max(n, 1)
	switch {
	case unit == "second" || unit == "minute" || unit == "hour":
		return distance{}, ok
	case unit == "day":
		return distance{days: n, vague: vague}, ok
	case unit == "week":
		return distance{days: 7 * n, vague: vague}, ok
	case unit == "month":
		return distance{months: n, vague: vague}, ok
	case unit == "year":
		return distance{months: 12 * n, vague: vague}, ok
	}
	return distance{}, false
}

// length reads the length of time that ends right before a token, and gives the
// token it begins at.
func (s *sentenceReader) length(from, to int) (d distance, first int, ok bool) {
	last := s.block.Text[s.tokens[to-1].start:s.tokens[to-1].end]
	if _, _, ok := dates.Length(last, s.lang); !ok {
		return d, 0, false
	}
	n, unit, _ := dates.Length(s.block.Text[s.tokens[from].start:s.tokens[to-1].end], s.lang)
	first = to - 1
	if first > from && n > 1 || first > from && s.tokens[first-1].is(rDet) {
		first--
	}
	d, ok = distanceOf(n, unit, true)
	return d, first, ok
}

// timeIn is the time that shares a token with a stretch, nil when none does.
func (s *sentenceReader) timeIn(from, to int) *timeAt {
	for i := range s.times {
		if t := &s.times[i]; t.from < to && from < t.to {
			return t
		}
	}
	return nil
}

// addTime keeps the times in the order of the sentence.
func (s *sentenceReader) addTime(t timeAt) {
	i := len(s.times)
	for i > 0 && s.times[i-1].from > t.from {
		i--
	}
	s.times = append(s.times, timeAt{})
	copy(s.times[i+1:], s.times[i:])
	s.times[i] = t
}

// openHinges lets a clause begin with the distance that binds it to the one before:
// "five days after the ferry turned over", but not "five days after the accident".
func (s *sentenceReader) openHinges(found []head) {
	for n := range s.times {
		t := &s.times[n]
		if t.kind != byDistance || t.from == 0 {
			continue
		}
		for _, h := range found {
			if h.from >= t.to {
				s.tokens[t.from].opens = joined(s.tokens[t.to:h.from])
				break
			}
		}
	}
}
