package store

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/article"
)

// shown is what an analyst sees outside the bin: articles with their texts and
// blocks, the passages with the text that they quote, and what is to be decided.
func (h *history) shown() string {
	h.t.Helper()
	var b strings.Builder
	add := func(v any, err error) {
		if err != nil {
			h.t.Fatal(err)
		}
		fmt.Fprintf(&b, "%+v\n", v)
	}
	for _, id := range h.there("article") {
		add(h.s.Article(id))
		here, err := h.s.Passages(id)
		add(here, err)
		earlier, err := h.s.EarlierPassages(id)
		add(earlier, err)
		for _, p := range append(here, earlier...) {
			add(h.s.EditionText(id, p.Edition))
		}
		add(h.s.Proposals(id))
		add(h.s.Editions(id))
	}
	return b.String()
}

// there are the articles, or the like, that are not in the bin.
func (h *history) there(kind string) []article.ID {
	list, err := collect(h.t.Context(), h.s.reader, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM "+kind+" WHERE binned = 0 ORDER BY n")
	if err != nil {
		h.t.Fatal(err)
	}
	return list
}

// leftovers are rows that belong to nothing.
var leftovers = map[string]string{
	"texts":     "SELECT count(*) FROM article_text WHERE article_id NOT IN (SELECT id FROM article) AND article_id NOT IN (SELECT id FROM edition)",
	"blocks":    "SELECT count(*) FROM block WHERE article_id NOT IN (SELECT article_id FROM article_text)",
	"editions":  "SELECT count(*) FROM edition WHERE article_id NOT IN (SELECT id FROM article) OR id NOT IN (SELECT article_id FROM article_text)",
	"undone":    "SELECT count(*) FROM edition WHERE binned > 0 AND id <> article_id",
	"proposals": "SELECT count(*) FROM proposal WHERE passage_id NOT IN (SELECT id FROM passage) OR edition_id NOT IN (SELECT id FROM edition)",
	"passages":  "SELECT count(*) FROM passage WHERE edition_id <> '' AND edition_id NOT IN (SELECT id FROM edition) OR article_id NOT IN (SELECT id FROM article)",
	"indexed":   "SELECT count(*) FROM article_fts WHERE rowid NOT IN (SELECT n FROM article)",
}

// However it came about: emptying the bin takes what is in it with all its editions,
// and nothing else.
func TestEmptyingTheBinAfterAnyHistory(t *testing.T) {
	histories := uint64(30)
	if underRace {
		histories = 2
	}
	emptied := 0
	for seed := range histories {
		h := &history{t: t, r: rand.New(rand.NewPCG(seed, 11)), path: filepath.Join(t.TempDir(), "w.dateline")}
		h.s = open(t, h.path, Options{})
		for range 3 {
			h.live(12, seed%3 == 0)
			before := h.shown()
			n, err := h.s.EmptyBin(t.Context())
			if err != nil {
				t.Fatalf("history %d: %v", seed, err)
			}
			if got := h.shown(); got != before {
				t.Fatalf("history %d: there is\n%s\nwant\n%s", seed, got, before)
			}
			emptied += n
			for what, query := range leftovers {
				var left int
				if err := h.s.reader.QueryRow(query).Scan(&left); err != nil {
					t.Fatal(err)
				}
				if left > 0 && (n > 0 || what != "undone") {
					t.Errorf("history %d: %d %s are left behind", seed, left, what)
				}
			}
			if v, err := h.s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
				t.Fatalf("history %d: Verify = %+v, %v", seed, v, err)
			}
		}
		h.s.Close()
	}
	if emptied < int(histories)/2 {
		t.Errorf("only %d things were removed: the histories are too thin to mean anything", emptied)
	}
}
