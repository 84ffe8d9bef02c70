package command

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
)

// suggestedLine is the fixed shape of `suggest --json`: that of an event without ids.
type suggestedLine struct {
	Key           string             `json:"key"`
	Title         string             `json:"title"`
	When          whenLine           `json:"when"`
	Place         string             `json:"place"`
	Tags          []string           `json:"tags"`
	Status        chronology.Status  `json:"status"`
	People        []string           `json:"people"`
	Organisations []string           `json:"organisations"`
	Sites         int                `json:"sites"`
	Origins       int                `json:"origins"`
	Citations     []suggestedPassage `json:"citations"`
	For           article.ID         `json:"for,omitempty"` // the event that lacks these citations
	Preaccepted   bool               `json:"preaccepted"`
	Reasons       []string           `json:"reasons"`
}

type suggestedPassage struct {
	ArticleID article.ID        `json:"article_id"`
	Stance    chronology.Stance `json:"stance"`
	Start     int               `json:"start"`
	End       int               `json:"end"`
	Quote     string            `json:"quote"`
	Origin    string            `json:"origin"`
	Ticked    bool              `json:"ticked"`
	Why       string            `json:"why,omitempty"`
}

func lineOfSuggestion(s app.Suggestion, all app.Suggestions) suggestedLine {
	o := suggestedLine{
		Key: s.Key, Title: s.Title, When: lineOfWhen(s.When), Place: s.Place, Tags: []string{}, Status: chronology.Reported,
		People: append([]string{}, s.People...), Organisations: append([]string{}, s.Organisations...), Citations: []suggestedPassage{},
		For: s.For, Preaccepted: s.Preaccepted, Reasons: []string{},
	}
	o.Sites, o.Origins, _ = all.Counts(s)
	for _, c := range s.Citations {
		o.Citations = append(o.Citations, suggestedPassage{c.ArticleID, c.Stance, c.Start, c.End, c.Quote, c.Origin, c.Ticked, c.Why})
	}
	for _, r := range s.Reasons {
		o.Reasons = append(o.Reasons, r.Subject+": "+r.Text)
	}
	return o
}

func (l *line) suggestCommand() *cobra.Command {
	var refused, unsure, notOffered bool
	c := l.workspaceFlags(&cobra.Command{
		Use:   "suggest",
		Short: "List the events that the articles seem to tell, with reasons",
		Long: `Lists the events that the articles seem to tell and that are not recorded yet, the
surest first, each with its passages and the reasons. Nothing is recorded until it is
accepted: ` + "`dateline suggest accept KEY`" + ` records one, --sure all that are sure.`,
		Args: l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error {
				all, err := w.Suggestions(c.Context(), nil)
				switch {
				case err != nil:
					return err
				case notOffered:
					return l.tellNotOffered(all.NotOffered)
				}
				list, none := all.Open, "the articles offer no event that is not recorded yet"
				switch {
				case refused:
					list, none = all.Refused, "no suggestion was refused"
				case unsure:
					list, none = all.Unsure, "no suggestion is less sure"
				case len(all.Unsure) > 0:
					none = fmt.Sprintf("the articles clearly tell no event that is not recorded yet; --less-sure lists %s", count(len(all.Unsure), "suggestion"))
				}
				for _, s := range list {
					if err := l.tellSuggestion(s, all); err != nil {
						return err
					}
				}
				return l.tellNone(len(list), none)
			})
		},
	})
	c.Flags().BoolVar(&refused, "refused", false, "list those that were refused")
	c.Flags().BoolVar(&unsure, "less-sure", false, "list those that are less likely events of a chronology than not")
	c.Flags().BoolVar(&notOffered, "not-offered", false, "list the passages that look like events and are not offered, and why")
	c.AddCommand(l.acceptCommand(), l.refuseCommand())
	return c
}

func (l *line) tellSuggestion(s app.Suggestion, all app.Suggestions) error {
	if l.json {
		return l.object(lineOfSuggestion(s, all))
	}
	mark := " "
	if s.Preaccepted {
		mark = "*"
	}
	fmt.Fprintf(l.out, "%s%s  %-22s  %s\n", mark, s.Key, s.When.Display(), s.Title)
	for _, c := range s.Citations {
		tick := "like it"
		if c.Ticked {
			tick = string(c.Stance)
		}
		fmt.Fprintf(l.out, "    %s: “%s” – %s\n", tick, strings.Join(strings.Fields(c.Quote), " "), orUnknown(all.Articles[c.ArticleID].Site, "site unknown"))
	}
	for _, r := range s.Reasons {
		fmt.Fprintf(l.out, "    %s: %s\n", r.Subject, r.Text)
	}
	return nil
}

func (l *line) tellNotOffered(list []suggest.NotOffered) error {
	for _, n := range list {
		if l.json {
			if err := l.object(map[string]any{"article_id": n.ArticleID, "start": n.Start, "end": n.End, "quote": n.Quote, "why": n.Why}); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(l.out, "%s: “%s”\n", n.Why, strings.Join(strings.Fields(n.Quote), " "))
	}
	return l.tellNone(len(list), "nothing that looks like an event was left out")
}

func (l *line) acceptCommand() *cobra.Command {
	sure, event := false, ""
	c := l.workspaceFlags(&cobra.Command{
		Use:   "accept KEY...",
		Short: "Record suggestions as events",
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, keys []string) error {
			if len(keys) == 0 != sure {
				return usageError{fmt.Errorf("name the suggestions to accept, or give --sure for all that are sure")}
			}
			return l.with(c.Context(), changes, func(w *app.Workbench) error { return l.accept(c.Context(), w, keys, event) })
		},
	})
	c.Flags().BoolVar(&sure, "sure", false, "accept all that are sure")
	c.Flags().StringVar(&event, "into", "", "`ID` of an event, or key of another suggestion, to merge them into")
	return c
}

func (l *line) accept(ctx context.Context, w *app.Workbench, keys []string, event string) error {
	all, err := w.Suggestions(ctx, nil)
	if err != nil {
		return err
	}
	list, err := chosen(all.Undecided(), keys)
	switch {
	case err != nil:
		return err
	case len(list) == 0:
		return l.tellNone(0, "no suggestion is sure")
	}
	if event == "" {
		if err := w.AcceptAll(ctx, list); err != nil {
			return err
		}
		return l.tellNone(0, fmt.Sprintf("%s recorded", count(len(list), "suggestion")))
	}
	into, err := findEvent(ctx, w, event)
	if other, none := chosen(all.Undecided(), []string{event}); err != nil && none == nil {
		return l.mergeInto(ctx, w, list, other[0])
	}
	for _, s := range list {
		if err == nil {
			err = w.MergeSuggestion(ctx, s, into.ID)
		}
	}
	return err
}

// mergeInto records a suggestion with what others cite.
func (l *line) mergeInto(ctx context.Context, w *app.Workbench, list []app.Suggestion, into app.Suggestion) error {
	if slices.ContainsFunc(list, func(s app.Suggestion) bool { return s.Key == into.Key }) {
		return usageError{fmt.Errorf("suggestion %s cannot be merged into itself: name another one", into.Key)}
	}
	var event article.ID
	for _, s := range list {
		var err error
		if event == "" {
			event, err = w.MergeIntoSuggestion(ctx, s, into)
		} else {
			err = w.MergeSuggestion(ctx, s, event)
		}
		if err != nil {
			return err
		}
	}
	return l.tellNone(0, fmt.Sprintf("%s merged into “%s”", count(len(list), "suggestion"), into.Title))
}

// chosen are the suggestions of these keys; without a key those that are sure.
func chosen(all []app.Suggestion, keys []string) (list []app.Suggestion, err error) {
	if len(keys) == 0 {
		return slices.DeleteFunc(slices.Clone(all), func(s app.Suggestion) bool { return !s.Preaccepted }), nil
	}
	for _, key := range keys {
		s, err := one(all, key, "suggestion", "suggest", func(s app.Suggestion) article.ID { return article.ID(s.Key) })
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

func (l *line) refuseCommand() *cobra.Command {
	again := false
	c := l.workspaceFlags(&cobra.Command{
		Use:   "refuse KEY...",
		Short: "Refuse suggestions: they are not offered again",
		Args:  l.arguments(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, keys []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				all, err := w.Suggestions(c.Context(), nil)
				if err != nil {
					return err
				}
				from, do := all.Undecided(), w.Refuse
				if again {
					from, do = all.Refused, w.OfferAgain
				}
				list, err := chosen(from, keys)
				if err != nil {
					return err
				}
				return do(c.Context(), list...)
			})
		},
	})
	c.Flags().BoolVar(&again, "again", false, "offer refused ones again")
	return c
}
