package dates

import "time"

var cDayWord = classOf("dayword")

// A weekday with the number of its day and no month: "el martes 18", "le jeudi 20",
// "Thursday the 20th". The weekday tells the month, and that the number is a day's.

// mostDaysAway is how far such a day may lie from the day it is counted from.
const mostDaysAway = 45

// agrees tells whether the number after a weekday is that of its day: a day of that
// number and weekday lies near. In English it must be an ordinal, since "on Tuesday 12
// people" is as common.
func (f *finder) agrees(p *partial, end int) bool {
	last := &f.tokens[end-1]
	if last.classes&cDot != 0 {
		last = &f.tokens[end-2]
	}
	if after := f.after(end); f.lexicon.lang == "en" && last.classes&cOrdDay == 0 || after.classes&cUnit != 0 || after.cues&cCount != 0 {
		return false
	}
	return !f.monthAfter(end) && !f.numberedDay(p).IsZero()
}

// monthAfter tells whether a month goes on from a token: "dimanche, le 11 janvier".
func (f *finder) monthAfter(end int) bool {
	if f.after(end).classes&cOf != 0 {
		end++
	}
	return f.after(end).classes&cMonth != 0
}

// numberedDay is the day of a number and weekday that lies nearest to the day of
// publication, or in a narrative to the day named last; zero for none.
func (r *resolver) numberedDay(p *partial) time.Time {
	base, known := r.base()
	if known < toDay {
		return time.Time{}
	}
	for away := range mostDaysAway {
		for _, day := range []time.Time{base.AddDate(0, 0, -away), base.AddDate(0, 0, away)} {
			if day.Day() == p.day && weekdayOf(day) == p.weekday {
				return day
			}
		}
	}
	return time.Time{}
}

// weekdayAlone takes the weekday without the number after it, and gives its end.
func (f *finder) weekdayAlone(p *partial, from int) int {
	p.kind, p.day = kWeekday, 0
	for i := from; ; i++ {
		if f.tokens[i].classes&cWeekday != 0 {
			return i + 1
		}
	}
}

// numberIsDay tells whether a number after an article is that of a day, as Spanish and
// French write it: "el 11, cuando", "déposée le 21 au palais", "del día 13"; but not
// "le 20 heures", "el 5 por ciento".
func (f *finder) numberIsDay(from, end int) bool {
	if f.lexicon.lang != "es" && f.lexicon.lang != "fr" || f.known < toDay && !f.narrative {
		return false
	}
	if f.tokens[from].classes&cDayWord != 0 {
		return true
	}
	if a := f.tokens[from].fold(f.text); a != "el" && a != "le" || f.before(from).kind == number {
		return false
	}
	after := f.after(end)
	if after.kind == mark {
		return after.mark == ',' || after.mark == '.' && !after.glued || after.mark == ';' || after.mark == ')' || after.mark == '\n'
	}
	return beyondDay[f.lexicon.lang][after.fold(f.text)]
}

// beyondDay are the words that go on after a day and do not count anything.
var beyondDay = map[string]map[string]bool{
	"es": {"en": true, "ante": true, "cuando": true, "tras": true, "y": true, "con": true, "contra": true, "a": true},
	"fr": {"au": true, "à": true, "aux": true, "devant": true, "lors": true, "dans": true, "et": true, "avec": true, "contre": true, "chez": true},
}
