package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/likeness"
)

// story is a text of so many words, its own for each number.
func story(number uint64, words int) string {
	r := rand.New(rand.NewPCG(number, 11))
	list := make([]string, words)
	for i := range list {
		list[i] = fmt.Sprintf("w%c%c%c", 'a'+r.IntN(26), 'a'+r.IntN(26), 'a'+r.IntN(26))
	}
	return strings.Join(list, " ")
}

// candidates looks up what an article is likely to be like.
func candidates(t *testing.T, s *Store, a article.Article) (ids []article.ID) {
	t.Helper()
	do(t, s, "Look", func(tx *Tx) (err error) {
		ids, err = tx.Candidates(a)
		return err
	})
	return ids
}

func TestAnEditionIsFoundAndOtherStoriesAreNot(t *testing.T) {
	s := fresh(t)
	text := story(1, 400)
	first := imported(t, s, "Crane falls", text)
	other := imported(t, s, "Ferry sinks", story(2, 400))
	for name, edition := range map[string]string{
		"the same":    text,
		"the ending":  text[len(text)*3/4:],
		"a new title": "A quite different beginning stands here. " + text,
	} {
		if got := candidates(t, s, imported(t, s, name, edition)); !slices.Contains(got, first.ID) || slices.Contains(got, other.ID) {
			t.Errorf("%s: %v, want %s and not %s", name, got, first.ID, other.ID)
		}
	}
}

func TestTwoOfOneTransactionFindEachOther(t *testing.T) {
	s := fresh(t)
	do(t, s, "Import both", func(tx *Tx) error {
		a, err := importSample(tx, "Crane falls", story(1, 200))
		if err != nil {
			return err
		}
		if ids, err := tx.Candidates(a); err != nil || len(ids) > 0 {
			t.Errorf("the first finds %v, %v", ids, err)
		}
		b, err := importSample(tx, "Crane fell", story(1, 200))
		if err != nil {
			return err
		}
		if ids, err := tx.Candidates(b); err != nil || !slices.Equal(ids, []article.ID{a.ID}) {
			t.Errorf("the second finds %v, %v, want %s", ids, err, a.ID)
		}
		return nil
	})
}

func TestWhatIsInTheBinIsNotFound(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", story(1, 200))
	b := imported(t, s, "Crane fell", story(1, 200))
	do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindArticle, a.ID, true) })
	if ids := candidates(t, s, b); len(ids) > 0 {
		t.Errorf("found %v in the bin", ids)
	}
	if got := derived(t, s); strings.Contains(got, string(a.ID)) {
		t.Errorf("of the article in the bin there is still\n%s", got)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if ids := candidates(t, s, b); !slices.Equal(ids, []article.ID{a.ID}) {
		t.Errorf("taken out again it is not found: %v", ids)
	}
}

func TestFoldedTextIsNotComparedAndComesBack(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", story(1, 60), story(2, 60))
	b := imported(t, s, "Crane fell", story(2, 60))
	fold := func(kept bool) {
		do(t, s, "Fold", func(tx *Tx) error { return tx.SetKept(a.ID, 2, kept, "") })
	}
	fold(false)
	if ids := candidates(t, s, b); len(ids) > 0 {
		t.Errorf("found by what is folded: %v", ids)
	}
	fold(true)
	if ids := candidates(t, s, b); !slices.Equal(ids, []article.ID{a.ID}) {
		t.Errorf("not found by what was kept again: %v", ids)
	}
}

func TestATextPrintedVeryOftenCostsNoMore(t *testing.T) {
	s := fresh(t)
	var last article.Article
	for i := range mostHolders + 10 {
		last = imported(t, s, fmt.Sprint("Copy ", i), story(1, 100))
	}
	var most int
	if err := s.reader.QueryRow("SELECT max(n) FROM (SELECT count(*) AS n FROM sketch_key GROUP BY key)").Scan(&most); err != nil || most != mostHolders {
		t.Errorf("a key is held by %d, %v, want %d", most, err, mostHolders)
	}
	if ids := candidates(t, s, last); len(ids) != mostLikely {
		t.Errorf("%d are found, want %d", len(ids), mostLikely)
	}
}

func link(a, b article.Article) Likeness {
	return Likeness{ID: article.NewID(), A: a.ID, B: b.ID, Kind: likeness.NearDuplicate, Shared: 30, RunsA: 40, RunsB: 50}
}

func TestTwoArticlesAreLinkedOnceAndShownWhileBothAreThere(t *testing.T) {
	s := fresh(t)
	a, b := imported(t, s, "Crane falls", "A crane fell."), imported(t, s, "Crane fell", "A crane has fallen.")
	l := link(a, b)
	put := func(l Likeness) (added bool) {
		do(t, s, "Link", func(tx *Tx) (err error) {
			added, err = tx.PutLikeness(l)
			return err
		})
		return added
	}
	if !put(l) || put(link(a, b)) || put(link(b, a)) {
		t.Error("two articles are linked twice, or not at all")
	}
	do(t, s, "Count as one origin", func(tx *Tx) error { return tx.SettleLikeness(l.ID, "one origin") })
	for _, id := range []article.ID{a.ID, b.ID, ""} {
		if list, err := s.Likenesses(id); err != nil || len(list) != 1 || list[0].ID != l.ID || list[0].Decision != "one origin" || list[0].RunsB != 50 {
			t.Errorf("of %q: %+v, %v", id, list, err)
		}
	}
	do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindArticle, b.ID, true) })
	if list, _ := s.Likenesses(a.ID); len(list) > 0 {
		t.Errorf("linked with an article in the bin: %+v", list)
	}
	if _, err := s.EmptyBin(t.Context()); err != nil {
		t.Fatal(err)
	}
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("after emptying the bin: %+v, %v", v, err)
	}
}

func TestUndoingAnImportTakesItsLinksAlong(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", story(1, 100))
	do(t, s, "Import", func(tx *Tx) error {
		b, err := importSample(tx, "Crane fell", story(1, 100))
		if err != nil {
			return err
		}
		_, err = tx.PutLikeness(link(a, b))
		return err
	})
	count := func() (n int) {
		if err := s.reader.QueryRow("SELECT count(*) FROM likeness").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if _, err := s.Undo(t.Context()); err != nil || count() != 0 {
		t.Errorf("%d links after undo, %v", count(), err)
	}
	if _, err := s.Redo(t.Context()); err != nil || count() != 1 {
		t.Errorf("%d links after redo, %v", count(), err)
	}
}

// link ties two articles at random, as an import does.
func (h *history) link() (func(*Tx) error, bool) {
	a, ok := pick(h.r, h.ids(KindArticle))
	b, _ := pick(h.r, h.ids(KindArticle))
	l := Likeness{ID: article.NewID(), A: a, B: b, Kind: likeness.CutDown, Shared: 1 + h.r.IntN(9), RunsA: 10, RunsB: 12}
	return func(tx *Tx) error {
		_, err := tx.PutLikeness(l)
		return err
	}, ok && a != b
}

func (h *history) settle() (func(*Tx) error, bool) {
	list, err := h.s.Likenesses("")
	if err != nil {
		h.t.Fatal(err)
	}
	l, ok := pick(h.r, list)
	return func(tx *Tx) error { return tx.SettleLikeness(l.ID, h.name("decision")) }, ok
}

func (h *history) decline() (func(*Tx) error, bool) {
	return func(tx *Tx) error { return tx.DeclineLine("Velmar/Post", h.name("Read also")) }, true
}

// derived is what the store has worked out from the articles, by their ids.
func derived(t *testing.T, s *Store) string {
	t.Helper()
	rows, err := collect(t.Context(), s.reader, func(row scanner) (line string, err error) {
		return line, row.Scan(&line)
	}, `SELECT a.id || ' sketch ' || sketch.words || ' ' || samples || ' ' || text_hash FROM sketch JOIN article a ON a.n = article_n
		UNION ALL SELECT a.id || ' key ' || key FROM sketch_key JOIN article a ON a.n = article_n
		UNION ALL SELECT a.id || ' line ' || hash || ' ' || state FROM line JOIN article a ON a.n = article_n ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(rows, "\n")
}
