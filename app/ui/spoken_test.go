package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// What a screen reader is told must be in plain containers from the window's
// content down: Fyne looks nowhere else.
func TestEveryPaneIsSpoken(t *testing.T) {
	w := withArticle(t)
	w.speech.place()
	said := map[string]fyne.Size{}
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if a, ok := o.(fyne.Accessible); ok && a.AccessibilityRole() == fyne.AccessibleRoleText {
			said[a.AccessibilityLabel()] = o.Size()
		}
		if c, ok := o.(*fyne.Container); ok {
			for _, child := range c.Objects {
				walk(child)
			}
		}
	}
	walk(w.win.Content())
	for _, part := range []string{
		"Articles. Article 1 of 1: Harbour bridge at Osmund shut",
		"Page. Harbour bridge at Osmund shut after barge strikes pier, The Lantern Post, 14 Mar 2024. ",
		"OSMUND - The harbour bridge was closed to all traffic",
		"Chronology. 0 events.",
		"H: highlight.",
	} {
		found := false
		for label, size := range said {
			found = found || strings.Contains(label, part) && size.Width > 100 && size.Height > 10
		}
		if !found {
			t.Errorf("nothing says %q; said is %v", part, said)
		}
	}
	w.stageView(newSlot(nil).box, func() {})
	w.speech.place()
	if w.speech.layer.Objects[1].Visible() {
		t.Error("the page is spoken while something else stands in its place")
	}
}
