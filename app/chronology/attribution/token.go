package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/chronology/stems"
)

// token is a word, a number or a mark of a sentence.
type token struct {
	start, end int    // bytes of the sentence
	low        string // in small letters, with one kind of apostrophe, without vowel signs
	word       bool   // begins with a letter
	number     bool   // begins with a digit
	capital    bool
	mark       rune // of a mark
	opens      bool // it is a mark that opens a quotation
	closes     bool
	quoted     bool // it lies within a quotation
}

// allCapitals tells whether a token is written like AFP or ДСНС.
func (t token) allCapitals(text string) bool {
	w := text[t.start:t.end]
	return t.word && t.capital && utf8.RuneCountInString(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

const quoteMarks = "“”„‟«»\"‹›"

// tokens cuts a sentence. open tells that it begins within a quotation.
func tokens(text string, lex *lexicon, open bool) []token {
	var out []token
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			i += size
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			t := token{start: i, word: unicode.IsLetter(r), number: unicode.IsDigit(r), capital: unicode.IsUpper(r)}
			t.end = wordEnd(text, i, lex)
			t.low = fold(text[i:t.end])
			if lex.noCase {
				t.capital = t.word && !strings.HasPrefix(t.low, "ال") && lex.kindOf(t.low) == unknown
			}
			out, i = append(out, t), t.end
			continue
		}
		out = append(out, token{start: i, end: i + size, mark: r})
		i += size
	}
	markQuotations(text, out, open)
	return out
}

const longestWord = 100 // bytes; more in one are no word

// wordEnd is where the word that begins at a byte ends. Hyphens and apostrophes
// belong to it ("state-run", "Russia's"), but for the French article that is
// elided; so do the stops of initials and short titles.
func wordEnd(text string, from int, lex *lexicon) int {
	i := from
	for i < len(text) && i-from < longestWord {
		r, size := utf8.DecodeRuneInString(text[i:])
		if inWord(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if !inWord(next) {
			break
		}
		switch {
		case r == '\'' || r == '’' || r == 'ʼ':
			if lex.elided.Has(fold(text[from:i])) {
				return i + size
			}
			i += size
		case r == '-' || r == '‑' || r == '.' && i-lastDot(text[from:i])-from == 1 || (r == '.' || r == ',') && unicode.IsDigit(next):
			i += size
		default:
			return i
		}
	}
	if i < len(text) && text[i] == '.' && (short(text[from:i]) || lex.shortTitles.Has(fold(text[from:i]))) {
		i++
	}
	return i
}

// lastDot is where what follows the last full stop of s begins.
func lastDot(s string) int { return strings.LastIndexByte(s, '.') + 1 }

// short tells whether a word is an initial, or some with stops between.
func short(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && (size == len(w) || strings.IndexByte(w, '.') == size)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func fold(s string) string { return stems.Fold(s) }

// markQuotations tells which tokens lie within quotations. A mark opens one when
// space stands before it and none after; „ and “ are told apart by what is open.
func markQuotations(text string, all []token, open bool) {
	if !open {
		open = beginsWithin(text, all)
	}
	for i := range all {
		t := &all[i]
		if !strings.ContainsRune(quoteMarks, t.mark) || t.mark == 0 {
			t.quoted = open
			continue
		}
		t.opens = !open && opening(text, *t)
		t.closes = open && !t.opens
		if t.opens || t.closes {
			open = t.opens
		}
	}
}

// beginsWithin tells whether the first quotation mark of a sentence closes.
func beginsWithin(text string, all []token) bool {
	i := slices.IndexFunc(all, func(t token) bool { return t.mark != 0 && strings.ContainsRune(quoteMarks, t.mark) })
	return i > 0 && !opening(text, all[i]) && (all[i].mark != '“' || i == len(all)-1)
}

func opening(text string, t token) bool {
	switch t.mark {
	case '«', '„', '‹':
		return true
	case '”', '»', '›':
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:t.start])
	after, _ := utf8.DecodeRuneInString(text[t.end:])
	return (t.start == 0 || !inWord(before) && !strings.ContainsRune(".,!?…", before)) && t.end < len(text) && !unicode.IsSpace(after)
}
