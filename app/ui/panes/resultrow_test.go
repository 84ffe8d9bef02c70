package panes

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
)

// A title is cut only where there is no room for it, and nothing lies over another.
func TestTitlesOfResultsHaveTheRoomThereIs(t *testing.T) {
	const title = "The mayor asks for patience while divers look at the piers of the bridge"
	result := func(why string) Result {
		r := Result{Status: app.Imported, Article: app.ImportedArticle{ID: "a", Title: title, Site: "The Lantern Post", Published: "2024-03-14", Kept: 1480, All: 12345}}
		if why != "" {
			r.Wishes = []Wish{{Ask: AskDate, Why: why}}
		}
		return r
	}
	const long = "it is much the same as another of the Coast Wire, which came in before; they may have one origin, or not"
	for _, tt := range []struct {
		why   string
		width float32
		whole bool
	}{
		{"", 900, true}, {"", 1400, true}, {"no date", 800, true}, {"no date", 1400, true}, {long, 900, false},
	} {
		l := NewImportResults()
		l.SetResults([]Result{result(tt.why)})
		for _, width := range []float32{tt.width, 320, 660, 700, 2000} {
			r := newResultRow()
			r.fill(l.lines[1].words)
			r.Resize(fyne.NewSize(width, r.HeightFor(width)))
			r.place(r.Size())
			if width == tt.width && tt.whole != (r.title.Size().Width >= part.Wide(r.title)) {
				t.Errorf("%q, %v wide: the title has %v of %v", tt.why, width, r.title.Size().Width, part.Wide(r.title))
			}
			if narrow(width) {
				continue
			}
			x := float32(0)
			columns := []fyne.CanvasObject{r.title, r.site, r.day, r.count}
			if tt.why != "" {
				columns = []fyne.CanvasObject{r.title, r.note, r.action}
			}
			for _, o := range columns {
				if o.Position().X < x {
					t.Errorf("%q, %v wide: something begins at %v where another ends at %v", tt.why, width, o.Position().X, x)
				}
				x = o.Position().X + o.Size().Width
			}
			if x > width {
				t.Errorf("%q: it reaches to %v of %v", tt.why, x, width)
			}
		}
	}
}

// Titles stand in one column below each other, whatever their direction.
func TestTitlesOfResultsStandInOneColumn(t *testing.T) {
	for _, kind := range []rowKind{needRow, cameRow} {
		r := newResultRow()
		r.fill(resultWords{kind: kind, title: "ما كتبه حراس السد", second: "no date"})
		if r.title.Align != text.Left {
			t.Errorf("in a row of kind %d an Arabic title does not stand left", kind)
		}
	}
}
