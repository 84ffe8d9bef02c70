package text

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
)

// What is drawn again in another order keeps its objects, so that the painter need not
// be handed the pictures anew.
func TestABrushKeepsItsPictures(t *testing.T) {
	var b Brush
	one, two := image.NewNRGBA(image.Rect(0, 0, 1, 1)), image.NewNRGBA(image.Rect(0, 0, 2, 2))
	drawn := func(pictures ...func()) []fyne.CanvasObject {
		b.Begin()
		for _, draw := range pictures {
			draw()
		}
		return append([]fyne.CanvasObject{}, b.Objects()...)
	}
	wide := func() { b.Picture(one, 0, 0, 40, 4) }
	narrow := func() { b.Picture(one, 0, 9, 4, 4) }
	other := func() { b.Picture(two, 5, 5, 40, 4) }
	first := drawn(wide, narrow, other)
	again := drawn(other, narrow, wide)
	if again[0] != first[2] || again[1] != first[1] || again[2] != first[0] {
		t.Error("the pictures changed their objects")
	}
	if less := drawn(other); len(less) != 1 || less[0] != first[2] {
		t.Error("alone, a picture has another object")
	}
}
