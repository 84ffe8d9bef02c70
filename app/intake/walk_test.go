package intake

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files in a fresh folder; a name ending in / is a folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func walked(dir string, paths ...string) (names []string, errs []error) {
	Walk(paths, func(f File) {
		rel, _ := filepath.Rel(dir, f.Path)
		names = append(names, filepath.ToSlash(rel))
		if f.Err != nil {
			errs = append(errs, f.Err)
		}
	})
	return names, errs
}

func TestWalk(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt": "text", "a/z.html": "<p>x", "a/c.md": "# x", "a/notes": "plain words", "a/data.csv": "1,2", "a/image.png": "\x89PNG\r\n",
		".hidden.txt": "x", ".git/x.txt": "x", "page.php": "<!DOCTYPE html><html>", "a/.keep": "",
	})
	if err := os.Symlink(dir, filepath.Join(dir, "a", "loop")); err != nil {
		t.Skip("no symbolic links here")
	}
	os.Symlink("nowhere", filepath.Join(dir, "dead.txt"))
	got, errs := walked(dir, dir)
	want := []string{"a/c.md", "a/notes", "a/z.html", "b.txt", "page.php"}
	if !slices.Equal(got, want) || len(errs) > 0 {
		t.Errorf("got %q, errors %v; want %q", got, errs, want)
	}
}

func TestWalkReportsWhatIsNamedAndGoesOn(t *testing.T) {
	dir := tree(t, map[string]string{"data.csv": "1,2", "x.txt": "x"})
	missing := filepath.Join(dir, "missing.txt")
	got, errs := walked(dir, missing, filepath.Join(dir, "data.csv"), filepath.Join(dir, "x.txt"))
	if want := []string{"missing.txt", "data.csv", "x.txt"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), missing) {
		t.Errorf("errors %v, want one naming %s", errs, missing)
	}
}

func TestLoadExplains(t *testing.T) {
	dir := tree(t, map[string]string{"locked.txt": "x"})
	locked := filepath.Join(dir, "locked.txt")
	large := filepath.Join(dir, "large.txt")
	f, err := os.Create(large)
	if err != nil {
		t.Fatal(err)
	}
	f.Truncate(MaxSize + 1)
	f.Close()
	cases := map[string]string{dir: "is a folder", filepath.Join(dir, "none"): "does not exist", large: "too large"}
	if os.Chmod(locked, 0) == nil {
		if _, err := os.ReadFile(locked); err != nil { // the superuser may read it all the same
			cases[locked] = "may not be read"
		}
	}
	for path, want := range cases {
		if _, err := Load(path); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: got %v, want %q", path, err, want)
		}
	}
}

func TestMailOfAppleMailIsFoundInFolders(t *testing.T) {
	dir := tree(t, map[string]string{"12.emlx": "30        \nMessage-ID: <1@a.example>\nFrom: a@a.example\n\nThe sluice was shut."})
	if names, _ := walked(dir, dir); len(names) != 1 {
		t.Errorf("found %q", names)
	}
}
