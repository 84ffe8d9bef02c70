package dates

// Classes of the words around an expression.
var (
	cUntil, cWill, cSaying = cueOf("until"), cueOf("will"), cueOf("saying")
	cTo, cStop, cCount     = cueOf("to"), cueOf("stop"), cueOf("count")
	cNumbered              = cueOf("numbered")
	cAnd                   = cueOf("and")
	cThen, cHad, cLead     = cueOf("then"), cueOf("had"), cueOf("lead")
	cYearWord, cBefore     = classOf("yearword"), classOf("before")
	cAfter                 = classOf("after")
)

// reach is how many tokens of a sentence or paragraph are looked at: texts
// without full stops must not cost the square of their length.
const reach = 300

// looksAhead tells whether words just before a token say that something is to
// come: until, due or scheduled up to five words before; will, or is to, up to
// eight, unless a quotation or a verb of saying stands between.
func (r *resolver) looksAhead(at int) bool {
	sentence := r.tokens[at].sentence
	words := 0
	for i := at - 1; i >= 0 && words < 8 && r.tokens[i].sentence == sentence; i-- {
		t := &r.tokens[i]
		if t.kind == mark {
			if quote(t.mark) {
				return false
			}
			continue
		}
		words++
		switch {
		case t.cues&cSaying != 0:
			return false
		case t.cues&cUntil != 0 && words <= 5, t.cues&cWill != 0:
			return true
		}
	}
	return false
}

// sentenceLooksAhead tells whether anything in the sentence of a token does.
func (r *resolver) sentenceLooksAhead(at int) bool {
	if at < 0 {
		return false
	}
	sentence := r.tokens[at].sentence
	from := at
	for from > max(0, at-reach) && r.tokens[from-1].sentence == sentence {
		from--
	}
	for i := from; i < min(at+reach, len(r.tokens)) && r.tokens[i].sentence == sentence; i++ {
		if r.tokens[i].cues&(cUntil|cWill) != 0 {
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
