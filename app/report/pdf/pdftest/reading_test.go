package pdftest

import "testing"

// The lines are as pdftotext prints them: between U+202B and U+202C what it
// takes for right-to-left, with U+202A around numbers in it.
func TestHolds(t *testing.T) {
	for _, c := range []struct {
		name, printed, quotation string
		want                     bool
	}{
		{"over two lines", "the inlet was\nshut at 22:30, it said", "inlet was shut at 22:30", true},
		{"not there", "the inlet was shut", "the inlet was open", false},
		{"words left out", "the inlet of the works was shut", "the inlet was shut", false},
		{"whole line right to left", "\u202bשלום עולם\u202c", "שלום עולם", true},
		{"number on a right-to-left page", "\u202bעד \u202a 4\u202cבאפריל\u202c", "עד 4 באפריל", true},
		{"hyphen on a right-to-left page", "\u202bל\u202a30-\u202c יום\u202c", "ל-30 יום", true},
		{"number on another page", "\u202b באפריל\u202c4 \u202bעד\u202c", "עד 4 באפריל", true},
		{"letters in another order", "\u202bםולש\u202c", "שלום", false},
	} {
		if got := Holds(c.printed, c.quotation); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
