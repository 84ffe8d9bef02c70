package suggest

import "strings"

// tense is how far a verb says that something is over.
type tense int

// The tenses. Only those after unreal report what has happened.
const (
	present tense = iota
	unreal        // will, would, is expected to
	state         // was, owned
	habit         // montaba
	part          // a participle that hangs on a noun: "bought by Brandsund in 2007"
	noun          // a noun with a date: "the fire of 12 May"
	perfect       // has resigned
	past          // resigned
	plu           // had resigned
)

// head is the verb, or noun, of a clause, with its auxiliaries.
type head struct {
	from, to int // tokens, the last one exclusive
	verb     int // the token that says what happens
	tense    tense
	negated  bool
	passive  bool
	quoted   bool
}

// finished tells whether a head reports what has happened.
func (h head) finished() bool { return h.tense >= part && !h.negated }

// heads finds the verbs of a sentence that say when it holds, in order.
func heads(tokens []token, lang string) []head {
	var found []head
	for i := 0; i < len(tokens); {
		h, ok := headAt(tokens, i, lang)
		if !ok {
			i++
			continue
		}
		h.negated = h.negated || negatedBefore(tokens, h.from)
		h.quoted = tokens[h.verb].quoted
		found = append(found, h)
		i = h.to
	}
	return tidy(tokens, found, lang)
}

// headAt reads a head that begins at a token.
func headAt(tokens []token, i int, lang string) (head, bool) {
	t := &tokens[i]
	if t.mark != 0 || t.number || t.date != 0 {
		return head{}, false
	}
	switch {
	case lang == "ar" && t.is(rHad):
		return qad(tokens, i)
	case t.is(rModal | rWill | rUnreal), t.is(rPlan) && planned(tokens, i, lang):
		return unrealHead(tokens, i, lang)
	case t.is(rHave|rHad|rWas|rIs|rWere|rDo) && !(lang == "de" && t.is(rPast|rPart)):
		if h, ok := auxiliary(tokens, i, lang); ok {
			return h, true
		}
	}
	return plainHead(tokens, i, lang)
}

// unrealHead takes the verb after would or will along.
func unrealHead(tokens []token, i int, lang string) (head, bool) {
	h := head{from: i, to: i + 1, verb: i, tense: unreal}
	if lang == "de" && tokens[i].is(rWill) { // wird getötet, wird morgen getötet werden
		return h, true
	}
	for j := i + 1; j < min(i+5, len(tokens)) && tokens[j].mark == 0; j++ {
		if tokens[j].is(rHave | rHad | rWas | rPast | rPart | rIs) {
			h.to, h.verb = j+1, j
		} else if !tokens[j].is(rAdv|rNot|rPron|rTo) && !adverb(&tokens[j], lang) {
			break
		}
	}
	if tokens[h.verb].is(rNot) {
		h.negated = true
	}
	return h, true
}

// auxiliary joins has, was and the like with the participle after them.
func auxiliary(tokens []token, i int, lang string) (head, bool) {
	t := &tokens[i]
	h := head{from: i, to: i + 1, verb: i, tense: state}
	switch {
	case t.is(rLight): // hubo, quedó
		h.tense = past
	case t.is(rIs):
		h.tense = present
	case t.is(rHave):
		h.tense = present
	}
	aux := t.roles
	h.negated = t.is(rNot)
	for j := i + 1; j < len(tokens) && j <= i+reachOf(lang); j++ {
		n := &tokens[j]
		if n.mark != 0 && n.date == 0 && !strings.ContainsRune("\"«“„»”", n.mark) {
			break
		}
		if lastParticiple(tokens, j, lang, t.roles) {
			h.to, h.verb = j+1, j
			h.tense, h.passive = tenseOf(aux, lang)
			return h, true
		}
		if lang == "de" && becameSo(tokens, j) {
			h.to, h.verb, h.passive = j+2, j, true
			h.tense, _ = tenseOf(aux, lang)
			return h, true
		}
		switch {
		case n.is(rNot | rNobody):
			h.negated = true
		case n.is(rNone) && !n.is(rWas|rHave) && nounOrParticiple(n.low, lang):
			h.to, h.verb = j+1, j // "los detenidos", but "fueron detenidos"
			h.tense, h.passive = tenseOf(aux, lang)
			return h, true
		case n.is(rPlan) && !n.upper:
			h.to, h.verb, h.tense = j+1, j, unreal
			return h, true
		case n.is(rHave | rWas):
			aux |= n.roles & (rHave | rWas)
			h.to = j + 1
		case n.is(rPart) && !(lang == "de" && nounLike(tokens, j)) || t.is(rDo) && h.negated && j == i+1:
			h.to, h.verb = j+1, j
			h.tense, h.passive = tenseOf(aux, lang)
			if lang != "de" || j+1 >= len(tokens) || !tokens[j+1].is(rWas|rPart) {
				return h, true
			}
			if tokens[j+1].is(rWas) {
				h.to, h.passive = j+2, true
			}
			return h, true
		case lang == "de":
			if n.is(rSub) && j > i+2 && !n.is(rPrep|rDet|rAdv) {
				return h, plainAux(tokens, h)
			}
		case n.is(rAdv|rPron|rEarlier) || n.date != 0 || adverb(n, lang) || j <= i+2 && n.roles == 0 && n.class == "" && !n.upper && lang != "en":
		default:
			return h, plainAux(tokens, h)
		}
	}
	return h, plainAux(tokens, h)
}

// plainAux tells whether an auxiliary without a participle bounds a clause.
func plainAux(tokens []token, h head) bool {
	return !tokens[h.from].is(rDo) && !tokens[h.from].is(rPrep) && tokens[h.from].low != "a"
}

// reachOf is how many tokens may stand between an auxiliary and its participle.
func reachOf(lang string) int {
	if lang == "de" {
		return 30
	}
	return 5
}

// tenseOf is the tense that auxiliaries make of a participle.
func tenseOf(aux role, lang string) (t tense, passive bool) {
	switch {
	case aux&rHad != 0:
		return plu, aux&rWas != 0
	case aux&rWere != 0:
		return plu, false
	case aux&rHave != 0:
		return perfect, aux&rWas != 0
	case aux&rWas != 0:
		return past, true
	case aux&rIs != 0 && (lang == "fr" || lang == "de"):
		return perfect, false
	}
	return present, true
}

// plainHead reads a verb without an auxiliary.
func plainHead(tokens []token, i int, lang string) (head, bool) {
	t := &tokens[i]
	h := head{from: i, to: i + 1, verb: i, tense: past}
	switch {
	case t.is(rNone) || t.upper && (lang == "de" || !startsSentence(tokens, i)), lang == "en" && i > 0 && tokens[i-1].low == "having":
		return head{}, false
	case lang == "ar" && i > 0 && t.name != nil && tokens[i-1].mark == 0 && tokens[i-1].date == 0 && !tokens[i-1].is(rAnd|rRel|rThat|rSub):
		return head{}, false
	case t.is(rPast) && !t.is(rPart):
		if lang == "de" && germanAdjective(tokens, i) {
			return head{}, false
		}
	case t.is(rPast):
		opens := opensSentence(tokens, i, lang)
		if !opens && !finite(tokens, i, lang) {
			return head{}, false
		}
		if opens || participleHere(tokens, i, lang) {
			h.tense = part
		}
	case t.is(rPart):
		if !hangsOnNoun(tokens, i, lang) && !opensSentence(tokens, i, lang) {
			return head{}, false
		}
		h.tense = part
		if lang == "ru" {
			h.tense = past
		}
	case datedParticiple(tokens, i, lang):
		h.tense = part
	case t.is(rHabit):
		if before := wordBefore(tokens, i, lang); lang == "es" && before != nil && before.is(rDet) {
			return head{}, false // "la policía"
		}
		h.tense = habit
	case lang == "ar" && arabicVerb(tokens, i):
	default:
		return head{}, false
	}
	if t.is(rState) && t.class == "" {
		h.tense = state
	}
	return h, true
}

// qad reads the Arabic particle that makes a verb of the past certain, and one of
// the present doubtful.
func qad(tokens []token, i int) (head, bool) {
	n := next(tokens, i)
	if n == nil {
		return head{}, false
	}
	h := head{from: i, to: i + 2, verb: i + 1, tense: past}
	if !n.is(rPast) && (strings.HasPrefix(n.low, "ت") || strings.HasPrefix(n.low, "ي")) {
		h.tense = unreal
	}
	return h, true
}
