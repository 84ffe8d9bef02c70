package command

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology/conflict"
	"dateline/app/chronology/origin"
)

// conflictLine is the fixed shape of `event conflicts --json`: an event that has
// conflicts, with the origins that it goes back to.
type conflictLine struct {
	ID        article.ID        `json:"id"`
	Title     string            `json:"title"`
	Conflicts []disagreeingLine `json:"conflicts"`
	Groups    []groupLine       `json:"groups"`
}

type disagreeingLine struct {
	Key      string        `json:"key"`
	Kind     conflict.Kind `json:"kind"`
	About    string        `json:"about"`
	Sides    []sideLine    `json:"sides"`
	Apart    []sideLine    `json:"apart"` // like numbers of another side, that are not compared
	Explains string        `json:"explained"`
	Remark   string        `json:"remark"`
	Settled  bool          `json:"settled"`
	Note     string        `json:"note"`
}

type sideLine struct {
	Value     string       `json:"value"`
	Quote     string       `json:"quote"`
	Citations []article.ID `json:"citations"`
}

type groupLine struct {
	Origin    string       `json:"origin"`
	Sites     []string     `json:"sites"`
	Citations []article.ID `json:"citations"`
	Why       []string     `json:"why"`
}

func sideLines(sides []conflict.Side) []sideLine {
	out := []sideLine{}
	for _, s := range sides {
		out = append(out, sideLine{s.Value, s.Quote, s.Citations})
	}
	return out
}

func groupLines(groups []origin.Group) []groupLine {
	out := []groupLine{}
	for _, g := range groups {
		out = append(out, groupLine{g.Name, g.Sites, g.Citations, append([]string{}, g.Why...)})
	}
	return out
}

func lineOfConflicts(v *app.EventView) conflictLine {
	o := conflictLine{ID: v.ID, Title: v.Title, Groups: groupLines(v.Groups)}
	for _, c := range v.Conflicts() {
		o.Conflicts = append(o.Conflicts, disagreeingLine{
			Key: c.Key, Kind: c.Kind, About: c.About, Sides: sideLines(c.Sides), Apart: sideLines(c.Apart),
			Explains: c.Explains, Remark: c.Remark, Settled: c.Settled, Note: c.Note,
		})
	}
	return o
}

func (l *line) eventConflictsCommand() *cobra.Command {
	short := "List what the citations of events disagree about, with both quotations"
	return l.narrowedCommand("conflicts", short, func(n app.Narrowed) error {
		told := 0
		for i := range n.Events {
			if len(n.Events[i].Conflicts()) == 0 {
				continue
			}
			told++
			if err := l.tellConflicts(&n.Events[i]); err != nil {
				return err
			}
		}
		return l.tellNone(told, "no citations disagree")
	})
}

func (l *line) tellConflicts(v *app.EventView) error {
	if l.json {
		return l.object(lineOfConflicts(v))
	}
	fmt.Fprintf(l.out, "%s  %-22s  %s\n", v.ID, v.When.Display(), v.Title)
	for _, c := range v.Conflicts() {
		fmt.Fprintf(l.out, "    %s, %s: %s\n", c.Key, c.About, stateOf(c))
		for _, s := range c.Sides {
			fmt.Fprintf(l.out, "        %s: “%s”\n", s.Value, s.Quote)
		}
		for _, s := range c.Apart {
			fmt.Fprintf(l.out, "        counted apart: %s\n", s.Value)
		}
	}
	return nil
}

// stateOf says how far a conflict is settled.
func stateOf(c conflict.Conflict) string {
	switch {
	case c.Settled:
		return "settled: " + c.Note
	case c.Explains != "":
		return "explained: " + c.Explains
	case c.Remark != "":
		return "open; " + c.Remark
	}
	return "open"
}

func (l *line) eventSettleCommand() *cobra.Command {
	var note string
	var again bool
	c := l.workspaceFlags(&cobra.Command{
		Use:   "settle EVENT CONFLICT",
		Short: "Settle a conflict of an event with a note, or open it again",
		Long:  "Settle a conflict of an event, named by its key as `event conflicts` lists it, with a note that says why.",
		Args:  l.arguments(cobra.ExactArgs(2)),
		RunE: func(c *cobra.Command, args []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error { return l.settle(c.Context(), w, args, note, again) })
		},
	})
	c.Flags().StringVar(&note, "note", "", "why it is settled")
	c.Flags().BoolVar(&again, "reopen", false, "take back that it is settled")
	return c
}

// settle settles a conflict, or opens it again, and tells what the event has now.
func (l *line) settle(ctx context.Context, w *app.Workbench, args []string, note string, again bool) error {
	v, err := findEvent(ctx, w, args[0])
	switch {
	case err != nil:
		return err
	case again && note != "":
		return usageError{errors.New("--reopen takes no note")}
	case again:
		err = w.ReopenConflict(ctx, v.ID, args[1])
	default:
		err = w.SettleConflict(ctx, v.ID, args[1], note)
	}
	if err != nil {
		return err
	}
	if v, err = findEvent(ctx, w, string(v.ID)); err != nil {
		return err
	}
	return l.tellConflicts(&v)
}
