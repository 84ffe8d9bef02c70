package intake

import "strings"

// Most texts hold mostly letters of ASCII. What follows answers at once where a
// look at the bytes is enough, and else leaves the question to those that read
// runes.

// countASCIIWords is countWords for a text of ASCII alone.
func countASCIIWords(s string) (n int, ok bool) {
	field, word := false, false
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x80:
			return 0, false
		case isASCIISpace(c):
			field, word = false, false
		case !field || !word:
			field = true
			if !word && isASCIIAlnum(c) {
				word = true
				n++
			}
		}
	}
	return n, true
}

func isASCIISpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func isASCIIAlnum(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

// isTidy tells whether a text is as tidy would leave it; one that may be is not
// always seen to be.
func isTidy(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		switch {
		case c == ' ' && before == ' ', c != ' ' && isASCIISpace(c):
			return false
		case c < 0x80:
		case c == 0xc2 || c == 0xe3 || c == 0xef: // spaces without break or of full width, soft hyphens, byte order marks
			return false
		case c == 0xe2 && (i+1 >= len(s) || s[i+1] == 0x80 && (i+2 >= len(s) || s[i+2] == 0x8b) || s[i+1] == 0x81): // spaces and joiners without width
			return false
		}
		before = c
	}
	return before != ' ' || s == ""
}

// holdsAny tells whether a text holds one of the words, which are in lower-case
// letters of ASCII, in whatever case.
func holdsAny(s string, words ...string) bool {
	for _, w := range words {
		for i := 0; i+len(w) <= len(s); i++ {
			if s[i]|0x20 == w[0] && strings.EqualFold(s[i:i+len(w)], w) {
				return true
			}
		}
	}
	return false
}
