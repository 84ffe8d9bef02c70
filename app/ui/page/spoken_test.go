package page

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// A person who listens learns what one who looks sees: where a highlight is, its
// tag, its note, whether it is cited, what is a heading and what is folded.
func TestThePageIsSpoken(t *testing.T) {
	blocks := kept("Title", "The bridge closed on Monday.", "Cookies help.", "It opened again.")
	blocks[0].Kind = article.Heading
	blocks[2].Kept, blocks[2].Why = false, "cookie notice"
	p := shown(t, 900, 400, blocks...)
	start := strings.Index("Title\n\nThe bridge closed", "bridge")
	p.SetMarks([]Mark{{ID: "m", Start: start, End: start + 13, Tag: 2, Sign: "2", TagName: "Claim", Note: "Which one?", Cited: true}})
	want := "Heading: Title\nThe [highlight 2 Claim, cited: bridge closed; note: Which one?] on Monday.\n1 block folded: cookie notice.\nIt opened again."
	if got := p.AccessibilityLabel(); got != want {
		t.Errorf("says\n%q, wanted\n%q", got, want)
	}
	p.Select(start, start+6)
	if got := p.AccessibilityLabel(); !strings.HasPrefix(got, "Selected: bridge. The [") {
		t.Errorf("with a selection it says %q", got)
	}
	p.FocusMark("m")
	if got := p.AccessibilityLabel(); !strings.HasPrefix(got, "On highlight 2 Claim, cited: bridge closed. ") {
		t.Errorf("on a highlight it says %q", got)
	}
}

func TestALongArticleIsSpokenFromTheCaretOn(t *testing.T) {
	blocks := kept(strings.Repeat("one ", 2000), strings.Repeat("two ", 2000), "three")
	p := shown(t, 900, 400, blocks...)
	p.Select(blocks[1].Start, blocks[1].Start)
	if got := p.AccessibilityLabel(); !strings.HasPrefix(got, "two two") || len(got) > spokenLength {
		t.Errorf("says %d letters beginning with %.20q", len(got), got)
	}
}
