package intake

import "strings"

// languageStatedOf is languageOf for a text of which a language is stated: where the
// small words are that language's, no groups of letters need be counted.
func languageStatedOf(text, stated string) string {
	base, _, _ := strings.Cut(stated, "-")
	sample := firstBytes(text, 1<<12)
	if base != "" && countWords(sample) >= 2*languageWords && likeliestLanguage(sample) == base {
		return base
	}
	return languageOf(text)
}
