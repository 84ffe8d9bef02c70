package store

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

func answer(t *testing.T, s *Store, id article.ID, needs ...Need) (changed bool) {
	t.Helper()
	return do(t, s, "Answer", func(tx *Tx) error { return tx.Answer(id, needs...) })
}

func answersOf(t *testing.T, s *Store, id article.ID) []Need {
	t.Helper()
	all, err := s.Answers([]article.ID{id})
	if err != nil {
		t.Fatal(err)
	}
	return all[id]
}

func TestAnAnswerLastsAndCanBeUndone(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell on Monday.")
	b := imported(t, s, "Ferry stops", "The ferry stopped.")
	if !answer(t, s, a.ID, NeedWarning, NeedSplit) || answer(t, s, a.ID, NeedSplit) {
		t.Error("the answer is no change, or answering again is one")
	}
	copied := filepath.Join(t.TempDir(), "copy.dateline")
	if err := s.CopyTo(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for _, path := range []string{s.Path(), copied} {
		s := open(t, path, Options{})
		err := s.View(t.Context(), func(v *View) error {
			if all, err := v.Answers([]article.ID{a.ID, b.ID}); err != nil || len(all) != 1 || !slices.Equal(all[a.ID], []Need{NeedSplit, NeedWarning}) {
				t.Errorf("opened again, the answers are %v, %v", all, err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
			t.Errorf("Verify = %+v, %v", v, err)
		}
		if label, err := s.Undo(t.Context()); err != nil || label != "Answer" || answersOf(t, s, a.ID) != nil {
			t.Errorf("undoing %q, %v leaves %v", label, err, answersOf(t, s, a.ID))
		}
		if _, err := s.Redo(t.Context()); err != nil || len(answersOf(t, s, a.ID)) != 2 {
			t.Errorf("done again: %v, %v", answersOf(t, s, a.ID), err)
		}
	}
}

func TestAnswersGoWithTheirArticle(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell on Monday.")
	answer(t, s, a.ID, NeedText)
	do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindArticle, a.ID, true) })
	if n, err := s.EmptyBin(t.Context()); err != nil || n != 1 || answersOf(t, s, a.ID) != nil {
		t.Errorf("%d removed, %v; answers %v", n, err, answersOf(t, s, a.ID))
	}
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify = %+v, %v", v, err)
	}
}

func TestAnswersToNothingAreRefused(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell on Monday.")
	for _, c := range []struct {
		id   article.ID
		need Need
		want error
	}{{"nobody", NeedText, ErrNotFound}, {a.ID, "mood", ErrInvalid}} {
		if _, err := s.Do(t.Context(), "Answer", func(tx *Tx) error { return tx.Answer(c.id, c.need) }); !errors.Is(err, c.want) {
			t.Errorf("answer %q of %s: %v, want %v", c.need, c.id, err, c.want)
		}
	}
}

func TestVerifyMissesAnAnswer(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell on Monday.")
	answer(t, s, a.ID, NeedSplit)
	s.Close()
	alter(t, s.Path(), "DELETE FROM answer")
	s = open(t, s.Path(), Options{})
	if v, err := s.Verify(t.Context(), nil); err != nil || !strings.Contains(strings.Join(v.Damaged, "\n"), "The answer "+string(a.ID)+"/split is missing") {
		t.Errorf("Verify = %q, %v", v.Damaged, err)
	}
}

func TestAWorkspaceOfTheFirstVersionTakesAnswers(t *testing.T) {
	path, _ := firstVersion(t)
	s := open(t, path, Options{})
	answer(t, s, "a1", NeedSplit)
	sound(t, s, "answered")
	if _, err := s.Undo(t.Context()); err != nil || answersOf(t, s, "a1") != nil {
		t.Errorf("undone: %v, %v", answersOf(t, s, "a1"), err)
	}
}

// wanting imports an article that is in order but for what change does to it.
func wanting(t *testing.T, s *Store, title string, change func(*article.Article)) article.ID {
	t.Helper()
	o, bytes, a := sample(title, "Something happened on Monday in the port of Velmar.")
	a.Site, a.Published = "Velmar Post", "2031-05-02"
	if change != nil {
		change(&a)
	}
	do(t, s, "Import "+title, func(tx *Tx) error {
		if err := tx.AddOriginal(o, bytes); err != nil {
			return err
		}
		return tx.AddArticle(a)
	})
	return a.ID
}

func TestWhatMayWantSomethingIsFoundWithoutItsText(t *testing.T) {
	s := fresh(t)
	mayWant := func(newest int) []article.ID {
		t.Helper()
		ids, err := s.MayWant(t.Context(), newest, "", "later")
		if err != nil {
			t.Fatal(err)
		}
		return ids
	}
	fine := wanting(t, s, "In order", nil)
	undated := wanting(t, s, "No date", func(a *article.Article) { a.Published = "" })
	siteless := wanting(t, s, "No site", func(a *article.Article) { a.Site = "" })
	doubtful := wanting(t, s, "Doubtful", func(a *article.Article) {
		a.Evidence = map[article.Field]article.Evidence{article.FieldPublished: {ToCheck: true}}
	})
	warned := wanting(t, s, "Warned", func(a *article.Article) { a.Warnings = []string{"the file is cut off"} })
	looked := wanting(t, s, "Looked at", func(a *article.Article) { a.Warnings = []string{"the file is cut off"} })
	answer(t, s, looked, NeedWarning)
	alike := wanting(t, s, "Alike", nil)
	gone := wanting(t, s, "Gone", func(a *article.Article) { a.Site = "" })
	do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindArticle, gone, true) })
	l := link(article.Article{ID: fine}, article.Article{ID: alike})
	do(t, s, "Link", func(tx *Tx) error { _, err := tx.PutLikeness(l); return err })

	open := []article.ID{alike, warned, doubtful, siteless, undated}
	if got := mayWant(0); !slices.Equal(got, open) {
		t.Errorf("%v may want something, want %v", got, open)
	}
	if got, want := mayWant(2), []article.ID{alike, looked, warned, doubtful, siteless, undated}; !slices.Equal(got, want) {
		t.Errorf("with the newest two %v, want %v", got, want)
	}
	for decision, want := range map[string][]article.ID{"later": open, "one origin": open[1:]} {
		do(t, s, "Settle", func(tx *Tx) error { return tx.SettleLikeness(l.ID, decision) })
		if got := mayWant(0); !slices.Equal(got, want) {
			t.Errorf("decided %q: %v, want %v", decision, got, want)
		}
	}
}

// answer answers something of an article at random.
func (h *history) answer() (func(*Tx) error, bool) {
	id, ok := pick(h.r, h.ids(KindArticle))
	need, _ := pick(h.r, []Need{NeedSplit, NeedText, NeedWarning})
	return func(tx *Tx) error { return tx.Answer(id, need) }, ok
}
