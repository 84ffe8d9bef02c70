package dates

import "unicode"

// namesPlace tells whether a day and month are the name of a street or square: "calle 2
// de Mayo", "Straße des 17. Juni".
func (f *finder) namesPlace(from, end int) bool {
	before := f.before(from)
	if before.classes&cOf != 0 && from > 1 {
		before = f.before(from - 1)
	}
	if before.cues&cPlace == 0 {
		return false
	}
	if f.lexicon.lang == "ar" {
		return true
	}
	for i := from; i < end; i++ {
		if t := &f.tokens[i]; t.classes&cMonth != 0 {
			return t.capital
		}
	}
	return false
}

// namesOne tells whether a month, weekday or season alone is the name of somebody:
// written with a capital letter amid a sentence where the language writes it small, with
// no word before it that leads to a date; in German after another name.
func (f *finder) namesOne(p *partial, at int) bool {
	t := &f.tokens[at]
	if !t.capital || f.loose || f.lexicon.lang == "en" || f.lexicon.lang == "ar" || f.shouted(t) {
		return false
	}
	if f.lexicon.capital && p.weekday != 0 {
		return false
	}
	before := f.before(at)
	if f.lexicon.capital {
		return before.kind == word && before.capital && before.cues == 0 && before.classes == 0
	}
	if before.kind == mark {
		return before.mark == ',' || before.mark == '.' && at > 0 && f.tokens[at-1].sentence == t.sentence
	}
	return before.cues&(cStop|cTo|cAnd) == 0 && before.classes == 0
}

// shouted tells whether a word is all in capital letters, as in headlines.
func (f *finder) shouted(t *token) bool {
	for i, r := range f.text[t.start:t.end] {
		if i > 0 && unicode.IsLower(r) {
			return false
		}
	}
	return true
}
