package app

import (
	"context"
	"maps"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/store"
)

// EventView is an event with all that a card of it shows.
type EventView struct {
	chronology.Event
	Cited          []CitationView
	Tagged         []chronology.Tag
	Sites, Origins int
}

// CitationView is a citation with its passage and the article it stands in.
type CitationView struct {
	chronology.Citation
	Passage article.Passage
	Article ArticleRow
}

// Chronology is the events in order, each with its citations. What rests on a
// passage or article in the bin is left out.
func (w *Workbench) Chronology(ctx context.Context) ([]EventView, error) {
	var views []EventView
	err := w.store.View(ctx, func(v *store.View) (err error) {
		views, err = eventViews(ctx, v)
		return err
	})
	return views, err
}

// eventViews reads the chronology out of one state of the workspace.
func eventViews(ctx context.Context, from *store.View) ([]EventView, error) {
	events, err := from.Events(ctx, false)
	if err != nil {
		return nil, err
	}
	passages, err := citedPassages(from, events)
	if err != nil {
		return nil, err
	}
	cited := Filter{IDs: []article.ID{}}
	for _, p := range passages {
		cited.IDs = append(cited.IDs, p.ArticleID)
	}
	rows, err := from.ArticleRows(ctx, cited)
	if err != nil {
		return nil, err
	}
	articles := map[article.ID]ArticleRow{}
	for _, r := range rows {
		articles[r.ID] = r
	}
	tags, err := tagsByID(from)
	if err != nil {
		return nil, err
	}
	chronology.Sort(events)
	views := make([]EventView, 0, len(events))
	for _, e := range events {
		views = append(views, view(e, passages, articles, tags))
	}
	return views, nil
}

func view(e chronology.Event, passages map[article.ID]article.Passage, articles map[article.ID]ArticleRow, tags map[article.ID]chronology.Tag) EventView {
	v := EventView{Event: e}
	v.Citations = nil
	for _, c := range e.Citations {
		p, ok := passages[c.PassageID]
		row, there := articles[p.ArticleID]
		if !ok || !there || c.Binned {
			continue
		}
		v.Citations = append(v.Citations, c)
		v.Cited = append(v.Cited, CitationView{Citation: c, Passage: p, Article: row})
	}
	for _, id := range e.Tags {
		if t, ok := tags[id]; ok {
			v.Tagged = append(v.Tagged, t)
		}
	}
	v.Sites, v.Origins = chronology.Counts(v.Event, func(id article.ID) string {
		return articles[passages[id].ArticleID].Site
	})
	return v
}

func citedPassages(from *store.View, events []chronology.Event) (map[article.ID]article.Passage, error) {
	var ids []article.ID
	for _, e := range events {
		for _, c := range e.Citations {
			ids = append(ids, c.PassageID)
		}
	}
	byID, err := from.PassagesOf(ids)
	if err != nil {
		return nil, err
	}
	maps.DeleteFunc(byID, func(_ article.ID, p article.Passage) bool { return p.Binned })
	return byID, nil
}

func tagsByID(from *store.View) (map[article.ID]chronology.Tag, error) {
	tags, err := from.Tags()
	if err != nil {
		return nil, err
	}
	byID := map[article.ID]chronology.Tag{}
	for _, t := range tags {
		byID[t.ID] = t
	}
	return byID, nil
}
