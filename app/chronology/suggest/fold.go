package suggest

import (
	"strings"
	"unicode"
)

// fold writes a word as the lexicons do: small, with one apostrophe, one ye, and
// the letters of Arabic that are written in several ways in one.
func fold(word string) string {
	plain := true
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	return strings.Map(foldRune, word)
}

func foldRune(r rune) rune {
	switch {
	case r >= 0x64B && r <= 0x652, r == 0x640, r == 0xAD, r == 0x301:
		return -1 // vowel signs, the stretching of Arabic, soft hyphens, stress marks
	case r == '’', r == 'ʼ':
		return '\''
	case r == 'ё', r == 'Ё':
		return 'е'
	case r == 'أ', r == 'إ', r == 'آ':
		return 'ا'
	case r == 'ى':
		return 'ي'
	case r == 'ة':
		return 'ه'
	}
	return unicode.ToLower(r)
}
