//go:build e2e

package e2e

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// TestFormatsComeInAlikeByDropAndCommand drops a folder of files that other
// programs wrote on the window, and gives the same files and an archive of them
// to the command: each becomes the same article.
func TestFormatsComeInAlikeByDropAndCommand(t *testing.T) {
	home := harness.NewHome(t)
	env := harness.Environment(home)
	files, err := filepath.Glob(filepath.Join(harness.Root(t), "app/intake/testdata/formats/*.*"))
	if err != nil {
		t.Fatal(err)
	}
	archive := filepath.Join(harness.Root(t), "app/intake/testdata/formats/infozip.zip")
	files = slices.DeleteFunc(files, func(f string) bool {
		return f == archive || filepath.Base(f) == "README.md"
	})
	commanded := importedBy(t, env, files...)
	zipped := importedBy(t, env, archive)
	if !maps.Equal(commanded, zipped) {
		t.Errorf("by command:\n%v\nfrom the archive:\n%v", commanded, zipped)
	}

	workspace := filepath.Join(t.TempDir(), "dropped.dateline")
	w := harness.Start(t, harness.NewDisplay(t), home, nil, workspace)
	w.WaitFor("an empty workspace", func(s state.State) bool { return s.Articles == 0 && s.Dialog == "" })
	w.DropFiles(700, 450, files...)
	w.WaitFor("the dropped files", func(s state.State) bool { return s.Articles == total(commanded) && len(s.Results) > 0 })
	w.Shot("dropped-formats")
	w.Close()
	if dropped := articlesOf(t, env, workspace); !maps.Equal(commanded, dropped) {
		t.Errorf("by command:\n%v\nby drop:\n%v", commanded, dropped)
	}
}

// importedBy imports paths by command into a new workspace.
func importedBy(t *testing.T, env []string, paths ...string) map[string]int {
	t.Helper()
	workspace := filepath.Join(t.TempDir(), "commanded.dateline")
	harness.MustRun(t, env, harness.Window(t), append([]string{"import", "-w", workspace}, paths...)...)
	return articlesOf(t, env, workspace)
}

// articlesOf counts the articles of a workspace by what they say of themselves.
func articlesOf(t *testing.T, env []string, workspace string) map[string]int {
	t.Helper()
	all := map[string]int{}
	for _, a := range objects[listed](t, harness.MustRun(t, env, harness.Window(t), "list", "--json", "-w", workspace)) {
		for _, full := range objects[listed](t, harness.MustRun(t, env, harness.Window(t), "show", "--json", "-w", workspace, a.ID)) {
			all[a.Title+" | "+a.URL+" | "+a.Published+" | "+full.Text]++
		}
	}
	return all
}

func total(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}
