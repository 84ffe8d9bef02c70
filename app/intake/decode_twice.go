package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// warnTwice warns of text that was encoded twice: UTF-8 that some program took for
// another encoding and wrote as UTF-8 again ("Ð¢ÐµÐºÑÑ‚"). It is kept as it is:
// which program did it, and what it lost, cannot be known.
func warnTwice(text string) []string {
	sample := firstBytes(text, 1<<16)
	for _, page := range []*charmap.Charmap{charmap.Windows1252, charmap.Windows1251, charmap.Windows1250} {
		if example, meant, n := twice(sample, page); n > 2 {
			return []string{fmt.Sprintf("%s garbled: the text was encoded twice before it was saved (%q for %q); open the page again in a browser and copy its text",
				count(n, "word is", "words are"), example, meant)}
		}
	}
	return nil
}

// twice counts the words that become UTF-8 when they are written in the code page,
// unless words that do not are as many. It gives one of them and what was meant.
func twice(text string, page *charmap.Charmap) (example, meant string, n int) {
	plain := 0
	for word := range strings.FieldsSeq(text) {
		if isASCII(word) {
			continue
		}
		b, ok := bytesIn(word, page)
		if !ok || !utf8.Valid(b) || utf8.RuneCount(b) == utf8.RuneCountInString(word) {
			plain++
			continue
		}
		if n++; example == "" {
			example, meant = word, string(b)
		}
	}
	if plain > n {
		return "", "", 0
	}
	return example, meant, n
}

// bytesIn are the bytes of a word in a code page; control characters and spaces
// stand for the bytes of the same number, which code pages leave open.
func bytesIn(word string, page *charmap.Charmap) (b []byte, ok bool) {
	for _, r := range word {
		c, known := page.EncodeRune(r)
		switch {
		case known:
			b = append(b, c)
		case r >= 0x80 && r < 0xa0:
			b = append(b, byte(r))
		default:
			return nil, false
		}
	}
	return b, true
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}
