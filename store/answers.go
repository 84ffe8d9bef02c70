package store

import (
	"context"
	"fmt"
	"slices"

	"dateline/app/article"
)

// Need is something about an article that the analyst is asked and whose answer
// shows nowhere else.
type Need string

// The needs that an answer is kept of.
const (
	NeedSplit   Need = "split"   // it seems to be several; the answer is that it is one
	NeedText    Need = "text"    // it has no text; the answer is that this was looked at
	NeedWarning Need = "warning" // likewise of its warnings
)

// Answer keeps that needs of an article were answered; one that was answered
// before stays so. ErrNotFound tells that there is no such article.
func (t *Tx) Answer(articleID article.ID, needs ...Need) error {
	doing := fmt.Sprintf("keep what was answered about article %s", articleID)
	for _, n := range needs {
		if !slices.Contains([]Need{NeedSplit, NeedText, NeedWarning}, n) {
			return t.fail(doing, fmt.Errorf("there is no need %q: %w", n, ErrInvalid))
		}
		result, err := t.exec(`INSERT INTO answer (article_id, need) SELECT id, ?2 FROM article WHERE id = ?1
			ON CONFLICT (article_id, need) DO UPDATE SET need = excluded.need`, articleID, n)
		if err == nil {
			var rows int64
			if rows, err = result.RowsAffected(); err == nil && rows == 0 {
				err = ErrNotFound
			}
		}
		if err != nil {
			return t.fail(doing, err)
		}
	}
	return nil
}

// Answers are the needs of these articles that were answered.
func (r reads) Answers(ids []article.ID) (map[article.ID][]Need, error) {
	pairs, err := collect(r.ctx, r.q, scanPair[Need],
		"SELECT article_id, need FROM answer WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, need", idList(ids))
	return group(pairs), r.fail("read what was answered about articles", err)
}

// MayWant lists the articles that may want something of the analyst, the newest
// first: the newest so many, and of the older ones those of which it shows without
// their texts. They lack a date or a site, their date is to be checked, nobody
// looked at their warnings or their want of a text, or they came in like another,
// where what was made of that is one of open. What lies in the bin is left out.
func (r reads) MayWant(ctx context.Context, newest int, open ...string) ([]article.ID, error) {
	decisions, err := asJSON(open)
	if err != nil {
		return nil, err
	}
	list, err := collect(ctx, r.q, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, `SELECT id FROM article WHERE binned = 0 AND (
			n > coalesce((SELECT n FROM article WHERE binned = 0 ORDER BY n DESC LIMIT 1 OFFSET ?1), 0)
			OR published = '' OR site = '' OR evidence ->> '$.published.toCheck'
			OR (warnings <> '[]' OR words <= 1) AND NOT EXISTS (SELECT 1 FROM answer WHERE article_id = article.id AND need IN ('text', 'warning'))
			OR EXISTS (SELECT 1 FROM likeness l JOIN article a ON a.id = l.a_id AND a.binned = 0
				WHERE l.b_id = article.id AND l.decision IN (SELECT value FROM json_each(?2))))
		ORDER BY n DESC`, newest, decisions)
	return list, r.fail("list articles that may want something", err)
}
