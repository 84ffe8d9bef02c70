package page

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
	"dateline/app/ui/tokens"
)

func TestClickOnAMark(t *testing.T) {
	p := shown(t, 900, 400, kept("One two three four.", "Five.")...)
	p.SetMarks([]Mark{{ID: "long", Start: 0, End: 13, Tag: 1}, {ID: "short", Start: 4, End: 7, Tag: 2}})
	var got []string
	p.OnMark = func(id article.ID) { got = append(got, string(id)) }
	press(p, 5, 0)
	press(p, 9, 0)
	press(p, 16, 0)
	drag(p, 1, 3)
	if s := strings.Join(got, " "); s != "short long" {
		t.Errorf("clicked %q; the shortest mark is meant, and a drag is no click", s)
	}
}

func TestThePointerTellsTheDateUnderIt(t *testing.T) {
	p := shown(t, 900, 400, kept("One two three four.")...)
	p.SetMarks([]Mark{{ID: "m", Start: 4, End: 7, Tag: 1}})
	p.SetDates([]DateMark{{8, 13}})
	var got []string
	p.OnDate = func(d DateMark, on bool) { got = append(got, fmt.Sprint("date ", d.Start, on)) }
	for _, off := range []int{1, 5, 10, 16} {
		e := &desktop.MouseEvent{}
		e.Position = at(p, off).AddXY(1, 0)
		p.MouseMoved(e)
	}
	if s := strings.Join(got, ", "); s != "date 8 true, date 8 false" {
		t.Errorf("told %q", s)
	}
}

// A passage without a tag is told from tag 1 by what is drawn, with a note in
// the margin and as a flag.
func TestAMarkWithoutATagShowsNone(t *testing.T) {
	drawn := func(tag int, width float32) (words string, colours map[color.Color]bool) {
		p := shown(t, width, 400, kept("One two three four.")...)
		p.SetMarks([]Mark{{ID: "m", Start: 4, End: 7, Tag: tag, Sign: fmt.Sprint(tag), Note: "Look again.", Cited: true}})
		r := p.CreateRenderer().(*renderer)
		r.Layout(p.Size())
		colours = map[color.Color]bool{}
		for _, o := range r.content.Objects {
			switch o := o.(type) {
			case *canvas.Text:
				words += o.Text + "|"
			case *canvas.Rectangle:
				colours[o.FillColor] = true
			}
		}
		return words, colours
	}
	for _, width := range []float32{900, 480} {
		none, colours := drawn(0, width)
		if strings.ContainsAny(none, "0123456789") || colours[tokens.Of(tokens.Tag1Fill)] || colours[tokens.Of(tokens.Tag1Line)] {
			t.Errorf("%v wide: drawn as a tag: %q", width, none)
		}
		if one, _ := drawn(1, width); !strings.Contains(one, "1|") {
			t.Errorf("%v wide: tag 1 shows no number: %q", width, one)
		}
	}
}

func TestNoDateWhileSelecting(t *testing.T) {
	p := shown(t, 900, 400, kept("It opened on Wednesday at last.")...)
	p.SetDates([]DateMark{{10, 22}})
	var got []bool
	p.OnDate = func(_ DateMark, on bool) { got = append(got, on) }
	p.Select(0, 15)
	if len(got) != 0 {
		t.Errorf("a selection that ends in a date shows it: %v", got)
	}
	p.Select(15, 15)
	if len(got) != 1 || !got[0] {
		t.Errorf("the caret in a date tells %v", got)
	}
}

// What is told of a date is taken back when the dates change or the text scrolls
// away beneath it, and told anew when it is still there.
func TestADateIsNotToldForEver(t *testing.T) {
	p := shown(t, 900, 200, kept("It opened on Wednesday at last.", strings.Repeat("Many words. ", 300))...)
	told := ""
	p.OnDate = func(d DateMark, on bool) {
		told = ""
		if on {
			told = fmt.Sprint(d.Start)
		}
	}
	dates := []DateMark{{10, 22}}
	p.SetDates(dates)
	p.Select(15, 15)
	if p.SetDates(dates); told != "10" {
		t.Errorf("the same dates again: told of %q, want the one at the caret", told)
	}
	if p.SetDates(nil); told != "" {
		t.Errorf("a date that is none any more is still told of: %q", told)
	}
	p.SetDates(dates)
	if told != "" {
		t.Errorf("nobody pointed at it, yet it is told of: %q", told)
	}
	e := &desktop.MouseEvent{}
	e.Position = at(p, 15).AddXY(1, 0)
	p.MouseMoved(e)
	if p.SetDates(append([]DateMark{{0, 2}}, dates...)); told != "10" {
		t.Errorf("with the pointer there still: told of %q", told)
	}
	if p.ScrollBy(150); told != "" {
		t.Errorf("after a scroll it is still told of: %q", told)
	}
	p.MouseOut()
	p.ScrollToTop()
	if p.SetDates(dates); told != "" {
		t.Errorf("the pointer went, yet it is told of: %q", told)
	}
}

// Notes stand beside their lines, push each other down and never overlap.
func TestNotesDoNotOverlap(t *testing.T) {
	p := shown(t, 900, 400, kept(strings.Repeat("Many words in a long paragraph. ", 60))...)
	var marks []Mark
	for i := range 12 {
		marks = append(marks, Mark{ID: article.ID(fmt.Sprint(i)), Start: i * 20, End: i*20 + 9, Tag: i%9 + 1, Note: strings.Repeat("A note of some length. ", i%4+1)})
	}
	p.SetMarks(marks)
	notes := p.notes()
	if len(notes) != len(marks) {
		t.Fatalf("%d notes", len(notes))
	}
	bottom := -1e9
	for _, n := range notes {
		if n.y < bottom {
			t.Errorf("note %d at %v overlaps the one above, which ends at %v", n.mark, n.y, bottom)
		}
		if n.y < n.line-20 {
			t.Errorf("note %d at %v stands above its line at %v", n.mark, n.y, n.line)
		}
		bottom = n.y + float64(n.height)
	}
	before := fmt.Sprint(notes)
	p.ScrollBy(100)
	if fmt.Sprint(p.notes()) != before {
		t.Error("scrolling moves notes")
	}
}

func TestClickOnANote(t *testing.T) {
	for _, width := range []float32{900, 480} { // in the margin, and as a flag
		p := shown(t, width, 400, kept("One two three four.", "Five.")...)
		p.SetMarks([]Mark{{ID: "plain", Start: 0, End: 3, Tag: 1}, {ID: "noted", Start: 4, End: 7, Tag: 2, Note: "Look again."}})
		var got []article.ID
		p.OnNote = func(id article.ID) { got = append(got, id) }
		g := p.geometry()
		x := g.margin + 10
		if g.side == 0 {
			x = g.left + g.column + 14
		}
		click(p, fyne.NewPos(x, at(p, 5).Y), 0)
		if len(got) != 1 || got[0] != "noted" {
			t.Errorf("%v wide: opened %v", width, got)
		}
	}
}

func TestFoldedBlocksAreOneBar(t *testing.T) {
	blocks := append(folded("cookie notice", "menu", "menu"), kept("One.")...)
	blocks = append(blocks, folded("advertisement")...)
	p := shown(t, 700, 400, blocks...)
	if len(p.groups) != 2 || p.groups[0].label != "3 blocks folded: cookie notice, menu" || p.groups[1].label != "1 block folded: advertisement" {
		t.Errorf("bars %+v", p.groups)
	}
	closed := at(p, p.content.Blocks[3].Start).Y
	var folds []string
	p.OnFold = func(b int, open bool) { folds = append(folds, fmt.Sprint(b, open)) }
	bar := fyne.NewPos(p.geometry().left+40, float32(-p.top())+10)
	click(p, bar, 0)
	if d := at(p, p.content.Blocks[3].Start).Y - closed; d < 100 {
		t.Errorf("opening made room of %v for three blocks", d)
	}
	var keptBlock []int
	p.OnKeep = func(b int) { keptBlock = append(keptBlock, b) }
	y, _ := p.keepLine(1)
	click(p, fyne.NewPos(p.geometry().left+20, float32(y-p.top())+10), 0)
	click(p, bar, 0)
	if got := at(p, p.content.Blocks[3].Start).Y; got != closed {
		t.Errorf("closed again the text is at %v, before at %v", got, closed)
	}
	if s := fmt.Sprint(folds, keptBlock); s != "[0 true 0 false] [1]" {
		t.Errorf("told %s", s)
	}
	if p.FoldedBlocks() != 4 || p.AllOpen() {
		t.Errorf("%d folded blocks, all open %v", p.FoldedBlocks(), p.AllOpen())
	}
}

// A selection across folded blocks takes in words that are not shown: they can be
// shown before they are quoted.
func TestFoldedBlocksOfASelectionAreShown(t *testing.T) {
	blocks := append(kept(strings.Repeat("Many words. ", 100), "One."), folded("menu", "advertisement")...)
	blocks = append(blocks, kept("Two.")...)
	blocks = append(blocks, folded("footer")...)
	p := shown(t, 700, 300, blocks...)
	_, start, _ := p.doc.Block(1)
	_, _, end := p.doc.Block(4)
	p.Reveal(start, start)
	p.Select(start, start)
	drag(p, start, end)
	y := at(p, start).Y
	if a, b := p.Selection(); a != start || b != end || p.SelectedText() != "One.\n\nTwo." {
		t.Fatalf("selected %d to %d, %q", a, b, p.SelectedText())
	}
	if n := p.OpenFolded(start, end); n != 2 {
		t.Errorf("opened %d blocks, want 2", n)
	}
	wantSelection(t, p, "One.\n\nmenu\n\nadvertisement\n\nTwo.")
	if got := at(p, start).Y; got != y {
		t.Errorf("the selection moved from %v to %v", y, got)
	}
	if n := p.OpenFolded(start, end); n != 0 || p.AllOpen() {
		t.Errorf("again it opens %d blocks; all open: %v", n, p.AllOpen())
	}
}

func TestRevealOpensWhatHoldsIt(t *testing.T) {
	blocks := append(kept(strings.Repeat("Many words. ", 400)), folded("menu", "About the ferry")...)
	p := shown(t, 700, 400, blocks...)
	start := blocks[2].Start
	p.Reveal(start, start+5)
	if _, _, ok := p.Place(start); !ok {
		t.Error("is not in sight")
	}
	if b, _, _ := p.doc.Block(2); b.Folded {
		t.Error("is folded")
	}
	p.SetMarks([]Mark{{ID: "m", Start: 3, End: 8, Tag: 1}})
	p.FocusMark("m")
	if _, _, ok := p.Place(3); !ok || p.FocusedMark() != "m" {
		t.Error("a focused mark is not in sight")
	}
}
