package intake

import (
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"
	"golang.org/x/text/language"
)

// languageOf tells the language of a text in two letters by its script and its
// groups of three letters, "" when there is too little text to tell.
func languageOf(text string) string {
	sample := strings.ToValidUTF8(firstBytes(text, 1<<12), "")
	if countWords(sample) < 8 {
		return ""
	}
	info := whatlanggo.Detect(sample)
	if info.Confidence < 0.2 {
		return ""
	}
	return info.Lang.Iso6391()
}

// contradictsLanguage tells whether a text of which a language was told is surely not in
// the stated one: its script or its small words say so.
func contradictsLanguage(text, told, stated string) bool {
	base, _, _ := strings.Cut(stated, "-")
	if told == "" || told == base {
		return false
	}
	return latin(told) != latin(stated) || smallWords[base] != nil && !nearLanguages[base+" "+told] && likeliestLanguage(firstBytes(text, 1<<12)) == told
}

// languageTag is a stated language in its usual form ("en-US"), "" when it is
// none.
func languageTag(s string) string {
	tag, err := language.Parse(strings.ReplaceAll(strings.TrimSpace(s), "_", "-"))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}
