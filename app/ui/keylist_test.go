package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/ui/panes"
)

// All that the menus hold is found in the list of keys, under its menu.
func TestTheListOfKeysHoldsAllCommands(t *testing.T) {
	w := withArticle(t)
	groups := w.keyGroups()
	for i, g := range w.commands() {
		if groups[i].Name != g.title {
			t.Fatalf("the list has %q where the menu has %q", groups[i].Name, g.title)
		}
		for _, c := range g.commands {
			name := c.label
			if c.name != nil {
				name = c.name()
			}
			if name == "" {
				continue
			}
			k := slices.IndexFunc(groups[i].Lines, func(l panes.KeyLine) bool { return l.Does == strings.TrimSuffix(name, "…") })
			switch {
			case k < 0:
				t.Errorf("%s > %s is not in the list", g.title, name)
			case c.label == "Theme" && !slices.Contains(groups[i].Lines[k].Choices, "Sepia"):
				t.Errorf("of the theme the list says %v", groups[i].Lines[k].Choices)
			}
		}
	}
}

// The keys of the window work while a button has the focus, as at the first start.
func TestF10AndF1WorkOnAButton(t *testing.T) {
	w := opened(t)
	w.page.first.Focus()
	button := w.focused()
	if button == nil || button == fyne.Focusable(w.page.text) {
		t.Fatal("no button has the focus")
	}
	opened := 0
	c := w.menu.plain[fyne.KeyF10]
	c.do = func() { opened++ }
	w.menu.plain[fyne.KeyF10] = c
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF10})
	if opened != 1 {
		t.Error("F10 does not open the menu bar")
	}
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	if _, ok := w.stage.view.(*panes.KeysList); !ok {
		t.Error("F1 does not show all keys")
	}
	w.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF10})
	if opened != 2 {
		t.Error("F10 does not open the menu bar from the list of keys")
	}
}

// They work wherever Tab leads in a form, and typing is there again afterwards.
func TestF1WorksOnAllThatTabReaches(t *testing.T) {
	for name, open := range map[string]func(t *testing.T, w *window){
		"event": func(t *testing.T, w *window) { eventForm(t, w, "fourth pier") },
		"tags":  func(_ *testing.T, w *window) { w.editTags() },
	} {
		w := withArticle(t)
		open(t, w)
		first := w.focused()
		for range 100 {
			at := w.focused()
			press(w, fyne.KeyF1)
			if _, ok := w.stage.view.(*panes.KeysList); !ok {
				t.Errorf("%s: F1 shows no keys on %T", name, at)
			} else if press(w, fyne.KeyEscape); w.focused() != at {
				t.Errorf("%s: after Esc %T has the keys, not %T", name, w.focused(), at)
			}
			if w.win.Canvas().FocusNext(); w.focused() == first {
				break
			}
		}
	}
}
