package stems_test

import (
	"strings"
	"testing"

	"dateline/app/chronology/stems"
)

func TestTheLongestBeginningTells(t *testing.T) {
	long := strings.Repeat("ab", 30)
	table := stems.Meanings("one: sink* x* "+long+"*", "two: sinkhole* Sinkt", "three: потон* à*", "four: "+long)
	for low, want := range map[string]string{
		"sink": "one", "sinking": "one", "sinkholes": "two", "sinkt": "two", "sin": "", "drink": "", "": "",
		"x": "one", "xylophone": "one", "потонув": "three", "пото": "", "à": "three", "àb": "three", "a": "",
		long: "four", long + "c": "one", long[:59]: "",
	} {
		if got := table.Of(low); got != want {
			t.Errorf("%q means %q, want %q", low, got, want)
		}
	}
	set := stems.List("gate lock*", "Барж*")
	for low, want := range map[string]bool{"gate": true, "gates": false, "lock": true, "locked": true, "баржа": true, "бар": false, "": false} {
		if set.Has(low) != want {
			t.Errorf("%q is in the set: %v", low, !want)
		}
	}
	if (*stems.Set)(nil).Has("gate") {
		t.Error("a set that is none has a word")
	}
}
