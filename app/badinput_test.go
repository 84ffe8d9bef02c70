package app_test

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"dateline/app"
	"dateline/app/article"
)

// story is an article of a few paragraphs about a number.
func story(n string) string {
	return strings.ReplaceAll(harbour, "Lock gates", "Lock gates "+n)
}

// written writes a file and gives its path.
func written(t testing.TB, dir, name string, b []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Skipf("this system takes no file %q: %v", name, err)
	}
	return path
}

// zipOf packs one text.
func zipOf(t testing.TB, name, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(name)
	if err == nil {
		_, err = f.Write([]byte(text))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bad is something that an import meets, and the words of its row: of its error,
// or, when it comes in all the same, none.
type bad struct {
	path, want string
}

// badInputs makes what goes wrong with files in a folder.
func badInputs(t *testing.T, dir string) []bad {
	t.Helper()
	sparse := filepath.Join(dir, "large.txt")
	f, err := os.Create(sparse)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(201 << 20); err != nil {
		t.Fatal(err)
	}
	f.Close()
	packed := zipOf(t, "a.txt", story("in a zip"))
	cyrillic, err := charmap.Windows1251.NewEncoder().String(strings.Repeat("Совет закрыл мост через реку до весны, сообщил глава района. ", 6))
	if err != nil {
		t.Fatal(err)
	}
	all := []bad{
		{filepath.Join(dir, "missing.txt"), "does not exist"},
		{written(t, dir, "empty.txt", nil), "is empty"},
		{sparse, "too large (201 MB; at most 200 MB"},
		{written(t, dir, "cut.zip", packed[:len(packed)/2]), "damaged or incomplete ZIP archive"},
		{written(t, dir, "picture.html", []byte("\x89PNG\r\n\x1a\n\x00\x00")), "a PNG image"},
		{written(t, dir, "wrong.html", []byte("<html><head><meta charset=utf-8></head><body><p>"+cyrillic)), ""},
		{written(t, dir, "page.html/inside.txt", []byte(story("in a folder"))), ""},
		{written(t, dir, "new\nline.txt", []byte(story("of two lines"))), ""},
		{written(t, dir, "good.zip", packed), ""},
	}
	if runtime.GOOS != "darwin" { // whose file systems take Unicode only
		all = append(all, bad{written(t, dir, "odd\xff\xfe.txt", []byte(story("of an odd name"))), ""})
	}
	if err := os.Symlink("loop.txt", filepath.Join(dir, "loop.txt")); err == nil {
		all = append(all, bad{filepath.Join(dir, "loop.txt"), "cannot be read"})
		os.Symlink("nowhere", filepath.Join(dir, "dead.txt"))
		all = append(all, bad{filepath.Join(dir, "dead.txt"), "does not exist"})
	}
	locked := written(t, dir, "locked.txt", []byte(story("under a lock")))
	if os.Chmod(locked, 0) == nil {
		if _, err := os.ReadFile(locked); err != nil { // the superuser may read it all the same
			all = append(all, bad{locked, "may not be read by you"})
		} else {
			os.Chmod(locked, 0o644)
			all = append(all, bad{locked, ""})
		}
	}
	return append(all, badNodes(t, dir)...)
}

// TestEachBadFileHasItsRow: whatever a file is, it has one row with the reason,
// and the good files beside it come in.
func TestEachBadFileHasItsRow(t *testing.T) {
	dir := t.TempDir()
	inputs := badInputs(t, dir)
	inputs = append(inputs, bad{written(t, dir, "last.txt", []byte(story("of the last file"))), ""})
	var paths []string
	for _, in := range inputs {
		paths = append(paths, in.path)
	}
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	results, err := w.Import(t.Context(), paths, article.OriginFile, nil)
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]app.ImportResult{}
	for _, r := range results {
		rows[strings.TrimSuffix(r.Path, "/a.txt")] = r
	}
	if len(results) != len(inputs) {
		t.Errorf("%d rows for %d files", len(results), len(inputs))
	}
	for _, in := range inputs {
		r, there := rows[in.path]
		switch {
		case !there:
			t.Errorf("%q has no row", in.path)
		case in.want == "" && (r.Err != nil || len(r.Articles) != 1):
			t.Errorf("%q did not come in: %v", in.path, r.Err)
		case in.want != "" && (r.Err == nil || !strings.Contains(r.Err.Error(), in.want) || !strings.Contains(r.Err.Error(), filepath.Base(in.path))):
			t.Errorf("%q: got %v, want %q", in.path, r.Err, in.want)
		}
	}
}

// TestFolderOfBadFilesIsWalked: the same found in a folder: what is no file for
// an article is left out, the rest has its row.
func TestFolderOfBadFilesIsWalked(t *testing.T) {
	dir := t.TempDir()
	inputs := badInputs(t, dir)
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	results, err := w.Import(t.Context(), []string{dir}, article.OriginFile, nil)
	if err != nil {
		t.Fatal(err)
	}
	good := 0
	for _, in := range inputs {
		if in.want == "" {
			good++
		}
	}
	imported := 0
	for _, r := range results {
		if r.Err == nil {
			imported++
		}
	}
	if imported != good {
		t.Errorf("%d of %d good files came in", imported, good)
	}
	for _, name := range []string{"empty.txt", "large.txt", "cut.zip", "picture.html"} {
		if !slices.ContainsFunc(results, func(r app.ImportResult) bool { return filepath.Base(r.Path) == name && r.Err != nil }) {
			t.Errorf("%s has no row with a reason", name)
		}
	}
}

// TestFileThatChangesWhileItIsImported: one that vanishes or grows between the
// walk and the reading has its row; the others come in.
func TestFileThatChangesWhileItIsImported(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	for i := range 200 { // more than are read ahead
		paths = append(paths, written(t, dir, strings.Repeat("x", i/26)+string(rune('a'+i%26))+".txt", []byte(story(strings.Repeat("i", i)))))
	}
	gone, grown := paths[len(paths)-1], paths[len(paths)-2]
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	first := true
	results, err := w.Import(t.Context(), paths, article.OriginFile, func(app.Progress) {
		if first {
			first = false
			os.Remove(gone)
			os.Truncate(grown, 201<<20)
		}
	})
	if err != nil || len(results) != len(paths) {
		t.Fatalf("%d rows, %v", len(results), err)
	}
	for _, r := range results {
		want := map[string]string{gone: "does not exist", grown: "too large"}[r.Path]
		if want == "" && r.Err != nil || want != "" && (r.Err == nil || !strings.Contains(r.Err.Error(), want)) {
			t.Errorf("%s: %v, want %q", r.Path, r.Err, want)
		}
	}
}

// TestCancelledImportKeepsWhatIsDone: what was reported is kept, and no file is
// said to have failed.
func TestCancelledImportKeepsWhatIsDone(t *testing.T) {
	dir := t.TempDir()
	for i := range 120 {
		written(t, dir, strings.Repeat("x", i)+"y.txt", []byte(story(strings.Repeat("i", i))))
	}
	path := filepath.Join(t.TempDir(), "w.dateline")
	w := open(t, path)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last app.Progress
	results, err := w.Import(ctx, []string{dir}, article.OriginFile, func(p app.Progress) {
		if last = p; p.Done == 5 {
			cancel()
		}
	})
	if err == nil || len(results) < 5 || len(results) == 120 {
		t.Fatalf("%d rows, error %v", len(results), err)
	}
	for _, r := range results {
		if r.Err != nil {
			t.Errorf("%s is said to have failed: %v", r.Path, r.Err)
		}
	}
	if last.Total != 120 || last.AllBytes <= last.Bytes || last.Bytes == 0 {
		t.Errorf("the progress says %+v", last)
	}
	list, err := w.Articles(t.Context(), app.Filter{})
	if err != nil || len(list) != len(results) {
		t.Errorf("%d articles kept of %d reported, %v", len(list), len(results), err)
	}
}
