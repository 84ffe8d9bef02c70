package intake

import (
	"strings"
	"unicode"

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
	if surelyEnglish(sample) {
		return "en"
	}
	info := whatlanggo.Detect(sample)
	if info.Confidence < 0.2 {
		return ""
	}
	return info.Lang.Iso6391()
}

// englishShare is the share of its small words from which a text is English
// beyond doubt; no other language has so many of them.
const englishShare = 0.25

// surelyEnglish tells by its small words alone whether a text is English; asking
// for the groups of letters of all languages takes most of the time that a short
// text needs.
func surelyEnglish(text string) bool {
	small, all, marked := 0, 0, false
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		all++
		small += boolInt(smallWords["en"][strings.ToLower(w)])
		marked = marked || w == "the" || w == "The"
	}
	return marked && float64(small) >= englishShare*float64(all)
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
