package app

import (
	"context"

	"dateline/app/article"
	"dateline/app/intake"
)

// OriginalView is an original made readable, and where the words of an article
// stand in it.
type OriginalView = intake.OriginalView

// OriginalView makes the original of an article readable as it came, without
// running or loading anything of it. It may take seconds for a long one; ctx ends
// it. What cannot be shown is said in a sentence of the view.
func (w *Workbench) OriginalView(ctx context.Context, id article.ID) (article.Original, *OriginalView, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return article.Original{}, nil, err
	}
	o, err := w.store.Original(a.OriginalID)
	if err != nil {
		return o, nil, err
	}
	b, err := w.store.OriginalBytes(o.ID)
	if err != nil {
		return o, nil, err
	}
	v, err := guarded(named("the original of", a.Title), func() (*OriginalView, error) {
		return intake.ViewOriginal(ctx, sourcesOf(o, b)[0], &a)
	})
	return o, v, err
}
