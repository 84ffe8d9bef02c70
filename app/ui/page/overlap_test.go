package page

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// drawnOf is a page drawn once.
func drawnOf(p *Page) *renderer {
	r := p.CreateRenderer().(*renderer)
	r.Layout(p.Size())
	return r
}

// wordsOf are the texts drawn left of the column, or right of it.
func wordsOf(r *renderer, beside func(x float32) bool) string {
	var all []string
	for _, o := range r.content.Objects {
		if t, ok := o.(*canvas.Text); ok && beside(t.Position().X) {
			all = append(all, t.Text)
		}
	}
	return strings.Join(all, " ")
}

// bars are the rectangles of a colour within the column.
func bars(r *renderer, c color.Color) (all []*canvas.Rectangle) {
	for _, o := range r.content.Objects {
		if b, ok := o.(*canvas.Rectangle); ok && b.FillColor == c && b.Position().X >= r.g.left && b.Position().X < r.g.margin {
			all = append(all, b)
		}
	}
	return all
}

// However many highlights overlap, no line reaches the words of the next line, at
// any size of the text, and those that have no line or number are counted.
func TestLinesOfManyHighlightsStayOffTheNextLine(t *testing.T) {
	p := shown(t, 900, 600, kept(strings.Repeat("Many words in a long paragraph. ", 40))...)
	var marks []Mark
	for i := range 7 {
		marks = append(marks, Mark{ID: article.ID(fmt.Sprint(i)), Start: i, End: 20 + i, Tag: i%4 + 1, Sign: fmt.Sprint(i%4 + 1)})
	}
	for _, size := range []float32{12, 14, 17, 24, 40} {
		p.SetReading(Reading{Size: size})
		p.SetMarks(marks)
		r := drawnOf(p)
		q := r.shown[0].rects[0]
		baseline := r.lines[0].Baseline
		least := baseline + q.H - 0.95*size // no letter of the next line is higher, with an accent on a capital
		for tag := 1; tag <= 4; tag++ {
			for _, b := range bars(r, tokens.Of(tokens.TagLine(tag))) {
				if foot := b.Position().Y + b.Size().Height - r.y(q.Y); foot < q.H*1.5 && foot > least {
					t.Errorf("size %v: a line of tag %d reaches down to %v, letters begin at %v", size, tag, foot, least)
				}
			}
		}
		signs := wordsOf(r, func(x float32) bool { return x < r.g.left-10 })
		if all := len(strings.Fields(signs)); all < 7 && !strings.Contains(signs, fmt.Sprint("+", 7-all+1)) {
			t.Errorf("size %v: the signs are %q; those left out of seven are to be counted", size, signs)
		}
	}
}

// Two highlights of one tag that meet are told apart, also where the text runs
// from the right and where directions change between them.
func TestHighlightsThatMeetAreToldApart(t *testing.T) {
	for _, text := range []string{"one two three four", "سارن صباح الثلاثاء بعد اصطدام", "سارن Bridge صباح الثلاثاء"} {
		p := shown(t, 900, 400, kept(text)...)
		p.SetMarks([]Mark{{ID: "a", Start: 0, End: 6, Tag: 1, Sign: "1"}, {ID: "b", Start: 6, End: 12, Tag: 1, Sign: "1"}})
		r := drawnOf(p)
		x, _, _ := p.doc.Caret(layout.Pos{Off: 6, After: true})
		for _, b := range bars(r, tokens.Of(tokens.Tag1Fill)) {
			left, right := b.Position().X-r.g.left, b.Position().X+b.Size().Width-r.g.left
			if left < x-0.5 && right > x+0.5 || left > x-0.5 && left < x+0.5 {
				t.Errorf("%q: a fill from %v to %v goes over the border at %v", text, left, right, x)
			}
		}
		ends := 0
		for _, b := range bars(r, tokens.Of(tokens.Tag1Line)) {
			if b.Size().Height == endHeight {
				ends++
			}
		}
		if ends != 4 {
			t.Errorf("%q: %d ends are marked, want 4", text, ends)
		}
	}
}

// A tag's sign tells of further tags; what is not cited is hatched on demand.
func TestSignsAndHatches(t *testing.T) {
	p := shown(t, 900, 400, kept("One two three four.", "Five six.")...)
	p.SetMarks([]Mark{{ID: "a", Start: 0, End: 7, Tag: 2, Sign: "2", More: 1}, {ID: "b", Start: 21, End: 25, Tag: 1, Sign: "1", Cited: true}})
	pictures := func() (n int) {
		for _, o := range drawnOf(p).content.Objects {
			if i, ok := o.(*canvas.Image); ok && i.Image != nil && i.Position().X < p.geometry().margin && i.Position().X > 0 {
				n++
			}
		}
		return n
	}
	r := drawnOf(p)
	if got := wordsOf(r, func(x float32) bool { return x < r.g.left-10 }); got != "2+ 1" {
		t.Errorf("the signs are %q", got)
	}
	before := pictures()
	p.SetShading(true)
	if n := pictures() - before; n != 1 {
		t.Errorf("%d stretches are hatched, want that of the one highlight not cited", n)
	}
	if n, of := p.Uncited(); n != 1 || of != 2 {
		t.Errorf("%d of %d not cited", n, of)
	}
}

// A long note is cut, and read in full when its highlight has the focus; it stands
// beside its line then, and the others make way without overlapping.
func TestAFocusedNoteIsWholeAndBesideItsLine(t *testing.T) {
	p := shown(t, 900, 600, kept(strings.Repeat("Many words in a long paragraph. ", 30))...)
	var marks []Mark
	for i := range 5 {
		marks = append(marks, Mark{ID: article.ID(fmt.Sprint(i)), Start: 300 + i*40, End: 310 + i*40, Tag: 1, Sign: "1", TagName: "Claim", Note: strings.Repeat("A note of some length. ", 20) + "End."})
	}
	p.SetMarks(marks)
	text := func(n note) string {
		var s []string
		for i := range n.doc.Blocks() {
			b, _, _ := n.doc.Block(i)
			s = append(s, b.Text)
		}
		return strings.Join(s, "|")
	}
	for _, n := range p.notes() {
		if s := text(n); !strings.HasSuffix(s, "…|more") {
			t.Errorf("a long note is shown as %q", s)
		}
	}
	p.FocusMark("3")
	bottom := -1e9
	for _, n := range p.notes() {
		if n.y < bottom {
			t.Errorf("the note of %d overlaps the one above", n.mark)
		}
		bottom = n.y + float64(n.height)
		if n.mark == 3 && (!strings.HasSuffix(text(n), "End.") || n.y != n.beside()) {
			t.Errorf("the focused note is at %v, its line at %v: %q", n.y, n.line, text(n))
		}
	}
	if most := p.most() + float64(p.Size().Height); most < bottom {
		t.Errorf("the page can be scrolled down to %v, the last note ends at %v", most, bottom)
	}
}

// The tag's name stands in the margin where there is room, and pushes no note away.
func TestNamesOfTagsStandWhereThereIsRoom(t *testing.T) {
	p := shown(t, 900, 600, kept(strings.Repeat("Many words in a long paragraph. ", 30))...)
	marks := []Mark{
		{ID: "free", Start: 0, End: 5, Tag: 1, TagName: "Claim"},
		{ID: "noted", Start: 300, End: 310, Tag: 1, TagName: "Claim", Note: "Look again."},
		{ID: "near", Start: 315, End: 320, Tag: 2, TagName: "Doubt"},
		{ID: "cited", Start: 600, End: 610, Tag: 2, TagName: "Doubt", Cited: true, Events: []Event{{"Bridge shut", "supports"}}},
	}
	p.SetMarks(marks)
	var got []string
	for _, n := range p.notes() {
		got = append(got, string(p.marks.marks[n.mark].ID))
		if n.y != n.beside() {
			t.Errorf("%s is pushed away", got[len(got)-1])
		}
	}
	if s := strings.Join(got, " "); s != "free noted cited" {
		t.Errorf("in the margin stand %s", s)
	}
}
