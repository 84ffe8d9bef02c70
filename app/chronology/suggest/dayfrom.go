package suggest

import (
	"strings"
	"time"

	"dateline/app/chronology"
)

// fromDayWord is the dating by "the day before": of the day named before it in the
// sentence, of that the story has come to, else of publication.
func (s *sentenceReader) fromDayWord(n int) dating {
	t := &s.times[n]
	words := s.block.Text[t.start:t.end]
	if t.shift != (distance{}) && s.countsFromNext(t) {
		if r := s.anchorAfter(t); r != nil {
			return dating{after: r, by: DatedByWords}
		}
	}
	day, from := "", ""
	for k := n - 1; k >= 0 && day == ""; k-- {
		if o := &s.times[k]; o.kind == byDate && o.datable() {
			day, from = exactDay(chronology.FromExpression(o.expression, "")), o.expression.Text
		}
	}
	if day == "" {
		day, from = exactDay(s.story.current), s.story.current.Words
	}
	if day == "" && (t.shift.days == 0 || t.shift.months != 0 || t.shift.days > 1 || t.shift.days < -1) {
		day, from = exactDay(s.story.last), s.story.last.Words
	}
	if day == "" && t.shift.days <= 0 {
		day, from = s.story.base()
	}
	if day == "" {
		return dating{}
	}
	w := shifted(day, t.shift, "counted from “"+from+"”")
	w.Words = words
	return dating{when: w, by: DatedByWords}
}

// recount counts "a week later" from what the story was told to have come to, where
// dates.Find took another day for the one named just before; from a month it tells
// no more than the month.
func (s *sentenceReader) recount(n int) (dating, bool) {
	t := &s.times[n]
	from := namedBefore(t.expression.Rule)
	base, words := exactDay(s.story.last), s.story.last.Words
	for k := n - 1; k >= 0; k-- {
		if o := &s.times[k]; o.kind == byDate && o.datable() {
			w := chronology.FromExpression(o.expression, "")
			if base, words = exactDay(w), w.Words; base == "" {
				own := exactDay(chronology.FromExpression(t.expression, "")) == ""
				return dating{when: w, by: DatedByWords}, !own
			}
			break
		}
	}
	day := exactDay(chronology.FromExpression(t.expression, ""))
	if from == "" || base == "" || base == from || day == "" {
		return dating{}, false
	}
	w := dayWhen(shiftDay(base, distance{days: dayNumber(day) - dayNumber(from)}), "counted from “"+words+"”")
	w.Words = t.expression.Text
	return dating{when: w, by: DatedByWords}, true
}

// namedBefore is the day that a rule of dates.Find counts from, "" when it is none.
func namedBefore(rule string) string {
	_, rest, _ := strings.Cut(rule, "from ")
	words, _, _ := strings.Cut(rest, ", named just before")
	day, err := time.Parse("2 Jan 2006", words)
	if err != nil {
		return ""
	}
	return day.Format(time.DateOnly)
}

// countsFromNext tells whether a day word goes on with what it is counted from: "the
// day after the accident", "la veille de", "накануне аварии".
func (s *sentenceReader) countsFromNext(t *timeAt) bool {
	after := next(s.tokens, t.to-1)
	return after != nil && (s.tokens[t.to-1].is(rAfter|rBefore) || after.is(rAfter|rOf) || after.is(rNoun))
}
