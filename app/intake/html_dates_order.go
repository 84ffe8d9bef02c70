package intake

import (
	"strings"

	"dateline/app/article"
)

// settleOrder settles which of two numbers is the day where a date leaves that
// open: by the other dates of the page, or by how its other numbers are written.
func (d datesStated) settleOrder(f *facts, pieces []piece) {
	known := map[string]bool{f.Updated.Day(): true}
	if day, _ := addressDay(f.URL); day != "" {
		known[day] = true
	}
	for _, s := range d {
		if !s.ToCheck {
			known[s.moment.Day()] = true
		}
	}
	for i := range d {
		s := &d[i]
		if !s.ToCheck {
			continue
		}
		other := otherOrder(s.moment)
		switch {
		case known[s.moment.Day()]:
			s.ToCheck = false
		case known[other.Day()]:
			s.moment, s.ToCheck = other, false
			s.Rule += "; read as another date of the page has it"
		default:
			s.byUsage(other, pieces)
		}
	}
}

// byUsage reads an open date as the other dates in numbers on the page are
// written.
func (s *dateStated) byUsage(other article.Moment, pieces []piece) {
	dayFirst, monthFirst := 0, 0
	for i := range pieces {
		if pieces[i].hidden != "" || !hasYear(pieces[i].Text) {
			continue
		}
		for _, m := range numericDate.FindAllStringSubmatch(pieces[i].Text, 8) {
			switch {
			case m[1] > "12" && len(m[1]) == 2:
				dayFirst++
			case m[3] > "12" && len(m[3]) == 2:
				monthFirst++
			}
		}
	}
	isMonthFirst := strings.HasPrefix(s.Rule, monthFirstRule) || strings.Contains(s.Rule, ": "+monthFirstRule)
	switch {
	case (dayFirst > 0) == (monthFirst > 0):
	case (monthFirst > 0) == isMonthFirst:
		s.ToCheck = false
		s.Rule += "; as the other dates of the page are written"
	default:
		s.moment, s.ToCheck = other, false
		s.Rule += "; read as the other dates of the page are written"
	}
}

// otherOrder is a moment with day and month exchanged.
func otherOrder(m article.Moment) article.Moment {
	if len(m) < 10 {
		return m
	}
	if swapped, err := article.ParseMoment(string(m[:5] + m[8:10] + "-" + m[5:7] + m[10:])); err == nil {
		return swapped
	}
	return m
}
