package part

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Count is a number with its noun: "1 site", "12 sites".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Capital begins words with a capital, except where they begin with the name of
// a file or an address.
func Capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	name, _, _ := strings.Cut(words, " ")
	if size == 0 || strings.ContainsAny(strings.TrimRight(name, ".:,;"), `./\:@`) {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

// Sentence is an error as people read it: with a capital and a full stop.
func Sentence(err error) string {
	s := Capital(strings.TrimSpace(err.Error()))
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}
