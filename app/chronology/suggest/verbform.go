package suggest

import (
	"slices"
	"strings"
)

func startsSentence(tokens []token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if tokens[j].mark == 0 {
			return false
		}
	}
	return true
}

// adverb tells adverbs by their endings.
func adverb(t *token, lang string) bool {
	switch lang {
	case "en":
		return strings.HasSuffix(t.low, "ly")
	case "es":
		return strings.HasSuffix(t.low, "mente")
	case "fr":
		return strings.HasSuffix(t.low, "ment")
	}
	return false
}

// wordBefore is the nearest word before a token that is no adverb, nil when a
// mark or the beginning comes first.
func wordBefore(tokens []token, i int, lang string) *token {
	for j := i - 1; j >= 0 && tokens[j].mark == 0; j-- {
		if !tokens[j].is(rAdv) && !adverb(&tokens[j], lang) || tokens[j].is(rNot) {
			return &tokens[j]
		}
	}
	return nil
}

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

// next is the word right after a token, nil when a mark comes first.
func next(tokens []token, i int) *token {
	if i+1 < len(tokens) && tokens[i+1].mark == 0 {
		return &tokens[i+1]
	}
	return nil
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

// negatedBefore tells whether not, or a subject like nobody, stands just before.
func negatedBefore(tokens []token, i int) bool {
	for j := i - 1; j >= max(0, i-6) && tokens[j].mark == 0; j-- {
		if tokens[j].is(rNot) && i-j <= 2 || tokens[j].is(rNobody) {
			return true
		}
		if tokens[j].is(rSub | rThat | rAnd | rRel) {
			return false
		}
	}
	return false
}

// tidy takes the first of two finite verbs in one stretch without a mark or
// joining word for the participle of its noun: "the letter sent in June said".
func tidy(tokens []token, found []head, lang string) []head {
	if lang != "en" {
		return found
	}
	for i := range found {
		if found[i].tense == part && tokens[found[i].verb].is(rPast) && !startsSentence(tokens, found[i].from) && onlyAsidesBeside(tokens, found, i) {
			found[i].tense = past
		}
	}
	for i := 0; i+1 < len(found); i++ {
		h, n := &found[i], found[i+1]
		if h.tense == past && h.from == h.verb && tokens[h.verb].is(rPart) && n.tense >= state && joined(tokens[h.to:n.from]) && saidFrom(tokens, *h, lang) == 0 {
			h.tense = part
		}
	}
	return withInfinitives(tokens, found)
}

// saidFrom is the token that what is said begins with where an English verb of saying
// leads to it without a that: "Media reported a plane was shot down", "said on Monday it
// had signed"; 0 where it does not.
func saidFrom(tokens []token, h head, lang string) int {
	if verb := &tokens[h.verb]; lang != "en" || h.tense < past || !verb.is(rSay) && !conveying[verb.class] {
		return 0
	}
	for i := h.to; i < len(tokens) && tokens[i].mark == 0; i++ {
		switch t := &tokens[i]; {
		case t.date != 0, t.is(rAdv), t.is(rPrep) && i+1 < len(tokens) && tokens[i+1].date != 0:
		case t.is(rDet | rPron), t.upper:
			return i
		default:
			return 0
		}
	}
	return 0
}

// withInfinitives makes one head of a verb and the infinitive of the past that hangs on
// it: "was reported to have hit".
func withInfinitives(tokens []token, found []head) []head {
	var all []head
	for _, h := range found {
		last := len(all) - 1
		if last >= 0 && tokens[h.from].low == "have" && h.from > 0 && tokens[h.from-1].low == "to" && all[last].to == h.from-1 && all[last].tense >= perfect {
			all[last].to, all[last].verb = h.to, h.verb
			all[last].negated = all[last].negated || h.negated
			continue
		}
		all = append(all, h)
	}
	return all
}

// joined tells whether nothing in a stretch begins another clause.
func joined(tokens []token) bool {
	for i := range tokens {
		if tokens[i].mark != 0 || tokens[i].is(rAnd|rRel|rThat|rPron) || tokens[i].is(rSub) && !tokens[i].is(rPrep) {
			return false
		}
	}
	return true
}

// planned tells whether an English word of plans is one here: "due on Friday" after
// a form of be, "hopes to sail", but not "hopes of finding".
func planned(tokens []token, i int, lang string) bool {
	if lang != "en" {
		return true
	}
	after, before := next(tokens, i), wordBefore(tokens, i, lang)
	return after != nil && after.is(rTo) || before != nil && before.is(rIs|rWas) && !tokens[i].is(rPast)
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

// arabicVerb tells a verb of the past by its place: a sentence begins with it.
func arabicVerb(tokens []token, i int) bool {
	t := &tokens[i]
	if !beginsAfterTime(tokens, i) || t.roles&^(rSpeech|rLight|rState|rThink) != 0 || next(tokens, i) == nil {
		return false
	}
	w := t.low
	for _, clitic := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(w, clitic); ok && len(rest) >= 6 {
			w = rest
			break
		}
	}
	letters := len(w) / 2
	return letters >= 3 && letters <= 7 && !ends(w, "ه", "ات", "ين", "ون", "يا") &&
		!strings.HasPrefix(w, "ال") && !strings.HasPrefix(w, "ي") && !strings.HasPrefix(w, "ل") && !strings.HasPrefix(w, "م") && !strings.HasPrefix(w, "ب")
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

// beginsAfterTime tells whether only words that say when stand before a token.
func beginsAfterTime(tokens []token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if t := &tokens[j]; t.mark == 0 && t.date == 0 && !t.is(rPrep) {
			return false
		}
	}
	return true
}
