package store

import (
	"context"
	"errors"
	"slices"

	"dateline/app/article"
)

// derive brings what is worked out from an article in step with its kept text.
func (t *Tx) derive(n int, title string, blocks []article.Block) error {
	hash, err := t.sketched(n)
	if err == nil && hash != hashKept(blocks) {
		_, _, err = t.sketchArticle(n, blocks)
	}
	if err != nil {
		return err
	}
	return t.keepLines(n, title, blocks)
}

// underive forgets what was worked out from an article that goes into the bin.
func (t *Tx) underive(n int) error {
	if err := t.unsketch(n); err != nil {
		return err
	}
	return t.forgetLines(n)
}

// settingSketched tells, once it is set, that no article lacks a sketch.
const settingSketched = "sketched"

// SketchOlder sketches the articles that were imported before there were sketches,
// the newest first, in transactions of so many. It is no action: what it writes is
// worked out from what is there. Stopped by its context, it goes on when it is
// called anew.
func (s *Store) SketchOlder(ctx context.Context, batch int) error {
	const doing = "prepare its articles for comparison"
	if s.readOnly {
		return nil
	}
	if done, err := s.GetSetting(settingSketched); err != nil || done != "" {
		return err
	}
	missing, err := collect(ctx, s.reader, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM article WHERE binned = 0 AND NOT EXISTS (SELECT 1 FROM sketch WHERE article_n = n) ORDER BY n DESC")
	if err != nil {
		return s.fail(doing, err)
	}
	for ids := range slices.Chunk(missing, batch) {
		err := s.transact(ctx, func(t *Tx) error {
			for _, id := range ids {
				if err := t.deriveAgain(id); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return s.fail(doing, err)
		}
	}
	return s.SetSetting(settingSketched, "1")
}

// deriveAgain works out anew what belongs to an article, unless it went meanwhile.
func (t *Tx) deriveAgain(id article.ID) error {
	a, err := t.Article(id)
	if errors.Is(err, ErrNotFound) || a.Binned {
		return nil
	}
	if err != nil {
		return err
	}
	var n int
	if err := t.queryRow("SELECT n FROM article WHERE id = ?", []any{id}, &n); err != nil {
		return err
	}
	return t.derive(n, a.Title, a.Blocks)
}
