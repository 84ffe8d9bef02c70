package store

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// What is taken down of new blocks is what a trigger would take down: undo and
// verification compare the journal with the rows.
func TestBlocksOfANewArticleStandInTheJournalAsTheirRowsDo(t *testing.T) {
	s, err := Open(t.Context(), t.TempDir()+"/w.dateline", Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	a := article.Article{ID: "a1", OriginalID: "o1", Metadata: article.Metadata{Title: "Weir"}}
	for i := range 71 {
		a.Blocks = append(a.Blocks, article.Block{Kind: article.Paragraph, Text: strings.Repeat("Wasser ü ", i+1), Kept: i%3 > 0})
	}
	a.Blocks[1] = article.Block{Kind: article.Heading, Level: 2, Text: "Ends", Why: "a \"quoted\" \\ reason\tof\x01 <two> lines\n& 'more' \u2028 ü\x7f\xff", Lang: "uk\x00", At: "2024-03-05T10:00Z", Role: article.RoleEntry}
	a.Text = article.Compose(a.Blocks)
	_, err = s.Do(t.Context(), "Import", func(tx *Tx) error {
		if err := tx.AddOriginal(article.Original{ID: "o1", Name: "weir.html"}, []byte("weir")); err != nil {
			return err
		}
		return tx.AddArticle(a)
	})
	if err != nil {
		t.Fatal(err)
	}
	blocks, _ := findTable(s.tables, "block")
	rows, err := tableRows(t.Context(), s.reader, blocks)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, r := range rows {
		want[r.id] = r.json
	}
	_, entries, err := s.JournalHead()
	if err != nil {
		t.Fatal(err)
	}
	changes, err := changesOf(t.Context(), s.reader, s.packer, entries)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		if c.Table != "block" {
			continue
		}
		if string(c.After) != want[c.ID] {
			t.Errorf("%s\njournal %s\nrow     %s", c.ID, c.After, want[c.ID])
		}
		delete(want, c.ID)
	}
	if len(want) > 0 || len(rows) != len(a.Blocks) {
		t.Errorf("%d rows, and not in the journal: %v", len(rows), want)
	}
}

// An article whose blocks or title change in the very transaction that adds it is
// indexed as it then is.
func TestAnArticleChangedAsItIsAddedIsIndexedAsChanged(t *testing.T) {
	s, err := Open(t.Context(), t.TempDir()+"/w.dateline", Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	a := article.Article{ID: "a1", OriginalID: "o1", Metadata: article.Metadata{Title: "Weir"}}
	a.Blocks = []article.Block{{Kind: article.Paragraph, Text: "Spillway breaks", Kept: true}, {Kind: article.Paragraph, Text: "Newsletter", Kept: true}}
	a.Text = article.Compose(a.Blocks)
	_, err = s.Do(t.Context(), "Import", func(tx *Tx) error {
		if err := tx.AddOriginal(article.Original{ID: "o1", Name: "weir.html"}, []byte("weir")); err != nil {
			return err
		}
		if err := tx.AddArticle(a); err != nil {
			return err
		}
		if err := tx.SetKept(a.ID, 1, false, "of the page"); err != nil {
			return err
		}
		return tx.SetMetadata(a.ID, article.Metadata{Title: "Sluice"})
	})
	if err != nil {
		t.Fatal(err)
	}
	var words int
	var found string
	err = s.reader.QueryRow(`SELECT words, (SELECT group_concat(rowid) FROM article_fts WHERE article_fts MATCH 'title : sluice AND folded : newsletter AND kept : spillway') FROM article`).Scan(&words, &found)
	if err != nil || words != 2 || found != "1" {
		t.Errorf("%d words, found %q, %v", words, found, err)
	}
}
