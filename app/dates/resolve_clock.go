package dates

import (
	"fmt"
	"strings"
)

// bareClock is a time of day: of the day named before in the same sentence, of
// the weekday named after, of the day of the sentence before, else of the day of
// publication.
func (r *resolver) bareClock(p *partial, from int) answer {
	if r.ofEvening(p, from) {
		p.half12 = "pm"
	}
	if r.sameStory(from) {
		return r.onDayGoneOn(p, from, "time of day, on the day named before it")
	}
	for i := from + 1; i < min(from+12, len(r.tokens)) && r.tokens[i].sentence == r.tokens[from].sentence; i++ {
		if t := &r.tokens[i]; t.classes&cWeekday != 0 && r.known >= toDay && !r.narrative {
			a := r.bareWeekday(&partial{weekday: t.value(cWeekday).n}, i)
			rule := "time of day, on the weekday named after it: " + a.rule
			a = at(a, p.minutes(), p.zone)
			a.rule = rule
			return a
		}
	}
	if r.followsDay(from) {
		return r.onDayGoneOn(p, from, "time of day, on the day named in the sentence before")
	}
	if r.known < toDay {
		return unknown(Time, fmt.Sprintf("XXXX-XX-XXT%02d:%02d", p.minutes()/60, p.minutes()%60), r.dating()+"time of day")
	}
	a := at(dayOf(r.published), p.minutes(), p.zone)
	a.rule = r.dating() + "time of day, on the day of publication"
	return a
}

// besideEvening is how many words may stand between an evening and its hour: "on Friday
// evening at about eight".
const besideEvening = 3

// ofEvening tells whether an hour that does not say which half of the day it is of
// stands beside an evening: "مساء الجمعة نحو الساعة الثامنة".
func (r *resolver) ofEvening(p *partial, from int) bool {
	if p.half12 != "" || p.clock < 5*60 || p.clock >= 12*60 || !r.sameStory(from) || !strings.HasSuffix(r.lastDay.value, "TEV") {
		return false
	}
	words := 0
	for i := r.lastDayAt + 1; i < from; i++ {
		if r.tokens[i].kind == mark {
			return false
		}
		words++
	}
	return words <= besideEvening+2 // the evening's own, after its first
}

// sameStory tells whether the day named last is that of the same sentence, or of the
// same narrative.
func (r *resolver) sameStory(from int) bool {
	return r.lastDayAt >= 0 && (r.narrative || r.tokens[r.lastDayAt].sentence == r.tokens[from].sentence)
}

// followsDay tells whether a clock time goes on with the day of the sentence
// before it, in the same paragraph: "They met on Tuesday. At noon they parted."
func (r *resolver) followsDay(at int) bool {
	return r.lastDayAt >= 0 && r.tokens[at].paragraph == r.tokens[r.lastDayAt].paragraph &&
		r.tokens[at].sentence-r.tokens[r.lastDayAt].sentence <= 1 && (r.toCome() || !r.sentenceHas(at, cWill))
}

// toCome tells whether the day named last is after publication.
func (r *resolver) toCome() bool { return r.known >= toDay && r.lastDay.anchor.After(r.published) }

// partOfDay is tonight, this morning, overnight; that evening; the next morning.
func (r *resolver) partOfDay(p *partial) answer {
	day, known, rule := r.published.AddDate(0, 0, p.relDay), r.known, r.dating()+"part of the day of publication"
	if p.relDay < 0 {
		rule = r.dating() + "part of the day before publication"
	}
	if p.anchored {
		if p.relDay == 1 && p.daypart == "TMO" && r.lastDay.smallHours() {
			p.relDay = 0
		}
		if r.lastDay.exact == noDate {
			return unknown(Time, "XXXX-XX-XX"+p.daypart, "part of a day that the text has not named")
		}
		day, known, rule = r.lastDay.anchor.AddDate(0, 0, p.relDay), toDay, "part of the day, counted from the day named before it"
	}
	if known < toDay || !p.anchored && r.tellsOfLongAgo() {
		return unknown(Time, "XXXX-XX-XX"+p.daypart, rule)
	}
	a := dayOf(day)
	a.rule = rule
	return a
}
