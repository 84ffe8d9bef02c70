package app_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// Words that name no date leave an event without one; the day of publication is
// offered beside it.
func TestTheDayOfPublicationIsOfferedAndNotTaken(t *testing.T) {
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	for words, dated := range map[string]bool{"lock gates of Vessin harbour failed on Monday": true, "Nobody was hurt": false} {
		before, _, ok := strings.Cut(a.Text, words)
		if !ok {
			t.Fatalf("the article does not say %q: %s", words, a.Text)
		}
		start := utf8.RuneCountInString(before)
		d, err := w.Draft(context.Background(), a.ID, start, start+utf8.RuneCountInString(words))
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Event.When.EDTF != ""; got != dated {
			t.Errorf("%q is dated %q", words, d.Event.When.EDTF)
		}
		if !dated && (len(d.Readings) != 1 || d.Readings[0].EDTF != a.Published.Day()) {
			t.Errorf("%q is offered the dates %+v", words, d.Readings)
		}
	}
}
