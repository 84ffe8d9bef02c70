package command

import (
	"context"
	"fmt"
	"strings"

	"dateline/app"
	"dateline/app/article"
)

// findArticle finds an article by the beginning of its ID.
func findArticle(ctx context.Context, w *app.Workbench, name string) (app.ArticleRow, error) {
	rows, err := w.Articles(ctx, app.Filter{})
	if err != nil {
		return app.ArticleRow{}, err
	}
	return one(rows, name, "article", "list", func(r app.ArticleRow) article.ID { return r.ID })
}

// findEvent finds an event by the beginning of its ID.
func findEvent(ctx context.Context, w *app.Workbench, name string) (app.EventView, error) {
	views, err := w.Chronology(ctx)
	if err != nil {
		return app.EventView{}, err
	}
	return one(views, name, "event", "event list", func(v app.EventView) article.ID { return v.ID })
}

func one[T any](all []T, name, what, lister string, id func(T) article.ID) (T, error) {
	var match []T
	for _, v := range all {
		if strings.HasPrefix(string(id(v)), name) {
			match = append(match, v)
		}
	}
	var none T
	switch {
	case name == "" || len(match) == 0:
		return none, fmt.Errorf("no %s has the ID %q; `dateline %s` prints them", what, name, lister)
	case len(match) > 1:
		return none, fmt.Errorf("%d %ss have an ID that begins with %q; give more of it", len(match), what, name)
	}
	return match[0], nil
}

func tagNames(ctx context.Context, w *app.Workbench) (map[article.ID]string, error) {
	tags, err := w.Tags(ctx)
	if err != nil {
		return nil, err
	}
	names := map[article.ID]string{}
	for _, t := range tags {
		names[t.ID] = t.Name
	}
	return names, nil
}

// named are the names of tags, never nil.
func named(names map[article.ID]string, ids []article.ID) []string {
	out := []string{}
	for _, id := range ids {
		if n, ok := names[id]; ok {
			out = append(out, n)
		}
	}
	return out
}
