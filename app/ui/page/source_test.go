package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/article"
	"dateline/app/ui/tokens"
)

func TestTagsArePalerThanTheText(t *testing.T) {
	b := article.Block{Kind: Source, Kept: true, Text: "<html>\n  <p>The <b>bridge</b> מעבר is shut</p>\n"}
	p := shown(t, 600, 300, b)
	var tints []Tint
	for at, r := range []rune(b.Text) {
		switch r {
		case '<':
			tints = append(tints, Tint{Start: at})
		case '>':
			tints[len(tints)-1].End = at + 1
		}
	}
	p.SetTints(tints)
	var pale, ink strings.Builder
	r := test.WidgetRenderer(p).(*renderer)
	for _, object := range r.brush.Objects() {
		o, ok := object.(*canvas.Text)
		if !ok {
			continue
		}
		switch o.Color {
		case tokens.Of(tokens.Ink3):
			pale.WriteString(strings.TrimSpace(o.Text) + " ")
		default:
			ink.WriteString(strings.Join(strings.Fields(o.Text), " ") + " ")
		}
	}
	if got := pale.String(); got != "<html> <p> <b> </b> </p> " {
		t.Errorf("pale are %q", got)
	}
	if got := ink.String(); !strings.Contains(got, "The") || !strings.Contains(got, "bridge") || !strings.Contains(got, "is shut") || strings.Contains(got, "<") {
		t.Errorf("in ink are %q", got)
	}
}

// TestLinesOfASourceAreCopiedAsTheyStand: where one block goes on after another
// there is no blank line.
func TestLinesOfASourceAreCopiedAsTheyStand(t *testing.T) {
	p := shown(t, 600, 300, article.Block{Kind: Source, Text: "<p>\n</p>", Kept: true}, article.Block{Kind: Source, Text: "<hr>", Kept: true})
	p.SelectAll()
	if got := p.SelectedText(); got != "<p>\n</p>\n<hr>" {
		t.Errorf("copied %q", got)
	}
}
