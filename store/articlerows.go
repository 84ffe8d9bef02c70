package store

import (
	"context"
	"slices"
	"strings"
	"time"

	"dateline/app/article"
)

// ArticleRow is an article for a list: without its text.
type ArticleRow struct {
	ID, OriginalID article.ID
	article.Metadata
	Words      int // of the kept blocks
	Citations  int // of its passages, for events that are there
	Passages   int
	FirstWords string // of the kept blocks, about a line
	Imported   time.Time
	Binned     bool
}

// Order is the order of a list of articles.
type Order string

// The orders. Equal ones follow the order of import.
const (
	ByImport    Order = ""          // newest first
	ByPublished Order = "published" // oldest first, unknown last
	ByTitle     Order = "title"
	BySite      Order = "site"
)

// Filter says which articles to list.
type Filter struct {
	Binned   bool         // those in the bin instead of the others
	NotCited bool         // only those that no event rests on
	IDs      []article.ID // only these, when not nil
	Order    Order
}

// only is the list of ids as an argument, nil for all.
func (f Filter) only() any {
	if f.IDs == nil {
		return nil
	}
	return idList(f.IDs)
}

// ArticleRows lists articles. The bin shows what the analyst put there; what an
// undone import left there is in Bin.
func (r reads) ArticleRows(ctx context.Context, f Filter) ([]ArticleRow, error) {
	rows, err := r.articleRows(ctx, f)
	return rows, r.fail("list its articles", err)
}

func (r reads) articleRows(ctx context.Context, f Filter) ([]ArticleRow, error) {
	passages, err := r.countBy(ctx, "SELECT article_id, count(*) FROM passage WHERE binned = 0 GROUP BY article_id")
	if err != nil {
		return nil, err
	}
	citations, err := r.countBy(ctx, "SELECT article_id, count(*) FROM citation_there GROUP BY article_id")
	if err != nil {
		return nil, err
	}
	rows, err := collect(ctx, r.q, scanArticleRow, `SELECT id, original_id, words, first_words, imported, binned, `+listedColumns+`
		FROM article WHERE binned = ?1 AND (?2 IS NULL OR id IN (SELECT value FROM json_each(?2))) ORDER BY n DESC`, f.Binned, f.only())
	if err != nil {
		return nil, err
	}
	for i := range rows {
		rows[i].Passages, rows[i].Citations = passages[rows[i].ID], citations[rows[i].ID]
	}
	if f.NotCited {
		rows = slices.DeleteFunc(rows, func(a ArticleRow) bool { return a.Citations > 0 })
	}
	sortRows(rows, f.Order)
	return rows, nil
}

func scanArticleRow(row scanner) (a ArticleRow, err error) {
	var sc metadataScan
	var imported string
	err = row.Scan(append([]any{&a.ID, &a.OriginalID, &a.Words, &a.FirstWords, &imported, &a.Binned}, sc.into(&a.Metadata)...)...)
	if err != nil {
		return a, err
	}
	a.Imported = parseTime(imported)
	return a, sc.done(&a.Metadata)
}

func (r reads) countBy(ctx context.Context, query string) (map[article.ID]int, error) {
	pairs, err := collect(ctx, r.q, scanPair[int], query)
	counts := make(map[article.ID]int, len(pairs))
	for _, p := range pairs {
		counts[p.id] = p.value
	}
	return counts, err
}

// sortRows orders rows that are newest first.
func sortRows(rows []ArticleRow, o Order) {
	switch o {
	case ByPublished:
		slices.SortStableFunc(rows, func(a, b ArticleRow) int {
			switch {
			case a.Published.Before(b.Published):
				return -1
			case b.Published.Before(a.Published):
				return 1
			}
			return 0
		})
	case ByTitle:
		slices.SortStableFunc(rows, func(a, b ArticleRow) int { return compareFolded(a.Title, b.Title) })
	case BySite:
		slices.SortStableFunc(rows, func(a, b ArticleRow) int { return compareFolded(a.Site, b.Site) })
	}
}

// compareFolded orders without regard to case and accents; empty comes last.
func compareFolded(a, b string) int {
	if a == "" || b == "" {
		return strings.Compare(b, a)
	}
	return strings.Compare(foldText(a), foldText(b))
}
