package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestACopyIsWholeAndDoesNotReplace(t *testing.T) {
	s := worked(t)
	target := filepath.Join(t.TempDir(), "copy.dateline")
	if err := s.CopyTo(t.Context(), target); err != nil {
		t.Fatal(err)
	}
	if names := folder(t, filepath.Dir(target)); len(names) != 1 {
		t.Errorf("copying leaves %q", names)
	}
	if err := s.CopyTo(t.Context(), target); !errors.Is(err, ErrExists) || !strings.Contains(err.Error(), target) {
		t.Errorf("copying onto a file: %v, want ErrExists with its name", err)
	}
	c := open(t, target, Options{})
	if contents(t, c) != contents(t, s) {
		t.Error("the copy differs")
	}
	if a, b := entries(t, c), entries(t, s); a != b {
		t.Errorf("the copy's journal has %d entries, want %d", a, b)
	}
	if v, err := c.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify of the copy = %+v, %v", v, err)
	}
	if label, err := c.Undo(t.Context()); err != nil || label != "Edit event" {
		t.Errorf("undo in the copy: %q, %v", label, err)
	}
}

func TestAReaderCanCopy(t *testing.T) {
	s := worked(t)
	r := open(t, s.Path(), Options{ReadOnly: true})
	target := filepath.Join(t.TempDir(), "copy.dateline")
	if err := r.CopyTo(t.Context(), target); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(target); err != nil {
		t.Error(err)
	}
	if err := r.CopyTo(t.Context(), filepath.Join(target, "x")); err == nil {
		t.Error("a copy into a folder that is not there is no error")
	}
}
