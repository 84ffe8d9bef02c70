package dates

import "fmt"

// storyAge is how many days before publication a narrative must be for its
// "today" to be another than the reader's.
const storyAge = 366

// tellsOfLongAgo tells whether a narrative has come to a time long before its
// publication.
func (r *resolver) tellsOfLongAgo() bool {
	return r.narrative && r.last.exact != noDate && r.known >= toDay &&
		r.published.Sub(r.last.anchor).Hours() > storyAge*24
}

// todayOfTheStory is a "today" in a narrative: whoever is quoted means a day that
// the text does not name, the writer means the present.
func (r *resolver) todayOfTheStory(p *partial, at int) answer {
	if r.quoted(at) || p.relDay != 0 || p.daypart != "" {
		return unknown(Date, "XXXX-XX-XX", "a day counted from one that the narrative does not name")
	}
	return unknown(Date, "PRESENT_REF", "the present of a narrative")
}

// dayBeside is the day before or after the one named just before ("le
// lendemain"). Without one, the day before is that before publication.
func (r *resolver) dayBeside(p *partial, at int) answer {
	if p.relDay == 1 && p.daypart == "TMO" && r.lastDay.smallHours() {
		p.relDay = 0
	}
	day, known := r.anchorFor("day", at)
	rule := "counted from " + plainDay(day) + ", named just before"
	if known == noDate && p.relDay < 0 && !r.narrative {
		day, known, rule = r.published, r.known, r.dating()+"the day before publication, since no day is named just before"
	}
	if known < toDay {
		return unknown(Date, unknownUnits["day"], "counted from something whose date is not named just before")
	}
	a := dayOf(day.AddDate(0, 0, p.relDay))
	a.rule = rule
	return a
}

// ofTheSame is July 25 or July of that year, the 28th of that month, the same
// spring: in the year or month of the date named last.
func (r *resolver) ofTheSame(p *partial, at int) answer {
	t, known := r.anchorFor("year", at)
	if known == noDate {
		t, known = r.published, r.known
	}
	need := toYear
	if p.unit == "month" {
		need = toMonth
	}
	if known < need {
		return unknown(Date, unknownUnits["day"], "of a year or month that the text has not named")
	}
	if p.kind == kSameSeason {
		a := seasonOf(t.Year(), p.season)
		a.rule = "season of the year named last"
		return a
	}
	if p.day == 0 {
		a := monthOf(t.Year(), p.month)
		a.rule = "month of the year named last"
		return a
	}
	month := p.month
	if month == 0 {
		month = int(t.Month())
	}
	day, ok := calendarDay(t.Year(), month, p.day)
	if !ok {
		return unknown(Date, fmt.Sprintf("%04d-%02d-XX", t.Year(), month), noCalendarDay)
	}
	a := dayOf(day)
	a.rule = "day of the year or month named last"
	return a
}

// dayOfStory is "the 5th" in a narrative: of the month named last, or of the next
// when the story has come to its second half.
func (r *resolver) dayOfStory(p *partial) answer {
	t := r.last.anchor
	month := int(t.Month())
	if r.last.exact >= toDay && p.day < t.Day() && t.Day()-p.day > 15 {
		month++
	}
	first := monthStart(t.Year(), month)
	day, ok := calendarDay(first.Year(), int(first.Month()), p.day)
	if r.last.exact < toMonth || !ok {
		return unknown(Date, fmt.Sprintf("XXXX-XX-%02d", p.day), "day of a month that the narrative has not named")
	}
	a := dayOf(day)
	a.rule = r.dating() + "day of the month named last"
	return a
}

// A day without its year belongs to an earlier year that was named just before, where
// the story goes on from there and publication is far: "died on July 14 last year ...
// lodged a claim on July 22".
const (
	storyGoesOn = 92 // days after the day named before, at most
	newsIsNear  = 45 // days from publication, within which it is of the news
)

// dayOfYearTold is such a day, and whether it is one.
func (r *resolver) dayOfYearTold(p *partial, at int) (answer, bool) {
	if at < 0 || r.known < toDay || r.last.exact < toMonth || r.lastAt < 0 || r.last.anchor.Year() >= r.published.Year() ||
		r.tokens[r.lastAt].paragraph != r.tokens[at].paragraph || r.tokens[at].sentence-r.tokens[r.lastAt].sentence > 1 || r.sentenceLooksAhead(at) {
		return answer{}, false
	}
	for _, year := range []int{r.published.Year() - 1, r.published.Year(), r.published.Year() + 1} {
		if t, ok := calendarDay(year, p.month, p.day); ok && t.Sub(r.published).Abs().Hours() <= newsIsNear*24 {
			return answer{}, false
		}
	}
	for _, year := range []int{r.last.anchor.Year(), r.last.anchor.Year() + 1} {
		t, ok := calendarDay(year, p.month, p.day)
		if days := t.Sub(r.last.anchor).Hours() / 24; ok && days >= 0 && days <= storyGoesOn && (p.weekday == 0 || weekdayOf(t) == p.weekday) {
			a := dayOf(t)
			a.rule = "day and month: of the year named just before"
			return a, true
		}
	}
	return answer{}, false
}
