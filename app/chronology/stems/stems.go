// Package stems holds lists of words and of the beginnings of words, folded so
// that small differences of writing do not matter.
package stems

import (
	"strings"
	"unicode"
)

// Set is words; one that ends in * stands for all that begin so.
type Set map[string]bool

// List is a set of the words of some texts.
func List(texts ...string) Set {
	out := Set{}
	for _, t := range texts {
		for _, w := range strings.Fields(t) {
			out[Fold(w)] = true
		}
	}
	return out
}

// Has tells whether a folded word is in the set.
func (s Set) Has(low string) bool {
	if s[low] {
		return true
	}
	for i := range low {
		if i > 0 && s[low[:i]+"*"] {
			return true
		}
	}
	return s[low+"*"]
}

// Table gives words, or beginnings of words, what they mean.
type Table map[string]string

// Meanings reads lines of "meaning: word word*".
func Meanings(lines ...string) Table {
	out := Table{}
	for _, l := range lines {
		meaning, all, _ := strings.Cut(l, ":")
		for _, w := range strings.Fields(all) {
			out[Fold(w)] = meaning
		}
	}
	return out
}

// Of is what a folded word means, by its longest beginning; "" when it is none of
// the table.
func (t Table) Of(low string) string {
	if m := t[low]; m != "" {
		return m
	}
	if m := t[low+"*"]; m != "" {
		return m
	}
	for i := len(low) - 1; i > 0; i-- {
		if low[i]&0xC0 == 0x80 { // within a letter
			continue
		}
		if m := t[low[:i]+"*"]; m != "" {
			return m
		}
	}
	return ""
}

// Fold puts a word in small letters, with one kind of apostrophe and hyphen and
// without vowel signs and accents of stress; the forms of the Arabic alif are one.
func Fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == 'ʼ' || r == '‘':
			return '\''
		case r == '‑':
			return '-'
		case r >= 0x064B && r <= 0x0652 || r == 0x0640 || r == 0x0301:
			return -1
		case r == 'أ' || r == 'إ' || r == 'آ':
			return 'ا'
		case r == 'ى':
			return 'ي'
		}
		return unicode.ToLower(r)
	}, s)
}

// Language is the language of a BCP 47 tag, or that of the letters of a text when
// the tag is empty: "en" for all Latin letters.
func Language(tag, text string) string {
	l, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if l != "" {
		return l
	}
	cyrillic := false
	for _, r := range text {
		switch {
		case strings.ContainsRune("іїєґІЇЄҐ", r):
			return "uk"
		case unicode.Is(unicode.Arabic, r):
			return "ar"
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic = true
		}
	}
	if cyrillic {
		return "ru"
	}
	return "en"
}
