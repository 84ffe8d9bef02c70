package app

import (
	"context"
	"fmt"
	"slices"

	"dateline/app/article"
	"dateline/app/intake"
)

// rereader reads originals anew, each once for all of its articles that are asked
// for one after the other.
type rereader struct {
	w   *Workbench
	of  article.ID // the original that was read last
	had []article.Article
	now [][]article.Article // by what it may be read as
	at  [][]int             // of each: where those that were had stand, -1 where that is not certain
	err error
}

// find is an article as its original is read now. The error says that it could not
// be read, or not be found in it for certain.
func (r *rereader) find(ctx context.Context, a *article.Article) (article.Article, error) {
	if r.of != a.OriginalID {
		*r = rereader{w: r.w, of: a.OriginalID}
		r.err = r.read(ctx, a)
	}
	if r.err != nil {
		if ctx.Err() != nil {
			r.of = "" // it was not read to its end
		}
		return article.Article{}, r.err
	}
	if fresh, ok := r.place(a); ok {
		return fresh, nil
	}
	return article.Article{}, fmt.Errorf("%s cannot be cleaned again: it is one of several in its original, and which part of it is not certain; it stays as it is", named("The article", a.Title))
}

// read reads the original of an article, and places all articles of it.
func (r *rereader) read(ctx context.Context, a *article.Article) error {
	o, err := r.w.store.Original(a.OriginalID)
	if err != nil {
		return err
	}
	if r.had, err = r.articlesOf(o); err != nil {
		return err
	}
	b, err := r.w.store.OriginalBytes(o.ID)
	if err != nil {
		return err
	}
	told := append(slices.Clone(r.had), *a) // all were told the same
	for _, s := range sourcesOf(o, b) {
		s.Claims, s.LeftOut = intake.ToldOutside(&told[0].Metadata), intake.LeftOutOf(told[0].Warnings)
		read, err := guarded(named("The original of", a.Title), func() (intake.Result, error) { return intake.Read(ctx, s) })
		if err != nil {
			return err
		}
		r.now = append(r.now, read.Articles)
		r.at = append(r.at, places(ctx, r.had, read.Articles))
	}
	return ctx.Err()
}

// articlesOf are the articles of an original as it came in, in their order and with
// those in the bin; without what the analyst split off, which has no place of its own.
func (r *rereader) articlesOf(o article.Original) ([]article.Article, error) {
	_, ids, err := r.w.store.OriginalBySHA(o.SHA256)
	if err != nil {
		return nil, err
	}
	var all []article.Article
	for _, id := range ids {
		a, err := r.w.store.Article(id)
		if err != nil {
			return nil, err
		}
		if a.Imported.Equal(o.Captured) { // else it was made later: see SplitArticle
			all = append(all, a)
		}
	}
	return all, nil
}

// place is the article in what was read: a whole one, or a piece of one.
func (r *rereader) place(a *article.Article) (article.Article, bool) {
	i := slices.IndexFunc(r.had, func(h article.Article) bool { return h.ID == a.ID })
	var best article.Article
	most := -1.0
	for k, now := range r.now {
		var fresh article.Article
		var ok bool
		switch {
		case i < 0:
			fresh, ok = pieceOf(a, now)
		case r.at[k][i] >= 0:
			fresh, ok = now[r.at[k][i]], true
		}
		if like := likeWords(a.Text, fresh.Text); ok && like > most {
			best, most = fresh, like
		}
	}
	return best, most >= 0
}

// byOriginal puts articles that came in one original behind each other, in the order
// of the first of them; all articles in the order of their import for none.
func (w *Workbench) byOriginal(ctx context.Context, ids []article.ID) ([]article.ID, error) {
	if len(ids) == 1 {
		return ids, nil
	}
	rows, err := w.store.ArticleRows(ctx, Filter{})
	if err != nil {
		return nil, err
	}
	slices.Reverse(rows) // the first that came in first
	original, all := map[article.ID]article.ID{}, len(ids) == 0
	for i := range rows {
		original[rows[i].ID] = rows[i].OriginalID
		if all {
			ids = append(ids, rows[i].ID)
		}
	}
	first := map[article.ID]int{}
	for i, id := range ids {
		if _, ok := first[original[id]]; !ok {
			first[original[id]] = i
		}
	}
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, func(a, b article.ID) int { return first[original[a]] - first[original[b]] })
	return ids, nil
}
