package store

import (
	"context"
	"fmt"

	"dateline/app/article"
)

// HitKind tells what was found.
type HitKind string

// The kinds of hit.
const (
	HitArticle HitKind = "article"
	HitPassage HitKind = "passage" // in the quotation
	HitNote    HitKind = "note"    // in a passage's note
	HitEvent   HitKind = "event"
)

// Hit is something found.
type Hit struct {
	Kind      HitKind
	ID        article.ID // of the article, passage or event
	ArticleID article.ID // "" for an event
	Title     string     // of the article or event
	Snippet   string     // the words around the hit, plain text on one line
	Date      string     // published, or the event's EDTF; "" when unknown
}

// sortable is the number of hits up to which ranking them by relevance is quick;
// with more, the newest imported come first.
const sortable = 2000

// Search finds what holds all the words of a query: words, phrases in quotation
// marks, the last word also as the beginning of one; case and accents do not
// matter. A name is found in every spelling that the analyst took for one with it.
// Events come first, then notes, passages and articles, at most limit of
// each. It can be called at each key; end the call before by its context.
func (r reads) Search(ctx context.Context, text string, limit int) ([]Hit, error) {
	q := parseQuery(text)
	if len(q.phrases) == 0 || limit <= 0 {
		return nil, nil
	}
	q, err := r.withSpellings(q)
	if err != nil {
		return nil, err
	}
	hits, err := r.search(ctx, q, limit)
	return hits, r.fail(fmt.Sprintf("search for %q", text), err)
}

func (r reads) search(ctx context.Context, q query, limit int) ([]Hit, error) {
	events, err := r.searchEvents(ctx, q, limit)
	if err != nil {
		return nil, err
	}
	notes, passages, err := r.searchPassages(ctx, q, limit)
	if err != nil {
		return nil, err
	}
	articles, err := r.searchArticles(ctx, q, limit)
	return append(append(append(events, notes...), passages...), articles...), err
}

// searchEvents goes through the events: there are few against the articles.
func (r reads) searchEvents(ctx context.Context, q query, limit int) ([]Hit, error) {
	rows, err := r.q.QueryContext(ctx, "SELECT id, title, place, note, when_edtf FROM event WHERE binned = 0 ORDER BY created, n")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var hits []Hit
	for rows.Next() && len(hits) < limit {
		var place, note string
		h := Hit{Kind: HitEvent}
		if err := rows.Scan(&h.ID, &h.Title, &place, &note, &h.Date); err != nil {
			return nil, err
		}
		text := h.Title + article.Separator + place + article.Separator + note
		if q.matches(text) {
			h.Snippet = q.snippet(text)
			hits = append(hits, h)
		}
	}
	return hits, rows.Err()
}

// searchPassages goes through the quotations and notes.
func (r reads) searchPassages(ctx context.Context, q query, limit int) (notes, passages []Hit, err error) {
	rows, err := r.q.QueryContext(ctx, `SELECT p.id, p.article_id, a.title, a.published, p.quote, p.note
		FROM passage p JOIN article a ON a.id = p.article_id WHERE p.binned = 0 AND a.binned = 0 ORDER BY p.n DESC`)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	for rows.Next() && min(len(notes), len(passages)) < limit {
		var quote, note string
		h := Hit{Kind: HitPassage}
		if err := rows.Scan(&h.ID, &h.ArticleID, &h.Title, &h.Date, &quote, &note); err != nil {
			return nil, nil, err
		}
		if len(passages) < limit && q.matches(quote) {
			h.Snippet = q.snippet(quote)
			passages = append(passages, h)
		}
		if len(notes) < limit && q.matches(note) {
			h.Kind, h.Snippet = HitNote, q.snippet(note)
			notes = append(notes, h)
		}
	}
	return notes, passages, rows.Err()
}

// searchArticles asks the index. Up to a number of hits they come by relevance;
// beyond it sorting all would take longer than a key takes, so the newest come.
func (r reads) searchArticles(ctx context.Context, q query, limit int) ([]Hit, error) {
	match := q.fts()
	var many int
	err := r.q.QueryRowContext(ctx, "SELECT count(*) FROM (SELECT 1 FROM article_fts WHERE article_fts MATCH ? LIMIT ?)", match, sortable+1).Scan(&many)
	if err != nil || many == 0 {
		return nil, err
	}
	order := "rank"
	if many > sortable {
		order = "rowid DESC"
	}
	numbers, err := collect(ctx, r.q, func(row scanner) (n int, err error) {
		return n, row.Scan(&n)
	}, "SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY "+order+" LIMIT ?", match, limit)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	for _, n := range numbers {
		h := Hit{Kind: HitArticle}
		var text string
		var edition article.ID
		err := r.q.QueryRowContext(ctx, "SELECT id, edition_id, title, published, text FROM article_now WHERE n = ?", n).
			Scan(&h.ID, &edition, &h.Title, &h.Date, &text)
		if err != nil {
			return nil, err
		}
		blocks, err := r.blocks(textID(h.ID, edition), text)
		if err != nil {
			return nil, err
		}
		// What a reader sees comes before the menus around it.
		if kept := article.KeptText(blocks); q.touches(kept) {
			text = kept
		}
		h.ArticleID, h.Snippet = h.ID, q.snippet(text)
		hits = append(hits, h)
	}
	return hits, nil
}
