package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"dateline/app/article"
	"dateline/app/intake"
	"dateline/store"
)

// Piece is one of the articles that an article seems to hold: a run of its
// blocks, First to Last inclusive.
type Piece = intake.Piece

// ErrMarked is returned when an article is not split because passages stand on it.
var ErrMarked = errors.New("it has passages, which would lose their place")

// Pieces proposes where an article could be split, one piece when it seems to be
// one article.
func (w *Workbench) Pieces(_ context.Context, id article.ID) ([]Piece, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return nil, err
	}
	return intake.Pieces(&a), nil
}

// PiecesAt describes the pieces of an article that begin at starts (block
// numbers from 0). The error says why it cannot be split there.
func (w *Workbench) PiecesAt(_ context.Context, id article.ID, starts []int) ([]Piece, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return nil, err
	}
	if starts, err = startsIn(&a, starts); err != nil {
		return nil, err
	}
	return intake.PiecesAt(&a, starts), nil
}

// SplitArticle makes an article of its own of each run of blocks that begins at
// one of starts (block numbers, the first is 0) and puts the article itself into
// the bin, as one action. An article with passages is not split: the error says so.
func (w *Workbench) SplitArticle(ctx context.Context, id article.ID, starts []int) ([]article.ID, error) {
	var made []article.ID
	a, err := w.store.Article(id)
	if err != nil {
		return nil, err
	}
	if starts, err = startsIn(&a, starts); err != nil {
		return nil, err
	}
	parts, err := w.partsOf(&a, starts)
	if err != nil {
		return nil, err
	}
	err = w.do(ctx, named("Split", a.Title), func(tx *store.Tx) error {
		made = nil
		if err := maySplit(tx, &a); err != nil {
			return err
		}
		next, err := nextOrdinal(tx, &a)
		if err != nil {
			return err
		}
		for i := range parts {
			parts[i].Ordinal = next + i
			if err := tx.AddArticle(parts[i]); err != nil {
				return err
			}
			made = append(made, parts[i].ID)
		}
		return tx.SetBinned(KindArticle, id, true)
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

// startsIn checks where an article is to be split: the starts in order, 0 the
// first of them.
func startsIn(a *article.Article, starts []int) ([]int, error) {
	starts = append([]int{0}, starts...)
	slices.Sort(starts)
	starts = slices.Compact(starts)
	switch {
	case starts[0] < 0 || starts[len(starts)-1] >= len(a.Blocks):
		return nil, fmt.Errorf("%s cannot be split at block %d: it has blocks 1 to %d", named("The article", a.Title), outside(starts, len(a.Blocks))+1, len(a.Blocks))
	case len(starts) < 2:
		return nil, fmt.Errorf("%s is not split: name the block at which another article begins", named("The article", a.Title))
	}
	return starts, nil
}

func outside(starts []int, blocks int) int {
	if starts[0] < 0 {
		return starts[0]
	}
	return starts[slices.IndexFunc(starts, func(i int) bool { return i >= blocks })]
}

// partsOf reads the parts of an article that begin at starts.
func (w *Workbench) partsOf(a *article.Article, starts []int) ([]article.Article, error) {
	o, err := w.store.Original(a.OriginalID)
	if err != nil {
		return nil, err
	}
	made := w.stamp()
	if made.Equal(o.Captured) {
		made = made.Add(time.Second) // by its time a part is told from what came in
	}
	var parts []article.Article
	for i, first := range starts {
		last := len(a.Blocks) - 1
		if i+1 < len(starts) {
			last = starts[i+1] - 1
		}
		part, err := intake.ReadPiece(a, first, last)
		if err != nil {
			return nil, fmt.Errorf("%s is not split: %w", named("The article", a.Title), err)
		}
		part.Imported = made
		parts = append(parts, part)
	}
	return parts, nil
}

// maySplit refuses to split what is in the bin, or has passages: they, and the
// events and notes that hang on them, would not be on any of the parts.
func maySplit(tx *store.Tx, a *article.Article) error {
	now, err := tx.Article(a.ID)
	if err != nil {
		return err
	}
	if now.Binned {
		return fmt.Errorf("%s is not split: it is in the bin; take it out first", named("The article", a.Title))
	}
	passages, err := tx.Passages(a.ID)
	if err != nil {
		return err
	}
	earlier, err := tx.EarlierPassages(a.ID)
	if err != nil {
		return err
	}
	if len(passages)+len(earlier) > 0 {
		return fmt.Errorf("%s is not split: %w; remove them first, or leave it whole", named("The article", a.Title), ErrMarked)
	}
	return nil
}

// nextOrdinal is the first free place within the original of an article.
func nextOrdinal(tx *store.Tx, a *article.Article) (int, error) {
	o, err := tx.Original(a.OriginalID)
	if err != nil {
		return 0, err
	}
	_, ids, err := tx.OriginalBySHA(o.SHA256)
	if err != nil {
		return 0, err
	}
	next := a.Ordinal + 1
	for _, id := range ids {
		other, err := tx.Article(id)
		if err != nil {
			return 0, err
		}
		next = max(next, other.Ordinal+1)
	}
	return next, nil
}
