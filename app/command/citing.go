package command

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

// said are the flags of `event citation`.
type said struct {
	stance, origin, grade string
	via                   []string
	uncite                bool
}

func (l *line) eventGradeCommand() *cobra.Command {
	var f said
	c := l.workspaceFlags(&cobra.Command{
		Use:   "citation EVENT [CITATION...]",
		Short: "Say of an event's citations what they do, whose claim it is and its grade",
		Long: `Changes what the flags name of the citations, or of all of the event's when none is
named. The grade is that of the Admiralty: A to F for how reliable the source is, 1 to
6 for how credible what it says.`,
		Example: `  dateline event citation 8fz --origin "Ministry of Ports" --grade B2
  dateline event citation 8fz 3kq --via "Velmar Wire" --stance disputes`,
		Args: l.arguments(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, ids []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				v, err := findEvent(c.Context(), w, ids[0])
				if err != nil {
					return err
				}
				which, err := citationsOf(v, ids[1:])
				if err != nil {
					return err
				}
				if f.uncite {
					err = w.Uncite(c.Context(), which...)
				} else {
					err = l.saySo(c, w, v, which, f)
				}
				if err != nil {
					return err
				}
				return l.tellEvents(c.Context(), w, v)
			})
		},
	})
	flags := c.Flags()
	flags.StringVar(&f.stance, "stance", "", "supports, disputes or mentions")
	flags.StringVar(&f.origin, "origin", "", "who is said to say so")
	flags.StringArrayVar(&f.via, "via", nil, "`name` of who passed it on, the nearest to the site first (may be repeated)")
	flags.StringVar(&f.grade, "grade", "", "like B2")
	flags.BoolVar(&f.uncite, "bin", false, "put the citations into the bin")
	return c
}

func (l *line) saySo(c *cobra.Command, w *app.Workbench, v app.EventView, which []article.ID, f said) error {
	given := c.Flags().Changed
	grade, err := chronology.ParseGrade(f.grade)
	if err != nil {
		return usageError{fmt.Errorf("--grade: %w", err)}
	}
	if err := oneOf("stance", chronology.Stance(f.stance), chronology.Stances); err != nil {
		return err
	}
	var changed []chronology.Citation
	for _, one := range v.Citations {
		if !slices.Contains(which, one.ID) {
			continue
		}
		if f.stance != "" {
			one.Stance = chronology.Stance(f.stance)
		}
		if given("origin") {
			one.Origin = f.origin
		}
		if given("via") {
			one.Via = f.via
		}
		if given("grade") {
			one.Grade = grade
		}
		changed = append(changed, one)
	}
	return w.SaveEvent(c.Context(), v.Event, changed)
}
