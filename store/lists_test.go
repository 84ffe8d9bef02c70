package store

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

func TestPassagesComeInTheOrderOfTheText(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell on Monday.")
	b := imported(t, s, "Ferry leaves", "The ferry left.")
	late, early, other := highlighted(t, s, a, 20, 25), highlighted(t, s, a, 2, 6), highlighted(t, s, b, 0, 5)
	list, err := s.Passages(a.ID)
	if err != nil || len(list) != 2 || list[0].ID != early.ID || list[1].ID != late.ID {
		t.Errorf("Passages = %+v, %v", list, err)
	}
	all, err := s.AllPassages()
	if err != nil || len(all) != 3 || all[2].ID != other.ID {
		t.Errorf("AllPassages = %+v, %v", all, err)
	}
	do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindPassage, early.ID, true) })
	if list, _ := s.Passages(a.ID); len(list) != 1 {
		t.Errorf("a binned passage is listed: %+v", list)
	}
	some, err := s.PassagesOf([]article.ID{early.ID, other.ID, "nowhere"})
	if err != nil || len(some) != 2 || !some[early.ID].Binned || some[other.ID].Quote != other.Quote {
		t.Errorf("PassagesOf = %+v, %v", some, err)
	}
}

func TestEventsOfAPassageAndTheirCitationsInOrder(t *testing.T) {
	s := worked(t)
	passages, _ := s.AllPassages()
	p := passages[0]
	events, err := s.EventsOfPassage(p.ID)
	if err != nil || len(events) != 1 || len(events[0].Citations) != 1 {
		t.Fatalf("EventsOfPassage = %+v, %v", events, err)
	}
	want := []article.ID{events[0].Citations[0].ID}
	for range 5 {
		c := chronology.Citation{ID: article.NewID(), EventID: events[0].ID, PassageID: p.ID, Created: events[0].Citations[0].Created}
		do(t, s, "Cite", func(tx *Tx) error { return tx.PutCitation(c) })
		want = append(want, c.ID)
	}
	order := func() (ids []article.ID) {
		e, err := s.Event(events[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range e.Citations {
			ids = append(ids, c.ID)
		}
		return ids
	}
	if got := order(); !slices.Equal(got, want) {
		t.Errorf("citations %v, want them as they were made %v", got, want)
	}
	for range 3 {
		if _, err := s.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	for range 3 {
		if _, err := s.Redo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := order(); !slices.Equal(got, want) {
		t.Errorf("after undo and redo: citations %v, want %v", got, want)
	}
	do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindEvent, events[0].ID, true) })
	if events, _ := s.EventsOfPassage(p.ID); len(events) != 0 {
		t.Errorf("a binned event is listed: %+v", events)
	}
}

// A page of the file overwritten, as a failing disk does: the sound parts are still
// read and the rest is named.
func TestAFileDamagedOnTheDisk(t *testing.T) {
	s := fresh(t)
	do(t, s, "Import", func(tx *Tx) error {
		_, err := importSample(tx, "Crane falls", strings.Repeat("A crane fell in the port of Velmar. ", 3000))
		return err
	})
	s.Close()
	info, err := os.Stat(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(s.Path(), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	for at := int64(10 * page); at < info.Size(); at += page {
		if _, err := f.WriteAt(make([]byte, page), at); err != nil {
			t.Fatal(err)
		}
	}
	f.Close()
	s, err = Open(t.Context(), s.Path(), Options{})
	if err != nil {
		if !strings.Contains(err.Error(), "damaged") {
			t.Errorf("opening: %v, want a sentence that says damaged", err)
		}
		return
	}
	defer s.Close()
	v, err := s.Verify(t.Context(), nil)
	if err != nil || len(v.Damaged) == 0 {
		t.Errorf("Verify = %+v, %v; want damage", v, err)
	}
}

func TestATruncatedFile(t *testing.T) {
	s := worked(t)
	s.Close()
	if err := os.Truncate(s.Path(), 4096*3); err != nil {
		t.Fatal(err)
	}
	o, err := Open(t.Context(), s.Path(), Options{ReadOnly: true})
	if err == nil {
		defer o.Close()
		_, err = o.Events(t.Context(), false)
	}
	if err == nil || !strings.Contains(err.Error(), "The file is damaged") || !strings.Contains(err.Error(), s.Path()) {
		t.Errorf("a file cut off: %v, want a sentence that says so with its name", err)
	}
}
