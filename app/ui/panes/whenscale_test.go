package panes

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

// scaleWords is a scale in words: its labels, and where box and publication stand, in
// hundredths.
func scaleWords(s whenScale) string {
	var labels []string
	for _, t := range s.ticks {
		labels = append(labels, t.label)
	}
	pin := "-"
	if s.published >= 0 {
		pin = fmt.Sprint(math.Round(100 * s.published))
	}
	return fmt.Sprintf("%s: %v to %v, %s", strings.Join(labels, "|"), math.Round(100*s.from), math.Round(100*s.to), pin)
}

func TestADateIsDrawnOnAScaleOfItsOwnSize(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		published      article.Moment
		want           string
	}{
		{"a day before publication", "2024-03-13", "2024-03-13", "2024-03-14T00:50+02:00", "Tue 12 Mar|Wed 13 Mar|Thu 14 Mar: 33 to 67, 68"},
		{"a day without publication", "2024-03-13", "2024-03-13", "", "Tue 12 Mar|Wed 13 Mar|Thu 14 Mar: 33 to 67, -"},
		{"published that day, no hour known", "2024-03-13", "2024-03-13", "2024-03-13", "Tue 12 Mar|Wed 13 Mar|Thu 14 Mar: 33 to 67, 50"},
		{"a minute", "2024-03-13T06:15", "2024-03-13T06:15", "2024-03-13T09:30", "Wed 13 Mar 06:00|07:00|08:00|09:00: 6 to 6, 88"},
		{"a month", "2023-11-01", "2023-11-30", "2024-03-14", "Oct 2023|Nov 2023|Dec 2023|Jan 2024|Feb 2024|Mar 2024: 17 to 33, 90"},
		{"long ago", "1974-01-01", "1974-12-31", "2024-03-14", "1970|1980|1990|2000|2010|2020: 7 to 8, 90"},
		{"open to the future", "2024-03-10", "", "2024-03-14", "Sat 9 Mar|Sun 10 Mar|Mon 11 Mar|Tue 12 Mar|Wed 13 Mar|Thu 14 Mar: 17 to 100, 92"},
	} {
		s, ok := scaleOf(chronology.When{Earliest: c.from, Latest: c.to}, c.published)
		if got := scaleWords(s); !ok || got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if _, ok := scaleOf(chronology.When{}, "2024-03-14"); ok {
		t.Error("no date is drawn")
	}
}

// Whatever the distance, there are few ticks, in order, and everything lies within.
func TestNoScaleIsCrowded(t *testing.T) {
	for _, from := range []string{"0500-01-01", "1820-06-01", "1999-12-31", "2024-03-13", "2024-03-13T23:59"} {
		for _, to := range []string{"2024-03-14", "2024-03-14T00:01", "2031-01-01", "2999-12-31"} {
			for _, published := range []article.Moment{"", "2024-03-14T04:20", "1700-01-01"} {
				s, ok := scaleOf(chronology.When{Earliest: from, Latest: to}, published)
				if !ok || len(s.ticks) == 0 || len(s.ticks) > mostCells || s.from < 0 || s.to > 1 || s.from > s.to || s.published > 1 {
					t.Errorf("from %s to %s, published %s: %s", from, to, published, scaleWords(s))
				}
				for i := 1; i < len(s.ticks); i++ {
					if s.ticks[i].at <= s.ticks[i-1].at {
						t.Errorf("from %s to %s: ticks out of order", from, to)
					}
				}
			}
		}
	}
}
