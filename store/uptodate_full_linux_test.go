package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dateline/app/article"
)

// longOlder is an older workspace with texts that take room.
func longOlder(t *testing.T) string {
	t.Helper()
	path, _ := firstVersion(t)
	db, err := openDB(plainDSN(path, "rw"), "", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	r := rand.New(rand.NewPCG(3, 1))
	for i := range 40 {
		var text strings.Builder
		for range 5000 {
			fmt.Fprintf(&text, "w%x ", r.Uint32()>>8)
		}
		id := fmt.Sprintf("long%d", i)
		for _, q := range []string{
			"INSERT INTO article SELECT n + 1, ?1, original_id, n + 1, title, byline, site, url, published, updated, place, lang, evidence, ?3, warnings, imported, 0, 0, '' FROM article ORDER BY n DESC LIMIT 1",
			"INSERT INTO article_text SELECT ?1, ?2 WHERE ?3 <> ''", "INSERT INTO block SELECT ?1, 0, 'paragraph', 0, 0, length(?2), 1, '' WHERE ?3 <> ''",
		} {
			if _, err := db.Exec(q, id, text.String(), article.HashText(text.String())); err != nil {
				t.Fatal(err)
			}
		}
	}
	return path
}

// Without room for it, an older workspace stays as it is, says so, and comes up to date
// once there is room.
func TestNoRoomToBringItUpToDate(t *testing.T) {
	path := longOlder(t)
	refused := 0
	for _, kib := range []int{100, 400, 900, 1500, 2000, 2400, 2800, 3200} {
		older := copyOf(t, path)
		said := openLimited(t, older, kib)
		if v := versionOf(t, older); said == "open" && v != len(migrations) {
			t.Errorf("with files of at most %d KiB it was opened as version %d", kib, v)
		}
		if said != "open" {
			refused++
			for _, want := range []string{older, "safe", "free space", "try again"} {
				if !strings.Contains(said, want) {
					t.Errorf("with files of at most %d KiB: “%s” does not say “%s”", kib, said, want)
				}
			}
		}
		s := open(t, older, Options{})
		if rows, err := s.ArticleRows(t.Context(), Filter{}); err != nil || len(rows) != 41 {
			t.Errorf("with files of at most %d KiB there are %d articles, %v", kib, len(rows), err)
		}
		for i := range 40 {
			if _, err := s.Article(article.ID(fmt.Sprintf("long%d", i))); err != nil {
				t.Error(err)
			}
		}
		s.Close()
		if left := folder(t, filepath.Dir(older)); len(left) != 2 {
			t.Errorf("with files of at most %d KiB it leaves %v", kib, left)
		}
	}
	if refused == 0 {
		t.Error("there was room every time")
	}
}

// openLimited has another process open a workspace while no file may grow beyond a
// number of KiB, and gives what that process says.
func openLimited(t *testing.T, path string, kib int) string {
	t.Helper()
	cmd := exec.Command("/bin/sh", "-c", fmt.Sprintf(`trap "" XFSZ; ulimit -f %d; exec "$0"`, 2*kib), os.Args[0])
	cmd.Env = append(os.Environ(), holdEnv+"="+path)
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// On a disk that is really full it is also said how much room it takes.
func TestAFullDiskToBringItUpToDateOn(t *testing.T) {
	path := longOlder(t)
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=3m"); err != nil {
		t.Skipf("no small disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(disk, 0) })
	older := copyTo(t, path, filepath.Join(disk, "copy.dateline"))
	_, err := Open(t.Context(), older, Options{})
	if err == nil || !strings.Contains(err.Error(), "MB of free space beside it") || !strings.Contains(err.Error(), "The disk is full") {
		t.Errorf("opening it says %v", err)
	}
	if v := versionOf(t, older); v != 1 {
		t.Errorf("it is of version %d", v)
	}
	for _, name := range folder(t, disk) {
		if strings.Contains(name, ".new-") {
			t.Errorf("%s is left behind", name)
		}
	}
}
