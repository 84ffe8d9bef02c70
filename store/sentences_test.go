package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// refused opens what cannot be opened and wants one sentence that names the file
// once.
func refused(t *testing.T, path string, o Options, cause error, want string) {
	t.Helper()
	s, err := Open(t.Context(), path, o)
	if err == nil {
		s.Close()
		t.Errorf("%s was opened", path)
		return
	}
	if !errors.Is(err, cause) || err.Error() != path+": cannot open it: "+want {
		t.Errorf("opening says\n%v\nwant %v:\n%s: cannot open it: %s", err, cause, path, want)
	}
}

func TestWhatCannotBeOpenedIsToldInASentence(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir()) // as Open names it
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "empty")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(dir, "none", "w.dateline")
	refused(t, dir, Options{}, ErrNotWorkspace, "it is a folder and not a Dateline workspace")
	refused(t, file, Options{}, ErrNotWorkspace, "it is empty and not a Dateline workspace")
	refused(t, missing, Options{}, fs.ErrNotExist, "the folder does not exist: make it, or choose another")
	refused(t, missing, Options{ReadOnly: true}, ErrNotFound, "there is no such file")
	refused(t, filepath.Join(file, "w.dateline"), Options{}, fs.ErrNotExist, "what should be the folder is a file: choose a folder")
	if _, err := os.Stat("/proc/self"); err == nil { // a folder that takes no file, from nobody
		refused(t, "/proc/w.dateline", Options{}, fs.ErrNotExist,
			"there is no such file, and the folder does not allow writing: choose another folder")
	}

	err = fresh(t).CopyTo(t.Context(), missing)
	if want := "cannot copy it to " + missing + ": the folder does not exist: make it, or choose another"; err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("copying says %v, want %s", err, want)
	}
}

func TestPermissionThatIsMissingIsToldInASentence(t *testing.T) {
	s := fresh(t)
	s.Close()
	path, dir := s.Path(), filepath.Dir(s.Path())
	mode := func(name string, m os.FileMode) {
		if err := os.Chmod(name, m); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		mode(dir, 0o755)
		mode(path, 0o644)
	})
	mode(path, 0)
	if readable(path) {
		t.Skip("this user may read everything, or the system knows no such permission")
	}
	for _, o := range []Options{{}, {ReadOnly: true}} {
		refused(t, path, o, fs.ErrPermission, "you have no permission to read it")
	}
	mode(path, 0o444)
	refused(t, path, Options{}, fs.ErrPermission, "it does not allow writing, so it can only be opened for reading")
	mode(path, 0o644)
	mode(dir, 0o555)
	refused(t, path, Options{}, fs.ErrPermission, "the folder does not allow writing, so it can only be opened for reading")
	refused(t, path+"-new", Options{}, fs.ErrPermission, "there is no such file, and the folder does not allow writing: choose another folder")
	if names := folder(t, dir); len(names) != 1 {
		t.Errorf("refusing leaves %q", names)
	}
	mode(dir, 0)
	refused(t, path, Options{}, fs.ErrPermission, "you have no permission to look into the folder")
}
