package store

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

func TestWhatIsBinnedIsHiddenWithWhatHangsOnIt(t *testing.T) {
	s := worked(t)
	rows, err := s.ArticleRows(t.Context(), Filter{})
	if err != nil || len(rows) != 1 || rows[0].Citations != 1 || rows[0].Passages != 1 {
		t.Fatalf("rows %+v, %v", rows, err)
	}
	bin := func(kind Kind, id article.ID, binned bool) {
		t.Helper()
		do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(kind, id, binned) })
	}
	id := rows[0].ID
	bin(KindArticle, id, true)
	if rows, _ := s.ArticleRows(t.Context(), Filter{}); len(rows) != 0 {
		t.Errorf("the binned article is listed: %+v", rows)
	}
	if rows, _ := s.ArticleRows(t.Context(), Filter{Binned: true}); len(rows) != 1 || !rows[0].Binned {
		t.Errorf("the bin lists %+v", rows)
	}
	if a, err := s.Article(id); err != nil || !a.Binned || a.Text == "" {
		t.Errorf("the binned article reads %+v, %v", a, err)
	}
	events, err := s.Events(t.Context(), false)
	if err != nil || len(events) != 1 || len(events[0].Citations) != 0 {
		t.Errorf("events %+v, %v; want one without citations", events, err)
	}
	if hits, _ := s.Search(t.Context(), "crane", 10); len(hits) != 1 || hits[0].Kind != HitEvent {
		t.Errorf("hits %+v, want the event only", hits)
	}
	if c, _ := s.Counts(); c != (Counts{Events: 1, Tags: starterTags, Binned: 1}) {
		t.Errorf("counts %+v", c)
	}
	bin(KindArticle, id, false)
	if hits, _ := s.Search(t.Context(), "crane", 10); len(hits) != 3 {
		t.Errorf("after taking it out: hits %+v, want event, passage and article", hits)
	}
	bin(KindEvent, events[0].ID, true)
	if rows, _ := s.ArticleRows(t.Context(), Filter{NotCited: true}); len(rows) != 1 {
		t.Error("an article cited only for a binned event counts as cited")
	}
	if list, _ := s.Events(t.Context(), true); len(list) != 1 || len(list[0].Citations) != 1 {
		t.Errorf("the event in the bin is %+v", list)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if list, _ := s.Bin(); len(list) != 0 {
		t.Errorf("the bin holds %+v", list)
	}
}

func TestABinnedTagComesBackWhereItWas(t *testing.T) {
	s := worked(t)
	passages, _ := s.AllPassages()
	p := passages[0]
	p.Tags = []article.ID{"doubt", "claim"}
	do(t, s, "Tag", func(tx *Tx) error { return tx.PutPassage(p) })
	do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindTag, "doubt", true) })
	p, err := s.Passage(p.ID)
	if err != nil || !slices.Equal(p.Tags, []article.ID{"claim"}) {
		t.Fatalf("tags %v, %v", p.Tags, err)
	}
	p.Note = "edited meanwhile"
	do(t, s, "Note", func(tx *Tx) error { return tx.PutPassage(p) })
	do(t, s, "Unbin", func(tx *Tx) error { return tx.SetBinned(KindTag, "doubt", false) })
	if p, err = s.Passage(p.ID); err != nil || !slices.Contains(p.Tags, "doubt") || len(p.Tags) != 2 {
		t.Errorf("tags %v, %v; want both", p.Tags, err)
	}
}

func TestABinnedPassageStaysWhileAnotherHasItsRange(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell on Monday.")
	old := highlighted(t, s, a, 13, 25)
	bin := func(id article.ID, binned bool) (bool, error) {
		return s.Do(t.Context(), "Bin", func(tx *Tx) error { return tx.SetBinned(KindPassage, id, binned) })
	}
	if _, err := bin(old.ID, true); err != nil {
		t.Fatal(err)
	}
	highlighted(t, s, a, 13, 20) // another range is in nobody's way
	again := highlighted(t, s, a, 13, 25)
	_, err := bin(old.ID, false)
	if !errors.Is(err, ErrExists) || !strings.Contains(err.Error(), "another passage stands on the same words") {
		t.Errorf("restoring beside another on the range: %v, want ErrExists in a sentence", err)
	}
	if list, err := s.Passages(a.ID); err != nil || len(list) != 2 {
		t.Errorf("passages %+v, %v; want two", list, err)
	}
	if changed, err := bin(again.ID, false); err != nil || changed {
		t.Errorf("restoring what is not in the bin: %v, %v", changed, err)
	}
	if _, err := bin(again.ID, true); err != nil {
		t.Fatal(err)
	}
	if changed, err := bin(old.ID, false); err != nil || !changed {
		t.Errorf("restoring on a free range: %v, %v", changed, err)
	}
}

func TestAnUndoneImportCanComeBackFromTheBin(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell.")
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	list, err := s.Bin()
	if err != nil || len(list) != 1 || list[0] != (BinItem{KindArticle, a.ID, "Crane falls", "its import was undone"}) {
		t.Fatalf("Bin = %+v, %v", list, err)
	}
	do(t, s, "Restore", func(tx *Tx) error { return tx.SetBinned(KindArticle, a.ID, false) })
	o, err := s.Original(a.OriginalID)
	if err != nil {
		t.Fatal(err)
	}
	if _, ids, err := s.OriginalBySHA(o.SHA256); err != nil || len(ids) != 1 {
		t.Errorf("the restored original is found as %v, %v", ids, err)
	}
	if hits, _ := s.Search(t.Context(), "crane", 5); len(hits) != 1 {
		t.Errorf("hits %+v", hits)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if c, _ := s.Counts(); c.Articles != 0 {
		t.Error("undo of restoring left the article")
	}
}

func TestEmptyingTheBinRemovesForGoodAndKeepsTheHashes(t *testing.T) {
	s := worked(t)
	kept := imported(t, s, "Ferry leaves", "The ferry left Velmar.")
	undone := imported(t, s, "Never here", "A secretword nobody should find.")
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	rows, _ := s.ArticleRows(t.Context(), Filter{Order: ByTitle})
	gone, err := s.Article(rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	p := highlighted(t, s, kept, 0, 5)
	do(t, s, "Bin", func(tx *Tx) error {
		child := chronology.Tag{ID: article.NewID(), ParentID: "claim", Name: "Claim of a ministry"}
		return errors.Join(tx.PutTag(child), tx.SetBinned(KindArticle, gone.ID, true), tx.SetBinned(KindPassage, p.ID, true),
			tx.SetBinned(KindTag, "claim", true))
	})

	n, err := s.EmptyBin(t.Context())
	if err != nil || n != 4 {
		t.Fatalf("EmptyBin = %d, %v; want 4", n, err)
	}
	for _, id := range []article.ID{gone.ID, undone.ID} {
		if _, err := s.Article(id); !errors.Is(err, ErrNotFound) {
			t.Errorf("article %s: %v, want ErrNotFound", id, err)
		}
	}
	for _, id := range []article.ID{gone.OriginalID, undone.OriginalID} {
		if _, err := s.OriginalBytes(id); !errors.Is(err, ErrNotFound) {
			t.Errorf("bytes of %s: %v, want ErrNotFound", id, err)
		}
	}
	if _, err := s.Article(kept.ID); err != nil {
		t.Error(err)
	}
	if c, _ := s.Counts(); c.Binned != 0 || c.Articles != 1 || c.Tags != starterTags {
		t.Errorf("counts %+v", c)
	}
	if label, ok := s.NextUndo(); ok {
		t.Errorf("%q can still be undone", label)
	}
	history, err := s.History(t.Context(), 1, 0)
	if err != nil || history[0].Kind != Emptied {
		t.Fatalf("newest entry %+v, %v", history, err)
	}
	changes, err := changesOf(t.Context(), s.reader, s.packer, history[0].Seq)
	if err != nil {
		t.Fatal(err)
	}
	said := false
	for _, c := range changes {
		said = said || c.Table == "article" && c.ID == string(gone.ID) && strings.Contains(string(c.Before), gone.TextSHA256)
	}
	if !said {
		t.Error("the journal does not keep the hash of the text that went")
	}
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify = %+v, %v", v, err)
	}
	if n, err := s.EmptyBin(t.Context()); n != 0 || err != nil {
		t.Errorf("emptying an empty bin: %d, %v", n, err)
	}
	if now, _ := s.History(t.Context(), 1, 0); now[0] != history[0] {
		t.Error("emptying an empty bin is in the journal")
	}
	s.Close()
	if strings.Contains(readFile(t, s.Path()), "secretword") {
		t.Error("what was removed still stands in the file")
	}
}
