package suggest

import (
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

// next is the word right after a token, nil when a mark comes first.
func next(tokens []token, i int) *token {
	if i+1 < len(tokens) && tokens[i+1].mark == 0 {
		return &tokens[i+1]
	}
	return nil
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
	switch lang {
	case "ru", "uk":
		return withoutFirstName(tokens, found)
	case "en":
	default:
		return found
	}
	for i := range found {
		if found[i].tense == part && tokens[found[i].verb].is(rPast) && !startsSentence(tokens, found[i].from) && onlyAsidesBeside(tokens, found, i) {
			found[i].tense = past
		}
	}
	for i := 0; i+1 < len(found); i++ {
		h, n := &found[i], &found[i+1]
		if alone := n.from == n.verb && n.tense == past && tokens[n.verb].is(rPart) && joined(tokens[h.to:n.from]); alone && afterVerb(tokens, h, n) {
			n.tense = part // "said in a briefing streamed on", "were among the aircraft shot down"
			continue
		}
		if h.tense == past && h.from == h.verb && tokens[h.verb].is(rPart) && n.tense >= state && joined(tokens[h.to:n.from]) && saidFrom(tokens, *h, lang) == 0 {
			h.tense = part
		}
	}
	betweenCommas(tokens, found)
	return withInfinitives(tokens, found)
}

// withoutFirstName takes a name at the beginning of a Slavonic sentence that has the form
// of a verb for none, where only names stand between it and the next verb: "Непал
// получил", "Нинель Орлова открыла".
func withoutFirstName(tokens []token, found []head) []head {
	if len(found) < 2 || !startsSentence(tokens, found[0].from) || found[0].from != found[0].verb || found[0].tense != past || found[1].tense != past {
		return found
	}
	for i := found[0].to; i < found[1].from; i++ {
		if t := &tokens[i]; t.mark != 0 || !t.upper || t.is(rAnd|rSub|rRel) {
			return found
		}
	}
	return found[1:]
}

// afterVerb tells whether a participle hangs on a noun behind the verb before it: one of
// saying that what is said does not follow, or a form of be.
func afterVerb(tokens []token, h, n *head) bool {
	noun := n.from > h.to && !tokens[n.from-1].is(rPron|rPrep|rDet) && !tokens[n.from-1].upper
	if tokens[h.verb].is(rSay) {
		return noun && h.tense == past && tokens[h.to].is(rPrep)
	}
	return noun && (h.tense == state || h.tense == present) && tokens[h.verb].is(rWas|rIs)
}

// betweenCommas takes a participle that stands with its words between commas for what it
// is, and the verb behind them for that of the sentence: "The bank, founded in 1921,
// collapsed on Friday."
func betweenCommas(tokens []token, found []head) {
	for i := 0; i+1 < len(found); i++ {
		h, n := &found[i], &found[i+1]
		if h.from != h.verb || h.tense != past && h.tense != part || h.from == 0 || tokens[h.from-1].mark != ',' || !tokens[h.verb].is(rPart) {
			continue
		}
		if after := next(tokens, h.verb); after == nil || !after.is(rPrep) && after.date == 0 {
			continue
		}
		if n.tense >= part && tokens[n.from-1].mark == ',' && tokens[n.verb].is(rPast) && (i == 0 || found[i-1].tense < part) {
			h.tense, n.tense = part, max(n.tense, past)
		}
	}
}

// saidFrom is the token that what is said begins with where an English verb of saying
// leads to it without a that: "Media reported a plane was shot down", "said on Monday it
// had signed"; 0 where it does not.
func saidFrom(tokens []token, h head, lang string) int {
	if verb := &tokens[h.verb]; lang != "en" || h.tense < perfect || !verb.is(rSay) && !conveying[verb.class] {
		return 0
	}
	for i := h.to; i < len(tokens) && tokens[i].mark == 0; i++ {
		switch t := &tokens[i]; {
		case t.date != 0, t.is(rAdv), t.is(rPrep) && i+1 < len(tokens) && tokens[i+1].date != 0:
		case t.is(rDet | rPron), t.upper, saysOnly[tokens[h.verb].low] && !t.is(rPrep|rSub|rAnd|rTo|rThat|rRel):
			return i
		default:
			return 0
		}
	}
	return 0
}

// saysOnly are the verbs whose object is what is said: "said separatist leaders had asked".
var saysOnly = map[string]bool{"said": true, "says": true}

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

// arabicVerb tells a verb of the past by its place: a sentence begins with it.
func arabicVerb(tokens []token, i int) bool {
	t := &tokens[i]
	if !beginsAfterTime(tokens, i) || i > 0 && tokens[i-1].is(rPrep) && tokens[i-1].date == 0 || t.roles&^(rSpeech|rLight|rState|rThink) != 0 || next(tokens, i) == nil {
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

// beginsAfterTime tells whether only words that say when stand before a token.
func beginsAfterTime(tokens []token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if t := &tokens[j]; t.mark == 0 && t.date == 0 && !t.is(rPrep) {
			return false
		}
	}
	return true
}
