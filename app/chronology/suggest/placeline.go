package suggest

import "dateline/app/chronology"

// placeLine is how many tokens the place and day before a report take at most.
const placeLine = 14

// leavePlaceLine cuts "ALDHAVEN, Nov 10 (VNA) -" off the first sentence of a report;
// its date is the day that the report is of.
func (s *sentenceReader) leavePlaceLine() {
	if s.paragraph > 3 || s.points > 0 || !s.tokens[0].upper && s.lang != "ar" {
		return
	}
	end := s.placeLineEnd()
	if end == 0 {
		return
	}
	for _, t := range s.tokens[:end] {
		if t.date > 0 {
			if day := exactDay(chronology.FromExpression(s.dated[t.date-1], "")); day != "" {
				s.story.dateline = day
			}
		}
	}
	from := s.tokens[end].start
	s.points += len([]rune(s.block.Text[s.from:from]))
	s.from, s.tokens = from, s.tokens[end:]
}

// placeLineEnd is the token after the dash that ends a place line, 0 when there is
// none: only names, dates and brackets stand before the dash.
func (s *sentenceReader) placeLineEnd() int {
	bracket := false
	for i := 1; i < min(placeLine, len(s.tokens)-3); i++ {
		t := &s.tokens[i]
		switch {
		case t.mark == '(':
			bracket = true
		case t.mark == ')':
			bracket = false
		case t.mark == '-' || t.mark == '–' || t.mark == '—':
			if t.start > s.tokens[i-1].end || s.tokens[i-1].mark != 0 {
				return i + 1
			}
		case t.mark != 0 || t.upper || t.number || t.date != 0 || bracket || t.is(rPrep|rDet):
		case s.lang == "ar" && i < 4:
		default:
			return 0
		}
	}
	return 0
}
