package store

import (
	"errors"
	"reflect"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

func TestRefusalsAreRememberedUntilTheyAreTakenBack(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell. Nobody was hurt.")
	first, second := Refusal{a.ID, "", 0, 13}, Refusal{a.ID, "", 14, 30}
	refused := func(want ...Refusal) {
		t.Helper()
		if got, err := s.Refusals(); err != nil || len(got) != len(want) || len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("refused are %v, %v; want %v", got, err, want)
		}
	}
	do(t, s, "Refuse suggestion", func(tx *Tx) error { return tx.Refuse(first, second) })
	refused(first, second)
	if do(t, s, "Refuse suggestion", func(tx *Tx) error { return tx.Refuse(first) }) {
		t.Error("what was refused is refused again")
	}
	do(t, s, "Offer again", func(tx *Tx) error { return tx.OfferAgain(first) })
	refused(second)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	refused(first, second)
	for _, wrong := range []Refusal{{a.ID, "", 5, 5}, {a.ID, "", -1, 2}} {
		if _, err := s.Do(t.Context(), "Refuse", func(tx *Tx) error { return tx.Refuse(wrong) }); !errors.Is(err, ErrInvalid) {
			t.Errorf("%v: %v", wrong, err)
		}
	}
	if _, err := s.Do(t.Context(), "Refuse", func(tx *Tx) error { return tx.Refuse(Refusal{"none", "", 0, 2}) }); !errors.Is(err, ErrNotFound) {
		t.Errorf("of no article: %v", err)
	}
	do(t, s, "Bin article", func(tx *Tx) error { return tx.SetBinned(KindArticle, a.ID, true) })
	refused()
	if _, err := s.EmptyBin(t.Context()); err != nil {
		t.Fatal(err)
	}
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify = %+v, %v", v, err)
	}
}

func TestViewsAreSavedAndForgotten(t *testing.T) {
	s := fresh(t)
	v := SavedView{ID: article.NewID(), Name: "Velmar, <winter>", Filter: `{"places":["Velmar"]}`}
	do(t, s, "Save view", func(tx *Tx) error { return tx.PutSavedView(v) })
	list, err := s.SavedViews()
	if err != nil || len(list) != 1 || list[0].Name != v.Name || list[0].Filter != v.Filter || list[0].Made.IsZero() {
		t.Fatalf("SavedViews = %+v, %v", list, err)
	}
	do(t, s, "Forget view", func(tx *Tx) error { return tx.DropSavedView(v.ID) })
	if list, _ := s.SavedViews(); len(list) != 0 {
		t.Errorf("after forgetting: %+v", list)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if list, _ := s.SavedViews(); len(list) != 1 {
		t.Errorf("after undo: %+v", list)
	}
}

func TestACitationComesBackAsItWentIn(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell.")
	p, err := article.NewPassage(&a, 0, 7)
	if err != nil {
		t.Fatal(err)
	}
	c := chronology.Citation{ID: article.NewID(), PassageID: p.ID, Stance: chronology.Disputes, Origin: "Ministry of Ports", Via: []string{"Velmar Wire", "a spokesman"},
		Evidence: article.Evidence{Words: "the ministry said", Rule: "named before “said”"}, Grade: chronology.Grade{Reliability: "B", Credibility: "2"}}
	do(t, s, "Record event", func(tx *Tx) error {
		e := chronology.Event{ID: article.NewID(), Title: "A crane falls"}
		c.EventID = e.ID
		if err := tx.PutEvent(e); err != nil {
			return err
		}
		if err := tx.PutPassage(p); err != nil {
			return err
		}
		return tx.PutCitation(c)
	})
	got, err := s.Citation(c.ID)
	c.Created = got.Created
	if err != nil || !reflect.DeepEqual(got, c) {
		t.Errorf("Citation =\n%+v, %v\nwant\n%+v", got, err, c)
	}
}
