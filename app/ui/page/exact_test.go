package page

import (
	"image"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// scripts are words between spaces in every script that has an embedded font.
var scripts = []struct{ name, text, word string }{
	{"English", "The ferry waited off the coast.", "waited"},
	{"Ukrainian", "Паром прибув до порту зранку.", "порту"},
	{"Arabic", "قالت وزارة النقل إن السفينة وصلت", "النقل"},
	{"Arabic and Latin", "قالت وزارة AVA Tollund وصلت 2024 إن", "Tollund"},
	{"Arabic and a number", "قالت وزارة AVA Tollund وصلت 2024 إن", "2024"},
	{"Hebrew", "המעבורת הגיעה לנמל טולונד בבוקר", "לנמל"},
	{"Hebrew in English", "The figure was שגוי and nothing else.", "שגוי"},
	{"English in Hebrew", "הודעה: Sarn Bridge נסגר היום", "Bridge"},
}

// TestInkLiesInItsRectangle draws a page and looks for a word's ink: it must
// fill its rectangle, and the ink beside it must not reach in.
func TestInkLiesInItsRectangle(t *testing.T) {
	for _, tt := range scripts {
		t.Run(tt.name, func(t *testing.T) {
			p := shown(t, 700, 120, kept(tt.text)...)
			from := len([]rune(tt.text[:strings.Index(tt.text, tt.word)]))
			q := p.doc.Rects(from, from+len([]rune(tt.word)), 0, 100)
			if len(q) != 1 {
				t.Fatalf("%d rectangles", len(q))
			}
			canvas := fyne.CurrentApp().Driver().CanvasForObject(p)
			canvas.Unfocus() // no caret
			x0, x1 := p.geometry().left+q[0].X, p.geometry().left+q[0].X+q[0].W
			left, right, ok := inkBetween(canvas.Capture(), x0-2, x1+2)
			if !ok {
				t.Fatal("no ink")
			}
			if float32(left) < x0-1.5 || float32(right+1) > x1+1.5 || float32(left) > x0+4 || float32(right+1) < x1-4 {
				t.Errorf("rectangle %.1f to %.1f, ink %d to %d", x0, x1, left, right+1)
			}
		})
	}
}

// inkBetween finds the first and last column with something dark in it.
func inkBetween(img image.Image, x0, x1 float32) (left, right int, ok bool) {
	b0, _, _, _ := img.At(2, 2).RGBA()
	left = -1
	for x := int(math.Floor(float64(x0))); x <= int(math.Ceil(float64(x1))); x++ {
		for y := 0; y < img.Bounds().Dy(); y++ {
			r, _, _, _ := img.At(x, y).RGBA()
			if d := int(r) - int(b0); d > 9000 || d < -9000 {
				if left < 0 {
					left = x
				}
				right = x
				break
			}
		}
	}
	return left, right, left >= 0
}

// The ground of a highlight covers its words and leaves the others' ground.
func TestHighlightCoversItsWords(t *testing.T) {
	for _, tt := range scripts {
		p := shown(t, 700, 120, kept(tt.text)...)
		canvas := fyne.CurrentApp().Driver().CanvasForObject(p)
		canvas.Unfocus()
		from := len([]rune(tt.text[:strings.Index(tt.text, tt.word)]))
		before := canvas.Capture()
		p.SetMarks([]Mark{{ID: "m", Start: from, End: from + len([]rune(tt.word)), Tag: 1}})
		after := canvas.Capture()
		q := p.doc.Rects(from, from+len([]rune(tt.word)), 0, 100)[0]
		x0, x1 := p.geometry().left+q.X, p.geometry().left+q.X+q.W
		for x := int(p.geometry().left) - 4; x < int(p.geometry().left+p.geometry().column); x++ {
			y := int(q.Y-p.top()) + int(q.H)/2
			changed := before.At(x, y) != after.At(x, y)
			inside := float32(x) > x0+1 && float32(x) < x1-1
			outside := float32(x) < x0-2 || float32(x) > x1+2
			dark, _, _, _ := before.At(x, y).RGBA()
			if outside && changed || inside && !changed && dark > 0xf000 {
				t.Errorf("%s: column %d changed %v, the word lies from %v to %v", tt.name, x, changed, x0, x1)
				break
			}
		}
	}
}
