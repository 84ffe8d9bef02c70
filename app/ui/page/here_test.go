package page

import (
	"testing"

	"dateline/app/article"
)

func TestTheHighlightAroundTheCaretIsMeant(t *testing.T) {
	p := shown(t, 900, 400, kept("One two three four.", "Five.")...)
	p.SetMarks([]Mark{{ID: "long", Start: 0, End: 13}, {ID: "short", Start: 4, End: 7}, {ID: "next", Start: 13, End: 18}})
	for at, want := range map[int]article.ID{0: "long", 2: "long", 4: "short", 6: "short", 7: "long", 13: "next", 18: "next", 19: "", 22: ""} {
		p.Select(at, at)
		if got := p.MarkHere(); got != want {
			t.Errorf("at %d %q is meant, want %q", at, got, want)
		}
	}
	p.Select(4, 9)
	if got := p.MarkHere(); got != "" {
		t.Errorf("with words selected %q is meant", got)
	}
	p.FocusMark("long")
	p.PutCaret(5)
	if got := p.MarkHere(); got != "long" {
		t.Errorf("%q is meant although another has the focus", got)
	}
}
