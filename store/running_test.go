package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// batch commits one article as a part of a running import.
func batch(t *testing.T, a *Action, title string) error {
	t.Helper()
	_, err := a.Do(t.Context(), func(tx *Tx) error {
		_, err := importSample(tx, title, title+" happened.")
		return err
	})
	return err
}

func articles(t *testing.T, s *Store) int {
	t.Helper()
	c, err := s.Counts()
	if err != nil {
		t.Fatal(err)
	}
	return c.Articles
}

func turned(t *testing.T, turn func() (string, error), want string) {
	t.Helper()
	if label, err := turn(); err != nil || label != want {
		t.Fatalf("undo or redo gives %q, %v; want %q", label, err, want)
	}
}

func undo(t *testing.T, s *Store, want string) {
	t.Helper()
	turned(t, func() (string, error) { return s.Undo(t.Context()) }, want)
}

func redo(t *testing.T, s *Store, want string) {
	t.Helper()
	turned(t, func() (string, error) { return s.Redo(t.Context()) }, want)
}

func rename(tag string) func(*Tx) error {
	return func(tx *Tx) error {
		claim, err := tx.Tag("claim")
		if err != nil {
			return err
		}
		claim.Name = tag
		return tx.PutTag(claim)
	}
}

func TestAnUndoneImportStaysUndoneWhateverIsDoneNext(t *testing.T) {
	meanwhile := map[string]func(t *testing.T, s *Store){
		"another action": func(t *testing.T, s *Store) { do(t, s, "Rename", rename("Statement")) },
		"another action, undone": func(t *testing.T, s *Store) {
			do(t, s, "Rename", rename("Statement"))
			undo(t, s, "Rename")
		},
		"emptying the bin": func(t *testing.T, s *Store) {
			if n, err := s.EmptyBin(t.Context()); err != nil || n != 2 {
				t.Fatalf("EmptyBin = %d, %v", n, err)
			}
		},
	}
	for name, act := range meanwhile {
		t.Run(name, func(t *testing.T) {
			s := fresh(t)
			a := s.Begin("Import a folder")
			for i := range 2 {
				if err := batch(t, a, fmt.Sprintf("Story %d", i)); err != nil {
					t.Fatal(err)
				}
			}
			undo(t, s, "Import a folder")
			act(t, s)
			for i := range 2 {
				if err := batch(t, a, fmt.Sprintf("Late story %d", i)); !errors.Is(err, ErrUndone) {
					t.Errorf("going on with the undone import: %v, want ErrUndone", err)
				}
			}
			if _, err := a.Do(t.Context(), func(*Tx) error {
				t.Error("the undone import still works")
				return nil
			}); !errors.Is(err, ErrUndone) {
				t.Errorf("going on with nothing to change: %v, want ErrUndone", err)
			}
			if n := articles(t, s); n != 0 {
				t.Errorf("%d articles came in after all", n)
			}
		})
	}
}

func TestAnImportThatIsRedoneGoesOn(t *testing.T) {
	s := fresh(t)
	before := contents(t, s)
	a := s.Begin("Import a folder")
	if err := batch(t, a, "One"); err != nil {
		t.Fatal(err)
	}
	undo(t, s, "Import a folder")
	redo(t, s, "Import a folder")
	if err := batch(t, a, "Two"); err != nil {
		t.Fatal(err)
	}
	if n := articles(t, s); n != 2 {
		t.Errorf("%d articles, want 2", n)
	}
	undo(t, s, "Import a folder")
	if contents(t, s) != before {
		t.Error("undo left some of the import")
	}
}

// The analyst undid something and did nothing since: the import did.
func TestAnImportThatBeganBeforeAnUndoLeavesRedoAlone(t *testing.T) {
	s := fresh(t)
	start := contents(t, s)
	do(t, s, "Rename", rename("Statement"))
	a := s.Begin("Import a folder")
	do(t, s, "Rename again", rename("Assertion"))
	undo(t, s, "Rename again")
	undo(t, s, "Rename")
	if err := batch(t, a, "One"); err != nil {
		t.Fatal(err)
	}
	redo(t, s, "Rename")
	if err := batch(t, a, "Two"); err != nil {
		t.Fatal(err)
	}
	redo(t, s, "Rename again")
	end := contents(t, s)

	order := []string{"Import a folder", "Rename", "Rename again"}
	for i := range order {
		undo(t, s, order[len(order)-1-i])
	}
	if contents(t, s) != start {
		t.Error("undoing all does not lead back to the start")
	}
	for _, label := range order {
		redo(t, s, label)
	}
	if contents(t, s) != end {
		t.Error("redoing all does not lead to the end")
	}
}

func TestAnImportThatBeganAfterAnUndoEndsRedo(t *testing.T) {
	s := fresh(t)
	do(t, s, "Rename", rename("Statement"))
	undo(t, s, "Rename")
	a := s.Begin("Import a folder")
	if label, ok := s.NextRedo(); !ok || label != "Rename" {
		t.Errorf("NextRedo = %q, %v while nothing came in yet", label, ok)
	}
	if err := batch(t, a, "One"); err != nil {
		t.Fatal(err)
	}
	if label, ok := s.NextRedo(); ok {
		t.Errorf("NextRedo = %q after the import", label)
	}
}

// The import brought in anew what redo would bring back.
func TestRedoRefusesWhatARunningImportStandsInTheWayOf(t *testing.T) {
	s := fresh(t)
	a := s.Begin("Import a folder")
	imported(t, s, "One", "One happened.")
	undo(t, s, "Import One")
	if err := batch(t, a, "One"); err != nil {
		t.Fatal(err)
	}
	before := contents(t, s)
	_, err := s.Redo(t.Context())
	if err == nil || !strings.Contains(err.Error(), "what was done since stands in the way") {
		t.Errorf("Redo = %v, want a refusal in words", err)
	}
	if contents(t, s) != before {
		t.Error("a redo that refuses changed something")
	}
	undo(t, s, "Import a folder")
	if n := articles(t, s); n != 0 {
		t.Errorf("%d articles after undoing the import", n)
	}
}
