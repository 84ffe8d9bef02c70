package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
)

// listed is the fixed shape of `list --json`.
type listed struct {
	ID        article.ID     `json:"id"`
	Title     string         `json:"title"`
	Byline    []string       `json:"byline"`
	Site      string         `json:"site"`
	URL       string         `json:"url"`
	Published article.Moment `json:"published"`
	Lang      string         `json:"lang"`
	Words     int            `json:"words"`
	Citations int            `json:"citations"`
}

// shown is the fixed shape of `show --json`.
type shown struct {
	listed
	Text     string         `json:"text"`
	Blocks   []shownBlock   `json:"blocks"`
	Passages []shownPassage `json:"passages"`
}

type shownBlock struct {
	Kind  article.Kind `json:"kind"`
	Start int          `json:"start"`
	End   int          `json:"end"`
	Kept  bool         `json:"kept"`
	Why   string       `json:"why"`
}

type shownPassage struct {
	ID    article.ID `json:"id"`
	Start int        `json:"start"`
	End   int        `json:"end"`
	Quote string     `json:"quote"`
	Note  string     `json:"note"`
	Tags  []string   `json:"tags"`

	// Of one that quotes an earlier edition: start and end are of a text that is not
	// the article's now.
	Earlier bool `json:"earlier,omitempty"`
}

func listedRow(r app.ArticleRow) listed {
	return listed{
		ID: r.ID, Title: r.Title, Byline: append([]string{}, r.Byline...), Site: r.Site, URL: r.URL,
		Published: r.Published, Lang: r.Lang, Words: r.Words, Citations: r.Citations,
	}
}

func (l *line) listCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "list",
		Short: "List the articles",
		Args:  l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error {
				rows, err := w.Articles(c.Context(), app.Filter{Order: app.ByPublished})
				if err != nil {
					return err
				}
				for _, r := range rows {
					if l.json {
						err = l.object(listedRow(r))
					} else {
						_, err = fmt.Fprintf(l.out, "%s  %-25s  %-20s  %s\n", r.ID,
							orUnknown(r.Published.String(), "date unknown"), orUnknown(r.Site, "site unknown"), orUnknown(r.Title, "no title"))
					}
					if err != nil {
						return err
					}
				}
				return l.tellNone(len(rows), "no articles are here yet")
			})
		},
	})
}

func (l *line) showCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "show ID",
		Short: "Show one article with its blocks and passages",
		Long:  "Shows one article. IDs are those that `dateline list` prints; the first letters are enough.",
		Args:  l.arguments(cobra.ExactArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error { return l.show(c, w, args[0]) })
		},
	})
}

func (l *line) show(c *cobra.Command, w *app.Workbench, name string) error {
	row, err := findArticle(c.Context(), w, name)
	if err != nil {
		return err
	}
	a, err := w.Article(c.Context(), row.ID)
	if err != nil {
		return err
	}
	passages, err := w.Passages(c.Context(), row.ID)
	if err != nil {
		return err
	}
	earlier, err := w.EarlierPassages(c.Context(), row.ID)
	if err != nil {
		return err
	}
	passages = append(passages, earlier...)
	if !l.json {
		l.showText(&a, passages)
		return nil
	}
	tags, err := tagNames(c.Context(), w)
	if err != nil {
		return err
	}
	o := shown{listed: listedRow(row), Text: a.Text, Blocks: []shownBlock{}, Passages: []shownPassage{}}
	for _, b := range a.Blocks {
		o.Blocks = append(o.Blocks, shownBlock{b.Kind, b.Start, b.End, b.Kept, b.Why})
	}
	for _, p := range passages {
		o.Passages = append(o.Passages, shownPassage{p.ID, p.Start, p.End, p.Quote, p.Note, named(tags, p.Tags), p.Earlier})
	}
	return l.object(o)
}

// showText prints an article for reading: what is known with its evidence, the
// kept text, and the passages.
func (l *line) showText(a *article.Article, passages []article.Passage) {
	fmt.Fprintln(l.out, orUnknown(a.Title, "no title"))
	for _, v := range []struct {
		name, value string
		field       article.Field
	}{
		{"Site", a.Site, article.FieldSite},
		{"Byline", strings.Join(a.Byline, "; "), article.FieldByline},
		{"Published", a.Published.String(), article.FieldPublished},
		{"Updated", a.Updated.String(), article.FieldUpdated},
		{"Place", a.Place, article.FieldPlace},
		{"Address", a.URL, article.FieldURL},
		{"Language", a.Lang, article.FieldLang},
	} {
		line := fmt.Sprintf("%-10s %s", v.name, orUnknown(v.value, "unknown"))
		if e := a.Evidence[v.field].String(); e != "" {
			line += "  – " + e
		}
		fmt.Fprintln(l.out, line)
	}
	for _, b := range a.Blocks {
		if b.Kept {
			fmt.Fprint(l.out, "\n", b.Text, "\n")
		} else {
			fmt.Fprintf(l.out, "\n[folded: %s]\n", b.Why)
		}
	}
	for _, p := range passages {
		where := fmt.Sprintf("%d–%d", p.Start, p.End)
		if p.Earlier {
			where = "stands in an earlier edition"
		}
		fmt.Fprintf(l.out, "\n%s  %s  “%s”\n", p.ID, where, p.Quote)
		if p.Note != "" {
			fmt.Fprintln(l.out, "    "+p.Note)
		}
	}
}

// found is the fixed shape of `search --json`.
type found struct {
	Kind    string     `json:"kind"`
	ID      article.ID `json:"id"`
	Title   string     `json:"title"`
	Snippet string     `json:"snippet"`
	Date    string     `json:"date"`
}

func (l *line) searchCommand() *cobra.Command {
	limit := 50
	c := l.workspaceFlags(&cobra.Command{
		Use:     "search WORDS...",
		Short:   "Search articles, passages, notes and events",
		Long:    "Finds what holds all the words, whatever their case and accents; the last may be the\nbeginning of one, and words in double quotes stand together.",
		Example: "  dateline search grain termin\n  dateline search '\"customs officer\"'",
		Args:    l.arguments(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error {
				hits, err := w.Search(c.Context(), strings.Join(args, " "), limit)
				if err != nil {
					return err
				}
				for _, h := range hits {
					if l.json {
						err = l.object(found{string(h.Kind), h.ID, h.Title, h.Snippet, h.Date})
					} else {
						_, err = fmt.Fprintf(l.out, "%-8s %s  %s\n    %s\n", h.Kind, h.ID, h.Title, h.Snippet)
					}
					if err != nil {
						return err
					}
				}
				return l.tellNone(len(hits), "nothing holds all these words")
			})
		},
	})
	c.Flags().IntVar(&limit, "limit", limit, "most results to print")
	return c
}
