package ui

import "testing"

// A title is never smaller than its text, and nothing of it is hidden by growing.
func TestTheTitleGrowsWithALargeText(t *testing.T) {
	w := withArticle(t)
	usual := w.page.header.HeightFor(560)
	w.zoom(1)
	if got := w.page.header.HeightFor(560); got != usual {
		t.Errorf("a little larger text makes the head %v high, was %v", got, usual)
	}
	for range 20 {
		w.zoom(1)
	}
	if got := w.page.header.HeightFor(560); got < usual+50 {
		t.Errorf("above a text of %v the head is %v high, was %v", w.page.text.Reading().Size, got, usual)
	}
	w.zoom(0)
	if got := w.page.header.HeightFor(560); got != usual {
		t.Errorf("with the text as designed the head is %v high, was %v", got, usual)
	}
}
