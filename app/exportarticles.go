package app

import (
	"context"
	"slices"

	"dateline/app/article"
	"dateline/app/report"
	"dateline/store"
)

func reportArticles(ctx context.Context, from *store.View, which Filter) ([]report.Article, error) {
	rows, err := from.ArticleRows(ctx, which)
	if err != nil {
		return nil, err
	}
	var all []report.Article
	for i, row := range rows {
		r := report.Article{Number: i + 1}
		if r.Article, err = from.Article(row.ID); err != nil {
			return nil, err
		}
		if r.Original, err = from.Original(row.OriginalID); err != nil {
			return nil, err
		}
		if r.Passages, err = from.Passages(row.ID); err != nil {
			return nil, err
		}
		if err = addEarlier(from, &r); err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

// addEarlier adds the passages that quote earlier editions of an article, and these.
func addEarlier(from *store.View, r *report.Article) error {
	earlier, err := from.EarlierPassages(r.ID)
	if err != nil || len(earlier) == 0 {
		return err
	}
	editions, err := from.Editions(r.ID)
	if err != nil {
		return err
	}
	r.Passages = append(r.Passages, earlier...)
	for _, e := range editions {
		id := e.ID
		if id == r.ID {
			id = "" // the first
		}
		if slices.ContainsFunc(earlier, func(p article.Passage) bool { return p.Edition == id }) {
			r.Editions = append(r.Editions, report.Edition{ID: id, Number: e.Number, TextSHA256: e.TextSHA256})
		}
	}
	return nil
}

// elsewhere are the passages that only events cite which are not of a part.
func elsewhere(all, part []EventView) map[article.ID]bool {
	cited := map[article.ID]bool{}
	mark := func(events []EventView, only bool) {
		for i := range events {
			for _, c := range events[i].Citations {
				if !c.Binned {
					cited[c.PassageID] = only
				}
			}
		}
	}
	mark(all, true)
	mark(part, false)
	return cited
}

// leaveOut takes passages out of articles: a report of a part of the chronology marks
// those of its own events, and those that no event cites.
func leaveOut(articles []report.Article, out map[article.ID]bool) {
	for i := range articles {
		a := &articles[i]
		a.Passages = slices.DeleteFunc(a.Passages, func(p article.Passage) bool { return out[p.ID] })
		a.Editions = slices.DeleteFunc(a.Editions, func(e report.Edition) bool {
			return !slices.ContainsFunc(a.Passages, func(p article.Passage) bool { return p.Earlier && p.Edition == e.ID })
		})
	}
}
