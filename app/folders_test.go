package app_test

import (
	"os"
	"path/filepath"
	"testing"

	"dateline/app"
)

// A workspace on a disk that is not there just now must be told of, not forgotten:
// else another one would be opened in its stead.
func TestTheLastWorkspaceIsRememberedThoughItIsGone(t *testing.T) {
	data := t.TempDir()
	gone := filepath.Join(data, "stick", "research.dateline")
	p := app.LoadPreferences(data)
	p.Opened(filepath.Join(data, "first.dateline"))
	p.Opened(gone)
	if err := p.Save(); err != nil {
		t.Fatal(err)
	}
	if again := app.LoadPreferences(data); len(again.Recent) != 2 || again.Recent[0] != gone {
		t.Errorf("recent: %q", again.Recent)
	}
}

func TestUnreadablePreferencesAreAsIfNew(t *testing.T) {
	data := t.TempDir()
	if err := os.WriteFile(filepath.Join(data, "settings.json"), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	p := app.LoadPreferences(data)
	p.Opened("w.dateline")
	if err := p.Save(); err != nil || len(app.LoadPreferences(data).Recent) != 1 {
		t.Errorf("%v, %+v", err, p)
	}
}

func TestDataFolderIsWhereItWasNamed(t *testing.T) {
	named := filepath.Join(t.TempDir(), "a", "b")
	t.Setenv(app.DataVariable, filepath.Join(t.TempDir(), "other"))
	if dir, err := app.DataFolder(named); err != nil || dir != named {
		t.Errorf("%q, %v", dir, err)
	}
	if info, err := os.Stat(named); err != nil || !info.IsDir() {
		t.Errorf("it was not made: %v", err)
	}
	if dir, _ := app.DataFolderName(""); dir != os.Getenv(app.DataVariable) {
		t.Errorf("without a name it is %q", dir)
	}
}
