package store

import (
	"fmt"
	"testing"
	"time"

	"dateline/app/article"
)

// keysOf is how many keys an article of 600 words has.
const keysOf = 38

// crowd fills the tables of sketches as n articles would whose texts nobody has
// seen. Their keys lie all over the range; of each fifty, five are one and the same.
func crowd(b *testing.B, s *Store, n int) {
	b.Helper()
	for _, statement := range []string{
		fmt.Sprintf(`INSERT INTO sketch_key (key, article_n)
			WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < %[1]d),
			k(i, step) AS (SELECT i, (1 << 48) / %[1]d FROM r)
			SELECT CASE WHEN i %% 50 < 5 THEN i / 50 * 50 * step ELSE i * step + abs(random()) %% step END, 1000000 + i %% %[2]d FROM k`, keysOf*n, n),
		fmt.Sprintf(`INSERT INTO sketch (article_n, words, samples, text_hash, keys)
			WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < %d)
			SELECT 1000000 + i, 600, 37, random(), zeroblob(366) FROM r`, n),
	} {
		if _, err := s.writer.Exec(statement); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLookUp is what finding the articles like a new one of 600 words, and
// keeping its sketch, costs in a workspace with the sketches of 100,000 articles,
// and that as a multiple of the cost in one of 1,000: it should stay near 1.
func BenchmarkLookUp(b *testing.B) {
	const articles = 200
	var times [2]time.Duration
	var stores [2]*Store
	for i, n := range []int{1_000, 100_000} {
		stores[i] = benchStore(b)
		crowd(b, stores[i], n)
	}
	w := newAuthor()
	for b.Loop() {
		for i, s := range stores {
			times[i] += lookUp(b, s, w, articles)
		}
	}
	b.ReportMetric(float64(times[1].Microseconds())/float64(b.N*articles), "µs/article")
	b.ReportMetric(times[1].Seconds()/times[0].Seconds(), "x-1000")
}

// lookUp imports articles and times the looking up alone.
func lookUp(b *testing.B, s *Store, w author, n int) (took time.Duration) {
	b.Helper()
	_, err := s.Do(b.Context(), "Import", func(tx *Tx) error {
		list := make([]article.Article, n)
		for i := range list {
			var err error
			if list[i], err = importSample(tx, fmt.Sprintf("Story %d of %d", i, w.r.Uint32()), w.paragraphs()...); err != nil {
				return err
			}
		}
		begin := time.Now()
		for _, a := range list {
			if _, err := tx.Candidates(a); err != nil {
				return err
			}
		}
		took = time.Since(begin)
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return took
}

// BenchmarkRecurring is what finding the lines that recur costs on a site of 2,000
// articles, all with one line of chrome.
func BenchmarkRecurring(b *testing.B) {
	s, w := benchStore(b), newAuthor()
	_, err := s.Do(b.Context(), "Import", func(tx *Tx) error {
		for i := range 2000 {
			o, bytes, a := sample(fmt.Sprintf("Story %d", i), append(w.paragraphs(), letter)...)
			a.Site = "Velmar Post"
			if err := tx.AddOriginal(o, bytes); err != nil {
				return err
			}
			if err := tx.AddArticle(a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if lines, err := s.RecurringLines(b.Context(), "", nil); err != nil || len(lines) != 1 {
			b.Fatal(lines, err)
		}
	}
}
