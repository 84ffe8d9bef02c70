package store

import (
	"errors"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

func TestSettlementsAreKeptUntilTheyAreTakenBack(t *testing.T) {
	s := fresh(t)
	e := chronology.Event{ID: article.NewID(), Title: "Bridge falls", Status: chronology.Reported}
	do(t, s, "Record event", func(tx *Tx) error { return tx.PutEvent(e) })
	settled := func(want ...string) {
		t.Helper()
		list, err := s.Settlements()
		if err != nil || len(list) != len(want) {
			t.Fatalf("settled are %+v, %v; want %q", list, err, want)
		}
		for i, n := range want {
			if list[i].EventID != e.ID || list[i].Note != n {
				t.Errorf("settled is %+v, want %q", list[i], n)
			}
		}
	}
	settle := func(note string) bool {
		return do(t, s, "Settle conflict", func(tx *Tx) error {
			return tx.Settle(Settlement{EventID: e.ID, Conflict: "number:dead:9,14", Note: note})
		})
	}
	settle("the later toll")
	settled("the later toll")
	settle("the coroner's toll")
	settled("the coroner's toll")
	do(t, s, "Reopen conflict", func(tx *Tx) error { return tx.Reopen(e.ID, "number:dead:9,14") })
	settled()
	for _, want := range []string{"the coroner's toll", "the later toll"} {
		if _, err := s.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		settled(want)
	}
	for _, c := range []struct {
		name string
		f    func(*Tx) error
		want error
	}{
		{"without a note", func(tx *Tx) error { return tx.Settle(Settlement{EventID: e.ID, Conflict: "x", Note: " "}) }, ErrInvalid},
		{"of no event", func(tx *Tx) error { return tx.Settle(Settlement{EventID: "none", Conflict: "x", Note: "y"}) }, ErrNotFound},
		{"that is not settled", func(tx *Tx) error { return tx.Reopen(e.ID, "other") }, ErrNotFound},
	} {
		if _, err := s.Do(t.Context(), "Settle", c.f); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
