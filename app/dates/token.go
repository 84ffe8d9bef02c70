package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind of a token.
type tokenKind uint8

const (
	word tokenKind = iota
	number
	mark // one rune that is neither letter, digit nor space
)

// token is a word, a number or a mark with its place in the text.
type token struct {
	start, end int
	kind       tokenKind
	glued      bool // no space before it
	fresh      bool // first after a blank line
	capital    bool // begins with a capital letter
	digits     uint8
	sentence   int32
	paragraph  int32
	mark       rune // of a mark
	n          int  // of a number, or of the number an ordinal names
	classes    class
	cues       class
	senses     []sense
}

// value is what a token means as a class.
func (t *token) value(c class) sense {
	for _, s := range t.senses {
		if s.class == c {
			return s
		}
	}
	return sense{class: c, n: t.n}
}

// fold is the token's text as the lexicons write it: small letters, without the
// vowel signs of Arabic and with one kind of apostrophe.
func (t *token) fold(text string) string { return string(foldInto(nil, text[t.start:t.end])) }

func foldInto(buf []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			buf = append(buf, byte(r))
			continue
		case r == '’' || r == 'ʼ' || r == '‘':
			r = '\''
		case r >= 0x064B && r <= 0x0652 || r == 0x0640 || r == 0x0301:
			continue // Arabic vowel signs and stretch, the accent of stressed Cyrillic
		default:
			r = unicode.ToLower(r)
		}
		buf = utf8.AppendRune(buf, r)
	}
	return buf
}

// split cuts a text into tokens without looking at what they mean. Addresses of
// pages and mails are skipped: a day in one is no word of the text.
func split(text string) []token {
	tokens := make([]token, 0, len(text)/5+4)
	space, lines, sentence, paragraph := true, 2, int32(0), int32(0)
	for i := 0; i < len(text); {
		r, size := decode(text, i)
		if unicode.IsSpace(r) {
			if r == '\n' {
				lines++
			}
			space = true
			i += size
			continue
		}
		if end := addressEnd(text, i); end > i && (space || r == '(' || r == '<') {
			i = end
			space = false
			continue
		}
		t := token{start: i, glued: !space, fresh: lines > 1}
		if t.fresh {
			paragraph++
		}
		t.paragraph = paragraph
		if t.fresh || sentenceEnds(text, tokens, r, space) {
			sentence++
		}
		t.sentence = sentence
		t.scan(text, r, size)
		tokens = append(tokens, t)
		i, space, lines = t.end, false, 0
	}
	return tokens
}

func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// scan finds the end of the token that begins with r.
func (t *token) scan(text string, r rune, size int) {
	i := t.start + size
	switch d := digit(r); {
	case d >= 0:
		t.kind, t.n, t.digits = number, d, 1
		for i < len(text) {
			r, size := decode(text, i)
			d := digit(r)
			if d < 0 {
				break
			}
			if t.digits < 9 {
				t.n = t.n*10 + d
			}
			t.digits = min(t.digits+1, 200)
			i += size
		}
	case letter(r):
		t.kind, t.capital = word, unicode.IsUpper(r)
		for i < len(text) {
			r, size := decode(text, i)
			if !letter(r) {
				break
			}
			i += size
		}
	default:
		t.kind, t.mark = mark, r
	}
	t.end = i
}

// digit is the value of a digit, also of the Arabic and Persian ones, else -1.
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

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return r != 'ʼ' && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r))
}

// sentenceEnds tells whether a token that begins with r opens a new sentence:
// after a full stop and space a capital letter, an opening quote or a letter of
// a script without capitals, unless a short abbreviation stands before the stop.
func sentenceEnds(text string, before []token, r rune, space bool) bool {
	n := len(before)
	if n == 0 || !space {
		return false
	}
	last := before[n-1]
	if n > 1 && last.kind == mark && strings.ContainsRune("\"”»’)", last.mark) && last.glued {
		last, n = before[n-2], n-1
	}
	if last.kind != mark || !strings.ContainsRune(".!?…؟", last.mark) || unicode.IsLower(r) || digit(r) >= 0 {
		return false
	}
	if last.mark != '.' || n < 2 || before[n-2].kind != word || !unicode.IsUpper(r) {
		return true
	}
	w := text[before[n-2].start:before[n-2].end]
	short := utf8.RuneCountInString(w)
	return !(short == 1 || short <= 4 && before[n-2].capital && strings.ToUpper(w) != w && abbreviations[w])
}

var abbreviations = map[string]bool{"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "St": true, "Gen": true, "Col": true,
	"Lt": true, "Sgt": true, "Sen": true, "Rep": true, "Gov": true, "No": true, "Jr": true, "Sr": true, "Mt": true,
	"Jan": true, "Feb": true, "Mar": true, "Apr": true, "Jun": true, "Jul": true, "Aug": true, "Sep": true, "Sept": true,
	"Oct": true, "Nov": true, "Dec": true}

// maxBrackets is how many brackets may open before an address: "[(<https://".
// With no limit, a text of brackets alone would be looked through anew at each.
const maxBrackets = 3

// addressEnd is where an address that begins at a byte ends; the byte itself
// when none begins there.
func addressEnd(text string, i int) int {
	switch text[i] {
	case 'h', 'w', '<', '(', '[':
	default:
		return i
	}
	at := i
	for at < len(text) && at-i < maxBrackets && strings.IndexByte("<([", text[at]) >= 0 {
		at++
	}
	rest := text[at:]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return i
	}
	for at < len(text) && text[at] > ' ' {
		at++
	}
	return at
}
