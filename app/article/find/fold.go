package find

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folder writes characters as they are compared.
type folder struct {
	out   []byte
	blank bool            // the last thing written is white space
	known map[rune]string // characters of one code point, folded before
}

// add writes a character. White space is one blank, however much of it there is.
func (f *folder) add(character []rune) {
	if len(character) == 1 && character[0] < utf8.RuneSelf {
		f.ascii(byte(character[0]))
		return
	}
	if unicode.IsSpace(character[0]) {
		f.space()
		return
	}
	if s := f.folded(character); s != "" {
		f.out = append(f.out, s...)
		f.blank = false
	}
}

func (f *folder) folded(character []rune) string {
	if len(character) > 1 {
		return foldCharacter(character)
	}
	s, ok := f.known[character[0]]
	if !ok {
		s = foldCharacter(character)
		f.known[character[0]] = s
	}
	return s
}

func (f *folder) ascii(c byte) {
	switch {
	case c >= 'A' && c <= 'Z':
		c += 'a' - 'A'
	case c == '`':
		c = '\''
	case c <= ' ' || c == 0x7f:
		f.space()
		return
	}
	f.out = append(f.out, c)
	f.blank = false
}

func (f *folder) space() {
	if !f.blank {
		f.out = append(f.out, ' ')
	}
	f.blank = true
}

// foldCharacter folds a character that is not plain ASCII: compatibility forms
// are taken apart ("ﬁ", "２", Arabic presentation forms), accents are taken away,
// letters that remain are put together again and lose their case.
func foldCharacter(character []rune) string {
	var kept []rune
	for _, r := range character {
		switch {
		case signs[r] != 0:
			kept = append(kept, signs[r])
		case invisible(r):
		default:
			kept = append(kept, apart(r)...)
		}
	}
	kept = withoutAccents(kept)
	composed := string(kept)
	if len(kept) > 1 || len(kept) == 1 && kept[0] >= 0x1100 {
		composed = norm.NFC.String(composed)
	}
	var out strings.Builder
	for _, r := range composed {
		foldLetter(&out, r)
	}
	return out.String()
}

// apart is the compatibility decomposition of a code point; those that only
// stand on a blank ("¨") stay as they are.
func apart(r rune) []rune {
	d := norm.NFKD.PropertiesString(string(r)).Decomposition()
	if len(d) == 0 || d[0] == ' ' {
		return []rune{r}
	}
	return []rune(string(d))
}

// foldLetter writes a letter without its case and variants.
func foldLetter(out *strings.Builder, r rune) {
	if s, ok := letters[r]; ok {
		out.WriteString(s)
		return
	}
	if unicode.Is(unicode.Nd, r) {
		out.WriteByte('0' + digit(r))
		return
	}
	r = unicode.ToLower(unicode.ToUpper(r)) // by way of the capital: ς and σ are one
	if s, ok := letters[r]; ok {
		out.WriteString(s)
		return
	}
	if signs[r] != 0 {
		r = signs[r]
	}
	out.WriteRune(r)
}

// digit is the value of a decimal digit of any script: they come in tens.
func digit(r rune) byte {
	for _, t := range unicode.Nd.R16 {
		if r <= rune(t.Hi) {
			return byte((r - rune(t.Lo)) % 10)
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r <= rune(t.Hi) {
			return byte((r - rune(t.Lo)) % 10)
		}
	}
	return 0
}

// letters that are not taken apart by Unicode and are typed without their
// strokes, or in another form.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ħ': "h", 'ł': "l", 'ŧ': "t", 'þ': "th", 'ı': "i", 'ĸ': "k", 'ŋ': "n",
	'ך': "כ", 'ם': "מ", 'ן': "נ", 'ף': "פ", 'ץ': "צ", // at the end of a word
	'ٱ': "ا", 'ى': "ي", 'ی': "ي", 'ک': "ك", 'ھ': "ه", 'ہ': "ه", // of other keyboards
}

// signs that are written in several ways.
var signs = signTable(map[rune]string{
	'\'': "‘’‚‛‹›ʹʻʼʽˈ′‵´＇՚׳ꞌ",
	'"':  "“”„‟«»″‶〝〞〟＂״",
	'-':  "‐‑‒–—―−⸺⸻﹘﹣－־",
})

func signTable(kinds map[rune]string) map[rune]rune {
	out := map[rune]rune{}
	for one, others := range kinds {
		for _, r := range others {
			out[r] = one
		}
	}
	return out
}
