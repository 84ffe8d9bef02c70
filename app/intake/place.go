package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// placeLine is the beginning of a news text that names where it was written:
// "KYIV, Feb 24 (Agency) — ", "WASHINGTON, D.C. (AP) - ", "القاهرة (وكالات) - ".
var placeLine = regexp.MustCompile(`^\s*([\p{L}][\p{L}\p{M}.'’\- ]{1,40}?(?:,\s*[\p{L}][\p{L}\p{M}.'’ ]{1,24}?)?)((?:,?\s*\p{L}{3,10}\.?\s+\d{1,2}(?:,\s*\d{4})?|,?\s*\d{1,2}\s+\p{L}{3,10}\.?(?:\s+\d{4})?)?\s*(?:\([^()]{2,40}\)|/[\p{L} \-]{2,30}/)?)\s*(?:[—–]|--|\s-)\s*\S`)

// placeOf is the place that a text's place line names, with the words of the
// line; "" when it has none. Without a date or an agency the name must be in
// capitals, as a sentence may begin with a name and a dash too.
func placeOf(text string) (place, words string) {
	m := placeLine.FindStringSubmatchIndex(firstRunesOf(text, 120))
	if m == nil {
		return "", ""
	}
	place = strings.TrimSpace(text[m[2]:m[3]])
	rest := strings.TrimSpace(text[m[4]:m[5]])
	if rest == "" && !inCapitals(place) || !startsAsNames(place) || len(strings.Fields(place)) > 5 {
		return "", ""
	}
	_, size := utf8.DecodeLastRuneInString(text[:m[1]])
	return place, strings.TrimSpace(text[:m[1]-size])
}

// readPlace reads the place line that the body begins with: in the first or
// second kept paragraph of some length.
func (f *facts) readPlace(blocks []article.Block, where func(i int) string) {
	n := 0
	for i, b := range blocks {
		if !b.Kept || b.Kind != article.Paragraph || countWords(b.Text) < 8 {
			continue
		}
		if place, words := placeOf(b.Text); place != "" {
			f.set(article.FieldPlace, place, article.Evidence{Words: words, Where: where(i), Rule: "the place line that the text begins with"})
		}
		if n++; n == 2 {
			return
		}
	}
}

// inCapitals tells whether a place is in capitals, but for what follows a comma.
func inCapitals(s string) bool {
	city, _, _ := strings.Cut(s, ",")
	letters := 0
	for _, r := range city {
		if unicode.IsLower(r) || unicode.IsLetter(r) && !unicode.IsUpper(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3
}

// startsAsNames tells whether the words begin with capitals, in scripts that
// have them.
func startsAsNames(s string) bool {
	for i, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && (i == 0 || utf8.RuneCountInString(w) > 3) {
			return false
		}
	}
	return true
}
