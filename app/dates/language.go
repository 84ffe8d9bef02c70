package dates

import (
	"slices"
	"strings"
	"unicode"
)

// language is the language of a BCP 47 tag, if it has a lexicon, else "".
func language(tag string) string {
	l, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if slices.Contains(Languages, l) {
		return l
	}
	return ""
}

// Language is the language in which a text is read: that of a BCP 47 tag, or told
// from the text's letters and small words where there is no tag. It is "" when the
// tag names a language without a lexicon.
func Language(tag, text string) string {
	if tag == "" {
		return guessLanguage(text)
	}
	return language(tag)
}

// small words that tell the languages in Latin letters apart.
var smallWords = map[string]string{}

func init() {
	for lang, words := range map[string]string{
		"en": "the of and to in that is was for on with by from at has have will said",
		"es": "el los las y del que una por con para se su como más fue han lo al",
		"fr": "le les des et du une est dans pour qui que au sur par avec pas été ont aux",
		"de": "der die das und den dem von mit ist nicht für auf ein eine im zu des wird sich hat",
	} {
		for _, w := range strings.Fields(words) {
			smallWords[w] += lang
		}
	}
}

const guessFrom = 4000 // bytes of a text are enough to tell its language

// guessLanguage tells the language of a text by its letters and small words;
// English when nothing speaks for another.
func guessLanguage(text string) string {
	if len(text) > guessFrom {
		text = text[:guessFrom]
	}
	arabic, cyrillic, latin, ukrainian, russian := 0, 0, 0, 0, 0
	for _, r := range text {
		switch {
		case r < 0x80:
			if letter(r) {
				latin++
			}
		case strings.ContainsRune("іїєґІЇЄҐ", r):
			ukrainian++
			cyrillic++
		case strings.ContainsRune("ыэъёЫЭЪЁ", r):
			russian++
			cyrillic++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.Is(unicode.Arabic, r):
			arabic++
		}
	}
	switch {
	case arabic > latin && arabic > cyrillic:
		return "ar"
	case cyrillic > latin && russian > ukrainian:
		return "ru"
	case cyrillic > latin:
		return "uk"
	}
	count := map[string]int{}
	for _, w := range strings.Fields(text) {
		for langs := smallWords[strings.ToLower(w)]; langs != ""; langs = langs[2:] {
			count[langs[:2]]++
		}
	}
	best := "en"
	for _, lang := range []string{"es", "fr", "de"} {
		if count[lang] > max(count[best], 1) { // one word is no evidence
			best = lang
		}
	}
	return best
}

// monthFirst tells whether 02/03/2022 is a day of February: where the language
// is that of the United States, or where another date of the text, such as
// 02/24/2022, cannot be read otherwise.
func monthFirst(tag string, tokens []token) bool {
	first, second := 0, 0
	for i := 0; i+4 < len(tokens); i++ {
		t := tokens[i : i+5]
		if t[1].mark != '/' || t[3].mark != '/' || t[0].classes&cDay == 0 || t[2].classes&cDay == 0 || t[4].classes&(cYear|cYY) == 0 {
			continue
		}
		if t[0].n > 12 {
			first++
		}
		if t[2].n > 12 {
			second++
		}
	}
	if first != second {
		return second > first
	}
	tag = strings.ToLower(strings.ReplaceAll(tag, "_", "-"))
	return strings.HasSuffix(tag, "-us")
}
