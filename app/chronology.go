package app

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/origin"
	"dateline/store"
)

// EventView is an event with all that a card of it shows.
type EventView struct {
	chronology.Event
	Cited          []CitationView
	Tagged         []chronology.Tag
	Sites, Origins int
	Unsited        int            // articles that it stands on while no site of them is known, else 0
	Groups         []origin.Group // the origins that the citations which support it go back to, with the reasons

	known        origin.Known      // of the whole workspace
	settled      map[string]string // notes of conflicts, by their keys
	disagreement *disagreement
}

// CitationView is a citation with its passage and the article it stands in, without
// the numbers of that article's passages and citations.
type CitationView struct {
	chronology.Citation
	Passage article.Passage
	Article ArticleRow
}

// Chronology is the events in order, each with its citations. What rests on a
// passage or article in the bin is left out. The views are shared: they are not to
// be changed.
func (w *Workbench) Chronology(ctx context.Context) ([]EventView, error) {
	c := &w.told
	c.mu.Lock()
	defer c.mu.Unlock()
	err := w.store.View(ctx, func(v *store.View) error { return c.bringUpToDate(ctx, v) })
	return slices.Clone(c.views), err
}

// toldCache keeps the chronology as it was read last, and up to which entry of the
// journal: of a large one most stays as it is from one action to the next.
type toldCache struct {
	mu    sync.Mutex
	seq   int
	views []EventView
}

// bringUpToDate reads anew what was touched since.
func (c *toldCache) bringUpToDate(ctx context.Context, v *store.View) error {
	t, err := v.Touched(c.seq)
	switch {
	case err != nil:
		return err
	case t.All:
		views, err := eventViews(ctx, v)
		if err == nil {
			c.seq, c.views = t.Head, views
		}
		return err
	case len(t.Events) == 0:
		c.seq = t.Head
		return nil
	}
	events, err := v.EventsOf(t.Events)
	if err != nil {
		return err
	}
	fresh, err := viewsOf(ctx, v, events)
	if err != nil {
		return err
	}
	c.seq, c.views = t.Head, exchanged(c.views, t.Events, fresh)
	return nil
}

// exchanged is a chronology with some of its events taken out and others put in.
func exchanged(views []EventView, out []article.ID, in []EventView) []EventView {
	gone := make(map[article.ID]bool, len(out))
	for _, id := range out {
		gone[id] = true
	}
	all := make([]EventView, 0, len(views)+len(in))
	next := 0
	for _, v := range views {
		if gone[v.ID] {
			continue
		}
		for next < len(in) && chronology.Compare(in[next].Event, v.Event) < 0 {
			all, next = append(all, in[next]), next+1
		}
		all = append(all, v)
	}
	return append(all, in[next:]...)
}

// eventViews reads the chronology out of one state of the workspace.
func eventViews(ctx context.Context, from *store.View) ([]EventView, error) {
	events, err := from.Events(ctx, false)
	if err != nil {
		return nil, err
	}
	return viewsOf(ctx, from, events)
}

// viewsOf are events in order with all that is to be seen of them.
func viewsOf(ctx context.Context, from *store.View, events []chronology.Event) ([]EventView, error) {
	passages, err := citedPassages(from, events)
	if err != nil {
		return nil, err
	}
	articles, err := citedArticles(ctx, from, passages)
	if err != nil {
		return nil, err
	}
	tags, err := tagsByID(from)
	if err != nil {
		return nil, err
	}
	pairs, err := from.Copies(string(OwnReporting))
	if err != nil {
		return nil, err
	}
	settled, err := settledOf(from)
	if err != nil {
		return nil, err
	}
	chronology.Sort(events)
	views := make([]EventView, 0, len(events))
	decided, err := from.NameDecisions()
	if err != nil {
		return nil, err
	}
	known := origin.NewKnown(pairs, decided)
	tracer := origin.NewTracer(known)
	for _, e := range events {
		v := viewOf(e, passages, articles, tags)
		v.known, v.settled = known, settled[e.ID]
		v.count(tracer)
		views = append(views, v)
	}
	return views, nil
}

func viewOf(e chronology.Event, passages map[article.ID]article.Passage, articles map[article.ID]ArticleRow, tags map[article.ID]chronology.Tag) EventView {
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
	return v
}

// count tells on how many sites and origins the event rests.
func (v *EventView) count(t *origin.Tracer) {
	list := make([]origin.Cited, 0, len(v.Cited))
	sites, articles := map[string]bool{}, map[article.ID]bool{}
	for i := range v.Cited {
		c := &v.Cited[i]
		if c.Stance != chronology.Supports {
			continue
		}
		articles[c.Article.ID] = true
		sites[strings.ToLower(strings.Join(strings.Fields(c.Article.Site), " "))] = true
		list = append(list, origin.Cited{
			Citation: c.Citation, ArticleID: c.Article.ID, Site: c.Article.Site, Credit: c.Article.Credit,
			Quote: c.Passage.Quote, Lang: c.Article.Lang,
		})
	}
	v.Groups = t.Groups(list)
	v.Sites, v.Origins, v.Unsited = len(sites), len(v.Groups), 0
	if len(sites) == 1 && sites[""] {
		v.Unsited = len(articles)
	}
	v.disagreement = &disagreement{}
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

func citedArticles(ctx context.Context, from *store.View, passages map[article.ID]article.Passage) (map[article.ID]ArticleRow, error) {
	ids := map[article.ID]bool{}
	for _, p := range passages {
		ids[p.ArticleID] = true
	}
	rows, err := from.ArticleRows(ctx, Filter{IDs: append([]article.ID{}, slices.Collect(maps.Keys(ids))...)})
	articles := make(map[article.ID]ArticleRow, len(rows))
	for _, r := range rows {
		r.Passages, r.Citations = 0, 0
		articles[r.ID] = r
	}
	return articles, err
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
