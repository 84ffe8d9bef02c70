package dates

import (
	"fmt"
	"strings"
)

// Read reads what an analyst types as a date: EDTF itself, or any expression
// that Find knows and that says when something was. The error is a sentence.
func Read(typed string, c Context) (Expression, error) {
	s := strings.TrimSpace(typed)
	earliest, latest, err := Bounds(s)
	if err != nil {
		return Expression{}, fmt.Errorf("“%s” is not a date that Dateline can read: write it like 24 Feb 2022, Feb 2022, early July 2022, about 2012 or 2022-02-24", s)
	}
	return Expression{End: len(s), Text: s, Type: Date, Value: s, EDTF: s, Earliest: earliest, Latest: latest,
		Approximate: strings.ContainsAny(s, "~%"), Rule: "EDTF as typed"}, nil
}
