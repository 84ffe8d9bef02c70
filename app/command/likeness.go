package command

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
)

// alikeLine is the fixed shape of `alike --json`; a is the article that came first.
type alikeLine struct {
	ID       article.ID       `json:"id"`
	A        article.ID       `json:"a"`
	B        article.ID       `json:"b"`
	Kind     app.LikenessKind `json:"kind"`
	Shared   int              `json:"shared"` // runs of four words that both have
	OfA      float64          `json:"of_a"`   // the part of its runs that the other has
	OfB      float64          `json:"of_b"`
	Decision string           `json:"decision"`
}

// decisions are the words of `alike settle`.
var decisions = []struct {
	word     string
	decision app.LikenessDecision
}{
	{"one-origin", app.OneOrigin}, {"own-reporting", app.OwnReporting}, {"later", app.DecideLater}, {"undecided", app.Undecided},
}

func decisionWord(d app.LikenessDecision) string {
	for _, known := range decisions {
		if known.decision == d {
			return known.word
		}
	}
	return string(d)
}

func (l *line) alikeCommand() *cobra.Command {
	c := l.workspaceFlags(&cobra.Command{
		Use:   "alike [ID]",
		Short: "List articles whose texts are alike",
		Long: `Lists the articles whose texts are alike: word for word the same, near-duplicates,
and cut-downs. They are found at import and never merged. With the ID of an article,
only those like it. The parts are those of the four-word runs of each.`,
		Args: l.arguments(cobra.MaximumNArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error { return l.alike(c.Context(), w, args) })
		},
	})
	c.AddCommand(l.settleCommand())
	return c
}

func (l *line) alike(ctx context.Context, w *app.Workbench, args []string) error {
	list, err := w.AllLikenesses(ctx)
	if len(args) > 0 && err == nil {
		var row app.ArticleRow
		if row, err = findArticle(ctx, w, args[0]); err != nil {
			return err
		}
		list, err = w.Likenesses(ctx, row.ID)
	}
	if err != nil {
		return err
	}
	titles, err := articleTitles(ctx, w)
	if err != nil {
		return err
	}
	for _, k := range list {
		if l.json {
			err = l.object(alikeLine{k.ID, k.A, k.B, k.Kind, k.Shared, k.OfA, k.OfB, decisionWord(k.Decision)})
		} else {
			_, err = fmt.Fprintf(l.out, "%s  %s, %s\n    %s  %3d %%  %s\n    %s  %3d %%  %s\n", k.ID, k.Kind, decisionWord(k.Decision),
				k.A, app.Percent(k.OfA), titles[k.A], k.B, app.Percent(k.OfB), titles[k.B])
		}
		if err != nil {
			return err
		}
	}
	return l.tellNone(len(list), "no articles are alike")
}

// articleTitles are the sites and titles of the articles.
func articleTitles(ctx context.Context, w *app.Workbench) (map[article.ID]string, error) {
	rows, err := w.Articles(ctx, app.Filter{})
	titles := make(map[article.ID]string, len(rows))
	for _, r := range rows {
		titles[r.ID] = orUnknown(r.Site, "site unknown") + ": " + orUnknown(r.Title, "no title")
	}
	return titles, err
}

func (l *line) settleCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:     "settle ID one-origin|own-reporting|later|undecided",
		Short:   "Say whether two articles that are alike count as one source or two",
		Long:    "Keeps what you make of a likeness. IDs are those that `dateline alike` prints first; the\nfirst letters are enough.",
		Example: "  dateline alike settle 4k2m one-origin",
		Args:    l.arguments(cobra.ExactArgs(2)),
		RunE: func(c *cobra.Command, args []string) error {
			for _, known := range decisions {
				if known.word == args[1] {
					return l.with(c.Context(), changes, func(w *app.Workbench) error { return settle(c.Context(), w, args[0], known.decision) })
				}
			}
			return usageError{fmt.Errorf("%q is no decision; there are one-origin, own-reporting, later and undecided", args[1])}
		},
	})
}

func settle(ctx context.Context, w *app.Workbench, name string, d app.LikenessDecision) error {
	list, err := w.AllLikenesses(ctx)
	if err != nil {
		return err
	}
	k, err := one(list, name, "link", "alike", func(k app.Likeness) article.ID { return k.ID })
	if err != nil {
		return err
	}
	return w.SettleLikeness(ctx, k.ID, d)
}

// recurringLine is the fixed shape of `recurring --json`.
type recurringLine struct {
	Site     string `json:"site"`
	Text     string `json:"text"`
	Articles int    `json:"articles"`
	OfSite   int    `json:"of_site"`
}

func (l *line) recurringCommand() *cobra.Command {
	site, fold := "", false
	c := l.workspaceFlags(&cobra.Command{
		Use:   "recurring",
		Short: "List, or fold, lines that recur on the articles of a site",
		Long: `Lists the lines that stand word for word on several articles of one site and are
likely to be no part of them: invitations, labels, notices. With --fold they are
folded on all of these articles, as one action that undo takes back. A line with a
passage in it and prose amid prose are never among them.`,
		Args: l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			how := reads
			if fold {
				how = changes
			}
			return l.with(c.Context(), how, func(w *app.Workbench) error { return l.recurring(c.Context(), w, site, fold) })
		},
	})
	c.Flags().StringVar(&site, "site", "", "only of this `site`")
	c.Flags().BoolVar(&fold, "fold", false, "fold them")
	return c
}

func (l *line) recurring(ctx context.Context, w *app.Workbench, site string, fold bool) error {
	lines, err := w.RecurringLines(ctx, site)
	if err != nil {
		return err
	}
	if fold {
		if err := w.FoldRecurring(ctx, lines); err != nil {
			return err
		}
	}
	for _, k := range lines {
		if l.json {
			err = l.object(recurringLine{k.Site, k.Text, k.Articles, k.OfSite})
		} else {
			_, err = fmt.Fprintf(l.out, "%s, on %d of %d articles: %s\n", k.Site, k.Articles, k.OfSite, k.Text)
		}
		if err != nil {
			return err
		}
	}
	return l.tellNone(len(lines), "no lines recur that could be folded")
}
