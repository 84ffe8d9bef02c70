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
		return f.lexicon.lang != "ar" && (f.ends(end) || f.tokens[end-1].classes == cDot) && f.onWeekday(p)
	}
	if f.tokens[end-1].classes&cDateWord != 0 {
		return true
	}
	switch f.lexicon.lang {
	case "en":
		return f.tokens[from].classes&cThe != 0 && f.tokens[last].classes&cOrdDay != 0 && f.ends(end)
	case "es":
		return p.unit == "day" && !p.plural && f.ends(end)
	case "fr":
		return f.tokens[from].classes&cThe != 0 && f.ends(end) && !infinitive(f.before(from).fold(f.text)) && end-from == 2 && f.tokens[from].fold(f.text) == "le"
	case "de":
		return f.tokens[end-1].classes == cDot && f.before(from).fold(f.text) == "am" && f.after(end).kind != number && !(f.after(end).kind == word && f.after(end).capital) // "am 10. Spieltag"
	case "uk", "ru":
		return f.tokens[last].classes&cOrdDay != 0 && f.ends(end) && end-from == 1
	}
	return false
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
