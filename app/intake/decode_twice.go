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
	words := foreignWords(firstBytes(text, 1<<16))
	if len(words) < leastGarbled {
		return nil
	}
	for _, page := range []*charmap.Charmap{charmap.Windows1252, charmap.Windows1251, charmap.Windows1250} {
		if example, meant, n := twice(words, page); n >= leastGarbled {
			return []string{fmt.Sprintf("%d words are garbled: the text was encoded twice before it was saved (%q for %q); open the page again in a browser and copy its text",
				n, example, meant)}
		}
	}
	return nil
}

// How many words must be garbled to be told of, and how many are looked at.
const (
	leastGarbled = 3
	mostForeign  = 400
)

// foreignWords are the first words that hold letters beyond ASCII.
func foreignWords(text string) []string {
	var words []string
	for len(words) < mostForeign {
		i := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
		if i < 0 {
			break
		}
		begin := strings.LastIndexAny(text[:i], " \t\r\n") + 1
		end := len(text)
		if n := strings.IndexAny(text[i:], " \t\r\n"); n >= 0 {
			end = i + n
		}
		words = append(words, text[begin:end])
		text = text[end:]
	}
	return words
}

// twice counts the words that become UTF-8 when they are written in the code page,
// unless words that do not are as many. It gives one of them and what was meant.
func twice(words []string, page *charmap.Charmap) (example, meant string, n int) {
	plain := 0
	for _, word := range words {
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
