package suggest

import "dateline/app/dates"

// languageOf is the language by which a text is read: that of a tag, or told
// from the text where there is none; "" for one that has no lexicon.
func languageOf(tag, text string) string {
	if tag == "" && text == "" {
		return ""
	}
	return dates.Language(tag, text)
}
