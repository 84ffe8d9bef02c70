package suggest

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dateline/app/chronology"
	"dateline/app/dates"
)

// fromWords is the dating that words give a clause.
func (s *sentenceReader) fromWords(n int, c *clause) dating {
	t := &s.times[n]
	switch t.kind {
	case byDay:
		return s.fromDayWord(n)
	case byEvent:
		return dating{after: t.event, by: DatedByWords}
	case byDistance:
		if c.head.tense == perfect && t.rough() {
			w, by := s.story.undated(perfect)
			return dating{when: w, by: by}
		}
		return s.fromDistance(n, c)
	}
	e := t.expression
	if r := s.weekdayAfter(t); r != nil {
		return dating{after: r, by: DatedByWords}
	}
	w := chronology.FromExpression(e, s.Published.Zone())
	switch {
	case strings.Contains(e.Rule, "named just before") && !strings.HasPrefix(e.Rule, "the first one after"):
		if d, ok := s.recount(n); ok {
			return d
		}
	case clockAlone(t) || s.partAlone(n):
		day, rule := s.dayBeside(n, c)
		if day == "" && c.head.finished() && s.lastNight(t, w) {
			return dating{when: nightBefore(w), by: DatedByPublication, hour: hourOf(e, w)}
		}
		if day == "" {
			w, by := s.story.undated(past)
			return dating{when: w, by: by, hour: hourOf(e, w)}
		}
		w = onDay(w, day, rule)
	case s.nightInto(t), c.head.finished() && s.lastNight(t, w):
		w = nightBefore(w)
	}
	if c.head.finished() {
		w = s.untilNow(s.weekSoFar(s.notAfterPublication(weeksAgo(w, s.Published.Day()))), c)
	}
	return dating{when: w, by: DatedByWords, hour: hourOf(e, w)}
}

// partHours are the first hours of the parts of a day that TIMEX3 names.
var partHours = map[string]string{"TMO": "05", "TAF": "12", "TEV": "18", "TNI": "20"}

// hourOf is the hour that words name, or that their part of the day begins with.
func hourOf(e dates.Expression, w chronology.When) string {
	if _, clock, ok := strings.Cut(w.EDTF, "T"); ok && len(clock) > 2 {
		return clock[:2]
	}
	return partHours[e.Value[max(0, len(e.Value)-3):]]
}

// clockAlone tells whether words name a time of day without its day.
func clockAlone(t *timeAt) bool {
	return t.kind == byDate && strings.Contains(t.expression.Rule, "on the day of publication")
}

// partAlone tells whether words name a part of the day of a sentence before this one,
// which may be a day that the story only touched on.
func (s *sentenceReader) partAlone(n int) bool {
	if t := &s.times[n]; t.kind != byDate || !strings.HasPrefix(t.expression.Rule, "part of the day named before it") {
		return false
	}
	for k := range n {
		if s.times[k].kind == byDate && s.times[k].datable() {
			return false
		}
	}
	return true
}

// dayBeside is the day that a time of day alone belongs to: one named in its clause,
// else that which the story has come to; a part of the day, which articles name less
// carefully, only that of this paragraph.
func (s *sentenceReader) dayBeside(n int, c *clause) (day, rule string) {
	for k := range s.times {
		if t := &s.times[k]; k != n && t.from >= c.from && t.from < c.to && t.kind != byDistance && t.datable() && !clockAlone(t) {
			if w := s.fromWords(k, c).when; exactDay(w) != "" {
				return exactDay(w), "time of day, on “" + w.Words + "” beside it: " + w.Rule
			}
		}
	}
	_, clock, exact := strings.Cut(s.times[n].expression.EDTF, "T")
	if !exact {
		return exactDay(s.story.current), "part of the day told of before it"
	}
	if day := s.story.dayOfNight(clock); day != "" {
		return day, "time of day, in the night told of before it"
	}
	if day := s.story.dayAt(&s.times[n].expression); day != s.story.day() {
		return day, "time of day, in the morning after the evening told of before it"
	}
	return s.story.day(), "time of day, on the day told of before it"
}

// onDay puts a time of day on another day than that of publication.
func onDay(w chronology.When, day, rule string) chronology.When {
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

// lastNight tells whether words name the night of the day of publication, of which what
// has happened is of the night that ended then: "overnight", "cette nuit".
func (s *sentenceReader) lastNight(t *timeAt, w chronology.When) bool {
	return strings.HasSuffix(t.expression.Value, "TNI") && strings.HasSuffix(t.expression.Rule, "the day of publication") &&
		exactDay(w) == s.Published.Day()
}

// weekSoFar ends the week of publication on that day, of what has happened.
func (s *sentenceReader) weekSoFar(w chronology.When) chronology.When {
	from, to, ok := strings.Cut(w.EDTF, "/")
	published := s.Published.Day()
	if !ok || len(from) != 10 || len(to) != 10 || dayNumber(to)-dayNumber(from) != 6 || from >= published || to <= published {
		return w
	}
	w.EDTF, w.Latest = from+"/"+published, published
	return w
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

// mostSteps is how many months or years may lack a day in turn: 29 February for seven.
const mostSteps = 8

// notAfterPublication takes what has happened to be of the last such day before
// publication, where the words name no year.
func (s *sentenceReader) notAfterPublication(w chronology.When) chronology.When {
	published := s.Published.Day()
	if published == "" || len(w.Earliest) < 10 || w.Earliest[:10] <= published || strings.Contains(w.Words, w.EDTF[:min(4, len(w.EDTF))]) {
		return w
	}
	back := distance{months: -12}
	switch {
	case strings.Contains(w.Rule, "day of a month"):
		back = distance{months: -1}
	case strings.Contains(w.Rule, "weekday"):
		back = distance{days: -7}
	}
	day, step := w.Earliest[:10], back.months
	for range mostSteps {
		if step == 0 || shiftDay(day, back)[8:] == day[8:] {
			break
		}
		back.months += step // to a month that has the day
	}
	if shiftDay(day, back) > published {
		return w
	}
	w.EDTF = shiftEDTF(w.EDTF, back)
	w.Earliest, w.Latest = shiftEDTF(w.Earliest, back), shiftEDTF(w.Latest, back)
	w.Rule += "; told as past: the last one before publication"
	return w
}

// weeksCounted is how a rule of dates.Find counts weeks from publication.
var weeksCounted = regexp.MustCompile(`(one|\d+) weeks? counted from publication`)

// weeksAgo is about the day that lies some weeks before publication: "a week ago" on a
// Thursday is hardly the Monday of the calendar's week.
func weeksAgo(w chronology.When, published string) chronology.When {
	m := weeksCounted.FindStringSubmatch(w.Rule)
	if m == nil || len(w.Latest) < 10 || w.Latest[:10] >= published {
		return w
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		n = 1
	}
	day := shiftDay(published, distance{days: -7 * n})
	w.EDTF, w.Earliest, w.Latest = day+"~", day, day
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
				return d.from(t).Format(layout) + edtf[len(layout):]
			}
		}
	}
	return edtf
}

// from is the day that lies a length of time from another: a month before 31 March is the
// last day of February.
func (d distance) from(t time.Time) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(d.months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1+d.days)
}

func shiftDay(day string, d distance) string { return shiftEDTF(day, d) }
