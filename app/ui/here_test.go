package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// caretIn is a window with a highlight that has no focus, the caret within it.
func caretIn(t *testing.T, words string) *window {
	t.Helper()
	w := marked(t, words)
	w.page.text.FocusMark("")
	w.page.text.Select(w.page.passages[0].Start+2, w.page.passages[0].Start+2)
	return w
}

func TestKeysTakeTheHighlightAroundTheCaret(t *testing.T) {
	for name, tt := range map[fyne.KeyName]func(*window) bool{
		fyne.KeyN:      func(w *window) bool { return w.page.writingNote() },
		fyne.KeyA:      func(w *window) bool { return w.page.text.Resizing() },
		fyne.KeyE:      func(w *window) bool { return w.chron.form == "New event" },
		fyne.Key2:      func(w *window) bool { return slices.Equal(tagKeys(w, 0), []int{2}) },
		fyne.KeyDelete: func(w *window) bool { return len(w.page.passages) == 0 },
		fyne.KeyReturn: func(w *window) bool {
			return strings.HasPrefix(w.status.text(), "No event rests on this highlight yet")
		},
	} {
		w := caretIn(t, "closed to all traffic on Tuesday")
		press(w, name)
		if !tt(w) {
			t.Errorf("%s does nothing with the highlight around the caret; the status says %q", name, w.status.text())
		}
	}
}

func TestHintsTellWhatEnterAndEDoWithAHighlight(t *testing.T) {
	w := caretIn(t, "closed to all traffic on Tuesday")
	w.focusChanged()
	if h := w.status.hints[0]; h.keys[0] != "E" || h.does != "event" {
		t.Errorf("for a highlight without an event the first hint is %v", h)
	}
	press(w, fyne.KeyE)
	confirm(w)
	if h := w.status.hints[0]; h.keys[0] != "Enter" || h.does != "its event" {
		t.Errorf("for a cited highlight the first hint is %v", h)
	}
}

func TestEAtADateTakesItsSentence(t *testing.T) {
	w := withArticle(t)
	w.page.focus()
	press(w, fyne.KeyF7)
	if got := w.page.tip.does.Text; got != "makes an event of the sentence" {
		t.Errorf("the tip says that E %s", got)
	}
	press(w, fyne.KeyE)
	if got := w.chron.editor.Contents(); w.chron.form != "New event" || !strings.Contains(got, "12 Mar 2024") {
		t.Fatalf("the form %q holds %q; the status says %q", w.chron.form, got, w.status.text())
	}
	want := "The harbour bridge was closed to all traffic on Tuesday after a barge struck its fourth pier."
	if got := w.page.text.SelectedText(); !strings.HasSuffix(got, want) {
		t.Errorf("selected is %q", got)
	}
}

func TestHintsTellWhatEnterDoesWithFoldedBlocks(t *testing.T) {
	w := withArticle(t)
	w.page.focus()
	w.shifted = func() bool { return true } // the folded lines stand above the caret
	press(w, fyne.KeyF9)
	if h := w.status.hints[0]; h.keys[0] != "Enter" || h.does != "open or close" {
		t.Errorf("on folded blocks the first hint is %v; the status says %q", h, w.status.text())
	}
}
