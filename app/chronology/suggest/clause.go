package suggest

import (
	"slices"
	"strings"
)

// link is how a clause joins what is before it.
type link int

// The links.
const (
	mainClause link = iota
	andClause       // and on Wednesday he appeared
	subClause       // after the ship had drifted
	relClause       // which ran on to the reef
	saidClause      // that two rafts had failed
	partClause      // published on 18 December
)

// clause is a stretch of a sentence with one verb.
type clause struct {
	from, to int // tokens, the last one exclusive
	head     head
	link     link
	after    bool // the link says that it came before what it hangs on: after, since
}

// clauses cuts a sentence at what stands between its verbs: words that join
// clauses first, then semicolons and the like, then commas.
func clauses(tokens []token, found []head, lang string) []clause {
	var out []clause
	from, said := 0, false
	for i, h := range found {
		c := clause{from: from, to: len(tokens), head: h}
		if i+1 < len(found) {
			c.to = boundary(tokens, h.to, found[i+1].from)
			if cut := tailCut(tokens, h.to, found[i+1]); cut > 0 {
				c.to = cut
			}
		}
		c.link, c.after = linkOf(tokens, c, i == 0)
		if said && c.link == mainClause {
			c.link = saidClause
		}
		said = false
		if start := saidFrom(tokens, h, lang); start > 0 && i+1 < len(found) && start < found[i+1].from && joined(tokens[start+1:found[i+1].from]) {
			c.to, said = start, true
		}
		if c.link == relClause && i > 0 && tokens[found[i-1].verb].is(rSay|rSpeech) && leadsTo(tokens, c, found[i-1].to) {
			c.link = saidClause
		}
		out = append(out, c)
		from = c.to
	}
	return out
}

// tailCut is where the words begin that name who says what stands before them, at the
// end of a sentence: at the last comma, whatever words join others before it. 0 where
// the verb is no such end.
func tailCut(tokens []token, from int, h head) int {
	verb := &tokens[h.verb]
	if !verb.is(rSay) && !conveying[verb.class] {
		return 0
	}
	for k := h.to; k < len(tokens); k++ {
		if t := &tokens[k]; t.mark == 0 && t.date == 0 && !t.is(rAdv|rPrep|rDet) {
			return 0
		}
	}
	for k := h.from - 1; k > from; k-- {
		if m := tokens[k].mark; m == ',' || m == '،' {
			return k
		}
	}
	return 0
}

// boundary is where the clause of the verb before ends and that of the verb
// after begins.
func boundary(tokens []token, from, to int) int {
	best, weight := to, 0
	for i := from; i < to; i++ {
		if w := cutWeight(tokens, i); w >= weight && w > 0 && !pointsAt(tokens, i, from, to) {
			if w == weight && w == 3 && tokens[i-1].mark == 0 && i > from && cutWeight(tokens, i-1) == 3 {
				continue // "and when": one boundary
			}
			best, weight = i, w
		}
	}
	if weight == 3 {
		best = withDateBefore(tokens, from, best)
	}
	return best
}

// pointsAt tells whether a "that" between two verbs points at a noun: "gave up that
// status and listed its shares".
func pointsAt(tokens []token, i, from, to int) bool {
	if !tokens[i].is(rThat) || tokens[i].is(rRel) || from == 0 || tokens[from-1].is(rSay|rSpeech|rThink) || tokens[i-1].mark != 0 {
		return false
	}
	noun := next(tokens, i)
	return noun != nil && !noun.upper && noun.roles == 0 && slices.ContainsFunc(tokens[i:to], func(t token) bool { return t.is(rAnd) })
}

// cutWeight is how strongly a clause begins at a token.
func cutWeight(tokens []token, i int) int {
	t := &tokens[i]
	switch {
	case t.opens:
		return 3
	case t.date != 0:
		return 0
	case t.mark == ';' || t.mark == ':' || t.mark == '–' || t.mark == '—':
		return 2
	case t.mark == ',' || t.mark == '(' || t.mark == ')' || t.mark == '،':
		return 1
	case t.mark != 0 || i == 0:
		return 0
	case t.low == "as" && !opensClause(tokens, i):
		return 0
	case t.is(rRel|rThat) && !t.is(rDet), t.is(rSub) && !t.is(rPrep):
		return 3
	case (t.is(rRel|rThat) || t.is(rSub)) && tokens[i-1].mark != 0:
		return 3
	case t.is(rAnd):
		return 2
	}
	return 0
}

// withDateBefore lets "five days after" begin a clause where a comma stands
// before it.
func withDateBefore(tokens []token, from, cut int) int {
	i := cut
	for i > from && (tokens[i-1].date != 0 || tokens[i-1].number) {
		i--
	}
	if i < cut && i > from && tokens[i-1].mark == ',' {
		return i
	}
	return cut
}

// linkOf tells how a clause joins the one before by what stands before its verb.
func linkOf(tokens []token, c clause, first bool) (link, bool) {
	if c.head.tense == part || c.head.tense == noun {
		return partClause, false
	}
	for i := c.head.from - 1; i >= c.from; i-- {
		t := &tokens[i]
		switch {
		case t.opens:
			return subClause, slices.ContainsFunc(tokens[i:c.head.from], func(t token) bool { return t.is(rAfter) })
		case t.date != 0:
		case t.mark != 0 && !(i <= c.from+1 && !first):
			return mainClause, false
		case t.is(rIf):
			return subClause, false
		case t.is(rRel) && !(t.is(rDet) && (first || i > c.from+2)), t.is(rRel) && i > 0 && tokens[i-1].mark == ',' && endsAside(tokens, c.head):
			return relClause, false
		case t.is(rThat) && !t.is(rDet):
			return saidClause, false
		case t.is(rSub) && !t.is(rPrep):
			return subClause, t.is(rAfter | rSince)
		case t.is(rAnd) && i <= c.from+1 && !first:
			return andClause, false
		}
	}
	return mainClause, false
}

// endsAside tells whether a German verb stands last before a comma, as in what hangs on a
// noun: "Ada Holm, die die Stiftung leitete, starb".
func endsAside(tokens []token, h head) bool {
	return h.from == h.verb && h.to < len(tokens) && tokens[h.to].mark == ',' && tokens[h.verb-1].mark == 0 && strings.HasSuffix(tokens[h.verb].low, "te")
}

// opensClause tells whether somebody to tell of stands after a word: "as police
// arrived", but not "as early as Tuesday".
func opensClause(tokens []token, i int) bool {
	n := next(tokens, i)
	return n != nil && (n.is(rPron|rDet) || n.upper || n.roles == 0 && n.class == "" && next(tokens, i+1) != nil && next(tokens, i+1).is(rPast|rHad|rWas))
}

// leadsTo tells whether a word that is both which and that, as que and що are, leads
// to what was said: it follows its verb, perhaps after a comma, a date, or to whom or
// where it was said.
func leadsTo(tokens []token, c clause, verb int) bool {
	words := 0
	for i := verb; i < c.head.from; i++ {
		t := &tokens[i]
		switch {
		case t.is(rThat) && t.is(rRel):
			return true
		case t.mark != 0 && t.mark != ',' || words == 4:
			return false
		case t.mark == 0 && t.date == 0 && !t.is(rPron|rAdv|rPrep|rDet):
			words++
		}
	}
	return false
}
