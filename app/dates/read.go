package dates

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// longestTyped is how much can be a date; an analyst who pastes more has pasted
// something else.
const longestTyped = 200

// Read reads what an analyst types as a date: EDTF itself, or any expression
// that Find knows and that names a date, in the language of the context or in
// English: "24 Feb 2022", "22/02/2022", "early July 2022", "about 2012", "3-5
// March 2022", "since 2014". Names may be written small. The error is a sentence.
func Read(typed string, c Context) (Expression, error) {
	s := strings.TrimSpace(typed)
	if s == "" {
		return Expression{}, fmt.Errorf("no date is typed: %s", examples)
	}
	if len(s) > longestTyped || !utf8.ValidString(s) {
		return Expression{}, fmt.Errorf("this is too long to be a date: %s", examples)
	}
	if earliest, latest, err := Bounds(s); err == nil {
		return Expression{End: len(s), Text: s, Type: Date, Value: s, EDTF: s, Earliest: earliest, Latest: latest,
			Approximate: strings.ContainsAny(s, "~%"), Rule: "EDTF as typed"}, nil
	}
	body, doubtful := cutDoubt(s)
	for _, lang := range []string{c.Lang, guessLanguage(s), "en"} {
		c.Lang = lang
		e, ok := readWords(body, c)
		if !ok || e.EDTF == "" {
			continue
		}
		if doubtful && !strings.ContainsAny(e.EDTF, "/~") {
			e.EDTF += "?"
		}
		e.Start, e.End, e.Text = 0, len(s), s
		return e, nil
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

// readWords reads a text that is nothing but a date, with perhaps a small word
// before it. "About" makes it approximate, "since" and "until" leave one end open.
func readWords(s string, c Context) (Expression, bool) {
	found := JoinRanges(s, find(s, c, true))
	if len(found) != 1 || strings.Trim(s[found[0].End:], " .,;") != "" {
		return Expression{}, false
	}
	e := found[0]
	l := lexiconFor(languageOrEnglish(c.Lang))
	for _, t := range annotate(s[:e.Start], split(s[:e.Start]), l, true) {
		word := t.fold(s)
		switch {
		case t.classes&cApprox != 0 || word == "c" || word == "ca" || word == "~":
			e = asAbout(e)
		case strings.Contains(e.EDTF, "/") && t.kind != mark: // "from" a range
		case word == "since" || word == "from" || word == "after":
			e.EDTF, e.Latest = e.EDTF+"/..", ""
		case word == "until" || word == "till" || word == "before":
			e.EDTF, e.Earliest = "../"+e.EDTF, ""
		case t.kind == mark || t.cues&cStop != 0 || t.classes&(cThe|cOf) != 0:
		default:
			return Expression{}, false
		}
	}
	if _, _, err := Bounds(e.EDTF); err != nil {
		return Expression{}, false
	}
	return e, true
}

func asAbout(e Expression) Expression {
	a := about(answer{edtf: e.EDTF, approximate: e.Approximate})
	e.EDTF, e.Approximate = a.edtf, a.approximate
	return e
}

// languageOrEnglish is the language of a tag that has a lexicon.
func languageOrEnglish(tag string) string {
	if l := language(tag); l != "" {
		return l
	}
	return "en"
}
