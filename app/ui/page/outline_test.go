package page

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// edges are the heights in sight of the edges drawn at a place across in the accent
// colour.
func edges(p *Page, x float32) (all []float32) {
	r := drawnOf(p)
	for _, o := range r.content.Objects {
		q, ok := o.(*canvas.Rectangle)
		if !ok {
			continue
		}
		at, size := q.Position(), q.Size()
		switch {
		case x < at.X || x > at.X+size.Width || size.Width < 10:
		case q.StrokeWidth > 0 && q.StrokeColor == color.Color(tokens.Of(tokens.Accent)):
			all = append(all, at.Y, at.Y+size.Height)
		case q.FillColor == color.Color(tokens.Of(tokens.Accent)):
			all = append(all, at.Y)
		}
	}
	var seen []float32
	for _, y := range all {
		if y > 0 && y < p.Size().Height {
			seen = append(seen, y)
		}
	}
	return seen
}

// A long highlight that has the focus has one frame round all of its lines, also of
// two paragraphs, and none at the edges of the window where it goes on.
func TestTheFocusIsOneFrame(t *testing.T) {
	text := strings.Repeat("Many words in a long paragraph. ", 60)
	for _, size := range []float32{12, 17, 40} {
		p := shown(t, 900, 500, kept(text, text)...)
		p.SetReading(Reading{Size: size})
		end := len(text) + 1200
		p.SetMarks([]Mark{{ID: "m", Start: 40, End: end, Tag: 1}})
		p.FocusMark("m")
		p.ScrollToTop()
		x := p.geometry().left + 9
		if n := len(edges(p, x)); n != 1 { // where the first line goes over into the second
			t.Errorf("size %v: %d edges at the beginning", size, n)
		}
		for range 30 {
			p.ScrollBy(41)
			_, last, _ := p.doc.Caret(layout.Pos{Off: end, After: true})
			if at := edges(p, x); p.top() > 100 && len(at) > 0 && at[0] < float32(last-p.top())-3 {
				t.Errorf("size %v: edges at %v while the highlight goes on to %v", size, at, last-p.top())
			}
		}
	}
}
