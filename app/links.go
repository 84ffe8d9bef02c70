package app

import (
	"context"

	"dateline/app/article"
	"dateline/app/intake"
)

// Link is a stretch of an article's text, in code points, and the address that it
// leads to.
type Link = intake.Link

// Links are the links in an article's text, in order and not overlapping: to the web
// and to mail addresses. They come out of the stored original, which is cut once
// more; nothing is fetched.
func (w *Workbench) Links(ctx context.Context, id article.ID) ([]Link, error) {
	a, _, s, err := w.cutFrom(id)
	if err != nil || s.Bytes == nil {
		return nil, err
	}
	return guarded(named("the original of", a.Title), func() ([]Link, error) {
		return intake.FindLinks(ctx, s, &a)
	})
}
