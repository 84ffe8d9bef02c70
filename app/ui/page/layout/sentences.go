package layout

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// abbreviations end with a full stop and do not end a sentence, in lower case.
var abbreviations = set(
	"mr mrs ms dr st prof rev hon sr jr gen col lt maj capt sgt cpl adm cmdr gov sen rep pres no vs etc approx dept est",
	"jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e a.m p.m u.s u.k",
	"ім вул просп бул пл м с р рр ст див напр тис млн млрд грн о ін т д п гр обл",
	"им ул г гг см напр руб чел др",
	"hr hrn bzw ca nr z.b d.h", "mme mlle m av bd", "sra dra ud uds",
)

func set(lists ...string) map[string]bool {
	out := map[string]bool{}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			out[w] = true
		}
	}
	return out
}

// sentences are the beginnings of a text's sentences and its end, in code
// points: those of UAX 29, joined again after an abbreviation or an initial.
func sentences(text string) []int {
	out := []int{0}
	at, state := 0, -1
	for rest := text; rest != ""; {
		var s string
		s, rest, state = uniseg.FirstSentenceInString(rest, state)
		at += len([]rune(s))
		if rest == "" || !endsInAbbreviation(s) {
			out = append(out, at)
		}
	}
	return out
}

func endsInAbbreviation(s string) bool {
	s, dot := strings.CutSuffix(strings.TrimRightFunc(s, unicode.IsSpace), ".")
	if !dot {
		return false
	}
	word := s[strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(«„“\"[", r) })+1:]
	word = strings.TrimLeftFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	letters := []rune(word)
	return len(letters) == 1 && unicode.IsUpper(letters[0]) || abbreviations[strings.ToLower(word)]
}
