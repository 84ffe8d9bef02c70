package command

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/article/anchor"
)

// recleanLine is the fixed shape of `reclean --json`; blocks counts those that are
// folded or kept anew, passages are told when there is a new edition, and metadata
// where it is read differently.
type recleanLine struct {
	ID       article.ID      `json:"id"`
	Title    string          `json:"title"`
	Status   app.CleanStatus `json:"status"`
	Blocks   int             `json:"blocks"`
	Passages []carriedLine   `json:"passages"`
	Metadata []factLine      `json:"metadata"`
	Error    string          `json:"error"`
}

// factLine is a value in it that the original gives now and did not before; kept tells
// that the analyst had set the one before, which stands.
type factLine struct {
	Field   article.Field `json:"field"`
	Before  string        `json:"before"`
	Now     string        `json:"now"`
	ToCheck bool          `json:"to_check"`
	Kept    bool          `json:"kept"`
}

// carriedLine is a passage in it: start, end and words are of the new text, 0, 0 and
// "" for a lost one.
type carriedLine struct {
	ID     article.ID  `json:"id"`
	Kind   anchor.Kind `json:"kind"`
	Score  float64     `json:"score"`
	Quote  string      `json:"quote"`
	Before string      `json:"before"`
	After  string      `json:"after"`
	Start  int         `json:"start"`
	End    int         `json:"end"`
	Words  string      `json:"words"`
	Reason string      `json:"reason"`
}

func lineOfCarried(c app.Carried) carriedLine {
	return carriedLine{c.PassageID, c.Kind, c.Score, c.Quote, c.Before, c.After, c.Start, c.End, c.Words, c.Reason}
}

func (l *line) recleanCommand() *cobra.Command {
	var d deciding
	c := l.workspaceFlags(&cobra.Command{
		Use:   "reclean [ID...]",
		Short: "Clean articles again from their originals",
		Long: `Reads articles again from their stored originals with the rules of today, all of them when
none is named. Where the text comes out differently, it becomes a new edition and the
passages are put on their places in it. Where that place is in doubt, a passage goes on
quoting the earlier edition until you decide: --undecided lists these, --accept puts one
on the place that is proposed, --leave leaves it. A title, name, date or the like that is
read differently is taken and told, unless you have set it. dateline undo takes any of it
back.`,
		Example: "  dateline reclean\n  dateline reclean 4k2m --json\n  dateline reclean --undecided\n  dateline reclean --accept 7hq3c0",
		Args:    l.arguments(cobra.ArbitraryArgs),
		RunE: func(c *cobra.Command, args []string) error {
			how := changes
			if d.list {
				how = reads
			}
			return l.with(c.Context(), how, func(w *app.Workbench) error {
				if d.list || d.accept != "" || d.leave != "" {
					return l.decide(c.Context(), w, d)
				}
				return l.reclean(c.Context(), w, args)
			})
		},
	})
	c.Flags().BoolVar(&d.list, "undecided", false, "list the passages that wait for a decision")
	c.Flags().StringVar(&d.accept, "accept", "", "put a `passage` on its proposed place")
	c.Flags().StringVar(&d.leave, "leave", "", "leave a `passage` in the earlier edition")
	c.MarkFlagsMutuallyExclusive("undecided", "accept", "leave")
	return c
}

// deciding is what the flags of `reclean` ask for.
type deciding struct {
	list          bool
	accept, leave string // a passage's id
}

func (l *line) reclean(ctx context.Context, w *app.Workbench, names []string) error {
	var ids []article.ID
	for _, name := range names {
		row, err := findArticle(ctx, w, name)
		if err != nil {
			return err
		}
		ids = append(ids, row.ID)
	}
	failed := 0
	var writing error
	_, err := w.CleanAgain(ctx, func(_, _ int, c app.Recleaned) {
		if c.Err != nil {
			failed++
		}
		if writing == nil {
			writing = l.tellRecleaned(c)
		}
	}, ids...)
	switch {
	case err != nil:
		return err
	case writing != nil:
		return writing
	case failed > 0:
		return fmt.Errorf("%d articles could not be cleaned again; they are as they were", failed)
	}
	return nil
}

func (l *line) tellRecleaned(c app.Recleaned) error {
	if l.json {
		o := recleanLine{ID: c.ID, Title: c.Title, Status: c.Status, Blocks: c.Blocks, Passages: []carriedLine{}, Metadata: []factLine{}}
		for _, p := range c.Passages {
			o.Passages = append(o.Passages, lineOfCarried(p))
		}
		for _, f := range c.Facts {
			o.Metadata = append(o.Metadata, factLine{f.Field, f.Before, f.Now, f.Doubt, f.Kept})
		}
		if c.Err != nil {
			o.Error = c.Err.Error()
		}
		return l.object(o)
	}
	_, err := fmt.Fprintf(l.out, "%s  %s: %s\n", c.ID, orUnknown(c.Title, "no title"), recleanedWords(c))
	for _, p := range c.Passages {
		if err == nil {
			err = l.tellCarried(p)
		}
	}
	for _, f := range c.Facts {
		if err == nil {
			_, err = fmt.Fprintf(l.out, "    %s\n", f)
		}
	}
	return err
}

func recleanedWords(c app.Recleaned) string {
	switch c.Status {
	case app.CleanedNew:
		return "a new edition"
	case app.CleanedFolds:
		return fmt.Sprintf("the same text; %d blocks are folded or kept anew", c.Blocks)
	case app.CleanedFacts:
		return "the same text; something else is known of it"
	case app.CleanedFailed:
		return c.Err.Error()
	}
	return "nothing changed"
}

func (l *line) tellCarried(c app.Carried) error {
	oneLine := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	words := fmt.Sprintf("    %s  %s: “%s”", c.PassageID, c.Kind, oneLine(c.Quote))
	if !c.Kind.Sure() {
		words += fmt.Sprintf(", %s", c.Reason)
	}
	if c.Kind == anchor.Approximate {
		words += fmt.Sprintf(" (%.0f %%): “%s”", 100*c.Score, oneLine(c.Words))
	}
	_, err := fmt.Fprintln(l.out, words)
	return err
}

// decide lists what is undecided, or decides on one passage.
func (l *line) decide(ctx context.Context, w *app.Workbench, d deciding) error {
	all, err := w.Undecided(ctx, "")
	if err != nil {
		return err
	}
	if !d.list {
		return decideOne(ctx, w, all, d)
	}
	for _, c := range all {
		if l.json {
			err = l.object(lineOfCarried(c))
		} else {
			err = l.tellCarried(c)
		}
		if err != nil {
			return err
		}
	}
	return l.tellNone(len(all), "no passage waits for a decision")
}

func decideOne(ctx context.Context, w *app.Workbench, all []app.Carried, d deciding) error {
	name := d.accept + d.leave
	var id article.ID
	for _, c := range all {
		if strings.HasPrefix(string(c.PassageID), name) {
			if id != "" {
				return fmt.Errorf("several passages that wait for a decision begin with %q; write more of the ID", name)
			}
			id = c.PassageID
		}
	}
	if id == "" {
		return fmt.Errorf("no passage that waits for a decision has the ID %q; dateline reclean --undecided lists them", name)
	}
	if d.accept != "" {
		return w.AcceptPlace(ctx, id)
	}
	return w.LeaveEarlier(ctx, id)
}
