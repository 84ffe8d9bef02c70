package intake

import (
	"testing"
	"time"
)

// What go-htmldate asks about is read by the same rules as any other line.
func TestADayIsReadForTheSearch(t *testing.T) {
	for _, c := range []struct{ words, lang, day string }{
		{"Published on 5 March 2021", "en", "2021-03-05"},
		{"Опубліковано 14 липня 2022 року", "uk", "2022-07-14"},
		{"11. Februar 2019, 10:30 Uhr", "de", "2019-02-11"},
		{"2018-07-03T09:00:00Z", "en", "2018-07-03"},
		{"since 2019", "en", ""},
		{"call 555-0134", "en", ""},
	} {
		got, ok := firstDay(c.words, c.lang)
		if ok != (c.day != "") || ok && got.Format(time.DateOnly) != c.day {
			t.Errorf("%q: %v, %v; want %q", c.words, got, ok, c.day)
		}
	}
}
