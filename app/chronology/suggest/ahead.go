package suggest

import "strings"

// soon is how many days ahead of publication a day without its year is not taken for
// one of the year before: "cancelled its meeting of 2 April", told in March.
const soon = 60

// ahead tells whether words name a time to come, which is not when something happened:
// counted on from publication, as "in three days" is how long it took; the next winter;
// or a day that comes soon.
func (s *sentenceReader) ahead(t *timeAt) bool {
	published, e := s.Published.Day(), &t.expression
	if t.kind != byDate || published == "" || len(e.Earliest) < 10 || e.Earliest[:10] <= published {
		return false
	}
	switch {
	case strings.Contains(e.Rule, "counted from publication"), strings.Contains(e.Rule, "the next one to begin"):
		return true
	case strings.Contains(e.Rule, "weekday"), strings.Contains(e.Rule, "day of a month"): // see notAfterPublication
		return false
	}
	return e.Earliest[:10] <= shiftDay(published, distance{days: soon}) && len(e.EDTF) >= 10
}

// intending are the kinds of happening by which somebody is to do something.
var intending = map[string]bool{"agreed": true, "promised": true, "demanded": true, "ordered": true, "offered": true}

// ofPlan tells whether words after a verb say when what it is about is to be done:
// "agreed to send envoys on Tuesday", "declared Monday a day of mourning".
func (s *sentenceReader) ofPlan(c *clause, t *timeAt) bool {
	if t.from < c.head.to {
		return false
	}
	if s.lang == "en" && t.to+1 < len(s.tokens) && s.tokens[t.to].low == "a" && s.tokens[t.to+1].is(rDayOf) {
		return true
	}
	if !intending[s.tokens[c.head.verb].class] {
		return false
	}
	for i := c.head.to; i < t.from; i++ {
		if s.tokens[i].is(rTo) && i+1 < t.from && !s.tokens[i+1].is(rDet) && !s.tokens[i+1].upper {
			return true
		}
	}
	return false
}
