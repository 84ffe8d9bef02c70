package layout

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// words are the beginnings and ends of a text's words in code points: those of
// UAX 29 that hold a letter, a digit or a picture. Scripts that put no space
// between words have dictionaries for this; without one, kana is taken together,
// up to four ideographs are (more of them are single words, as in Chinese), and
// Thai and Lao begin anew before a vowel that opens a syllable.
func words(text string) []int {
	var out []int
	at, state := 0, -1
	for rest := text; rest != ""; {
		var w string
		w, rest, state = uniseg.FirstWordInString(rest, state)
		n := utf8.RuneCountInString(w)
		if kind := kindOf(w); kind != nothing {
			out = append(out, at, at+n)
		}
		at += n
	}
	return joined([]rune(text), out)
}

// kind is what a word of UAX 29 consists of.
type kind uint8

const (
	nothing kind = iota // white space and punctuation
	whole               // a word as it is
	kana
	han
	thai
)

func kindOf(w string) kind {
	best := nothing
	for _, r := range w {
		switch {
		case unicode.Is(unicode.Han, r):
			return han
		case unicode.Is(unicode.Hiragana, r):
			return kana
		case unicode.In(r, unicode.Thai, unicode.Lao) && unicode.In(r, unicode.L, unicode.M):
			return thai
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.So, r), unicode.Is(unicode.Sk, r) && r > 0xffff:
			best = whole
		}
	}
	return best
}

// mostIdeographs is how many of them are taken for one word.
const mostIdeographs = 4

// joined puts words of one code point together that their script does not part.
func joined(text []rune, words []int) []int {
	var out []int
	for j := 0; j < len(words); {
		first := j
		kind := kindOf(string(text[words[j]:words[j+1]]))
		for j += 2; j < len(words) && words[j] == words[j-1] && joins(text, words, j, kind); j += 2 {
		}
		if kind == han && (j-first)/2 > mostIdeographs {
			out = append(out, words[first:j]...)
			continue
		}
		out = append(out, words[first], words[j-1])
	}
	return out
}

// joins tells whether a word belongs to the one before it.
func joins(text []rune, words []int, j int, before kind) bool {
	first, last := text[words[j]], text[words[j]-1]
	switch {
	case before <= whole || kindOf(string(text[words[j]:words[j+1]])) != before:
		return false
	case before == thai:
		return !opensSyllable(first) && last != 'ะ' && last != 'ๆ'
	}
	return true
}

// opensSyllable tells whether a vowel is written before its consonant.
func opensSyllable(r rune) bool { return r >= 0xe40 && r <= 0xe44 || r >= 0xec0 && r <= 0xec4 }
