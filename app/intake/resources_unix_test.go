//go:build unix

package intake

import (
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe in the folder would never come to an end.
func TestResourcesAreRegularFiles(t *testing.T) {
	dir := tree(t, map[string]string{"s.html": pageWith("s_files/a.png", "s_files/pipe.png"), "s_files/a.png": painted(8, 8)})
	if err := syscall.Mkfifo(filepath.Join(dir, "s_files", "pipe.png"), 0o644); err != nil {
		t.Skip("no pipes here")
	}
	if s, _ := loadedPage(t, dir); broughtBy(s) != "a.png png" {
		t.Errorf("kept are %q", broughtBy(s))
	}
}
