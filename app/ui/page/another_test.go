package page

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
)

// What was told of is taken back while the earlier text is still laid out.
func TestAShorterArticleFollowsWhileALinkIsToldOf(t *testing.T) {
	p := shown(t, 700, 400, kept("The ferry is shut.", "So is the bridge.", "And the quay.")...)
	p.SetLinks([]Link{{Start: 4, End: 9, URL: "https://ferry.example"}})
	var last bool
	p.OnLink = func(_ Link, on bool) { last = on }
	p.Select(5, 5)
	if !last {
		t.Fatal("the link was not told of")
	}
	p.SetContent(Content{Blocks: kept("One line.")})
	if last {
		t.Error("the link of the earlier article is still told of")
	}
	p.SetContent(Content{})
}

func TestAnArticleWithoutTextMayHavePictures(t *testing.T) {
	p := shown(t, 700, 400)
	p.SetPictures([]Picture{{Alt: "The quay", Width: 300, Height: 200}, {}}, nil)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if p.AcceptsTab() {
		t.Error("Tab leads to what is not shown")
	}
}

// Whatever leads elsewhere keeps the new ends first, so that no key moves an end
// that nobody sees.
func TestGoingElsewhereEndsTheResizing(t *testing.T) {
	tests := map[string]func(p *Page){
		"a match":       func(p *Page) { p.FindNext(false) },
		"another place": func(p *Page) { p.GoTo(ToHighlight, false) },
		"all":           func(p *Page) { p.TypedShortcut(&fyne.ShortcutSelectAll{}) },
		"more":          func(p *Page) { p.Grow() },
		"right click":   func(p *Page) { p.TappedSecondary(&fyne.PointEvent{Position: at(p, 25)}) },
	}
	for name, elsewhere := range tests {
		t.Run(name, func(t *testing.T) {
			p := searched(t, kept("One ferry, two ferries.", "A third ferry is here.")...)
			p.SetMarks([]Mark{{ID: "a", Start: 0, End: 3}, {ID: "b", Start: 24, End: 31}})
			p.BeginFind()
			p.ShowMatches("ferry")
			var kept [2]int
			p.OnResize = func(id article.ID, start, end int) { kept = [2]int{start, end} }
			p.FocusMark("a")
			p.StartResize()
			p.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
			elsewhere(p)
			if p.Resizing() || kept != [2]int{0, 10} {
				t.Errorf("resizing: %v, told of %v", p.Resizing(), kept)
			}
			if start, end := p.Selection(); start == end && p.FocusedMark() == "" && name != "right click" {
				t.Error("nothing was gone to")
			}
		})
	}
}
