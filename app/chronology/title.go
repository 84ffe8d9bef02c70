package chronology

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	titleLength = 80 // letters, about a line of the chronology pane
	titleClause = 25 // a clause shorter than this says too little alone
)

// conjunctions a title does not begin with, in the languages Dateline reads.
var conjunctions = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`and but or so yet nor because although though while whereas however
		і й та а але або проте однак тому и но или однако поэтому
		y e pero o sino aunque et mais ou donc car or und aber oder denn doch sondern
		و ف لكن ولكن أو بل ثم`) {
		conjunctions[w] = true
	}
}

// ProposeTitle is a short title for an event, made only of the words of the
// quotation and in their order: its first sentence without a leading
// conjunction, cut where a clause ends to at most 80 letters, without closing
// punctuation, with a capital first letter.
func ProposeTitle(quote string) string {
	return TitleWithin(firstSentence(strings.TrimSpace(quote)), titleLength)
}

// TitleWithin is ProposeTitle for the words of one sentence, with another number of
// letters at most.
func TitleWithin(words string, most int) string {
	s := strings.Join(strings.Fields(words), " ")
	s = strings.TrimLeftFunc(s, opening)
	for {
		first, rest, more := strings.Cut(s, " ")
		if !more || !conjunctions[strings.ToLower(strings.TrimRightFunc(first, unicode.IsPunct))] {
			break
		}
		s = strings.TrimLeftFunc(rest, opening)
	}
	s = trimEnd(shorten(s, most))
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// firstSentence ends at a line's end, or at a full stop, question or
// exclamation mark that is followed by space and no small letter or digit,
// unless it follows a single letter or a short abbreviation ("Dr. Orlova").
func firstSentence(s string) string {
	for i, r := range s {
		if r == '\n' {
			return s[:i]
		}
		if !strings.ContainsRune(".!?؟…", r) {
			continue
		}
		rest := s[i+utf8.RuneLen(r):]
		next := strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
		n, _ := utf8.DecodeRuneInString(next)
		spaced := strings.IndexFunc(rest, unicode.IsSpace) >= 0 && len(rest) > len(next)
		if spaced && !unicode.IsLower(n) && !unicode.IsDigit(n) && !(r == '.' && abbreviated(s[:i])) {
			return s[:i]
		}
	}
	return s
}

// abbreviated tells whether a text ends in a word of at most three letters with
// a capital: "Dr", "Gen", "J".
func abbreviated(s string) bool {
	word := s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && utf8.RuneCountInString(word) <= 3 && strings.ToUpper(word) != word ||
		unicode.IsUpper(first) && utf8.RuneCountInString(word) == 1
}

// shorten cuts at the last end of a clause within the length, else between words.
func shorten(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	clause, word, at := 0, 0, 0
	for i, r := range s {
		if at > most {
			break
		}
		if unicode.IsSpace(r) {
			word = i
			if at > titleClause && strings.ContainsRune(",;:—–،؛", lastRune(s[:i])) {
				clause = i
			}
		}
		at++
	}
	switch {
	case clause > 0:
		return s[:clause]
	case word > 0:
		return s[:word]
	}
	return string([]rune(s)[:most])
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func opening(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '(' && r != '[' }

// trimEnd takes punctuation and space off the end, but not what closes a bracket or a
// quotation that began in the middle.
func trimEnd(s string) string {
	whole := s
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && !strings.ContainsRune(")]%", r)
	})
	for _, pair := range []string{"()", "[]"} {
		if strings.Count(s, pair[:1]) > strings.Count(s, pair[1:]) {
			s = strings.TrimRightFunc(s[:strings.LastIndex(s, pair[:1])], unicode.IsSpace)
		}
	}
	for _, pair := range [][2]string{{"“", "”"}, {"«", "»"}, {"„", "“"}} {
		if strings.Count(s, pair[0]) > strings.Count(s, pair[1]) && strings.Contains(whole[len(s):], pair[1]) {
			s += pair[1]
		}
	}
	return s
}
