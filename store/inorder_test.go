package store

import (
	"errors"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/article/anchor"
)

// cleaned gives an article another text, in which its passages are to be looked for.
func cleaned(t *testing.T, s *Store, id article.ID) func(*Tx) error {
	t.Helper()
	return func(tx *Tx) error {
		a, err := tx.Article(id)
		if err != nil {
			return err
		}
		a.Blocks = append([]article.Block{{Kind: article.Paragraph, Text: "Added.", Kept: true}}, a.Blocks...)
		a.Text = article.Compose(a.Blocks)
		edition, err := tx.AddEdition(a)
		if err != nil {
			return err
		}
		passages, err := tx.PassagesOfAll(id)
		if err != nil {
			return err
		}
		for _, p := range passages {
			if err := tx.PutProposal(Proposal{PassageID: p.ID, Edition: edition, Found: anchor.Found{Kind: anchor.Lost}}); err != nil {
				return err
			}
		}
		return nil
	}
}

func part(t *testing.T, a *Action, f func(*Tx) error) {
	t.Helper()
	if _, err := a.Do(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

// A highlight made while articles are cleaned again never stands in the way of undo.
func TestWhatIsDoneAmidACleaningIsUndoneInItsOrder(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Gates fail", "The gates failed on Monday.")
	before := contents(t, s)
	run := s.BeginInOrder("Clean again")
	part(t, run, cleaned(t, s, a.ID))
	part(t, run, cleaned(t, s, a.ID)) // nothing else was done: one action
	now, err := s.Article(a.ID)
	if err != nil {
		t.Fatal(err)
	}
	highlighted(t, s, now, 3, 9)
	part(t, run, cleaned(t, s, a.ID))
	part(t, run, cleaned(t, s, a.ID))
	var labels []string
	for range 3 {
		label, err := s.Undo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		labels = append(labels, label)
	}
	if labels[0] != "Clean again" || labels[1] == "Clean again" || labels[2] != "Clean again" || contents(t, s) != before {
		t.Errorf("undone were %q", labels)
	}
	if _, err := run.Do(t.Context(), cleaned(t, s, a.ID)); !errors.Is(err, ErrUndone) {
		t.Errorf("the cleaning goes on after it was undone: %v", err)
	}
}

// Redo of what the cleaning has overtaken is refused in words.
func TestRedoOfWhatACleaningOvertookIsRefused(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Gates fail", "The gates failed on Monday.")
	b := imported(t, s, "Ferry late", "The ferry came late.")
	run := s.BeginInOrder("Clean again")
	part(t, run, cleaned(t, s, b.ID))
	do(t, s, "Clean again “Gates fail”", cleaned(t, s, a.ID))
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	part(t, run, cleaned(t, s, a.ID))
	as := contents(t, s)
	_, err := s.Redo(t.Context())
	if !errors.Is(err, ErrInTheWay) || !strings.Contains(err.Error(), "Nothing was changed") || contents(t, s) != as {
		t.Errorf("redo says %v", err)
	}
}
