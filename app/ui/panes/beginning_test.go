package panes

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// Who is asked for the date or the outlet of a text sees the lines above it, where they stand.
func TestTheBeginningHoldsAFewFoldedLinesAboveTheText(t *testing.T) {
	folded := func(words string) article.Block { return article.Block{Kind: article.Paragraph, Text: words} }
	kept := article.Block{Kind: article.Paragraph, Text: "The dam gave way.", Kept: true}
	a := &article.Article{Blocks: []article.Block{folded("Coastal Wire"), folded("15 March 2024 21:05"), kept, folded("Read more")}}
	if got := beginning(a).Text; got != "Coastal Wire 15 March 2024 21:05 The dam gave way." {
		t.Errorf("the text begins %q", got)
	}
	menu := &article.Article{Blocks: []article.Block{kept}}
	for _, item := range strings.Fields("Home World Sport Culture Weather Jobs Archive") {
		menu.Blocks = append([]article.Block{folded(item)}, menu.Blocks...)
	}
	if got := beginning(menu).Text; got != "The dam gave way." {
		t.Errorf("below a menu, the text begins %q", got)
	}
}
