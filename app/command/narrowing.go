package command

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/view"
)

// narrowing are the flags that narrow a chronology.
type narrowing struct {
	filter   view.Filter
	tags     []string
	statuses []string
	saved    string
}

func (n *narrowing) flags(c *cobra.Command) {
	flags := c.Flags()
	flags.StringArrayVar(&n.tags, "tag", nil, "only events with this tag or one below it (may be repeated, as the others: one of them is enough)")
	flags.StringArrayVar(&n.filter.Sites, "site", nil, "only events on this site")
	flags.StringArrayVar(&n.filter.Origins, "origin", nil, "only events that go back to this origin")
	flags.StringArrayVar(&n.filter.Names, "name", nil, "only events with this person or organisation")
	flags.StringArrayVar(&n.filter.Places, "place", nil, "only events at this place")
	flags.StringArrayVar(&n.statuses, "status", nil, "only events of this status")
	flags.StringArrayVar(&n.filter.Grades, "grade", nil, "only events with a citation of this grade: B2, B, 2 or ungraded")
	flags.StringVar(&n.filter.From, "from", "", "only events from this `day` on, 2022-02-24")
	flags.StringVar(&n.filter.To, "to", "", "only events up to this `day`")
	flags.StringVar(&n.filter.KnownOn, "known-on", "", "only what had been published by the end of this `day`")
	flags.StringVar(&n.saved, "view", "", "`name` of a view that was saved; a flag beside it stands for what the view asks of the same")
}

// check tells what is wrong with the flags, before a workspace is opened.
func (n *narrowing) check() error {
	for _, s := range n.statuses {
		if err := oneOf("status", chronology.Status(s), chronology.Statuses); err != nil {
			return err
		}
	}
	if err := n.filter.Check(); err != nil {
		return usageError{err}
	}
	return nil
}

// read is the filter that the flags ask for, and the view that it is of.
func (n *narrowing) read(ctx context.Context, w *app.Workbench) (f view.Filter, of string, err error) {
	if err := n.check(); err != nil {
		return f, "", err
	}
	f = n.filter
	for _, s := range n.statuses {
		if s != "" {
			f.Statuses = append(f.Statuses, chronology.Status(s))
		}
	}
	if f.Tags, err = tagsNamed(ctx, w, n.tags); err != nil || n.saved == "" {
		return f, "", err
	}
	v, err := savedView(ctx, w, n.saved)
	if err != nil {
		return f, "", err
	}
	if f = f.Over(v.Filter); f.Check() != nil {
		return f, "", usageError{f.Check()}
	}
	v.Filter.KnownOn = f.KnownOn // a day beside it leaves it the view
	if f.Same(v.Filter) {
		of = v.Name
	}
	return f, of, nil
}

func savedView(ctx context.Context, w *app.Workbench, name string) (app.SavedView, error) {
	views, err := w.SavedViews(ctx)
	if err != nil {
		return app.SavedView{}, err
	}
	i := slices.IndexFunc(views, func(v app.SavedView) bool { return view.Folded(v.Name) == view.Folded(name) })
	if i < 0 {
		return app.SavedView{}, fmt.Errorf("no view is saved as %q; `dateline view list` prints them", name)
	}
	return views[i], nil
}

// narrowed is the part of the chronology that the flags ask for.
func (n *narrowing) narrowed(ctx context.Context, w *app.Workbench) (app.Narrowed, error) {
	f, _, err := n.read(ctx, w)
	if err != nil {
		return app.Narrowed{}, err
	}
	all, err := w.Chronology(ctx)
	if err != nil {
		return app.Narrowed{}, err
	}
	return w.Narrow(ctx, all, f)
}

// narrowedCommand tells something of the part of the chronology that its flags ask for.
func (l *line) narrowedCommand(use, short string, tell func(app.Narrowed) error) *cobra.Command {
	var n narrowing
	c := l.workspaceFlags(&cobra.Command{
		Use:   use,
		Short: short,
		Args:  l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error {
				narrowed, err := n.narrowed(c.Context(), w)
				if err != nil {
					return err
				}
				return tell(narrowed)
			})
		},
	})
	n.flags(c)
	return c
}

func (l *line) eventQuestionsCommand() *cobra.Command {
	short := "List what a careful reader would ask: undated, single origin, conflicting and so on"
	return l.narrowedCommand("questions", short, func(n app.Narrowed) error {
		list := app.Questions(n.Events)
		for _, q := range list {
			if err := l.tellQuestion(q); err != nil {
				return err
			}
		}
		return l.tellNone(len(list), "no question is open")
	})
}

func (l *line) tellQuestion(q view.Question) error {
	if l.json {
		return l.object(struct {
			Asked      view.Asked `json:"asked"`
			EventID    article.ID `json:"event_id"`
			Title      string     `json:"title"`
			CitationID article.ID `json:"citation_id,omitempty"`
			ArticleID  article.ID `json:"article_id,omitempty"`
		}{q.Asked, q.EventID, q.Event, q.CitationID, q.ArticleID})
	}
	about := q.Event
	if q.Article != "" {
		about += " – " + q.Article
	}
	_, err := fmt.Fprintf(l.out, "%s  %s: %s\n", q.EventID, q.Asked.Words(), about)
	return err
}

func (l *line) viewCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "view",
		Short: "Keep filters of the chronology under a name",
		Args:  l.arguments(cobra.NoArgs),
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(l.viewListCommand(), l.viewSaveCommand(), l.viewRemoveCommand())
	return c
}

func (l *line) viewListCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "list",
		Short: "List the views that were saved",
		Args:  l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error {
				views, err := w.SavedViews(c.Context())
				if err != nil {
					return err
				}
				for _, v := range views {
					if l.json {
						err = l.object(map[string]any{"name": v.Name, "filter": v.Filter})
					} else {
						_, err = fmt.Fprintln(l.out, v.Name)
					}
					if err != nil {
						return err
					}
				}
				return l.tellNone(len(views), "no view is saved yet")
			})
		},
	})
}

func (l *line) viewSaveCommand() *cobra.Command {
	var n narrowing
	c := l.workspaceFlags(&cobra.Command{
		Use:     "save NAME",
		Short:   "Save a filter as a view; one of that name is replaced",
		Example: `  dateline view save "Tarnholt, winter" --place Tarnholt --from 2023-12-01 --to 2024-02-29`,
		Args:    l.arguments(cobra.ExactArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				f, _, err := n.read(c.Context(), w)
				if err != nil {
					return err
				}
				_, err = w.SaveView(c.Context(), args[0], f)
				return err
			})
		},
	})
	n.flags(c)
	return c
}

func (l *line) viewRemoveCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "remove NAME",
		Short: "Remove a view; the events stay",
		Args:  l.arguments(cobra.ExactArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				v, err := savedView(c.Context(), w, args[0])
				if err != nil {
					return err
				}
				return w.RemoveView(c.Context(), v)
			})
		},
	})
}
