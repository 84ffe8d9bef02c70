package dates

import "testing"

func TestLengthsAreReadInEveryLanguage(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		n          int
		unit       string
	}{
		{"en", "five days", 5, "day"}, {"en", "a week", 1, "week"}, {"es", "dos días", 2, "day"}, {"fr", "trois jours", 3, "day"},
		{"en", "days", 0, "day"}, {"en", "several weeks", 0, "week"}, {"de", "Wochen", 0, "week"}, {"uk", "кілька днів", 0, "day"}, {"ar", "يومين", 2, "day"},
		{"de", "drei Tage", 3, "day"}, {"uk", "два тижні", 2, "week"}, {"ru", "через 10 дней", 10, "day"}, {"ar", "ثلاثة أيام", 3, "day"},
	} {
		if n, unit, ok := Length(c.text, c.lang); !ok || n != c.n || unit != c.unit {
			t.Errorf("%q is %d %s %v, want %d %s", c.text, n, unit, ok, c.n, c.unit)
		}
	}
	if _, _, ok := Length("the harbour", "en"); ok {
		t.Error("a harbour is no length of time")
	}
}
