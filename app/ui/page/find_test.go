package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/article"
	"dateline/app/article/find"
	"dateline/app/ui/tokens"
)

// searched is a page whose text is ready to be searched.
func searched(t *testing.T, blocks ...article.Block) *Page {
	t.Helper()
	p := shown(t, 700, 400, blocks...)
	text, ready, _ := p.Searchable()
	ready(find.Prepare(text))
	return p
}

func TestFindGoesOnFromTheSelection(t *testing.T) {
	p := searched(t, kept("One ferry, two ferries.", "A third FERRY.")...)
	p.Select(6, 6)
	p.BeginFind()
	if f := p.Find("ferr"); f != (Found{At: 2, Of: 3}) {
		t.Errorf("typing shows %+v", f)
	}
	wantSelection(t, p, "ferr")
	if f := p.Find("ferry"); f != (Found{At: 2, Of: 2}) {
		t.Errorf("typing on shows %+v", f)
	}
	wantSelection(t, p, "FERRY")
	if f := p.FindNext(false); f != (Found{At: 1, Of: 2, Wrapped: OverTheEnd}) {
		t.Errorf("after the last comes %+v", f)
	}
	if f := p.FindNext(true); f != (Found{At: 2, Of: 2, Wrapped: OverTheBeginning}) {
		t.Errorf("before the first comes %+v", f)
	}
	press(p, 0, 0) // the analyst goes elsewhere
	if f := p.FindNext(false); f.At != 1 || f.Wrapped != NoEnd {
		t.Errorf("from the caret on comes %+v", f)
	}
	p.EndFind()
	wantSelection(t, p, "ferry")
	if len(p.matchSpans()) != 0 {
		t.Error("matches are left after the search")
	}
}

func TestFindNothing(t *testing.T) {
	p := searched(t, kept("One ferry.")...)
	p.BeginFind()
	p.Find("ferry")
	for _, words := range []string{"ferryman", ""} {
		if f := p.Find(words); f != (Found{}) {
			t.Errorf("%q: %+v", words, f)
		}
		wantSelection(t, p, "")
	}
	if f := p.FindNext(false); f != (Found{}) {
		t.Errorf("the next of none is %+v", f)
	}
}

func TestMatchesInFoldedBlocks(t *testing.T) {
	blocks := append(kept("A ferry."), folded("ferry menu", "ferry line")...)
	blocks = append(blocks, kept("The end.")...)
	p := searched(t, blocks...)
	p.BeginFind()
	if f := p.Find("ferry"); f != (Found{At: 1, Of: 3, Folded: 2}) {
		t.Errorf("found %+v", f)
	}
	if f := p.Find("menu"); f != (Found{Of: 1, Folded: 1}) || p.AllOpen() {
		t.Errorf("typing shows %+v, opened %v", f, p.AllOpen())
	}
	if f := p.FindNext(false); f.At != 1 || f.Of != 1 || f.Folded != 0 || !p.AllOpen() {
		t.Errorf("going there shows %+v, opened %v", f, p.AllOpen())
	}
	wantSelection(t, p, "menu")
}

func TestTheMatchIsWellInSight(t *testing.T) {
	p := searched(t, kept(strings.Repeat("Many words in a long paragraph. ", 300)+"Needle here. "+strings.Repeat("More words. ", 300))...)
	p.BeginFind()
	p.Find("needle")
	start, _ := p.Selection()
	if y := at(p, start).Y; y < 80 || y > 320 {
		t.Errorf("the match stands at %v of 400", y)
	}
}

func TestTextReadyForAnotherArticleIsNotTaken(t *testing.T) {
	p := shown(t, 700, 400, kept("One.")...)
	text, ready, _ := p.Searchable()
	p.SetContent(Content{Blocks: kept("Two.")})
	ready(find.Prepare(text))
	if p.CanFind() {
		t.Error("the page looks in a text that it does not show")
	}
}

// The match that was reached has a frame; the others have the ground only.
func TestMatchesAreDrawn(t *testing.T) {
	p := searched(t, kept("One ferry, two ferries.")...)
	p.BeginFind()
	p.Find("ferr")
	r := p.CreateRenderer().(*renderer)
	r.Layout(p.Size())
	grounds, frames := 0, 0
	for _, o := range r.content.Objects {
		if q, ok := o.(*canvas.Rectangle); ok && q.FillColor == tokens.Of(tokens.Match) {
			grounds++
		} else if ok && q.StrokeColor == tokens.Of(tokens.Ink) {
			frames++
		}
	}
	if grounds != 2 || frames != 1 {
		t.Errorf("%d grounds and %d frames for 2 matches", grounds, frames)
	}
}

func TestGoingFromPlaceToPlace(t *testing.T) {
	blocks := append(kept("One on 3 May, two."), folded("menu")...)
	blocks = append(blocks, kept("Three on 4 May, four.")...)
	p := shown(t, 700, 400, blocks...)
	p.SetMarks([]Mark{{ID: "a", Start: 0, End: 3, Tag: 1}, {ID: "b", Start: 14, End: 17, Tag: 1, Note: "n"}, {ID: "c", Start: 26, End: 31, Tag: 2}})
	p.SetDates([]DateMark{{7, 12}, {35, 40}})
	p.PutCaret(4)
	var told []int
	p.OnDate = func(d DateMark, on bool) {
		if on {
			told = append(told, d.Start)
		}
	}
	go1 := func(aim Aim, back bool, want bool, caret int) {
		t.Helper()
		_, gone := p.GoTo(aim, back)
		if got, _ := p.Selection(); gone != want || got != caret {
			t.Errorf("aim %d back %v: gone %v, the caret at %d, want %v, %d", aim, back, gone, got, want, caret)
		}
	}
	go1(ToHighlight, false, true, 14)
	if p.FocusedMark() != "b" {
		t.Errorf("the focus is on %q", p.FocusedMark())
	}
	go1(ToHighlight, false, true, 26)
	go1(ToHighlight, false, false, 26)
	go1(ToNote, true, true, 14)
	go1(ToNote, false, false, 14)
	go1(ToDate, false, true, 35)
	go1(ToDate, true, true, 7)
	if len(told) != 2 || told[0] != 35 || told[1] != 7 {
		t.Errorf("told of the dates at %v", told)
	}
	go1(ToFolded, false, true, 26)
	typed(p, fyne.KeyReturn, 0)
	if !p.AllOpen() {
		t.Error("Enter does not open the bar that was gone to")
	}
	go1(ToFolded, true, false, 26)
	if of, _ := p.GoTo(ToNote, true); of != 1 {
		t.Errorf("%d notes", of)
	}
}
