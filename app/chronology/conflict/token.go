package conflict

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/chronology/stems"
)

// token is a word, a number in digits or a mark.
type token struct {
	start, end int // bytes of the text
	low        string
	capital    bool
	glued      bool    // no space before it
	mark       rune    // of a mark
	digits     bool    // it is a number in digits
	value      float64 // of it
	coarse     float64 // what its last figure counts: 0.1 of "1.2"
}

func (t token) word() bool { return t.mark == 0 && !t.digits }

// tokens cuts a text.
func tokens(text string, x *lexicon) []token {
	var out []token
	space := true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i, space = i+size, true
			continue
		}
		t := token{start: i, end: i + size, glued: !space}
		space = false
		switch {
		case digit(r) >= 0:
			t.digits = true
			t.end, t.value, t.coarse = figures(text, i, x)
		case unicode.IsLetter(r):
			t.end = wordEnd(text, i, x)
			t.low, t.capital = stems.Fold(text[i:t.end]), unicode.IsUpper(r)
		default:
			t.mark, t.low = r, string(r)
		}
		out, i = append(out, t), t.end
	}
	return out
}

const longestWord = 100 // bytes

// wordEnd is where a word ends: hyphens, apostrophes and the stroke of "km/h"
// belong to it, but for the French article that is elided.
func wordEnd(text string, from int, x *lexicon) int {
	i := from
	for i < len(text) && i-from < longestWord {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case !unicode.IsLetter(next):
			return i
		case r == '\'' || r == '’' || r == 'ʼ':
			i += size
			if x.lang == "fr" && i-from <= 6 {
				return i
			}
		case r == '-' || r == '‑' || r == '/' || r == '.' && i-from <= 2:
			i += size
		default:
			return i
		}
	}
	return i
}

// digit is the value of a digit, also of an Arabic or Persian one, else -1.
func digit(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '٠' && r <= '٩':
		return int(r - '٠')
	case r >= '۰' && r <= '۹':
		return int(r - '۰')
	}
	return -1
}

// figures reads a number in digits with the separators of its language.
func figures(text string, from int, x *lexicon) (end int, value, coarse float64) {
	var whole, part strings.Builder
	end = group(text, from, &whole)
	for first := end - from; first > 0; {
		sep, size := utf8.DecodeRuneInString(text[end:])
		var next strings.Builder
		stop := group(text, end+size, &next)
		if next.Len() != 3 || whole.Len() > 15 || !x.parts(sep) || whole.Len() > 3 && !strings.ContainsRune(text[from:end], sep) || whole.String() == "0" {
			break
		}
		whole.WriteString(next.String())
		end = stop
	}
	if sep, size := utf8.DecodeRuneInString(text[end:]); sep == x.decimal || sep == '٫' || sep == '.' && x.decimal == ',' {
		if stop := group(text, end+size, &part); part.Len() > 0 && part.Len() < 3 {
			end = stop
		} else {
			part.Reset()
		}
	}
	value, err := strconv.ParseFloat(whole.String()+"."+part.String()+"0", 64)
	if err != nil || whole.Len() > 15 {
		return end, 0, 0
	}
	return end, value, math.Pow10(-part.Len())
}

// group copies a run of digits and tells where it ends.
func group(text string, i int, to *strings.Builder) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		d := digit(r)
		if d < 0 {
			break
		}
		to.WriteByte(byte('0' + d))
		i += size
	}
	return i
}

// parts tells whether a mark parts the thousands of a number in the language.
func (x *lexicon) parts(sep rune) bool {
	switch sep {
	case '\u00a0', '\u202f', '\u2009', '\'', '’':
		return true
	case ' ':
		return x.lang != "en"
	case '٬':
		return x.lang == "ar"
	case ',':
		return x.decimal == '.'
	case '.':
		return x.decimal == ','
	}
	return false
}
