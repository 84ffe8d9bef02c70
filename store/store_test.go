package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
)

// clock ticks a second a call, so that runs are alike.
func clock() func() time.Time {
	now := time.Date(2031, 5, 4, 9, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

func open(t *testing.T, path string, o Options) *Store {
	t.Helper()
	if o.Now == nil {
		o.Now = clock()
	}
	s, err := Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// fresh is a new workspace in a folder of its own.
func fresh(t *testing.T) *Store {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "harbour.dateline"), Options{})
}

func do(t *testing.T, s *Store, label string, f func(*Tx) error) (changed bool) {
	t.Helper()
	changed, err := s.Do(t.Context(), label, f)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// sample is an original with one article of these paragraphs.
func sample(title string, paragraphs ...string) (article.Original, []byte, article.Article) {
	blocks := []article.Block{{Kind: article.Heading, Level: 1, Text: title, Kept: true}}
	for _, p := range paragraphs {
		blocks = append(blocks, article.Block{Kind: article.Paragraph, Text: p, Kept: true})
	}
	o := article.Original{ID: article.NewID(), MediaType: "text/plain", Name: title + ".txt", Origin: article.OriginFile}
	a := article.Article{ID: article.NewID(), OriginalID: o.ID, Blocks: blocks}
	a.Title = title
	a.Text = article.Compose(blocks)
	return o, []byte(a.Text + "\n"), a
}

// importSample adds a sample within a transaction.
func importSample(tx *Tx, title string, paragraphs ...string) (article.Article, error) {
	o, bytes, a := sample(title, paragraphs...)
	if err := tx.AddOriginal(o, bytes); err != nil {
		return a, err
	}
	return a, tx.AddArticle(a)
}

func imported(t *testing.T, s *Store, title string, paragraphs ...string) article.Article {
	t.Helper()
	var a article.Article
	do(t, s, "Import "+title, func(tx *Tx) (err error) {
		a, err = importSample(tx, title, paragraphs...)
		return err
	})
	a, err := s.Article(a.ID)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func contents(t *testing.T, s *Store) string {
	t.Helper()
	text, err := s.LogicalContents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// highlighted marks a range with a passage.
func highlighted(t *testing.T, s *Store, a article.Article, start, end int) article.Passage {
	t.Helper()
	p, err := article.NewPassage(&a, start, end)
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, "Highlight passage", func(tx *Tx) error { return tx.PutPassage(p) })
	p, err = s.Passage(p.ID)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAnActionIsThereAfterClosingAndCanBeUndoneThen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "harbour.dateline")
	s := open(t, path, Options{})
	before := contents(t, s)
	a := imported(t, s, "Crane falls in Velmar", "A crane fell on Monday.", "Nobody was hurt.")
	p := highlighted(t, s, a, 23, 45)
	e := chronology.Event{ID: article.NewID(), Title: "Crane falls", Tags: []article.ID{"happening", "claim"}}
	c := chronology.Citation{ID: article.NewID(), EventID: e.ID, PassageID: p.ID, Origin: "port authority"}
	do(t, s, "Record event", func(tx *Tx) error {
		if err := tx.PutEvent(e); err != nil {
			return err
		}
		return tx.PutCitation(c)
	})
	after := contents(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 1 {
		t.Errorf("closing leaves %v, want one file", files)
	}

	s = open(t, path, Options{})
	for _, want := range []string{"Record event", "Highlight passage", "Import Crane falls in Velmar"} {
		if next, ok := s.NextUndo(); !ok || next != want {
			t.Errorf("next to undo is %q, want %q", next, want)
		}
		if label, err := s.Undo(context.Background()); err != nil || label != want {
			t.Fatalf("Undo = %q, %v; want %q", label, err, want)
		}
	}
	if got := contents(t, s); got != before {
		t.Errorf("after undoing all:\n%s\nwant\n%s", got, before)
	}
	for range 3 {
		if _, err := s.Redo(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if got := contents(t, s); got != after {
		t.Errorf("after redoing all:\n%s\nwant\n%s", got, after)
	}
}
