package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// runKey runs a command of the menu by its key.
func runKey(t *testing.T, w *window, key fyne.Shortcut) {
	t.Helper()
	for _, g := range w.commands() {
		for _, c := range g.commands {
			if c.key != nil && c.key.ShortcutName() == key.ShortcutName() {
				w.run(c)
				return
			}
		}
	}
	t.Fatalf("no command has the key %s", key.ShortcutName())
}

func TestCtrlAndANumberGoToAPane(t *testing.T) {
	w := caretIn(t, "closed to all traffic on Tuesday")
	press(w, fyne.KeyE)
	confirm(w)
	for _, tt := range []struct {
		key  fyne.KeyName
		pane pane
		want fyne.Focusable
	}{
		{fyne.Key3, paneSide, w.chron.list.Rows()}, {fyne.Key1, paneArticles, w.articles.list.Rows()},
		{fyne.Key2, panePage, w.page.text}, {fyne.Key2, panePage, w.page.text},
	} {
		runKey(t, w, ctrl(tt.key))
		if w.panes.hidden(tt.pane) || w.focused() != tt.want {
			t.Errorf("Ctrl+%s: hidden %v, the keys are with %T", tt.key, w.panes.hidden(tt.pane), w.focused())
		}
	}
}

func TestAHiddenPaneHasNoKeys(t *testing.T) {
	w := caretIn(t, "closed to all traffic on Tuesday")
	press(w, fyne.KeyE)
	confirm(w)
	runKey(t, w, ctrlShift(fyne.Key2))
	if !w.panes.hidden(panePage) || w.focused() != fyne.Focusable(w.chron.list.Rows()) || w.status.hints[0].does != "event" {
		t.Errorf("page hidden %v, the keys are with %T, the hints are %v", w.panes.hidden(panePage), w.focused(), w.status.hints)
	}
	runKey(t, w, ctrl(fyne.Key2))
	if w.panes.hidden(panePage) || w.focused() != fyne.Focusable(w.page.text) {
		t.Error("Ctrl+2 does not bring the page back")
	}
}

func TestWhatWasOnlySaidPasses(t *testing.T) {
	w := withArticle(t)
	w.page.focus()
	press(w, fyne.KeyF4)
	if w.status.text() == "" {
		t.Fatal("nothing is said of the missing highlight")
	}
	press(w, fyne.KeyF7)
	if got := w.status.text(); got != "" {
		t.Errorf("after the next command the status still says %q", got)
	}
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	press(w, fyne.KeyF7)
	if w.status.text() != "Highlighted passage" || !w.status.undo.Visible() {
		t.Errorf("what can be taken back does not stay: %q", w.status.text())
	}
	press(w, fyne.KeyH)
	press(w, fyne.KeyEscape)
	if got := w.status.text(); got == nothingSelected {
		t.Error("Esc leaves what was said")
	}
}
