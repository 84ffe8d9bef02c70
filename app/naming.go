package app

import (
	"context"
	"slices"
	"strings"

	"dateline/app/article"
	spelling "dateline/app/names"
)

// NameGroup is a name of the workspace with its spellings: taken for one by the
// analyst, or proposed.
type NameGroup struct {
	Name      string // the most frequent spelling in the language of most articles
	Kind      spelling.Kind
	Count     int
	Decided   bool // the analyst took all of them for one
	Spellings []NameSpelling
}

// NameSpelling is one spelling of a name, with where it stands.
type NameSpelling struct {
	spelling.Spelling
	Forms    []string // the ways it is written, in all its cases, the most frequent first
	Articles []NameStand
	Events   []article.ID
}

// NameStand is an article that a name stands in.
type NameStand struct {
	ID         article.ID
	Count      int
	Start, End int // of the first, in code points of the article's text
}

// Names gives the names of the workspace that have several spellings, the most
// frequent first. An article's text is looked through once while the workspace is
// open; progress, which may be nil, is told how many articles are done. It reads all
// articles: it is work for the background.
func (w *Workbench) Names(ctx context.Context, progress func(done, of int)) ([]NameGroup, error) {
	c := counting{counts: map[nameKey]*nameCount{}}
	if err := w.countArticles(ctx, &c, progress); err != nil {
		return nil, err
	}
	events, err := w.store.Events(ctx, false)
	if err != nil {
		return nil, err
	}
	for i := range events {
		c.event(&events[i])
	}
	decided, err := w.store.NameDecisions()
	if err != nil {
		return nil, err
	}
	groups := spelling.Groups(c.counted(), decided, c.mostLang())
	out := make([]NameGroup, len(groups))
	for i, g := range groups {
		out[i] = NameGroup{Name: g.Name, Kind: g.Kind, Count: g.Count, Decided: g.Decided}
		for _, s := range g.Spellings {
			out[i].Spellings = append(out[i].Spellings, c.spelling(s))
		}
	}
	return out, nil
}

func (w *Workbench) countArticles(ctx context.Context, c *counting, progress func(done, of int)) error {
	rows, err := w.store.ArticleRows(ctx, Filter{Order: ByImport})
	if err != nil {
		return err
	}
	there := make(map[article.ID]bool, len(rows))
	for i, row := range rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		a, err := w.store.Article(row.ID)
		if err != nil {
			return err
		}
		there[a.TextID()] = true
		c.article(&a, w.naming.find(&a))
		if progress != nil {
			progress(i+1, len(rows))
		}
	}
	w.naming.forget(there)
	return nil
}

// SameNames are all spellings that the analyst took for one with a name, itself among
// them; none when there are no others.
func (w *Workbench) SameNames(_ context.Context, name string) ([]string, error) {
	decided, err := w.store.NameDecisions()
	if err != nil {
		return nil, err
	}
	return sameNames(decided, name), nil
}

func sameNames(decided spelling.Decisions, name string) []string {
	folded := spelling.Fold(name)
	for _, set := range decided.Sets() {
		if slices.ContainsFunc(set, func(other string) bool { return spelling.Fold(other) == folded }) {
			return set
		}
	}
	return nil
}

// language is the language of a tag, two letters mostly.
func language(tag string) string {
	l, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	return l
}
