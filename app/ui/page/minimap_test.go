package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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
	img := p.paintMap(height)
	mark, _, _ := p.mapSpan(end*3/4, end*3/4+10, height)
	date, _, _ := p.mapSpan(end/4, end/4+5, height)
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
