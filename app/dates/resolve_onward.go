package dates

import (
	"strings"
	"time"
)

// nightfall is the hour from which on an evening or a night is told of, and what comes
// before noon may be of the next day.
const nightfall = "17"

// smallHours are the minutes of the day before which nobody is up for the day: after an
// evening they are those of the same night.
const smallHours = 6 * 60

// leading is how many words may lead to a time of day that begins its sentence: "At
// about 9 a.m. the square was empty".
const leading = 2

// afternoon is the minute of the day until which a time told of after an evening is before
// it.
const afternoon = 17 * 60

// Evening tells whether an hour ("21") is of an evening or a night.
func Evening(hour string) bool { return hour >= nightfall && hour < "24" }

// late tells whether a date is that of an evening or a night.
func (a answer) late() bool {
	_, clock, timed := strings.Cut(a.value, "T")
	return timed && (clock == "EV" || clock == "NI" || len(clock) > 2 && Evening(clock[:2]))
}

// smallHours tells whether a date is of the hours after midnight: "the next morning"
// after them is that of the same day.
func (a answer) smallHours() bool {
	_, clock, timed := strings.Cut(a.value, "T")
	return timed && clock >= "00" && clock < "06"
}

// onDayGoneOn is a time of day of the day named last: of the morning after where that
// was named with its evening or night and the text goes on from it.
func (r *resolver) onDayGoneOn(p *partial, from int, rule string) answer {
	day, rule := r.dayGoneOn(p, from, rule)
	a := at(dayOf(day), p.minutes(), p.zone)
	a.rule = rule
	return a
}

// dayGoneOn is the day named last or, for a time before noon, the day after it.
func (r *resolver) dayGoneOn(p *partial, from int, rule string) (time.Time, string) {
	day := r.lastDay.anchor
	onward := r.goesOn(p, from) || r.tokens[r.lastDayAt].sentence == r.tokens[from].sentence && !r.looksBack(from)
	if next := day.AddDate(0, 0, 1); r.lastDay.late() && onward && !r.saidThen() && p.minutes() < 12*60 && (r.narrative || r.known < toDay || !next.After(r.published)) {
		day, rule = next, rule+": the morning after it"
	} else if r.lastDay.late() && p.minutes() < afternoon {
		r.lookedBack = true
	}
	return day, rule
}

// goesOn tells whether a time of day before noon is told as what came next: it is of
// the small hours, or begins its sentence, or "then" stands before it, or "by" right before it;
// and no "had" looks back.
func (r *resolver) goesOn(p *partial, from int) bool {
	if p.minutes() >= 12*60 || r.looksBack(from) {
		return false
	}
	words := 0
	for i := from - 1; i >= max(0, from-reach) && r.tokens[i].sentence == r.tokens[from].sentence; i-- {
		t := &r.tokens[i]
		if t.cues&cThen != 0 || t.cues&cUpTo != 0 && words < leading {
			return true
		}
		words++
	}
	return words <= leading || p.minutes() < smallHours
}

// looksBack tells whether the words before a time of day in its sentence are of what
// was over by then: "the council had met at 9 a.m.".
func (r *resolver) looksBack(from int) bool {
	for i := from - 1; i >= max(0, from-reach) && i > r.lastDayAt && r.tokens[i].sentence == r.tokens[from].sentence; i-- {
		if r.tokens[i].cues&cHad != 0 {
			return true
		}
	}
	return false
}

// saidThen tells whether the day named last is that on which somebody spoke, as its verb
// stands right before it: what was said on an evening was in its morning, not in the
// next.
func (r *resolver) saidThen() bool {
	for i := max(0, r.lastDayAt-4); i < r.lastDayAt; i++ {
		if t := &r.tokens[i]; t.cues&cSaying != 0 && t.sentence == r.tokens[r.lastDayAt].sentence {
			return true
		}
	}
	return false
}
