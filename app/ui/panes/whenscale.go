package panes

import (
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
)

// whenScale is where a date and a day of publication stand on a short piece of
// time, as shares of its width. Clock times are taken as they are written.
type whenScale struct {
	ticks     []whenTick
	from, to  float64
	openFrom  bool // it began nobody knows when
	openTo    bool
	published float64 // below zero: not known
}

type whenTick struct {
	at    float64
	label string
}

// mostCells is how many steps a scale has at most.
const mostCells = 7

// scaleOf is the scale for a date; ok is false where it has no limits.
func scaleOf(w chronology.When, published article.Moment) (s whenScale, ok bool) {
	from, exactly, first := limitTime(w.Earliest)
	to, exactlyTo, last := limitTime(w.Latest)
	s.openFrom, s.openTo = !first, !last
	switch {
	case !first && !last:
		return s, false
	case !first:
		from, exactly = to, exactlyTo
	case !last:
		to, exactlyTo = from, exactly
	}
	if last && !exactlyTo {
		to = to.AddDate(0, 0, 1)
	}
	begin, end := from, to
	at, known := publishedAt(published)
	if known {
		begin, end = earlier(begin, at), later(end, at)
	}
	steps := scaleSteps
	if !exactly && !exactlyTo {
		steps = steps[hourSteps:]
	}
	begin, end = s.lay(steps, begin, end)
	share := func(t time.Time) float64 { return shareOf(t, begin, end) }
	s.from, s.to, s.published = share(from), share(to), -1
	if s.openFrom {
		s.from = 0
	}
	if s.openTo {
		s.to = 1
	}
	if known {
		s.published = share(at)
	}
	return s, true
}

// limitTime is a limit of a date as a time, and whether a clock time is known.
func limitTime(limit string) (t time.Time, exactly, ok bool) {
	if len(limit) >= len("2006-01-02T15:04") {
		t, err := time.Parse("2006-01-02T15:04", limit[:len("2006-01-02T15:04")])
		return t, true, err == nil
	}
	t, ok = dayTime(limit)
	return t, false, ok
}

// publishedAt is when an article was published: noon, where only the day is known.
func publishedAt(m article.Moment) (t time.Time, ok bool) {
	t, ok = m.Local()
	if m.Clock() == "" {
		t = t.Add(12 * time.Hour)
	}
	return t, ok && m.Day() != ""
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// scaleStep is a distance of ticks.
type scaleStep struct {
	hours, days, months int
	layout              string
}

// hourSteps of the steps are shorter than a day.
const hourSteps = 3

var scaleSteps = []scaleStep{
	{hours: 1, layout: "15:04"}, {hours: 3, layout: "15:04"}, {hours: 6, layout: "15:04"},
	{days: 1, layout: "Mon 2 Jan"}, {days: 2, layout: "2 Jan"}, {days: 7, layout: "2 Jan"},
	{months: 1, layout: "Jan 2006"}, {months: 3, layout: "Jan 2006"}, {months: 6, layout: "Jan 2006"},
	{months: 12, layout: "2006"}, {months: 24, layout: "2006"}, {months: 60, layout: "2006"}, {months: 120, layout: "2006"},
	{months: 240, layout: "2006"}, {months: 600, layout: "2006"}, {months: 1200, layout: "2006"}, {months: 6000, layout: "2006"},
	{months: 24000, layout: "2006"},
}

// floor is the last tick at or before a time.
func (p scaleStep) floor(t time.Time) time.Time {
	y, m, d := t.Date()
	switch {
	case p.hours > 0:
		return time.Date(y, m, d, t.Hour()/p.hours*p.hours, 0, 0, 0, time.UTC)
	case p.days > 0:
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	months := y*12 + int(m) - 1
	months -= months % p.months
	return time.Date(months/12, time.Month(months%12+1), 1, 0, 0, 0, 0, time.UTC)
}

func (p scaleStep) next(t time.Time, by int) time.Time {
	return t.AddDate(0, by*p.months, by*p.days).Add(time.Duration(by*p.hours) * time.Hour)
}

// span is where a scale with a step begins and ends: a little before and after all
// that it holds.
func (p scaleStep) span(begin, end time.Time) (from, to time.Time, cells int) {
	from = p.floor(begin)
	if !begin.After(from) {
		from = p.next(from, -1)
	}
	for to = from; !to.After(end) && cells <= mostCells; cells++ {
		to = p.next(to, 1)
	}
	return from, to, cells
}

// finest is the finest step that has few enough ticks, and where its scale begins
// and ends.
func finest(steps []scaleStep, begin, end time.Time) (p scaleStep, from, to time.Time) {
	for i := range steps {
		p = steps[i]
		var cells int
		if from, to, cells = p.span(begin, end); cells <= mostCells {
			break
		}
	}
	return p, from, to
}

// lay puts the ticks and tells where the scale begins and ends.
func (s *whenScale) lay(steps []scaleStep, begin, end time.Time) (from, to time.Time) {
	p, from, to := finest(steps, begin, end)
	for t := from; t.Before(to); t = p.next(t, 1) {
		layout := p.layout
		if p.hours > 0 && (t.Equal(from) || t.Hour() == 0) {
			layout = "Mon 2 Jan 15:04"
		}
		s.ticks = append(s.ticks, whenTick{shareOf(t, from, to), t.Format(layout)})
	}
	return from, to
}

// shareOf is how far a time lies between two others. A Duration holds no more than
// 292 years.
func shareOf(t, from, to time.Time) float64 {
	return float64(t.Unix()-from.Unix()) / float64(to.Unix()-from.Unix())
}
