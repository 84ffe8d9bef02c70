package dates

import "strings"

func (f *finder) acceptCalendar(p *partial, from, end int) bool {
	if p.year == 0 && f.tokens[end-1].classes == cDot && f.tokens[from].kind == number { // "am 14.5."
		return f.before(from).cues&cStop != 0 && f.after(end).kind != number
	}
	if p.twoDigitYear && p.month == 0 { // "in '98"
		return f.before(from).cues&cStop != 0 && (!f.after(end).glued || f.after(end).kind == mark)
	}
	if p.day == 0 && p.ordinal != 0 { // "the third of March"
		if !f.ordinalDay(from, end) {
			return false
		}
		p.day = p.ordinal
	}
	if after := f.after(end); after.mark == '-' && after.glued && end-from > 1 && f.tokens[end-2].kind == word && f.tokens[end-2].classes&cOrdDay != 0 { // "zweite Mai-Hälfte"
		return false
	}
	if p.day != 0 && f.namesPlace(from, end) {
		f.name = end
		return false
	}
	if p.day != 0 && f.inMonth(from, end) {
		return false
	}
	if before := f.before(from); before.cues&cNumbered != 0 && f.tokens[from].kind == number && f.after(from+1).kind == mark { // "version 2.4.11"
		return false
	}
	if p.year == 0 && p.month != 0 {
		f.yearAhead(p, end)
	}
	if p.day == 0 && p.month != 0 && p.year != 0 && f.tokens[from].kind == number && f.yearRange(from, from+1) {
		return false // "2006-07"
	}
	if p.day != 0 || p.month != 0 && p.year != 0 {
		if f.tokens[from].kind == number || f.tokens[end-1].kind == number {
			return f.aloneDate(from, end)
		}
		return true
	}
	if p.month != 0 {
		return f.acceptMonth(p, from, end)
	}
	return f.acceptYear(p, from, end)
}

// ordinalDay tells whether the ordinal of a match is that of a day and of nothing else
// in the month: "la segunda de mayo", "die zweite im Mai" are no days.
func (f *finder) ordinalDay(from, end int) bool {
	lang := f.lexicon.lang
	for i := from; i < end; i++ {
		if t := &f.tokens[i]; t.classes&cOrd != 0 && t.kind == word {
			w := f.text[t.start:t.end]
			return lang == "en" || lang == "ar" && !strings.HasSuffix(w, "ة") || lang == "es" && strings.HasSuffix(w, "o")
		}
	}
	return true
}

// inMonth tells whether a German "im" stands before the month of an ordinal in words.
func (f *finder) inMonth(from, end int) bool {
	for i := from + 1; i < end; i++ {
		if t := &f.tokens[i]; t.classes&cOf != 0 && f.lexicon.lang == "de" && t.fold(f.text) == "im" && f.tokens[i-1].kind == word {
			return true
		}
	}
	return false
}

// namesToo are the months, besides March and May, that English people are called by.
var namesToo = map[int]bool{4: true, 6: true, 8: true}

// acceptMonth keeps a bare month that is written in full. Names that are other
// words or people as well ("May", "March") need a word before them that leads to
// a date, and no name after them.
func (f *finder) acceptMonth(p *partial, from, end int) bool {
	if end-from == 1 && f.namesOne(p, from) {
		return false
	}
	if first, after := &f.tokens[from], f.after(end); f.lexicon.lang == "en" && end-from == 1 && !f.loose && namesToo[p.month] &&
		f.before(from).cues&cLead == 0 && (f.before(from).classes == 0 || f.before(from).cues&(cTo|cAnd) != 0) && !first.glued && after.kind == word && after.capital && after.classes == 0 && after.cues == 0 {
		return false // "April Jones"
	}
	if p.abbreviated && !f.loose && !(f.text[f.tokens[end-1].end-1] == '.' && f.before(from).cues&cStop != 0) {
		return false
	}
	if p.part != "" || f.loose || p.month != 3 && p.month != 5 || f.lexicon.lang != "en" && f.lexicon.lang != "ar" {
		return true
	}
	before, after := f.before(from), f.after(end)
	if before.classes&cUnit != 0 { // "شهر مارس"
		return true
	}
	if before.cues&cStop == 0 { // "a March operation"
		return before.classes&(cA|cThe) != 0 && after.kind == word && !after.capital && after.classes == 0 && after.cues == 0
	}
	return !(after.capital && after.classes == 0 && after.cues == 0)
}

// acceptYear tells a bare year from other numbers of four digits.
func (f *finder) acceptYear(p *partial, from, end int) bool {
	if f.tokens[from].kind != number || end-from > 1 || p.part != "" { // "fiscal 2018", "2014 року", "mid-1998"
		return true
	}
	if f.loose {
		return true
	}
	if !f.alone(from, end) {
		return false
	}
	before, after := f.before(from), f.after(end)
	if (after.cues&cCount != 0 || after.classes&cUnit != 0) && after.cues&cStop == 0 || before.kind == number && before.classes&cYear == 0 {
		return false
	}
	if before.cues&cNumbered != 0 || before.mark == '.' && from > 1 && f.tokens[from-2].cues&cNumbered != 0 {
		return false
	}
	if f.lexicon.lang == "ar" && before.cues&cAnd != 0 && f.yearBefore(from) { // "بين عامي 2015 و2021"
		return true
	}
	if before.cues&cStop != 0 || before.classes&cYearWord != 0 || f.listed(from) || f.yearRange(from, end) ||
		before.mark == '(' && after.mark == ')' {
		return p.year >= oldestYear || f.narrative
	}
	if before.classes&(cApprox|cNum) != 0 && (before.classes&cNum != 0 || after.cues&cStop == 0 && after.kind != mark) { // "over 2022 people"
		return false
	}
	return p.year >= 1900 && p.year < 2050 && p.year%100 != 0 && !f.countsNoun(from, end)
}

// yearBefore tells whether the date named last is a year right before "and".
func (f *finder) yearBefore(from int) bool {
	return len(f.found) > 0 && from > 1 && f.found[len(f.found)-1].End == f.tokens[from-2].end && f.tokens[from-2].classes&cYear != 0
}

// countsNoun tells whether a number of four digits that no word leads to counts the word
// after it, in the languages that put a word for the year beside a year.
func (f *finder) countsNoun(from, end int) bool {
	after := f.after(end)
	if after.kind != word || after.cues != 0 || after.classes != 0 || after.glued {
		return false
	}
	switch f.lexicon.lang {
	case "uk", "ru", "ar":
		return true
	case "de":
		return after.capital && (from == 0 || f.tokens[from-1].sentence == f.tokens[from].sentence)
	}
	return false
}

// oldestYear is the first bare number that news means as a year; below it are
// numbers of houses.
const oldestYear = 1300
