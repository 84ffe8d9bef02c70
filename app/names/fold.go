package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is a name as it is compared letter by letter: without case, accents, full
// stops and vowel signs, hyphens as spaces, one kind of apostrophe, and without the
// English ending of possession. It keeps the letters that a language has of its own
// (й, ї); ё is е and ґ is г, as most print them.
func Fold(name string) string {
	var out strings.Builder
	out.Grow(len(name))
	blank := true
	for _, r := range strings.TrimSpace(name) {
		if r <= ' ' || r == '-' || r > 0x7f && (unicode.IsSpace(r) || unicode.Is(unicode.Pd, r)) || r == '_' || r == ',' || r == '/' {
			if !blank {
				out.WriteByte(' ')
			}
			blank = true
			continue
		}
		n := out.Len()
		foldRune(&out, r)
		blank = blank && out.Len() == n
	}
	folded := strings.TrimSuffix(strings.TrimSpace(out.String()), "'s")
	return strings.TrimRight(folded, " '")
}

// foldRune writes a letter of a name without its case and accents; what is neither
// letter nor digit is left out, but for the apostrophe.
func foldRune(out *strings.Builder, r rune) {
	switch {
	case 'a' <= r && r <= 'z':
		out.WriteByte(byte(r))
	case int(r) < len(foldTable):
		out.WriteString(foldTable[r])
	default:
		out.WriteString(folded(r))
	}
}

// foldTable is what the letters of the languages are folded to.
var foldTable = func() (table [0x700]string) {
	for r := range table {
		table[r] = folded(rune(r))
	}
	return table
}()

func folded(r rune) string {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '\'' || r == '&' {
			return string(r)
		}
		return ""
	}
	for _, r := range []rune{r, unicode.ToLower(r)} {
		if s, ok := foldings[r]; ok {
			return s
		}
	}
	r = unicode.ToLower(r)
	switch {
	case unicode.Is(unicode.Latin, r):
		return strings.Map(func(d rune) rune {
			if unicode.Is(unicode.Mn, d) {
				return -1
			}
			return d
		}, norm.NFKD.String(string(r)))
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return string(r)
	case unicode.Is(unicode.Mn, r) && !unicode.In(r, unicode.Inherited, unicode.Arabic, unicode.Hebrew):
		return string(r) // a vowel of an Indic script
	}
	return ""
}

// foldings are the letters that Unicode does not take apart, or not as names do.
var foldings = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ħ': "h", 'ł': "l", 'þ': "th", 'ı': "i", 'İ': "i", 'ə': "e",
	'ё': "е", 'ґ': "г",
	'’': "'", 'ʼ': "'", '‘': "'", '`': "'", '´': "'", 'ʻ': "'", 'ʿ': "", 'ʾ': "", 'ʹ': "",
	'أ': "ا", 'إ': "ا", 'آ': "ا", 'ٱ': "ا", 'ى': "ي", 'ی': "ي", 'ئ': "ي", 'ؤ': "و", 'ک': "ك", 'گ': "غ", 'ة': "ه", 'ھ': "ه", 'ء': "", 'ـ': "",
	'پ': "ب", 'چ': "ج", 'ڤ': "ف", 'ژ': "ج",
}

// script is what a word is written in.
type script uint8

const (
	otherScript script = iota
	latinScript
	cyrillicScript
	arabicScript
)

// scriptOf is the script of the first letter that has one.
func scriptOf(word string) script {
	for _, r := range word {
		switch {
		case r < utf8.RuneSelf:
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				return latinScript
			}
		case unicode.Is(unicode.Cyrillic, r):
			return cyrillicScript
		case unicode.Is(unicode.Arabic, r):
			return arabicScript
		case unicode.Is(unicode.Latin, r):
			return latinScript
		}
	}
	return otherScript
}
