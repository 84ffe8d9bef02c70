package intake

import (
	"strings"
)

// clearSigns are how many signs of a head there are that teasers seldom have
// together, counted up to a number; with all of them is told what an article
// has by itself.
func (s *splitter) clearSigns(h *head, upTo int) int {
	from, to := h.line+1, h.prose
	if s.over {
		if from = s.overHead(h.line); from == h.line {
			return 0
		}
	}
	named := false
	h.dated, h.agency = false, false
	for k := from; k < to; k++ {
		named = named || s.isNamed(k)
		h.dated = h.dated || s.isDated(k)
	}
	for k := from; k < to && h.dated && !named; k++ {
		named = s.isBareName(k)
	}
	n := boolInt(named) + boolInt(h.dated)
	if n < upTo {
		n += boolInt(s.isParted(h.line)) + boolInt(s.isAddressed(h.prose))
	}
	if n < upTo && (n > 0 || statesDay(s.lines[h.prose].Text)) {
		n += s.agencySigns(h, from)
	}
	return n
}

// agencySigns counts the signs of an agency: its name between a line and the
// text, a place line, which may state the day as well, or its signature.
func (s *splitter) agencySigns(h *head, from int) int {
	for k := from; k < h.prose && !h.agency; k++ {
		h.agency = s.isAgency(k)
	}
	undated := !h.dated
	found, signed := s.agencyIn(h.prose)
	h.agency = h.agency || found.words != "" || signed
	h.dated = h.dated || hasMonth(found.words) && statesDay(found.words)
	return boolInt(h.agency) + boolInt(h.dated && undated)
}

// mostPlace is how far into a text the day of its place line stands, in bytes.
const mostPlace = 60

// statesDay tells whether a place line may state the day.
func statesDay(text string) bool {
	return strings.ContainsAny(firstBytes(text, mostPlace), "0123456789")
}

// agencyIn is the place line that a text begins with, and whether an agency signed
// its first sentences.
func (s *splitter) agencyIn(prose int) (placeFound, bool) {
	a, ok := s.agencies[prose]
	if !ok {
		text := s.lines[prose].Text
		a = agencyFound{placeOf(text), signedBy(lastPart(text, 60)) != nil}
		s.agencies[prose] = a
	}
	return a.placeFound, a.signed
}

// agencyFound is what was told of a sentence once.
type agencyFound struct {
	placeFound
	signed bool
}

// isAddressed tells whether the labelled address of an article stands below its
// text.
func (s *splitter) isAddressed(prose int) bool {
	if len(s.sure) == 0 {
		return false
	}
	k := prose
	for k < len(s.lines) && (s.isProse(k) || s.isLabel(k)) {
		k++
	}
	return k < len(s.lines) && s.sure[k] && !s.lead
}

// overHead is the first of the lines with date, names or agency that stand right
// above a headline.
func (s *splitter) overHead(i int) int {
	k := i
	if i == 0 || !s.known[i-1].sign && (i == 1 || !s.known[i-2].sign) {
		return i
	}
	for k > 0 && i-k < 2 && (s.isDated(k-1) || s.isNamed(k-1) || s.isAgency(k-1)) {
		k--
	}
	return k
}

// mostAgency is how many words a line may have that names an agency.
const mostAgency = 8

// isAgency tells whether a line names an agency and at most the day beside it.
func (s *splitter) isAgency(i int) bool {
	if l := s.line(i); l.words > mostAgency || l.sentence {
		return false
	}
	s.isDated(i)
	names, _ := new(facts).creditIn(strings.Trim(s.withoutDates(i), " |,;·•/–—-"), true)
	return names != nil
}

// isBareName tells whether a line beside the date is the name of a person.
func (s *splitter) isBareName(i int) bool {
	text := s.lines[i].Text
	return hasCase(text) && isPersonName(text) && (s.isDated(i-1) || s.isDated(i+1))
}

// isParted tells whether an end of an article or a rule stands between a headline
// and the text above it, or there is none.
func (s *splitter) isParted(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch {
		case s.isProse(k):
			return false
		case s.ends[k] || isRule(s.lines[k].Text):
			return true
		case i-k > headReach:
			return false
		}
	}
	return true
}
