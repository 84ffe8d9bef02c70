package dates

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// longestTyped is how much can be a date; an analyst who pastes more has pasted
// something else.
const longestTyped = 200

// Read reads what an analyst types as a date: EDTF itself, or any expression
// that Find knows and that names a date, in the language of the context or in
// any other: "24 Feb 2022", "22/02/2022", "early July 2022", "about 2012", "3-5
// March 2022", "since 2014", "24 Feb 2022 05:00 Kyiv". Names may be written
// small. The error is a sentence.
func Read(typed string, c Context) (Expression, error) {
	s := strings.TrimSpace(typed)
	if s == "" {
		return Expression{}, fmt.Errorf("no date is typed: %s", examples)
	}
	if len(s) > longestTyped || !utf8.ValidString(s) {
		return Expression{}, fmt.Errorf("this is too long to be a date: %s", examples)
	}
	if len(s) == len("20220224") && digits(s) {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if earliest, latest, err := Bounds(s); err == nil {
		return Expression{End: len(s), Text: s, Type: Date, Value: s, EDTF: s, Earliest: earliest, Latest: latest,
			Approximate: strings.ContainsAny(s, "~%"), Rule: "EDTF as typed"}, nil
	}
	body, doubtful := cutDoubt(s)
	var why error
	for _, lang := range slices.Concat([]string{languageOrEnglish(c.Lang), guessLanguage(s), "en"}, Languages) {
		in := c
		if language(c.Lang) != lang { // the order of numbers is that of the article's language
			in.Lang = lang
		}
		e, err := readWords(body, in)
		if err != nil {
			if why == nil && err != errNotRead {
				why = err
			}
			continue
		}
		if doubtful && !strings.ContainsAny(e.EDTF, "/~") {
			e.EDTF += "?"
		}
		e.Start, e.End, e.Text = 0, len(s), s
		return e, nil
	}
	if why != nil {
		return Expression{}, fmt.Errorf("“%s” %w", s, why)
	}
	return Expression{}, fmt.Errorf("“%s” is not a date that Dateline can read: %s", s, examples)
}

const examples = "write it like 24 Feb 2022, Feb 2022, early July 2022, about 2012 or 2022-02-24"

// cutDoubt takes the sign or word of doubt off the end.
func cutDoubt(s string) (string, bool) {
	for _, doubt := range []string{"?", "(uncertain)"} {
		if body, ok := strings.CutSuffix(s, doubt); ok {
			return strings.TrimSpace(body), true
		}
	}
	return s, false
}

// languageOrEnglish is the language of a tag that has a lexicon.
func languageOrEnglish(tag string) string {
	if l := language(tag); l != "" {
		return l
	}
	return "en"
}
