// Package sentence tells where the sentences of newspaper text begin and end.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Bounds are the beginnings of a text's sentences and its end, in code points:
// those of UAX 29, mended where newspapers are more regular than its rules know:
// abbreviations, initials, quotations. An empty text has the bounds 0 and 0.
func Bounds(text string) []int {
	out := []int{0}
	begin, at, state := 0, 0, -1 // bytes
	points := 0                  // code points up to begin
	for rest := text; rest != ""; {
		var s string
		s, rest, state = uniseg.FirstSentenceInString(rest, state)
		at += len(s)
		end := len(text)
		if rest != "" {
			end = boundary(text, begin, at)
		}
		if end > begin && !goesOn(text[begin:end], text[end:]) {
			points += utf8.RuneCountInString(text[begin:end])
			out, begin = append(out, points), end
		}
	}
	if len(out) == 1 {
		out = append(out, 0)
	}
	return out
}

// boundary mends where a sentence ends: an opening bracket right after its full
// stop belongs to the next ("。「"), a closing one after a space to it ("! »").
func boundary(text string, begin, at int) int {
	end := at
	for end > begin {
		r, size := utf8.DecodeLastRuneInString(text[begin:end])
		if !unicode.In(r, unicode.Ps, unicode.Pi) {
			break
		}
		end -= size
	}
	if end < at {
		return end
	}
	r, size := utf8.DecodeRuneInString(text[at:])
	next, _ := utf8.DecodeRuneInString(text[at+size:])
	if strings.ContainsRune("»”\"’'", r) && !unicode.IsLetter(next) && !unicode.IsDigit(next) && end > begin {
		end += size
		end += len(text[end:]) - len(strings.TrimLeftFunc(text[end:], unicode.IsSpace))
	}
	return end
}

// goesOn tells whether a sentence goes on with the rest of its text.
func goesOn(s, rest string) bool {
	if rest == "" || strings.HasSuffix(s, "\n") {
		return false
	}
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	first, _ := utf8.DecodeRuneInString(rest)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case insideBrackets(s, rest):
		return true
	case strings.ContainsRune("」』）", last):
		return unicode.Is(unicode.Hiragana, first) // 「…！」と言った
	case last == '.':
		return shortened(strings.TrimSuffix(s, "."), rest)
	}
	return startsLower(rest) // “Stop!” he cried
}

// startsLower tells whether the first letter is a small one.
func startsLower(s string) bool {
	i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if i < 0 || strings.ContainsFunc(s[:i], func(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) || r == '"' }) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLower(r)
}

// insideBrackets tells whether a quotation in the manner of Japan has begun and
// ends further on.
func insideBrackets(s, rest string) bool {
	for _, pair := range [][2]string{{"「", "」"}, {"『", "』"}} {
		if strings.Count(s, pair[0]) > strings.Count(s, pair[1]) && strings.Contains(rest, pair[1]) {
			return true
		}
	}
	return false
}

// shortened tells whether a full stop after s stands for left-out letters and the
// sentence goes on.
func shortened(s, rest string) bool {
	word := lastWord(s)
	next := firstWord(rest)
	low := strings.ToLower(word)
	digits := word != "" && strings.Trim(word, "0123456789") == ""
	switch {
	case titles[low]:
		return true
	case digits && strings.TrimSpace(s) == word: // a number in front of a paragraph
		return true
	case digits:
		return len(word) <= 2 && afterOrdinal[strings.ToLower(next)]
	case numbered[low]:
		return next != "" && next[0] >= '0' && next[0] <= '9'
	case enders[low], initials(word, s, rest):
		return !beginners[strings.ToLower(next)]
	}
	return false
}

// initials tells whether a word is an initial or some with full stops between
// ("J.R.R", "U.S"). A small letter is one only among its like ("z. B.").
func initials(word, s, rest string) bool {
	letters := strings.Split(word, ".")
	for _, l := range letters {
		if r, size := utf8.DecodeRuneInString(l); size == 0 || size != len(l) || !unicode.IsLetter(r) || caseless(r) && !unicode.In(r, unicode.Arabic, unicode.Hebrew) {
			return false
		}
	}
	if r, _ := utf8.DecodeRuneInString(word); len(letters) > 1 || !unicode.IsLower(r) {
		return true
	}
	before := lastWord(strings.TrimRight(strings.TrimSuffix(s, word), " \u00a0\u202f."))
	after := firstWord(rest)
	return utf8.RuneCountInString(before) == 1 && strings.Contains(s, before+".") ||
		utf8.RuneCountInString(after) == 1 && strings.HasPrefix(strings.TrimLeftFunc(rest, unicode.IsSpace), after+".")
}

func caseless(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsLower(r) }

// lastWord is what stands after the last space or opening mark.
func lastWord(s string) string {
	s = s[strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(«„“\"[", r) })+1:]
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return s[i:]
		}
	}
	return ""
}

// firstWord is the first run of letters or digits.
func firstWord(s string) string {
	in := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	i := strings.IndexFunc(s, in)
	if i < 0 {
		return ""
	}
	s = s[i:]
	if j := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); j >= 0 {
		s = s[:j]
	}
	return s
}
