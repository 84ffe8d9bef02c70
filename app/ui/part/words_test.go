package part

import (
	"errors"
	"testing"
)

func TestErrorsAreSaidAsSentences(t *testing.T) {
	for given, want := range map[string]string{
		"the file cannot be written":        "The file cannot be written.",
		"“may” is not a date.":              "“may” is not a date.",
		"élan.dateline: no such file":       "élan.dateline: no such file.",
		"desk/silo.html holds no text\n":    "desk/silo.html holds no text.",
		"état inconnu":                      "État inconnu.",
		"the disk is full: free some room!": "The disk is full: free some room!",
		"":                                  "",
	} {
		if got := Sentence(errors.New(given)); got != want {
			t.Errorf("%q is said as %q, want %q", given, got, want)
		}
	}
}
