package command

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/names"
)

// nameLine is the fixed shape of `names --json`: a name with its spellings.
type nameLine struct {
	Name      string         `json:"name"`
	Kind      names.Kind     `json:"kind"`
	Count     int            `json:"count"`
	Decided   bool           `json:"decided"`
	Spellings []spellingLine `json:"spellings"`
}

type spellingLine struct {
	Name     string       `json:"name"`
	Lang     string       `json:"lang"`
	Count    int          `json:"count"`
	Forms    []string     `json:"forms"`
	Why      string       `json:"why"`
	Score    float64      `json:"score"`
	Said     bool         `json:"said"`
	Articles []standLine  `json:"articles"`
	Events   []article.ID `json:"events"`
}

// standLine is an article, and the first place of the name in it.
type standLine struct {
	ID    article.ID `json:"id"`
	Count int        `json:"count"`
	Start int        `json:"start"`
	End   int        `json:"end"`
}

func lineOfName(g app.NameGroup) nameLine {
	o := nameLine{Name: g.Name, Kind: g.Kind, Count: g.Count, Decided: g.Decided}
	for _, s := range g.Spellings {
		one := spellingLine{Name: s.Name, Lang: s.Lang, Count: s.Count, Forms: append([]string{}, s.Forms...), Why: s.Why, Score: s.Score, Said: s.Said,
			Articles: []standLine{}, Events: append([]article.ID{}, s.Events...)}
		for _, a := range s.Articles {
			one.Articles = append(one.Articles, standLine(a))
		}
		o.Spellings = append(o.Spellings, one)
	}
	return o
}

func (l *line) namesCommand() *cobra.Command {
	c := l.workspaceFlags(&cobra.Command{
		Use:   "names",
		Short: "List names that have several spellings, and say which are one",
		Long: `Lists the names in articles and events that seem to be spellings of one, or were said
to be, the most frequent first, each with the reason. Search and filters find all
spellings of a name once they were said to be one; no text is changed by that.`,
		Args: l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error { return l.listNames(c.Context(), w) })
		},
	})
	c.AddCommand(l.joinNamesCommand(), l.namesApartCommand(), l.offerNamesCommand())
	return c
}

func (l *line) listNames(ctx context.Context, w *app.Workbench) error {
	groups, err := w.Names(ctx, nil)
	if err != nil {
		return err
	}
	for _, g := range groups {
		if l.json {
			err = l.object(lineOfName(g))
		} else {
			_, err = fmt.Fprint(l.out, wordsOfName(g))
		}
		if err != nil {
			return err
		}
	}
	return l.tellNone(len(groups), "no name has several spellings")
}

// wordsOfName is a group for people.
func wordsOfName(g app.NameGroup) string {
	var out strings.Builder
	state := "proposed"
	if g.Decided {
		state = "said to be one"
	}
	fmt.Fprintf(&out, "%s  (%s, %s, %s)\n", g.Name, g.Kind, count(g.Count, "time"), state)
	for _, s := range g.Spellings {
		fmt.Fprintf(&out, "    %4d  %s", s.Count, s.Name)
		if forms := otherForms(s); len(forms) > 0 {
			fmt.Fprintf(&out, " [%s]", strings.Join(forms, ", "))
		}
		if s.Why != "" {
			fmt.Fprintf(&out, ": %s", s.Why)
		}
		fmt.Fprintf(&out, "  (%s, %s)\n", count(len(s.Articles), "article"), count(len(s.Events), "event"))
	}
	return out.String()
}

// otherForms are the ways a name is written beside the one that is shown.
func otherForms(s app.NameSpelling) (forms []string) {
	for _, f := range s.Forms {
		if f != s.Name {
			forms = append(forms, f)
		}
	}
	return forms
}

func (l *line) joinNamesCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:     "join NAME NAME...",
		Short:   "Say that names are spellings of one",
		Example: `  dateline names join Zelensky Zelenskyy "Volodymyr Zelensky"`,
		Args:    l.arguments(cobra.MinimumNArgs(2)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error { return w.JoinNames(c.Context(), args...) })
		},
	})
}

func (l *line) namesApartCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "apart NAME NAME...",
		Short: "Say that names are different, so that they are not offered as one",
		Long: `Says that names are different, each from each. When two of them were said to be one,
the later leaves those that it was said to be one with.`,
		Example: `  dateline names apart "Ada Holm" "Ivo Holm"`,
		Args:    l.arguments(cobra.MinimumNArgs(2)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error { return w.KeepNamesApart(c.Context(), args...) })
		},
	})
}

func (l *line) offerNamesCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:     "offer NAME NAME",
		Short:   "Forget that two names were said to be different",
		Example: `  dateline names offer "Ada Holm" "Ivo Holm"`,
		Args:    l.arguments(cobra.ExactArgs(2)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error { return w.OfferNamesAgain(c.Context(), args[0], args[1]) })
		},
	})
}
