package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/ui/tokens"
)

// Marks and dates have a column each; a click goes to what stands there.
func TestTheMinimapShowsAndLeads(t *testing.T) {
	p := shown(t, 900, 400, kept(strings.Repeat("Many words in a long paragraph. ", 400))...)
	end := p.doc.Len()
	p.SetMarks([]Mark{{ID: "m", Start: end * 3 / 4, End: end*3/4 + 10, Tag: 3, Sign: "3", TagName: "Doubt"}})
	p.SetDates([]DateMark{{end / 4, end/4 + 5}})
	height := p.Size().Height
	scale := p.mapScale(height)
	img := p.paintMap(height)
	mark, _, _ := p.mapSpan(end*3/4, end*3/4+10, scale)
	date, _, _ := p.mapSpan(end/4, end/4+5, scale)
	if got := img.At(mapGap, int(mark)); got != tokens.Of(tokens.Tag3Line) {
		t.Errorf("at the mark is %v", got)
	}
	if got := img.At(mapGap+2*(mapColumn+mapGap), int(date)); got != tokens.Of(tokens.Ink3) {
		t.Errorf("at the date is %v", got)
	}
	var told []string
	p.OnMap = func(words string, _ float32) { told = append(told, words) }
	x := p.geometry().mapped + 4
	e := &desktop.MouseEvent{}
	for _, y := range []float32{mark, 2, date} {
		e.Position = fyne.NewPos(x, y)
		p.MouseMoved(e)
	}
	p.MouseOut()
	if s := strings.Join(told, ", "); s != "1 highlight: Doubt, , 1 date, " {
		t.Errorf("it tells %q", s)
	}
	click(p, fyne.NewPos(x, mark), 0)
	if _, _, ok := p.BoxOf("m"); !ok {
		t.Error("a click does not show the mark")
	}
	if start, end := p.Selection(); start != end {
		t.Error("a click on the minimap selects")
	}
}

// asked is a field that counts how often its height is asked for.
type asked struct {
	*canvas.Rectangle
	times int
}

// MinSize implements fyne.CanvasObject.
func (a *asked) MinSize() fyne.Size {
	a.times++
	return fyne.NewSize(80, 40)
}

// Where a note that is being written below its words ends is not worked out for each
// tick of the minimap: a large article has thousands.
func TestTheMinimapAsksOnceWhereThePageEnds(t *testing.T) {
	times := map[int]int{}
	for _, n := range []int{1, 200} {
		p := shown(t, 420, 400, kept(strings.Repeat("Many words in a long paragraph. ", 400))...)
		p.SetMarks([]Mark{{ID: "m", Start: 10, End: 400, Tag: 1}})
		field := &asked{Rectangle: &canvas.Rectangle{}}
		if !p.WriteNote("m", field) || p.NotesInMargin() {
			t.Fatal("no note is being written below the words")
		}
		dates := make([]DateMark, n)
		for i := range dates {
			dates[i] = DateMark{Start: 20 * i, End: 20*i + 5}
		}
		p.SetDates(dates)
		field.times = 0
		p.paintMap(p.Size().Height)
		times[n] = field.times
	}
	if times[200] != times[1] {
		t.Errorf("of one date it was asked %d times, of 200 %d times", times[1], times[200])
	}
}

// The note that is being written stands under the last line of its highlight.
func TestANoteStandsUnderItsWords(t *testing.T) {
	text := strings.Repeat("Many words in a long paragraph. ", 20)
	p := shown(t, 420, 400, kept(text, "Another one.")...)
	for _, end := range []int{40, 300, len(text), len(text) + 5} {
		p.SetMarks([]Mark{{ID: "m", Start: 10, End: end, Tag: 1}})
		p.WriteNote("m", &asked{Rectangle: &canvas.Rectangle{}})
		rects := p.doc.Rects(10, end, 0, p.doc.Height())
		last := rects[len(rects)-1]
		if _, y, _, _, ok := p.writingPlace(); !ok || y != last.Y+float64(last.H)+float64(tokens.Space1) {
			t.Errorf("of a highlight up to %d the note stands at %v, its last line ends at %v", end, y, last.Y+float64(last.H))
		}
	}
}
