package app

import (
	"context"
	"slices"

	"dateline/app/article"
	"dateline/store"
)

// RecurringLine is a block that stands, word for word, on several articles of
// one site and is likely to be chrome.
type RecurringLine = store.RecurringLine

// RecurringLines finds the lines that recur on articles of a site, "" for every
// site: on three at least, and on a fifth of them. A block with a passage in it and
// prose between kept paragraphs are never among them, nor is what the analyst
// restored or declined.
func (w *Workbench) RecurringLines(ctx context.Context, site string) ([]RecurringLine, error) {
	return w.store.RecurringLines(ctx, site, nil)
}

// RecurringAfter finds the lines that recur and stand kept on one of these
// articles, such as those that an import brought in.
func (w *Workbench) RecurringAfter(ctx context.Context, ids []article.ID) ([]RecurringLine, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := w.store.ArticleRows(ctx, Filter{IDs: ids})
	if err != nil {
		return nil, err
	}
	var sites []string
	for _, r := range rows {
		if r.Site != "" && !slices.Contains(sites, r.Site) {
			sites = append(sites, r.Site)
		}
	}
	slices.Sort(sites)
	var all []RecurringLine
	for _, site := range sites {
		lines, err := w.store.RecurringLines(ctx, site, ids)
		if err != nil {
			return nil, err
		}
		all = append(all, lines...)
	}
	return all, nil
}

// FoldRecurring folds lines wherever they recur, as one action, with the reason
// "on 14 pages of this site".
func (w *Workbench) FoldRecurring(ctx context.Context, lines []RecurringLine) error {
	return w.do(ctx, "Fold lines that recur", func(tx *store.Tx) error { return tx.FoldLines(lines) })
}

// DeclineRecurring keeps lines as they are: they are not offered again.
func (w *Workbench) DeclineRecurring(ctx context.Context, lines []RecurringLine) error {
	return w.do(ctx, "Keep lines that recur", func(tx *store.Tx) error {
		for _, l := range lines {
			if err := tx.DeclineLine(l.Site, l.Text); err != nil {
				return err
			}
		}
		return nil
	})
}
