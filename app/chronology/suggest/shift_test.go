package suggest

import (
	"testing"

	"dateline/app/article"
)

// A month before the 31st is no 2nd or 3rd: what is counted back goes on to a month that
// has the day.
func TestADayIsOnlyMovedToOneThatTheCalendarHas(t *testing.T) {
	for _, c := range []struct {
		published        article.Moment
		lang, text, want string
	}{
		{"2024-03-28", "fr", "La demande a été déposée le 31, selon le tribunal.", "2024-01-31"},
		{"2023-10-10", "en", "The mine flooded on 29 February.", "2020-02-29"},
		{"2024-03-14", "en", "The mine flooded on 20 November.", "2023-11-20"},
	} {
		a := told(c.lang, c.text)
		a.Published = c.published
		if r := Read(a); len(r.Mentions) != 1 || r.Mentions[0].When.EDTF != c.want {
			t.Errorf("published %s: %q gives %+v, want %s", c.published, c.text, r.Mentions, c.want)
		}
	}
	if w := shifted("2024-03-31", distance{months: -1}, ""); w.EDTF != "2024-02" {
		t.Errorf("a month before 31 March is %s", w.EDTF)
	}
}
