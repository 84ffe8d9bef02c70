package app

import (
	"context"
	"errors"
	"slices"

	"dateline/app/article"
	"dateline/app/likeness"
	"dateline/store"
)

// How much is looked through for articles that wait for the analyst. Whether one
// holds several shows in its text only, so that so many are read, in a second or
// two; what else is wanted shows without it.
const (
	newestRead = 1000
	mostListed = 300
)

// Waiting is what earlier imports still want of the analyst.
type Waiting struct {
	Articles []ImportedArticle // the newest first, with all needs, also those answered
	Lines    []RecurringLine   // that stand on one of the newest articles
	More     bool              // older articles want something as well
}

// Waiting looks for articles that want something, from the newest on. It reads
// many texts: it is work for the background.
func (w *Workbench) Waiting(ctx context.Context) (found Waiting, err error) {
	ids, err := w.store.MayWant(ctx, newestRead, string(Undecided), string(DecideLater))
	if err != nil {
		return found, err
	}
	for part := range slices.Chunk(ids, batchFiles) {
		list, err := w.waitingOf(ctx, part)
		if err != nil {
			return found, err
		}
		found.Articles = append(found.Articles, list...)
		if found.More = len(found.Articles) > mostListed; found.More {
			found.Articles = found.Articles[:mostListed]
			break
		}
	}
	found.Lines, err = w.RecurringAfter(ctx, ids[:min(len(ids), newestRead)])
	return found, err
}

// waitingOf are those of some articles that want something.
func (w *Workbench) waitingOf(ctx context.Context, ids []article.ID) (list []ImportedArticle, err error) {
	answers, err := w.Answers(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a, err := w.store.Article(id)
		if errors.Is(err, ErrNotFound) || a.Binned {
			continue // it went meanwhile
		}
		if err != nil {
			return nil, err
		}
		r := ImportedOf(&a)
		open := slices.ContainsFunc(r.Needs, func(n Need) bool { return !answers.Has(id, n.Kind) })
		undecided, err := w.compareNeeds(&a, &r)
		if err != nil {
			return nil, err
		}
		if open || undecided {
			r.detach()
			list = append(list, r)
		}
	}
	return list, nil
}

// compareNeeds adds the articles that one was like when it came in to its needs,
// as the import did, and tells whether one of them is not decided.
func (w *Workbench) compareNeeds(a *article.Article, r *ImportedArticle) (undecided bool, err error) {
	if onlyAddress(a) {
		return false, nil
	}
	links, err := w.store.Likenesses(a.ID) // those that share most first
	links = slices.DeleteFunc(links, func(l store.Likeness) bool { return l.B != a.ID })
	if err != nil || len(links) == 0 {
		return false, err
	}
	var found []alike
	for _, l := range links[:min(len(links), mostNamed)] {
		result := likeness.Result{Kind: l.Kind, Shared: l.Shared, RunsA: l.RunsA, RunsB: l.RunsB}
		found = append(found, alike{result, l.A, l.TitleA, l.SiteA})
		undecided = undecided || l.Decision == string(Undecided) || l.Decision == string(DecideLater)
	}
	r.addAlike(found)
	return undecided, nil
}
