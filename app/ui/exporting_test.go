package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/chronology/view"
	"dateline/app/ui/panes"
)

func TestWhatIsShownIsExported(t *testing.T) {
	w := withChronology(t)
	path := filepath.Join(t.TempDir(), "part.csv")
	export := func() string {
		t.Helper()
		w.showExport()
		f, ok := w.sheet.form.(*panes.ExportForm)
		if !ok {
			t.Fatalf("the dialog is %q", w.sheet.title)
		}
		f.Focus()
		press(w, fyne.KeyDown) // CSV
		f.SetPath(path)
		w.focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err, w.status.text())
		}
		os.Remove(path)
		return string(b)
	}
	w.whole.open()
	w.whole.narrow(view.Filter{Places: []string{"Osmund"}, KnownOn: "2024-03-15"})
	if part := export(); strings.Contains(part, "opens again") || !strings.Contains(part, "restricted to place Osmund; as known on 15 March 2024") {
		t.Errorf("what is shown is exported as %q", part)
	}
	w.whole.list.Focus()
	press(w, fyne.KeyT)
	if all := export(); !strings.Contains(all, "opens again") || strings.Contains(all, "restricted") {
		t.Error("with the view closed, not the whole chronology is exported")
	}
}
