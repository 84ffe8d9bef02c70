package pdftext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary is what tells whether a hyphen at the end of a line belongs to a
// word: the words of the document, in small letters, as they stand within its
// lines, and whether the document parts words at all.
type vocabulary struct {
	words map[string]bool
	parts bool // many lines end with a hyphen after what is no word
	whole bool // there are many lines, and it parts no words
}

// mostVocabulary is how many words are kept.
const mostVocabulary = 200_000

func vocabularyOf(pages []laidOut) vocabulary {
	v := vocabulary{words: map[string]bool{}}
	lines := 0
	for _, p := range pages {
		for _, s := range p.stacks {
			for _, l := range s.lines {
				v.add(l.text)
				lines++
			}
		}
	}
	parted := 0
	for _, p := range pages {
		for _, s := range p.stacks {
			for i, l := range s.lines[1:] {
				if a := s.lines[i].text; endsParted(a) && startsSmall(l.text) && !(v.words[lastWord(a)] && v.words[firstWord(l.text)]) {
					parted++
				}
			}
		}
	}
	v.parts = parted > 1 && 100*parted > lines
	v.whole = lines > 100 && 500*parted < lines
	return v
}

// add takes the words of a line but the last, when a hyphen parts it.
func (v *vocabulary) add(text string) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !isHyphen(r) && r != '\'' && r != '’' })
	if n := len(words); n > 0 && endsParted(text) {
		words = words[:n-1]
	}
	for _, w := range words {
		if w = strings.Trim(w, "-‐‑'’"); w != "" && len(v.words) < mostVocabulary {
			v.words[strings.Map(plainHyphen, w)] = true
		}
	}
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == softHyphen }

func plainHyphen(r rune) rune {
	if r == '‐' || r == '‑' {
		return '-'
	}
	if r == softHyphen {
		return -1
	}
	return r
}

// longestWord is how far back, in bytes, the end of a line is looked at.
const longestWord = 200

// text joins lines to a text. What parts two lines is a space, nothing where a
// word was parted or where the script has no spaces.
func (v vocabulary) text(lines []line) string {
	var b []byte
	for i, l := range lines {
		text := strings.TrimSpace(strings.ReplaceAll(l.text, "\t", " "))
		if i > 0 {
			cut, between := v.join(string(b[max(0, len(b)-longestWord):]), text)
			b = append(b[:len(b)-cut], between...)
		}
		b = append(b, text...)
	}
	if len(lines) > 0 && lines[0].rtl {
		text := []rune(string(b))
		turnBrackets(text)
		b = []byte(string(text))
	}
	return strings.Map(func(r rune) rune {
		if r == softHyphen {
			return -1
		}
		return r
	}, string(b))
}

// join tells how two lines are joined: how many bytes of the first are taken
// away, and what comes between.
func (v vocabulary) join(a, b string) (cut int, between string) {
	last, n := utf8.DecodeLastRuneInString(a)
	before, _ := utf8.DecodeLastRuneInString(a[:len(a)-n])
	next, _ := utf8.DecodeRuneInString(b)
	switch {
	case last == softHyphen:
		return n, ""
	case isHyphen(last) && unicode.IsLetter(before) && unicode.IsLower(next):
		if v.compound(lastWord(a[:len(a)-n]), firstWord(b)) {
			return 0, ""
		}
		return n, ""
	case isHyphen(last) && (unicode.IsLetter(before) || unicode.IsDigit(before)):
		return 0, "" // Nagorno-Karabakh, 2019-2020
	case last == '—' && before != ' ' || last == '/' && before != ' ':
		return 0, ""
	case spaceless(last) && (spaceless(next) || unicode.IsDigit(next)), spaceless(next) && unicode.IsPunct(last) && last > 0x2fff:
		return 0, ""
	}
	return 0, " "
}

// compound tells whether the two halves of a word parted at a hyphen are written
// with it elsewhere, or are words of their own while the joined one is none.
func (v vocabulary) compound(a, b string) bool {
	joined, hyphened := strings.ReplaceAll(a, "-", "")+b, a+"-"+b
	switch {
	case v.words[hyphened] && !v.words[joined]:
		return true
	case v.words[joined] || v.words[a+b] || v.parts:
		return false
	case v.whole:
		return true
	}
	return utf8.RuneCountInString(a) > 2 && utf8.RuneCountInString(b) > 2 && v.words[a] && v.words[b]
}

func lastWord(s string) string {
	s = strings.TrimRightFunc(s, isHyphen)
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !isHyphen(r) })
	if i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	return strings.ToLower(strings.Map(plainHyphen, s))
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !isHyphen(r) }); i >= 0 {
		s = s[:i]
	}
	return strings.Trim(strings.ToLower(strings.Map(plainHyphen, s)), "-")
}

// spaceless tells a letter of a script that is written without spaces.
func spaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) ||
		r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff0f
}
