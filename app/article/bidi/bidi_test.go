package bidi

import (
	"strings"
	"testing"
)

func TestLevels(t *testing.T) {
	for _, c := range []struct {
		text string
		dir  Direction
		want string // "?" for a control, which may take any level
	}{
		{"abc 12", Auto, "000000"},
		{"אב 12 abc", Auto, "111221222"},
		{"אב 12 abc", LeftToRight, "111220000"},
		{"abc אב 12.5 גד x", LeftToRight, "0000111222211100"},
		{"a(אב)c", LeftToRight, "001100"},
		{"אב(c)", Auto, "11121"},
		{"\u2067abc\u2069", LeftToRight, "02220"},
		{"\u202eabc\u202cd", LeftToRight, "?111?0"},
		{"\u2068אב\u2069, 12", LeftToRight, "01100000"},
		{"12", RightToLeft, "22"},
		{"אב\nabc", Auto, "111222"}, // the line goes on in the same paragraph
		{"", RightToLeft, ""},
	} {
		_, levels := Levels([]rune(c.text), c.dir)
		var got strings.Builder
		for i, l := range levels {
			if i < len(c.want) && c.want[i] == '?' {
				got.WriteByte('?')
				continue
			}
			got.WriteByte('0' + l)
		}
		if got.String() != c.want {
			t.Errorf("%q has levels %s, want %s", c.text, got.String(), c.want)
		}
	}
}

func TestFirstStrong(t *testing.T) {
	for text, want := range map[string]Direction{
		"": LeftToRight, "12 (3)": LeftToRight, "12 abc אב": LeftToRight, "«12» אב abc": RightToLeft,
		"عبر abc":                        RightToLeft,
		"\u2068abc\u2069 אב":             RightToLeft, // what is isolated does not count
		"\u2067\u2068א\u2069ב\u2069 abc": LeftToRight,
		"\u2069אב":                       RightToLeft,
		"\u2067abc":                      LeftToRight,
	} {
		if got := FirstStrong(text); got != want {
			t.Errorf("%q begins as %d, want %d", text, got, want)
		}
		if base, _ := Levels([]rune(text), Auto); (base == 1) != (want == RightToLeft) {
			t.Errorf("%q has level %d", text, base)
		}
	}
}

// Whatever is given, each code point has a level, and none differs from the
// paragraph's where nothing turns.
func FuzzLevels(f *testing.F) {
	f.Add("car אבג (12) end \u2067x\u2069", byte(0))
	f.Add(strings.Repeat("(", 70)+"א"+strings.Repeat(")", 70), byte(1))
	f.Add(strings.Repeat("\u202b\u2067", 130)+"a\u202c\u2069", byte(2))
	f.Fuzz(func(t *testing.T, s string, dir byte) {
		text := []rune(s)
		base, levels := Levels(text, Direction(dir%3))
		if len(levels) != len(text) || base > 1 {
			t.Fatalf("%d levels for %d code points, of the paragraph %d", len(levels), len(text), base)
		}
		turns := base == 1 || strings.ContainsFunc(s, Turns)
		for i, l := range levels {
			if l < base || l > maxDepth+2 || !turns && l != 0 {
				t.Fatalf("code point %d of %q has level %d", i, s, l)
			}
		}
	})
}

func BenchmarkLevels(b *testing.B) {
	text := []rune(strings.Repeat("أُغلق الرصيف (Quay 4) صباح 12 مايو، وقال المتحدث إن العبّارة تعود غدًا. ", 200))
	b.SetBytes(int64(len(string(text))))
	for b.Loop() {
		Levels(text, Auto)
	}
}
