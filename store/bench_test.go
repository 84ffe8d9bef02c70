package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/app/article"
)

// author makes articles of 600 words in 12 paragraphs out of 50,000 made-up words,
// the common ones much more often, as in a language.
type author struct {
	r    *rand.Rand
	zipf *rand.Zipf
}

func newAuthor() author {
	r := rand.New(rand.NewPCG(3, 1))
	return author{r, rand.NewZipf(r, 1.1, 4, 50_000)}
}

func (w author) paragraphs() []string {
	list := make([]string, 12)
	for i := range list {
		words := make([]string, 50)
		for k := range words {
			words[k] = fmt.Sprintf("w%s", strings.Map(func(r rune) rune { return r - '0' + 'a' }, fmt.Sprint(w.zipf.Uint64())))
		}
		list[i] = strings.Join(words, " ") + "."
	}
	return list
}

// fill imports n articles in batches of 250 as one action.
func fill(b *testing.B, s *Store, w author, n int) {
	b.Helper()
	const batch = 250
	a := s.Begin("Import")
	for done := 0; done < n; done += batch {
		_, err := a.Do(b.Context(), func(tx *Tx) error {
			for i := range min(batch, n-done) {
				if _, err := importSample(tx, fmt.Sprintf("Story %d of %d", done+i, w.r.Uint32()), w.paragraphs()...); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

func benchStore(b *testing.B) *Store {
	b.Helper()
	s, err := Open(context.Background(), filepath.Join(b.TempDir(), "w.dateline"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// BenchmarkImport is the rate of importing, and how many times as long it takes as
// the bare work: hashing, packing and writing text and bytes without blocks,
// journal and index.
func BenchmarkImport(b *testing.B) {
	const n = 500
	var full, bare time.Duration
	for b.Loop() {
		begin := time.Now()
		fill(b, benchStore(b), newAuthor(), n)
		full += time.Since(begin)
		begin = time.Now()
		fillBare(b, benchStore(b), newAuthor(), n)
		bare += time.Since(begin)
	}
	b.ReportMetric(float64(n*b.N)/full.Seconds(), "articles/s")
	b.ReportMetric(full.Seconds()/bare.Seconds(), "x-bare")
}

func fillBare(b *testing.B, s *Store, w author, n int) {
	b.Helper()
	tx, err := s.writer.Begin()
	if err != nil {
		b.Fatal(err)
	}
	for i := range n {
		_, bytes, a := sample(fmt.Sprintf("Story %d of %d", i, w.r.Uint32()), w.paragraphs()...)
		if _, err := tx.Exec("INSERT INTO original_bytes (sha256, bytes) VALUES (?, ?)", article.HashBytes(bytes), s.packer.pack(bytes)); err != nil {
			b.Fatal(err)
		}
		if _, err := tx.Exec("INSERT INTO setting (key, value) VALUES (?, ?)", article.HashText(a.Text), a.Text); err != nil {
			b.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkUndo is what undoing a highlight costs in a workspace of 4,000 articles,
// as a multiple of what it costs in one of 100: it should stay near 1.
func BenchmarkUndo(b *testing.B) {
	w := newAuthor()
	small, large := benchStore(b), benchStore(b)
	fill(b, small, w, 100)
	fill(b, large, w, 4000)
	var times [2]time.Duration
	for b.Loop() {
		for i, s := range []*Store{small, large} {
			times[i] += undoHighlight(b, s)
		}
	}
	b.ReportMetric(float64(times[1].Microseconds())/float64(b.N), "µs/undo")
	b.ReportMetric(times[1].Seconds()/times[0].Seconds(), "x-small")
}

func undoHighlight(b *testing.B, s *Store) time.Duration {
	b.Helper()
	rows, err := collect(b.Context(), s.reader, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM article ORDER BY n LIMIT 1")
	if err != nil {
		b.Fatal(err)
	}
	a, err := s.Article(rows[0])
	if err != nil {
		b.Fatal(err)
	}
	p, err := article.NewPassage(&a, 40, 90)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.Do(b.Context(), "Highlight", func(tx *Tx) error { return tx.PutPassage(p) }); err != nil {
		b.Fatal(err)
	}
	begin := time.Now()
	if _, err := s.Undo(b.Context()); err != nil {
		b.Fatal(err)
	}
	return time.Since(begin)
}

// BenchmarkSearch is a search as one types in a workspace of 4,000 articles: a rare
// word, a common one, a beginning and a phrase.
func BenchmarkSearch(b *testing.B) {
	s := benchStore(b)
	fill(b, s, newAuthor(), 4000)
	for _, text := range []string{"wdefgh ", "wa ", "wab", `"wa wb"`} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Search(b.Context(), text, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
