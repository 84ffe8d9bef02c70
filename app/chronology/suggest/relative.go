package suggest

import (
	"strconv"
	"strings"
	"time"

	"dateline/app/chronology"
)

// Relative counts a date from an event: "three days before the accident".
type Relative struct {
	Days, Months int
	Vague        bool // they are one unit of an unknown number
	Weekday      int  // instead: the first such day after the event, or before it where Days is negative; 1 is Monday
	Words        string
	Classes      []string // of the event it is counted from
	Names        []string
	Stems        []string
}

// from is the date that is meant, counted from the day or the night of its event.
func (r *Relative) from(w chronology.When, rule string) chronology.When {
	day := w.Earliest[:10]
	if day != w.Latest[:10] {
		if r.Days == 0 && r.Months == 0 {
			w.Rule = rule
			return w
		}
		if r.Days+r.Months > 0 {
			day = w.Latest[:10]
		}
	}
	if r.Weekday == 0 {
		return shifted(day, distance{r.Days, r.Months, r.Vague}, rule)
	}
	for range 7 {
		day = shiftDay(day, distance{days: r.Days})
		if t, err := time.Parse(time.DateOnly, day); err == nil && (int(t.Weekday())+6)%7+1 == r.Weekday {
			break
		}
	}
	return dayWhen(day, rule)
}

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

// plain is a day as it is written for people.
func plain(day string) string { return chronology.When{EDTF: day}.Display() }

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
	if n := next(s.tokens, t.to); n == nil || n.date != 0 || n.number || n.is(rPron) {
		return nil
	}
	counted := *t
	counted.to++
	r := s.anchorAfter(&counted)
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

// shifted is the day that lies a length of time from another, or the month where the
// length is counted in months.
func shifted(day string, d distance, rule string) chronology.When {
	if d.vague {
		return someWayFrom(day, d, rule)
	}
	w := dayWhen(shiftDay(day, d), rule)
	if d.months != 0 {
		w.EDTF = w.EDTF[:len("2006-01")]
		w.Earliest, w.Latest = monthOf(w.EDTF)
	}
	return w
}

// mostUnits is how many days, weeks or months are meant at most where they are not
// counted: more would be told in the next unit.
const (
	mostDays   = 6
	mostWeeks  = 4
	mostMonths = 11
)

// someWayFrom is the stretch that "days before", "weeks later" can mean; of years that
// nobody counted no date.
func someWayFrom(day string, d distance, rule string) chronology.When {
	if d.months >= 12 || d.months <= -12 {
		return chronology.When{}
	}
	most := mostMonths
	switch d.days {
	case 1, -1:
		most = mostDays
	case 7, -7:
		most = mostWeeks
	}
	from, to := shiftDay(day, distance{days: d.days, months: d.months}), shiftDay(day, distance{days: most * d.days, months: most * d.months})
	if to < from {
		from, to = to, from
	}
	return chronology.When{
		EDTF: from + "/" + to, Earliest: from, Latest: to, Basis: chronology.BasisSource, Rule: rule + ", without a number",
	}
}

// monthOf is the first and last day of a month.
func monthOf(month string) (first, last string) {
	y, _ := strconv.Atoi(month[:4])
	first = month + "-01"
	return first, shiftDay(shiftDay(strconv.Itoa(y)+month[4:]+"-01", distance{months: 1}), distance{days: -1})
}
