package intake

import (
	"regexp"
	"strings"
)

// clearSigns counts the signs of a head that teasers seldom have together.
func (s *splitter) clearSigns(h *head) int {
	from, to := h.line+1, h.prose
	if s.over {
		from = s.overHead(h.line)
	}
	named, dated, agency := false, false, false
	for k := from; k < to; k++ {
		named = named || s.isByline(k)
		dated = dated || s.dates[k] != nil
		agency = agency || s.isAgency(k)
	}
	for k := from; k < to && dated && !named; k++ {
		named = s.isBareName(k)
	}
	found := placeOf(s.lines[h.prose].Text)
	placed := found.words != "" || signedBy(lastPart(s.lines[h.prose].Text, 60)) != nil
	dated = dated || hasMonth(found.words) && strings.ContainsAny(found.words, "0123456789")
	h.dated, h.agency = dated, agency || placed
	if s.over && from == h.line {
		return 0
	}
	return boolInt(named) + boolInt(dated) + boolInt(h.agency) + boolInt(s.isParted(h.line)) + boolInt(s.isAddressed(h.prose))
}

// isAddressed tells whether the labelled address of an article stands below its
// text.
func (s *splitter) isAddressed(prose int) bool {
	k := prose
	for k < len(s.lines) && (isProse(s.lines[k]) || addressLabels[s.lines[k].plain]) {
		k++
	}
	return k < len(s.lines) && s.sure[k] && !s.lead
}

// overHead is the first of the lines with date, names or agency that stand right
// above a headline.
func (s *splitter) overHead(i int) int {
	k := i
	for k > 0 && i-k < 2 && (s.isDateOrByline(k-1) || s.isAgency(k-1)) {
		k--
	}
	return k
}

// mostAgency is how many words a line may have that names an agency.
const mostAgency = 8

// isAgency tells whether a line names an agency and at most the day beside it.
func (s *splitter) isAgency(i int) bool {
	l := &s.lines[i]
	if l.words > mostAgency || l.sentence {
		return false
	}
	names, _ := new(facts).creditIn(strings.Trim(s.withoutDates(i), " |,;·•/–—-"), true)
	return names != nil
}

// isBareName tells whether a line beside the date is the name of a person.
func (s *splitter) isBareName(i int) bool {
	text := s.lines[i].Text
	return hasCase(text) && isPersonName(text) && (s.dates[i-1] != nil || s.dates[i+1] != nil)
}

// shortRule is a rule between the items of a text, or between the parts of one.
var shortRule = regexp.MustCompile(`^(?:[-=_*~#+•—–]\s?){1,}$`)

// isParted tells whether an end of an article or a rule stands between a headline
// and the text above it, or there is none.
func (s *splitter) isParted(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch l := &s.lines[k]; {
		case isProse(*l):
			return false
		case s.ends[k] || len(l.Text) < 200 && shortRule.MatchString(l.Text):
			return true
		case i-k > headReach:
			return false
		}
	}
	return true
}
