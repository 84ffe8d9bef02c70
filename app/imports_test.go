package app

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// plainValues are the packages of values and calculation that stand at the
// bottom of all.
var plainValues = []string{"app/article", "app/dates", "app/names", "app/chronology"}

// mayImport says which packages of ours each package may import, beside its own
// parts: a folder below a package belongs to it, unless it is listed itself. A
// package that is not listed may import none.
var mayImport = map[string][]string{
	"app/article":        {},
	"app/likeness":       {"app/article"},
	"app/dates":          {"app/article"},
	"app/names":          {"app/article"},
	"app/intake":         {"app/article", "app/dates"},
	"app/chronology":     {"app/article", "app/dates", "app/names"},
	"app/report":         plainValues,
	"store":              slices.Concat(plainValues, []string{"app/likeness"}),
	"app":                slices.Concat(plainValues, []string{"app/likeness", "app/intake", "app/report", "store", "assets"}),
	"app/command":        slices.Concat(plainValues, []string{"app", "assets"}),
	"app/transfer":       {"app/article"},
	"app/ui":             slices.Concat(plainValues, []string{"app", "app/transfer", "app/ui/page", "app/ui/text", "app/ui/tokens", "app/e2e/state", "assets"}),
	"app/ui/tokens":      {},
	"app/ui/text":        {"app/ui/page/layout", "app/ui/tokens", "assets"},
	"app/ui/page":        {"app/article", "app/ui/page/layout", "app/ui/text", "app/ui/tokens", "assets"},
	"app/ui/page/layout": {"app/article"},
	"app/e2e":            {"app/dates", "app/e2e/state"}, // to compare dates with those of a chronology made by hand
	"app/e2e/state":      {},
	"app/e2e/pagebench":  slices.Concat(plainValues, []string{"app", "app/ui", "app/ui/page", "app/ui/page/layout", "app/ui/text", "app/ui/tokens"}),
	"assets":             {},
}

// mayImportFyne are the folders whose packages, and those below them, may know
// Fyne; the rest builds and is tested without cgo and without a display.
var mayImportFyne = []string{"app/ui", "app/transfer", "app/e2e/pagebench"}

// programs are the folders that may import Fyne's driver: they open a window.
var programs = []string{".", "app/e2e/pagebench"}

const fyneDriver = "fyne.io/fyne/v2/app"

// imported is one import of one file.
type imported struct {
	file, folder, path string // relative to the project
}

func (i imported) test() bool { return strings.HasSuffix(i.file, "_test.go") }

// ours is the imported folder, if the import is one of ours.
func (i imported) ours() (folder string, ok bool) { return strings.CutPrefix(i.path, "dateline/") }

func TestImportsPointOneWay(t *testing.T) {
	for _, i := range projectImports(t) {
		if reason := complaint(i); reason != "" {
			t.Errorf("%s imports %s: %s", i.file, i.path, reason)
		}
	}
}

// The rules must be able to fail: each of these breaks one of them.
func TestImportsTheWrongWayAreFound(t *testing.T) {
	for _, i := range []imported{
		{"app/article/a.go", "app/article", "dateline/app/dates"},
		{"app/chronology/a.go", "app/chronology", "dateline/app/report"},
		{"store/a.go", "store", "dateline/app"},
		{"app/command/a.go", "app/command", "dateline/store"},
		{"app/command/sub/a.go", "app/command/sub", "dateline/store"},
		{"app/ui/page/a.go", "app/ui/page", "dateline/app"},
		{"app/ui/page/layout/a.go", "app/ui/page/layout", "fyne.io/fyne/v2/app"},
		{"app/a.go", "app", "fyne.io/fyne/v2"},
		{"app/ui/a.go", "app/ui", "fyne.io/fyne/v2/app"},
		{"assets/a.go", "assets", "dateline/app"},
		{"app/article/a_test.go", "app/article", "fyne.io/fyne/v2"},
	} {
		if complaint(i) == "" {
			t.Errorf("%s may import %s", i.file, i.path)
		}
	}
}

// complaint is why an import is not allowed, "" when it is.
func complaint(i imported) string {
	if i.folder == "." {
		return "" // main wires everything up
	}
	if strings.HasPrefix(i.path, "fyne.io/") {
		if i.path == fyneDriver && !slices.Contains(programs, i.folder) {
			return "only main may import the driver"
		}
		if !slices.ContainsFunc(mayImportFyne, func(f string) bool { return within(i.folder, f) }) {
			return "only the window may know Fyne"
		}
	}
	folder, ok := i.ours()
	from, to := owner(i.folder), owner(folder)
	switch {
	case !ok, from == to, slices.Contains(mayImport[from], to):
		return ""
	case i.test() && to == "assets":
		return "" // the samples are good test data
	case i.test() && i.folder == "app/chronology/suggest" && to == "app/intake":
		return "" // articles are measured as an import reads them
	}
	return "the table of imports does not allow it"
}

// owner is the package of the table that a folder belongs to: the folder, or the
// nearest above it. A folder that belongs to none stands for itself.
func owner(folder string) string {
	best := ""
	for p := range mayImport {
		if within(folder, p) && len(p) > len(best) {
			best = p
		}
	}
	if best == "" {
		return folder
	}
	return best
}

// within tells whether a folder is a package or a part of it. The packages below
// app are no parts of the Workbench.
func within(folder, p string) bool {
	return folder == p || p != "app" && strings.HasPrefix(folder, p+"/")
}

// projectImports reads the imports of every Go file, whatever its build tags.
func projectImports(t *testing.T) []imported {
	t.Helper()
	root := ".."
	var all []imported
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "build" || d.Name() == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		file, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		file = filepath.ToSlash(file)
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all = append(all, imported{file, filepath.ToSlash(filepath.Dir(file)), name})
		}
		return nil
	})
	if err != nil {
		t.Fatalf("read the imports: %v", err)
	}
	if len(all) < 20 {
		t.Fatalf("only %d imports found", len(all))
	}
	return all
}
