package intake

import (
	"strings"
	"testing"
)

// shortcutTexts are texts on both sides of what a look at the bytes can tell.
var shortcutTexts = []string{
	"", " ", "one", " one", "one ", "one  two", "one two", "one\ttwo", "one\ntwo", "a-b c/d 12", "- – —", "don't", "x\u00a0y", "x\u3000y", "soft\u00adhyphen",
	"no\u200bwidth", "word\u2060joiner", "\ufeffmark", "Größe und Maß", "“quoted” – text…", "Річкова рада", "三 个 词", "!! ?? 7", "\x00 a", "a\vb", "a\x1cb", "half \xe2", "half \xe2\x80", "\u2081\u2082", "½ ¾",
}

// countRuneWords is countWords without its shortcut: a letter of another script
// that is no word is put at the end.
func countRuneWords(s string) int { return countWords(s + " \u2014") }

func TestShortcutsAnswerAsTheLongWayDoes(t *testing.T) {
	for _, s := range shortcutTexts {
		if got, want := countWords(s), countRuneWords(s); got != want {
			t.Errorf("%q: %d words, want %d", s, got, want)
		}
		if want := strings.Join(strings.FieldsFunc(dropInvisible(s), isBlank), " "); tidy(s) != want {
			t.Errorf("%q: tidied to %q, want %q", s, tidy(s), want)
		}
		whole := strings.Map(func(r rune) rune {
			if end := lineEnds[r]; end != 0 {
				return end
			}
			if isControl(r) {
				return -1
			}
			return r
		}, strings.ReplaceAll(s, "\r\n", "\n"))
		if strings.ToValidUTF8(s, "") == s && withoutControl(s) != whole {
			t.Errorf("%q: without control characters %q, want %q", s, withoutControl(s), whole)
		}
	}
}

func FuzzShortcuts(f *testing.F) {
	for _, s := range shortcutTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := countWords(s), countRuneWords(s); got != want {
			t.Errorf("%q: %d words, want %d", s, got, want)
		}
		if want := strings.Join(strings.FieldsFunc(dropInvisible(s), isBlank), " "); strings.ToValidUTF8(s, "") == s && tidy(s) != want {
			t.Errorf("%q: tidied to %q, want %q", s, tidy(s), want)
		}
		if got := withoutControl(s); strings.ContainsFunc(got, func(r rune) bool { return r == '\r' || lineEnds[r] != 0 || isControl(r) }) {
			t.Errorf("%q: control characters left in %q", s, got)
		}
	})
}
