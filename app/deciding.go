package app

import (
	"context"
	"fmt"

	"dateline/app/article"
	"dateline/app/article/anchor"
	"dateline/store"
)

// Undecided lists the passages of earlier editions of which the analyst has to decide
// where they stand, of all articles or of one; it is there after a restart.
func (w *Workbench) Undecided(ctx context.Context, of article.ID) ([]Carried, error) {
	var all []Carried
	err := w.store.View(ctx, func(v *store.View) error {
		list, err := v.Proposals(of)
		if err != nil {
			return err
		}
		var a article.Article
		for _, q := range list {
			p, err := v.Passage(q.PassageID)
			if err != nil {
				return err
			}
			if a.ID != p.ArticleID {
				if a, err = v.Article(p.ArticleID); err != nil {
					return err
				}
			}
			all = append(all, carriedOf(&a, p, q.Found))
		}
		return nil
	})
	return all, err
}

// EarlierPassages are the passages of an article that quote an earlier edition of it,
// decided or not. Their ranges are of that edition.
func (w *Workbench) EarlierPassages(_ context.Context, id article.ID) ([]article.Passage, error) {
	return w.store.EarlierPassages(id)
}

// Editions are the editions of an article, the first one first; none when it was
// never cleaned again.
func (w *Workbench) Editions(_ context.Context, id article.ID) ([]Edition, error) {
	return w.store.Editions(id)
}

// EditionText is the text that a passage's range is of.
func (w *Workbench) EditionText(_ context.Context, p article.Passage) (string, error) {
	return w.store.EditionText(p.ArticleID, p.Edition)
}

// AcceptPlace puts a passage on the place that is proposed for it.
func (w *Workbench) AcceptPlace(ctx context.Context, id article.ID) error {
	return w.editPassage(ctx, "Accept place of passage", id, func(tx *store.Tx, p *article.Passage) error {
		list, err := tx.Proposals(p.ArticleID)
		if err != nil {
			return err
		}
		for _, q := range list {
			if q.PassageID == id && q.Kind != anchor.Lost {
				return putOn(tx, p, q.Start, q.End)
			}
		}
		return fmt.Errorf("no place is proposed for the passage “%s”; select its words and put it there, or leave it", p.Quote)
	})
}

// LeaveEarlier leaves a passage in the earlier edition, which it goes on quoting.
func (w *Workbench) LeaveEarlier(ctx context.Context, id article.ID) error {
	return w.do(ctx, "Leave passage in the earlier edition", func(tx *store.Tx) error { return tx.DropProposal(id) })
}

// putOn puts a passage on a range of its article's text, which settles where it
// stands. A range that has a passage already is refused.
func putOn(tx *store.Tx, p *article.Passage, start, end int) error {
	a, err := tx.Article(p.ArticleID)
	if err != nil {
		return err
	}
	there, err := tx.Passages(p.ArticleID)
	if err != nil {
		return err
	}
	for _, other := range there {
		if other.ID != p.ID && other.Start == start && other.End == end {
			return fmt.Errorf("the words “%s” are another highlight already; choose other words, or put one of the two into the bin", other.Quote)
		}
	}
	if err := p.MoveIn(&a, start, end); err != nil {
		return err
	}
	return tx.DropProposal(p.ID)
}

// standsOn tells whether a passage stands on a range of an article's text.
func standsOn(tx *store.Tx, id article.ID, start, end int) (bool, error) {
	there, err := tx.Passages(id)
	for _, p := range there {
		if p.Start == start && p.End == end {
			return true, nil
		}
	}
	return false, err
}
