package app_test

import (
	"fmt"
	"math/rand/v2"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

// longStories writes articles that hardly shrink when they are packed, so that
// they soon fill a small disk.
func longStories(t *testing.T, n int) (dir string) {
	t.Helper()
	dir = t.TempDir()
	r := rand.New(rand.NewPCG(7, 1))
	for i := range n {
		var text strings.Builder
		fmt.Fprintf(&text, "Gate %d fails at Vessin harbour\n\n", i)
		for range 30 {
			for range 60 {
				fmt.Fprintf(&text, "w%x ", r.Uint32()>>8)
			}
			text.WriteString("said the board.\n\n")
		}
		written(t, dir, fmt.Sprintf("%03d.txt", i), []byte(text.String()))
	}
	return dir
}

// TestFullDiskFailsFileByFile: on a disk that is really full each file that could
// not be kept says so, what was committed stays, and the workbench goes on.
func TestFullDiskFailsFileByFile(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=1600k"); err != nil {
		t.Skipf("no small disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(disk, 0) })
	w, err := app.Open(t.Context(), filepath.Join(disk, "w.dateline"), app.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	importIntoFull(t, w, "disk is full")
}

// TestNoRoomForAFileFailsFileByFile: the same where the system limits the size of
// a file; afterwards the rest comes in.
func TestNoRoomForAFileFailsFileByFile(t *testing.T) {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	dir := longStories(t, 1) // before the limit
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 700 << 10, Max: limit.Max}); err != nil {
		t.Fatal(err)
	}
	restore := func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			t.Fatal(err)
		}
	}
	defer restore()
	importIntoFull(t, w, "could not be kept")
	restore()
	again, err := w.Import(t.Context(), []string{dir}, article.OriginFile, nil)
	if err != nil || len(again) != 1 || again[0].Err != nil {
		t.Errorf("with room again: %+v, %v", again, err)
	}
}

// importIntoFull imports more than there is room for.
func importIntoFull(t *testing.T, w *app.Workbench, reason string) {
	t.Helper()
	const n = 60
	results, err := w.Import(t.Context(), []string{longStories(t, n)}, article.OriginFile, nil)
	if err != nil || len(results) != n {
		t.Fatalf("%d rows of %d, %v", len(results), n, err)
	}
	kept, failed := 0, 0
	for _, r := range results {
		switch {
		case r.Err == nil:
			kept++
			if _, err := w.Article(t.Context(), r.Articles[0].ID); err != nil {
				t.Errorf("%s was said to be kept: %v", r.Path, err)
			}
		case !strings.Contains(r.Err.Error(), reason) || !strings.Contains(r.Err.Error(), r.Path) || !strings.Contains(r.Err.Error(), "safe"):
			t.Errorf("%s: %v", r.Path, r.Err)
			failed++
		default:
			failed++
		}
	}
	if kept == 0 || failed == 0 {
		t.Errorf("%d kept, %d failed: there should be some of both", kept, failed)
	}
	if rows, err := w.Articles(t.Context(), app.Filter{}); err != nil || len(rows) != kept {
		t.Errorf("%d articles of %d kept, %v", len(rows), kept, err)
	}
}
