package store

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

func entries(t *testing.T, s *Store) int {
	t.Helper()
	_, n, err := s.JournalHead()
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestWhatChangesNothingLeavesNoTrace(t *testing.T) {
	s := worked(t)
	n := entries(t, s)
	next, _ := s.NextUndo()
	events, err := s.Events(t.Context(), false)
	if err != nil {
		t.Fatal(err)
	}
	passages, err := s.AllPassages()
	if err != nil {
		t.Fatal(err)
	}
	a, err := s.Article(passages[0].ArticleID)
	if err != nil {
		t.Fatal(err)
	}
	changed := do(t, s, "Save what is there", func(tx *Tx) error {
		return errors.Join(tx.PutEvent(events[0]), tx.PutPassage(passages[0]), tx.PutCitation(events[0].Citations[0]),
			tx.SetMetadata(a.ID, a.Metadata), tx.SetKept(a.ID, 0, a.Blocks[0].Kept, a.Blocks[0].Why))
	})
	changed = do(t, s, "There and back", func(tx *Tx) error {
		return errors.Join(tx.SetBinned(KindEvent, events[0].ID, true), tx.SetBinned(KindEvent, events[0].ID, false))
	}) || changed
	if do(t, s, "Nothing", func(*Tx) error { return nil }) || changed {
		t.Error("an action that changed nothing says that it did")
	}
	if !do(t, s, "Rename", func(tx *Tx) error {
		return tx.PutEvent(chronology.Event{ID: events[0].ID, Title: "A crane falls"})
	}) {
		t.Error("an action that changed something says that it did not")
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	n += 2 // the renaming and its undo
	if entries(t, s) != n {
		t.Errorf("the journal grew from %d to %d entries", n, entries(t, s))
	}
	if now, _ := s.NextUndo(); now != next {
		t.Errorf("next to undo is %q, was %q", now, next)
	}
}

func TestAFailedActionLeavesNoTrace(t *testing.T) {
	s := worked(t)
	before, n := contents(t, s), entries(t, s)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	failure := errors.New("no more ink")
	changed, err := s.Do(t.Context(), "Record event", func(tx *Tx) error {
		if err := tx.PutEvent(chronology.Event{ID: article.NewID(), Title: "Half"}); err != nil {
			return err
		}
		return failure
	})
	if !errors.Is(err, failure) || !strings.Contains(err.Error(), s.Path()) {
		t.Errorf("Do = %v, want the failure and the file's name", err)
	}
	if changed || contents(t, s) != before || entries(t, s) != n+2 {
		t.Error("a failed action left something behind")
	}
}

func TestAStoppedActionLeavesNoTrace(t *testing.T) {
	s := worked(t)
	before := contents(t, s)
	ctx, stop := context.WithCancel(t.Context())
	_, err := s.Do(ctx, "Import", func(tx *Tx) error {
		_, err := importSample(tx, "Ferry", "It left.")
		stop()
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Do = %v, want context.Canceled", err)
	}
	if contents(t, s) != before {
		t.Error("a stopped action left something behind")
	}
	imported(t, s, "Ferry", "It left.") // the door still opens
}

func TestAFullDiskLosesNothing(t *testing.T) {
	s := worked(t)
	before := contents(t, s)
	if _, err := s.writer.Exec("PRAGMA max_page_count = 1"); err != nil { // as many pages as there are
		t.Fatal(err)
	}
	_, err := s.Do(t.Context(), "Import", func(tx *Tx) error {
		_, err := importSample(tx, "Ferry", strings.Repeat("It left for a thousand islands. ", 4000))
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "disk is full") || !strings.Contains(err.Error(), s.Path()) {
		t.Errorf("Do on a full disk: %v, want a sentence with the file's name", err)
	}
	if contents(t, s) != before {
		t.Error("a full disk changed something")
	}
	if _, err := s.writer.Exec("PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	imported(t, s, "Ferry", "It left.")
}

func TestUndoTakesBackAllBatchesOfAnImport(t *testing.T) {
	s := fresh(t)
	before := contents(t, s)
	a := s.Begin("Import 3 files")
	for _, title := range []string{"One", "Two", "Three"} {
		if _, err := a.Do(t.Context(), func(tx *Tx) error {
			_, err := importSample(tx, title, title+" happened.")
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	list, err := s.History(t.Context(), 0, 0)
	if err != nil || len(list) != 4 {
		t.Fatalf("History = %v, %v", list, err)
	}
	for _, e := range list[:3] {
		if e.Action != a.ID() || e.Label != "Import 3 files" || e.Kind != Done {
			t.Errorf("entry %+v", e)
		}
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if contents(t, s) != before {
		t.Error("undo left some of the import")
	}
	if _, err := a.Do(t.Context(), func(tx *Tx) error {
		_, err := importSample(tx, "Four", "Four happened.")
		return err
	}); !errors.Is(err, ErrUndone) {
		t.Errorf("going on with an undone import: %v, want ErrUndone", err)
	}
	if rows, _ := s.ArticleRows(t.Context(), Filter{}); len(rows) != 0 {
		t.Errorf("%d articles came in after all", len(rows))
	}
	if _, err := s.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if rows, _ := s.ArticleRows(t.Context(), Filter{}); len(rows) != 3 {
		t.Errorf("redo brings back %d articles, want 3", len(rows))
	}
}

func TestANewActionEndsRedo(t *testing.T) {
	s := worked(t)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if label, ok := s.NextRedo(); !ok || label != "Edit event" {
		t.Errorf("NextRedo = %q, %v", label, ok)
	}
	imported(t, s, "Ferry", "It left.")
	if label, ok := s.NextRedo(); ok {
		t.Errorf("NextRedo = %q after a new action", label)
	}
	if _, err := s.Redo(t.Context()); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("Redo = %v", err)
	}
}

func TestHistoryTellsWhatWasDone(t *testing.T) {
	s := worked(t)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	all, err := s.History(t.Context(), 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []EntryKind
	for _, e := range all {
		kinds = append(kinds, e.Kind)
	}
	if want := []EntryKind{Redone, Undone, Done, Done, Done, Done, Done, Done, Created}; !slices.Equal(kinds, want) {
		t.Errorf("kinds %v, want %v", kinds, want)
	}
	if all[1].Target != all[2].Action || all[1].Label != "Edit event" {
		t.Errorf("the undo %+v does not point at %+v", all[1], all[2])
	}
	if hash, n, err := s.JournalHead(); err != nil || hash != all[0].Hash || n != all[0].Seq {
		t.Errorf("JournalHead = %s, %d, %v; newest entry %+v", hash, n, err, all[0])
	}
	page, err := s.History(t.Context(), 2, all[1].Seq)
	if err != nil || len(page) != 2 || page[0] != all[2] || page[1] != all[3] {
		t.Errorf("the page after %d is %+v, %v", all[1].Seq, page, err)
	}
}

// What another program wrote into the file is not silently overwritten.
func TestUndoRefusesWhatTheJournalDoesNotTell(t *testing.T) {
	s := worked(t)
	if _, err := s.writer.Exec("UPDATE event SET note = 'from elsewhere'"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.writer.Exec("DELETE FROM temp.capture"); err != nil {
		t.Fatal(err)
	}
	before := contents(t, s)
	if _, err := s.Undo(t.Context()); err == nil {
		t.Error("undo overwrote what another program had written")
	}
	if contents(t, s) != before {
		t.Error("an undo that fails changed something")
	}
}

func TestReadersAndWritersDoNotDisturbEachOther(t *testing.T) {
	s := worked(t)
	passages, err := s.AllPassages()
	if err != nil {
		t.Fatal(err)
	}
	n := entries(t, s)
	const each = 15
	var group sync.WaitGroup
	for range 3 {
		group.Go(func() {
			for range each {
				e := chronology.Event{ID: article.NewID(), Title: "Meanwhile"}
				if _, err := s.Do(t.Context(), "Record event", func(tx *Tx) error {
					c := chronology.Citation{ID: article.NewID(), EventID: e.ID, PassageID: passages[0].ID}
					return errors.Join(tx.PutEvent(e), tx.PutCitation(c))
				}); err != nil {
					t.Error(err)
				}
			}
		})
		group.Go(func() {
			for range each {
				_, err1 := s.Search(t.Context(), "crane", 5)
				_, err2 := s.Events(t.Context(), false)
				if err := errors.Join(err1, err2); err != nil {
					t.Error(err)
				}
			}
		})
	}
	v, err := s.Verify(t.Context(), nil)
	if err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify while others write = %+v, %v", v, err)
	}
	group.Wait()
	if got := entries(t, s); got != n+3*each {
		t.Errorf("%d entries, want %d", got, n+3*each)
	}
}
