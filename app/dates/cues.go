package dates

// Classes of the words around an expression.
var (
	cUntil, cWill, cSaying = cueOf("until"), cueOf("will"), cueOf("saying")
	cTo, cStop, cCount     = cueOf("to"), cueOf("stop"), cueOf("count")
	cNumbered              = cueOf("numbered")
	cAnd                   = cueOf("and")
	cThen, cHad, cLead     = cueOf("then"), cueOf("had"), cueOf("lead")
	cPlace, cDue, cBy      = cueOf("place"), cueOf("due"), cueOf("by")
	cMoved, cOnto, cUpTo   = cueOf("moved"), cueOf("onto"), cueOf("upto")
	cYearWord, cBefore     = classOf("yearword"), classOf("before")
	cAfter                 = classOf("after")
)

// reach is how many tokens of a sentence or paragraph are looked at: texts
// without full stops must not cost the square of their length.
const reach = 300

// looksAhead tells whether words just before a token say that something is to
// come: until, due or scheduled, or what was put off to it, up to five words before;
// will, or is to, up to eight, unless a quotation, a verb of saying, or what it comes after
// stands between.
func (r *resolver) looksAhead(at int) bool {
	sentence := r.tokens[at].sentence
	words, things := 0, 0 // things are those that are no articles
	for i := at - 1; i >= 0 && words < 8 && r.tokens[i].sentence == sentence; i-- {
		t := &r.tokens[i]
		if t.kind == mark {
			if quote(t.mark) {
				return false
			}
			continue
		}
		words++
		if t.classes&cAfter != 0 && things > 0 && !r.putTo(at) {
			break // "expects losses after the strike on Monday"
		}
		if t.classes&(cThe|cTheWk) == 0 {
			things++
		}
		switch {
		case t.cues&cSaying != 0:
			return false
		case t.cues&cUntil != 0 && words <= 5, t.cues&cMoved != 0 && words <= 5 && r.putTo(at), t.cues&cWill != 0:
			return true
		}
	}
	return r.opensAhead(at) || r.dueAfter(at)
}

// opening is how many words may stand before a day that begins its sentence, and
// between it and the verb that tells what it will bring.
const opening = 3

// opensAhead tells whether a day begins a sentence of what it will bring: "Wednesday will
// be dry", "Jeudi, il fera froid".
func (r *resolver) opensAhead(at int) bool {
	sentence := r.tokens[at].sentence
	words := 0
	for i := at - 1; i >= 0 && r.tokens[i].sentence == sentence; i-- {
		if t := &r.tokens[i]; t.kind == word {
			words++
		}
		if words >= opening || quote(r.tokens[i].mark) {
			return false
		}
	}
	words = 0
	for i := at + 1; i < len(r.tokens) && r.tokens[i].sentence == sentence && words <= opening; i++ {
		t := &r.tokens[i]
		switch {
		case quote(t.mark), t.cues&cSaying != 0:
			return false
		case t.cues&cWill != 0:
			return true
		case t.kind == word && t.classes == 0:
			words++
		}
	}
	return false
}

// dueAfter tells whether a word right after a day says that it is to come: "ist für
// Montag geplant".
func (r *resolver) dueAfter(at int) bool {
	for i := at + 1; i < min(at+4, len(r.tokens)) && r.tokens[i].sentence == r.tokens[at].sentence; i++ {
		if r.tokens[i].cues&cDue != 0 || r.tokens[i].cues&cMoved != 0 && r.putTo(at) {
			return true
		}
	}
	return false
}

// putTo tells whether a word before a day says that something was put off to it or fixed
// for it: "was adjourned to Monday", but not "was adjourned on Monday".
func (r *resolver) putTo(at int) bool {
	for i := at - 1; i >= 0 && i >= at-2; i-- {
		if t := &r.tokens[i]; t.cues&cOnto != 0 {
			return true
		} else if t.classes&(cThe|cTheWk) == 0 {
			return false
		}
	}
	return false
}

// goesOnAhead tells whether the day named before in the same sentence is one to come, and
// nobody is said to say so between: "begins on Monday and ends on Friday".
func (r *resolver) goesOnAhead(at int) bool {
	if r.lastDayAt < 0 || r.tokens[r.lastDayAt].sentence != r.tokens[at].sentence || !r.toCome() {
		return false
	}
	for i := r.lastDayAt + 1; i < at; i++ {
		if t := &r.tokens[i]; t.cues&cSaying != 0 || quote(t.mark) {
			return false
		}
	}
	return true
}

// sentenceLooksAhead tells whether anything in the sentence of a token does.
func (r *resolver) sentenceLooksAhead(at int) bool { return r.sentenceHas(at, cUntil|cWill) }

// sentenceHas tells whether a word with one of some cues stands in the sentence of a token.
func (r *resolver) sentenceHas(at int, cues class) bool {
	if at < 0 {
		return false
	}
	sentence := r.tokens[at].sentence
	from := at
	for from > max(0, at-reach) && r.tokens[from-1].sentence == sentence {
		from--
	}
	for i := from; i < min(at+reach, len(r.tokens)) && r.tokens[i].sentence == sentence; i++ {
		if r.tokens[i].cues&cues != 0 {
			return true
		}
	}
	return false
}

// endsRange tells whether a token follows the day named last and "to" or "until".
func (r *resolver) endsRange(at int) bool {
	if r.lastDayAt < 0 || at-r.lastDayAt > 6 || r.tokens[r.lastDayAt].sentence != r.tokens[at].sentence {
		return false
	}
	for i := r.lastDayAt + 1; i < at; i++ {
		t := &r.tokens[i]
		if t.kind == mark && t.mark != '-' && t.mark != '–' {
			return false
		}
		if t.cues&(cTo|cUntil) == 0 && t.kind == word && i == r.lastDayAt+1 {
			return false
		}
	}
	return at > r.lastDayAt+1
}

func quote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»':
		return true
	}
	return false
}

// quoted tells whether a token stands inside a quotation of its paragraph.
func (r *resolver) quoted(at int) bool {
	inside := false
	from := at
	for from > max(0, at-reach) && !r.tokens[from].fresh {
		from--
	}
	for i := from; i < at; i++ {
		switch r.tokens[i].mark {
		case '"':
			inside = !inside
		case '“', '„', '«':
			inside = true
		case '”', '»':
			inside = false
		}
	}
	return inside
}
