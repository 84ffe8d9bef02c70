package store

import (
	"errors"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

func TestAViewIsOneStateOfTheWorkspace(t *testing.T) {
	s := worked(t)
	head, n, err := s.JournalHead()
	if err != nil {
		t.Fatal(err)
	}
	failure := errors.New("no more paper")
	err = s.View(t.Context(), func(v *View) error {
		// Before the first question: the state is settled when the view opens.
		late := chronology.Event{ID: article.NewID(), Title: "Recorded meanwhile", Place: "Anholm"}
		do(t, s, "Record event", func(tx *Tx) error { return tx.PutEvent(late) })
		imported(t, s, "Ferry leaves", "The ferry left.")

		events, err1 := v.Events(t.Context(), false)
		rows, err2 := v.ArticleRows(t.Context(), Filter{})
		passages, err3 := v.AllPassages()
		places, err4 := v.Places()
		hash, entries, err5 := v.JournalHead()
		hits, err6 := v.Search(t.Context(), "ferry", 5)
		if err := errors.Join(err1, err2, err3, err4, err5, err6); err != nil {
			return err
		}
		if len(events) != 1 || len(rows) != 1 || len(passages) != 1 || len(places) != 0 || len(hits) != 0 || hash != head || entries != n {
			t.Errorf("the view sees %d events, %d articles, %d passages, %q, %d hits and %d entries; want what was there when it opened",
				len(events), len(rows), len(passages), places, len(hits), entries)
		}
		if _, err := v.Event(late.ID); !errors.Is(err, ErrNotFound) {
			t.Errorf("the view reads a later event: %v", err)
		}
		return failure
	})
	if err != failure {
		t.Errorf("View = %v, want what its function returned", err)
	}
	if events, err := s.Events(t.Context(), false); err != nil || len(events) != 2 {
		t.Errorf("after the view: %d events, %v; want 2", len(events), err)
	}
}

func TestAReaderHasViews(t *testing.T) {
	s := worked(t)
	s.Close()
	r := open(t, s.Path(), Options{ReadOnly: true})
	err := r.View(t.Context(), func(v *View) error {
		_, err := v.Events(t.Context(), false)
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
