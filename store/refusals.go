package store

import (
	"fmt"

	"dateline/app/article"
)

// Refusal is a sentence, or a part of one, that was refused as an event.
type Refusal struct {
	ArticleID  article.ID
	EditionID  article.ID // of the text, "" for the first
	Start, End int        // code points of that text
}

// id has no stroke in it: the journal joins the parts of a key with one.
func (r Refusal) id() string {
	return fmt.Sprintf("%s:%s:%d-%d", r.ArticleID, r.EditionID, r.Start, r.End)
}

// Refuse keeps that sentences were refused; one that was refused before stays so.
// ErrNotFound tells that there is no such article.
func (t *Tx) Refuse(list ...Refusal) error {
	for _, r := range list {
		doing := fmt.Sprintf("refuse a suggestion from article %s", r.ArticleID)
		if r.Start < 0 || r.End <= r.Start {
			return t.fail(doing, fmt.Errorf("its range is empty: %w", ErrInvalid))
		}
		if _, err := t.Article(r.ArticleID); err != nil {
			return err
		}
		if err := t.write(doing, `INSERT INTO refusal (id, article_id, edition_id, char_start, char_end) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET id = excluded.id`, r.id(), r.ArticleID, r.EditionID, r.Start, r.End); err != nil {
			return err
		}
	}
	return nil
}

// OfferAgain forgets that sentences were refused.
func (t *Tx) OfferAgain(list ...Refusal) error {
	for _, r := range list {
		if err := t.write("offer a suggestion again", "DELETE FROM refusal WHERE id = ?", r.id()); err != nil {
			return err
		}
	}
	return nil
}

// Refusals lists the sentences that were refused, of articles that are there.
func (r reads) Refusals() ([]Refusal, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (f Refusal, err error) {
		return f, row.Scan(&f.ArticleID, &f.EditionID, &f.Start, &f.End)
	}, `SELECT f.article_id, f.edition_id, f.char_start, f.char_end FROM refusal f
		JOIN article a ON a.id = f.article_id AND a.binned = 0 ORDER BY f.article_id, f.edition_id, f.char_start, f.char_end`)
	return list, r.fail("list the suggestions that were refused", err)
}
