package dates

import "strings"

// acceptIn tells "in two weeks", a date, from "for the first time in two years",
// a length of time.
func (f *finder) acceptIn(p *partial, from, end int) bool {
	if p.n == 0 && !p.half && (!p.afterwards || f.after(end).classes&(cYear|cWeekday|cDay|cMonth) != 0) { // "بعد عام 2003"
		return false
	}
	if p.afterwards && f.lexicon.lang == "ar" && f.after(end).classes&cOf != 0 { // "بعد 11 عاما من العمل"
		p.kind = kSpan
		return true
	}
	if p.afterwards && f.afterDay(p, from, end) {
		p.kind = kLater
		return true
	}
	if f.narrative || neededFor[p.unit] == noDate && !f.sentenceLooksAhead(from) {
		p.kind = kSpan
		return true
	}
	if p.unit == "second" && p.n <= 1 {
		return false
	}
	words := 0
	for i := from - 1; i >= 0 && words < 9 && f.tokens[i].sentence == f.tokens[from].sentence; i-- {
		if f.tokens[i].classes&cOrd != 0 {
			p.kind = kSpan
			return true
		}
		words++
	}
	if next := f.after(from + 1); next.classes&cOf != 0 || !f.sentenceLooksAhead(from) && neededFor[p.unit] >= toYear && yearsIn[p.unit] > 0 {
		p.kind = kSpan
	}
	return true
}

// acceptSpan leaves out what is no length of time: "a second time", "the second".
func (f *finder) acceptSpan(p *partial, from, end int) bool {
	if before := f.before(from); f.tokens[from].kind == number && f.tokens[from].glued && (before.mark == ',' || before.mark == '.') { // "2,010 last month"
		return false
	}
	if f.after(end).classes&cWeekday != 0 && f.tokens[end-1].classes&cDayWord != 0 { // "3-2 يوم السبت"
		return false
	}
	if f.yearsFromApprox(p, from, end) {
		return true
	}
	if p.unit == "second" && p.n <= 1 || (p.unit == "quarter" || p.unit == "weekend") && p.n == 1 {
		return false
	}
	if p.unit == "quarter" && (p.n == vague || f.after(end).classes&cOf != 0 || f.tokens[end-1].glued) { // "three-quarters of"
		return false
	}
	if end-from == 1 && p.unit == "weekend" && f.lexicon.lang != "en" && (f.lexicon.lang == "ar" || f.before(from).cues&cStop != 0) { // "am Wochenende"
		p.kind = kTheUnit
		return true
	}
	if end-from == 1 && f.tokens[from].classes&cDual == 0 { // a unit alone
		return p.plural && f.lexicon.lang == "en" && f.after(end).classes&(cBefore|cAfter) != 0
	}
	if p.n == vague && f.tokens[from].classes&cApprox != 0 && !p.plural { // "some day"
		return false
	}
	return true
}

// yearsFromApprox reads "близько 1930 року" as the year, for nothing lasts that long.
func (f *finder) yearsFromApprox(p *partial, from, end int) bool {
	if p.unit != "year" || p.n < 1000 || p.plural {
		return false
	}
	for i := from; i < end; i++ {
		if f.tokens[i].classes&cYear != 0 {
			p.kind, p.year, p.n, p.unit = kCalendar, p.n, 0, ""
			return true
		}
	}
	return false
}

// acceptClock wants a clock time to look like one: no score, no ratio.
func (f *finder) acceptClock(p *partial, from, end int) bool {
	if f.tokens[from].kind == number && !f.aloneDate(from, end) {
		return false
	}
	if f.tokens[from].classes&(cOrd|cHourWord) == cOrd && !ordinalHours[f.lexicon.lang] {
		return false
	}
	if f.tokens[from].classes&cHourWord != 0 && f.lexicon.lang != "ar" { // "години 10 людей"
		return false
	}
	if last := f.tokens[end-1].classes; last&cUnit != 0 && last&cHourWord == 0 && end-from == 2 && !f.clockBefore(from) { // "за два дня"
		return false
	}
	if !p.clocked && !p.wordHour() || f.north(from, end) {
		return false
	}
	if p.clock == 24*60 && f.untilMorning(end) {
		p.clock = 0
	}
	if end-from == 3 && f.tokens[from+1].mark == '.' && f.tokens[end-1].kind == number { // "о 18.30"
		return f.tokens[end-1].digits == 2 && clockWords[f.lexicon.lang] != nil && f.clockBefore(from)
	}
	if f.tokens[end-1].classes&cHourWord != 0 && (!f.clockBefore(from) || f.hoursOf(from, end)) { // "durante 10 horas"
		p.kind, p.unit, p.n, p.clocked = kSpan, "hour", p.clock/60, false
		return true
	}
	return p.minutes() <= 24*60
}

// north tells whether a Ukrainian word for midnight is that for the north: no word leads
// to a time, as in "після півночі", or it says the north of what: "до півночі області".
func (f *finder) north(from, end int) bool {
	if f.lexicon.lang != "uk" || !strings.HasPrefix(f.tokens[from].fold(f.text), "північ") && !strings.HasPrefix(f.tokens[from].fold(f.text), "півноч") {
		return false
	}
	return !toMidnight[f.before(from).fold(f.text)] || f.after(end).kind == word && f.after(end).cues == 0 && f.after(end).classes == 0
}

var toMidnight = map[string]bool{"о": true, "до": true, "після": true, "перед": true, "близько": true, "між": true, "за": true}

// untilMorning tells whether a midnight begins a range of hours: "between midnight and
// 4 a.m."; it is then of the same day as the morning.
func (f *finder) untilMorning(end int) bool {
	if t := f.after(end); t.cues&(cTo|cAnd) == 0 && !rangeMark(t) && f.lexicon.lang != "ar" {
		return false
	}
	for i := end + 1; i < min(end+4, len(f.tokens)); i++ {
		if t := &f.tokens[i]; t.classes&cHour != 0 && t.n < 12 || t.value(cAmPm).s == "am" || t.classes&cNum != 0 && t.value(cNum).n < 12 {
			return true
		}
	}
	return false
}

// afterDay tells whether "через два дня" counts from a day that was named just
// before, and not from publication: nothing in the sentence looks ahead.
func (f *finder) afterDay(p *partial, from, end int) bool {
	_, known := f.anchorFor(p.unit, from)
	return known != noDate && f.lastAt >= 0 && f.tokens[from].sentence-f.tokens[f.lastAt].sentence <= 1 &&
		!f.sentenceLooksAhead(from) && !f.last.fromPublication
}

// wordHour is an hour in words: "drei Uhr früh", "الساعة الثالثة فجرا".
func (p *partial) wordHour() bool {
	n := max(p.ordinal, p.n)
	if n < 1 || n > 24 {
		return false
	}
	p.clock, p.clocked, p.n, p.ordinal = n*60+p.clock, true, 0, 0
	if p.half12 == "" && (p.daypart == "TAF" || p.daypart == "TEV") {
		p.half12 = "pm"
	}
	p.daypart = ""
	return true
}

// ordinalHours are the languages that count the hours: "о 2-й ночі", "الثانية فجرا".
var ordinalHours = map[string]bool{"uk": true, "ru": true, "ar": true}

// clockBefore tells whether the word before "10 heures" makes it a time of day and
// no length of time.
func (f *finder) clockBefore(from int) bool {
	words := clockWords[f.lexicon.lang]
	if words == nil {
		return true
	}
	if f.tokens[from].classes&cHourWord != 0 {
		return true
	}
	before := f.before(from)
	if before.classes&cApprox != 0 && from > 1 { // "à environ 10 heures"
		before = f.before(from - 1)
	}
	return before.kind == word && words[before.fold(f.text)]
}

// hoursOf tells whether a French number of hours after "après" or "avant" goes on with
// what took them: "après neuf heures de délibéré".
func (f *finder) hoursOf(from, end int) bool {
	if f.lexicon.lang != "fr" || end >= len(f.tokens) {
		return false
	}
	before, next := f.before(from).fold(f.text), f.tokens[end].fold(f.text)
	return (before == "après" || before == "avant") && (next == "de" || next == "d'" || next == "d")
}

// clockWords lead to a time of day in the languages whose word for the hour of
// the clock is that for a length of time as well.
var clockWords = map[string]map[string]bool{
	"es": {"las": true, "la": true},
	"fr": {"à": true, "vers": true, "dès": true, "avant": true, "après": true, "jusqu'à": true},
	"ru": {"в": true, "к": true, "до": true, "после": true},
	"uk": {"о": true, "об": true, "до": true, "після": true},
}
