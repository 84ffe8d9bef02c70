package app

import (
	"context"
	"fmt"

	"dateline/app/article"
	"dateline/store"
)

// answered are the needs whose answer shows in no other change of the workspace,
// and what the store calls them.
var answered = map[NeedKind]store.Need{NeedSplit: store.NeedSplit, NeedText: store.NeedText, NeedLook: store.NeedWarning}

// KeepAsOne keeps that an article which seems to hold several is one.
func (w *Workbench) KeepAsOne(ctx context.Context, id article.ID) error {
	return w.answer(ctx, "Keep as one article:", id, NeedSplit)
}

// LookAt keeps that the analyst has looked at what is said of an article: needs of
// the kinds NeedText and NeedLook.
func (w *Workbench) LookAt(ctx context.Context, id article.ID, kinds ...NeedKind) error {
	return w.answer(ctx, "Look at article", id, kinds...)
}

func (w *Workbench) answer(ctx context.Context, what string, id article.ID, kinds ...NeedKind) error {
	a, err := w.store.Article(id)
	if err != nil {
		return err
	}
	var needs []store.Need
	for _, k := range kinds {
		need, ok := answered[k]
		if !ok {
			return fmt.Errorf("%s: that it was looked at is no answer to a want of date, site or decision", named("The article", a.Title))
		}
		needs = append(needs, need)
	}
	return w.do(ctx, named(what, a.Title), func(tx *store.Tx) error { return tx.Answer(id, needs...) })
}

// Answers are the needs of articles that were answered so.
type Answers map[article.ID][]store.Need

// Has tells whether a need of an article was answered.
func (a Answers) Has(id article.ID, kind NeedKind) bool {
	for _, n := range a[id] {
		if n == answered[kind] {
			return true
		}
	}
	return false
}

// Answers reads what was answered about articles by KeepAsOne and LookAt.
func (w *Workbench) Answers(_ context.Context, ids []article.ID) (Answers, error) {
	return w.store.Answers(ids)
}
