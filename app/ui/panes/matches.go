package panes

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dateline/app/ui/text"
)

// matches are the parts of a text that begin with a word of the query, whatever
// the case and the accents.
func matches(in, query string) []text.Range {
	var wanted []string
	for _, w := range wordsOf(query) {
		wanted = append(wanted, w.folded)
	}
	var found []text.Range
	for _, w := range wordsOf(in) {
		if beginsWithAny(w.folded, wanted) {
			found = append(found, w.Range)
		}
	}
	return found
}

// word is a run of letters and digits.
type word struct {
	text.Range
	folded string
}

func wordsOf(s string) []word {
	var all []word
	runes := []rune(s)
	for i := 0; i < len(runes); {
		if !inWord(runes[i]) {
			i++
			continue
		}
		start := i
		for i < len(runes) && inWord(runes[i]) {
			i++
		}
		all = append(all, word{text.Range{Start: start, End: i}, fold(string(runes[start:i]))})
	}
	return all
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// fold takes case and accents away.
func fold(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s)))
}

func beginsWithAny(w string, wanted []string) bool {
	for _, p := range wanted {
		if p != "" && strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}
