package dates

import "strings"

// acceptDayOfMonth keeps a day that names neither month nor year: "the 15th", "le 19",
// "el día 19", "am 19.", "19-го", "Friday 22".
func (f *finder) acceptDayOfMonth(p *partial, from, end int) bool {
	last := end - 1
	if f.tokens[last].classes == cDot || f.tokens[last].classes&cDateWord != 0 {
		last--
	}
	if f.tokens[last].kind != number || f.tokens[from].glued && f.before(from).kind != mark {
		return false
	}
	if f.dayGoesOn(end) {
		return false
	}
	if after := f.after(end); after.classes&cMonth != 0 || after.kind == mark && after.glued && (after.mark == '/' || rangeMark(after)) {
		return false
	}
	if p.weekday != 0 {
		return f.lexicon.lang != "ar" && (f.ends(end) || f.tokens[end-1].classes == cDot || f.lexicon.lang != "en" && !f.counted(end)) && f.onWeekday(p)
	}
	if f.tokens[end-1].classes&cDateWord != 0 {
		return true
	}
	switch f.lexicon.lang {
	case "en":
		return f.tokens[from].classes&cThe != 0 && f.tokens[last].classes&cOrdDay != 0 && f.ends(end)
	case "es":
		return p.unit == "day" && !p.plural && !f.counted(end) || f.tokens[from].fold(f.text) == "el" && f.goesOnAfterDay(end)
	case "fr":
		return f.tokens[from].classes&cThe != 0 && f.goesOnAfterDay(end) && !infinitive(f.before(from).fold(f.text)) && end-from == 2 && f.tokens[from].fold(f.text) == "le"
	case "de":
		return f.tokens[end-1].classes == cDot && f.before(from).fold(f.text) == "am" && f.after(end).kind != number && !(f.after(end).kind == word && f.after(end).capital) // "am 10. Spieltag"
	case "uk", "ru":
		return f.tokens[last].classes&cOrdDay != 0 && f.ends(end) && end-from == 1
	}
	return false
}

// counted tells whether what follows a number is what it counts.
func (f *finder) counted(end int) bool {
	after := f.after(end)
	return after.classes&cUnit != 0 || after.cues&cCount != 0
}

// goesOnAfterDay tells whether a clause ends after a number, or goes on as after a day and
// not after a number: "el 11, cuando", "le 21 au palais".
func (f *finder) goesOnAfterDay(end int) bool {
	after := f.after(end)
	return after.kind == mark && after.mark != '-' && after.mark != '%' || beyondDay[f.lexicon.lang][after.fold(f.text)]
}

// beyondDay are the words that go on after a day and do not count anything.
var beyondDay = map[string]map[string]bool{
	"es": {"en": true, "ante": true, "cuando": true, "tras": true, "y": true, "con": true, "contra": true},
	"fr": {"au": true, "à": true, "aux": true, "devant": true, "lors": true, "dans": true, "et": true, "avec": true, "contre": true, "chez": true, "par": true},
}

// dayGoesOn tells whether the month of a day follows it after all, behind its full stop or
// another day, or a sign of degrees or such.
func (f *finder) dayGoesOn(end int) bool {
	after, next := f.after(end), f.after(end+1)
	switch {
	case after.classes&cDot != 0 || after.mark == '.' && after.glued:
		return next.classes&cMonth != 0 || next.kind == number && next.glued
	case after.cues&(cAnd|cTo) != 0:
		return next.classes&(cDay|cThe) != 0
	}
	return after.kind == mark && after.glued && !strings.ContainsRune(".,;:!?)]»”“\"'…", after.mark)
}

// onWeekday tells whether a day of this month, or of one beside it, falls on the weekday
// named with it.
func (f *finder) onWeekday(p *partial) bool {
	_, ok := f.dayOnWeekday(p)
	return ok
}

// infinitive tells whether a French word may be one: "appeler le 17" calls a number.
func infinitive(word string) bool {
	return strings.HasSuffix(word, "er") || strings.HasSuffix(word, "ir") || strings.HasSuffix(word, "re")
}
