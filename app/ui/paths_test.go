package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

func TestBrowseOpensTheFileDialogOverEachQuestion(t *testing.T) {
	w := opened(t)
	for name, ask := range map[string]func(){
		"new workspace": w.newWorkspace, "open workspace": w.openWorkspace, "save a copy": w.saveCopy,
		"import files": w.chooseFiles, "import folder": w.chooseFolder,
	} {
		ask()
		question := w.win.Canvas().Overlays().Top()
		w.win.Canvas().FocusNext() // as Tab does, from the field to Browse
		press(w, fyne.KeyReturn)
		dialog := w.win.Canvas().Overlays().Top()
		if dialog == question {
			t.Errorf("%s: no dialog opens over the question", name)
			continue
		}
		if size := dialog.MinSize(); size.Width > w.win.Canvas().Size().Width {
			t.Errorf("%s: the dialog is wider than the window", name)
		}
		press(w, fyne.KeyEscape)
		if w.win.Canvas().Overlays().Top() != question {
			t.Errorf("%s: Esc does not go back to the question", name)
		}
		w.sheet.leave()
	}
}

func TestANameAloneIsMadeInTheFolderThatWasProposed(t *testing.T) {
	w := opened(t)
	t.Chdir(t.TempDir())
	folder := filepath.Dir(w.bench.Path())
	w.newWorkspace()
	w.sheet.field.SetText("affair")
	press(w, fyne.KeyReturn)
	if got, want := w.bench.Path(), filepath.Join(folder, "affair.dateline"); !sameFile(got, want) {
		t.Errorf("the workspace is %s, want %s", got, want)
	}
	if names, _ := os.ReadDir("."); len(names) > 0 {
		t.Errorf("the folder that the program was started in holds %v", names)
	}
}
