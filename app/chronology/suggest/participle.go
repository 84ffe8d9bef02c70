package suggest

import (
	"slices"
	"strings"
)

// finite tells whether an English word that could be a verb of the past or an
// adjective is the verb: not after to or an article with a noun behind it.
func finite(tokens []token, i int, lang string) bool {
	before := wordBefore(tokens, i, lang)
	after := next(tokens, i)
	if before == nil {
		return after == nil || !startsSentence(tokens, i)
	}
	switch {
	case before.is(rTo | rModal | rWill):
		return false
	case before.is(rDet) || before.is(rPrep) && !before.is(rSub) || strings.HasSuffix(before.text, "'s") || strings.HasSuffix(before.text, "’s") || before.number:
		return after == nil || after.is(rDet|rPrep|rPron) && !tokens[i].is(rPart)
	}
	return true
}

// participleHere tells whether such a word hangs on the noun before it: "a ferry
// run by", ", published on Monday,".
func participleHere(tokens []token, i int, lang string) bool {
	after := next(tokens, i)
	if after != nil && after.low == "by" && tokens[i].is(rPart) {
		return true
	}
	return i > 0 && tokens[i-1].mark == ',' && tokens[i].is(rPart) && after != nil && (after.is(rPrep) || after.date != 0)
}

// opensSentence tells whether a participle begins a sentence, and with when or by whom
// goes on: "Founded in 1921, the company".
func opensSentence(tokens []token, i int, lang string) bool {
	if lang == "de" || lang == "ar" || !tokens[i].is(rPart) || !startsSentence(tokens, i) {
		return false
	}
	after := next(tokens, i)
	return after != nil && (after.is(rPrep) || after.date != 0)
}

// datedParticiple tells a Slavonic participle after a comma with a date right after it.
func datedParticiple(tokens []token, i int, lang string) bool {
	if i == 0 || tokens[i-1].mark != ',' || tokens[i].upper || !longParticiple(tokens[i].low, lang) {
		return false
	}
	after := next(tokens, i)
	if after != nil && after.date == 0 && after.is(rPrep) {
		after = next(tokens, i+1)
	}
	return after != nil && after.date != 0
}

// hangsOnNoun tells whether a participle without an auxiliary is more than an
// adjective: it stands after its noun and goes on with a preposition or a date.
func hangsOnNoun(tokens []token, i int, lang string) bool {
	if lang == "de" || tokens[i].upper {
		return false
	}
	after, before := next(tokens, i), wordBefore(tokens, i, lang)
	if lang == "ru" { // "введен", also after an aside
		return before != nil && !before.is(rPrep) || before == nil && i > 1 && tokens[i-1].mark == ','
	}
	if after == nil || before == nil && startsSentence(tokens, i) || before != nil && (before.number || before.is(rDet|rPrep|rIs)) {
		return false
	}
	return after.is(rPrep) || after.date != 0
}

// nounLike tells whether a German word is an adjective before a noun, or a noun.
func nounLike(tokens []token, j int) bool {
	return tokens[j].upper || tokens[j].is(rNone)
}

// germanAdjective tells whether a small word in -te or -ten stands between an
// article and a noun.
func germanAdjective(tokens []token, i int) bool {
	if !ends(tokens[i].low, "te", "ten") {
		return false
	}
	after := next(tokens, i)
	if after == nil || !after.upper {
		return false
	}
	for j := i - 1; j >= max(0, i-3) && tokens[j].mark == 0; j-- {
		if tokens[j].is(rDet | rPrep) {
			return true
		}
		if tokens[j].upper {
			return false
		}
	}
	return false
}

// lastParticiple tells participles that the lexicon does not know by where they
// stand: German ones end the clause of their auxiliary, French ones have few endings.
func lastParticiple(tokens []token, j int, lang string, aux role) bool {
	t := &tokens[j]
	if t.upper || t.mark != 0 || t.number || t.date != 0 || t.roles&^(rSay|rSpeech|rLight|rNoun|rState|rThink) != 0 {
		return false
	}
	switch lang {
	case "de":
		return next(tokens, j) == nil && ends(t.low, "t", "en") && len(t.low) > 5
	case "fr":
		return aux&rIs == 0 && ends(t.low, "u", "ue", "us", "ues", "i", "ie", "is", "it", "ite", "ert", "erte", "erts") && len(t.low) > 3
	}
	return false
}

// nounOrParticiple tells whether a word that is mostly a noun is a participle after its
// auxiliary: "le marché", but "ils avaient marché".
func nounOrParticiple(word, lang string) bool {
	switch lang {
	case "es":
		return ends(word, "ado", "ido", "ada", "ida", "ados", "idos", "adas", "idas")
	case "fr":
		return ends(word, "é", "ée", "és", "ées")
	}
	return false
}

// becameSo tells the German participle before worden: "von seinen Aufgaben entbunden
// worden".
func becameSo(tokens []token, j int) bool {
	after := next(tokens, j)
	return after != nil && after.low == "worden" && !tokens[j].upper && tokens[j].mark == 0 && !tokens[j].number
}

// onlyAsidesBeside tells whether all other verbs stand in clauses that hang on
// something: then this one is the sentence's own, not a participle.
func onlyAsidesBeside(tokens []token, found []head, not int) bool {
	if next(tokens, found[not].verb) != nil && next(tokens, found[not].verb).low == "by" {
		return false
	}
	for i, h := range found {
		if i == not || h.tense == part || tokens[h.verb].is(rSay) {
			continue
		}
		hangs := i > not && slices.ContainsFunc(tokens[found[i-1].to:h.from], func(t token) bool { return t.is(rAnd) })
		for k := h.from - 1; k >= max(0, h.from-8) && tokens[k].mark == 0; k-- {
			hangs = hangs || tokens[k].is(rRel|rSub|rThat)
		}
		if !hangs {
			return false
		}
	}
	return true
}
