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
)

// eventChange are the flags of `event edit`.
type eventChange struct {
	title, when, place, status, note            string
	people, organisations, tags, untags, unname []string
}

func (l *line) eventEditCommand() *cobra.Command {
	var f eventChange
	c := l.workspaceFlags(&cobra.Command{
		Use:   "edit EVENT...",
		Short: "Change an event, or several at once",
		Long: `Changes what the flags name and leaves the rest. Of several events, place, status,
tags and names can be changed at once; title, date and note belong to one.`,
		Example: `  dateline event edit 8fz --when "early July 2022" --person "Ada Holm" --status confirmed
  dateline event edit 8fz 77p --tag Court --untag Police`,
		Args: l.arguments(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, ids []string) error {
			given := func(flag string) bool { return c.Flags().Changed(flag) }
			if len(ids) > 1 && (given("title") || given("when") || given("note")) {
				return usageError{fmt.Errorf("--title, --when and --note change one event; name one only")}
			}
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				events, err := findEvents(c.Context(), w, ids)
				if err != nil {
					return err
				}
				if len(events) > 1 {
					err = bulkEdit(c.Context(), w, events, f, given)
				} else {
					err = editOne(c.Context(), w, events[0], f, given)
				}
				if err != nil {
					return err
				}
				return l.tellEvents(c.Context(), w, events...)
			})
		},
	})
	flags := c.Flags()
	flags.StringVar(&f.title, "title", "", "the event's title")
	flags.StringVar(&f.when, "when", "", "its date: \"24 Feb 2022\", \"early July 2022\", EDTF; \"none\" for no date")
	flags.StringVar(&f.place, "place", "", "its place")
	flags.StringVar(&f.status, "status", "", "reported, confirmed, disputed or retracted")
	flags.StringVar(&f.note, "note", "", "a note on the event")
	flags.StringArrayVar(&f.people, "person", nil, "`name` of somebody who took part (may be repeated)")
	flags.StringArrayVar(&f.organisations, "organisation", nil, "`name` of an organisation (may be repeated)")
	flags.StringArrayVar(&f.unname, "without", nil, "`name` of a person or organisation to leave out (may be repeated)")
	flags.StringArrayVar(&f.tags, "tag", nil, "`name` of a tag to add (may be repeated)")
	flags.StringArrayVar(&f.untags, "untag", nil, "`name` of a tag to take away (may be repeated)")
	return c
}

// bulk is what a change does to any number of events.
func (f *eventChange) bulk(ctx context.Context, w *app.Workbench, given func(string) bool) (b app.BulkEdit, err error) {
	b = app.BulkEdit{Status: chronology.Status(f.status), People: f.people, Organisations: f.organisations}
	if err := oneOf("status", b.Status, chronology.Statuses); err != nil {
		return b, err
	}
	if given("place") {
		b.Place = &f.place
	}
	if b.Tag, err = tagsNamed(ctx, w, f.tags); err != nil {
		return b, err
	}
	b.Untag, err = tagsNamed(ctx, w, f.untags)
	return b, err
}

func bulkEdit(ctx context.Context, w *app.Workbench, events []app.EventView, f eventChange, given func(string) bool) error {
	b, err := f.bulk(ctx, w, given)
	if err != nil {
		return err
	}
	var ids []article.ID
	for _, e := range events {
		ids = append(ids, e.ID)
	}
	return w.EditEvents(ctx, ids, b)
}

func editOne(ctx context.Context, w *app.Workbench, v app.EventView, f eventChange, given func(string) bool) error {
	b, err := f.bulk(ctx, w, given)
	if err != nil {
		return err
	}
	e := b.Applied(v.Event)
	without := func(name string) bool {
		return slices.ContainsFunc(f.unname, func(n string) bool { return strings.EqualFold(n, name) })
	}
	e.People, e.Organisations = slices.DeleteFunc(e.People, without), slices.DeleteFunc(e.Organisations, without)
	if given("title") {
		e.Title = f.title
	}
	if given("note") {
		e.Note = f.note
	}
	switch {
	case f.when == "none":
		e.When = chronology.When{}
	case f.when != "":
		if e.When, err = w.ReadWhen(ctx, f.when, firstArticle(v)); err != nil {
			return fmt.Errorf("--when: %w", err)
		}
	}
	return w.SaveEvent(ctx, e, nil)
}

// firstArticle is what a date is read against: the article cited first, "" for none.
func firstArticle(v app.EventView) article.ID {
	if len(v.Cited) == 0 {
		return ""
	}
	return v.Cited[0].Passage.ArticleID
}

func findEvents(ctx context.Context, w *app.Workbench, ids []string) ([]app.EventView, error) {
	var events []app.EventView
	for _, id := range ids {
		e, err := findEvent(ctx, w, id)
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	return events, nil
}

// tellEvents prints events as they are now.
func (l *line) tellEvents(ctx context.Context, w *app.Workbench, events ...app.EventView) error {
	for _, e := range events {
		v, err := findEvent(ctx, w, string(e.ID))
		if err != nil {
			return err
		}
		if err := l.tellEvent(v); err != nil {
			return err
		}
	}
	return nil
}

func (l *line) eventMergeCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "merge EVENT OTHER...",
		Short: "Make one event of several; the others go into the bin",
		Args:  l.arguments(cobra.MinimumNArgs(2)),
		RunE: func(c *cobra.Command, ids []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				events, err := findEvents(c.Context(), w, ids)
				if err != nil {
					return err
				}
				var others []article.ID
				for _, e := range events[1:] {
					others = append(others, e.ID)
				}
				if _, err := w.MergeEvents(c.Context(), events[0].ID, others...); err != nil {
					return err
				}
				return l.tellEvents(c.Context(), w, events[0])
			})
		},
	})
}

func (l *line) eventSplitCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "split EVENT CITATION...",
		Short: "Make an event of its own of some citations of an event",
		Args:  l.arguments(cobra.MinimumNArgs(2)),
		RunE: func(c *cobra.Command, ids []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				from, err := findEvent(c.Context(), w, ids[0])
				if err != nil {
					return err
				}
				citations, err := citationsOf(from, ids[1:])
				if err != nil {
					return err
				}
				apart, err := w.SplitEvent(c.Context(), from.ID, citations...)
				if err != nil {
					return err
				}
				return l.tellEvents(c.Context(), w, from, app.EventView{Event: apart})
			})
		},
	})
}

// citationsOf finds citations of an event by the beginnings of their ids; all of
// them when none is named.
func citationsOf(v app.EventView, ids []string) ([]article.ID, error) {
	var found []article.ID
	for _, id := range ids {
		c, err := one(v.Cited, id, "citation of this event", "event list --json", func(c app.CitationView) article.ID { return c.ID })
		if err != nil {
			return nil, err
		}
		found = append(found, c.ID)
	}
	for _, c := range v.Cited {
		if len(ids) == 0 {
			found = append(found, c.ID)
		}
	}
	return found, nil
}

func (l *line) eventBinCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "bin EVENT...",
		Short: "Put events into the bin; `dateline undo` takes them out again",
		Args:  l.arguments(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, ids []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				events, err := findEvents(c.Context(), w, ids)
				if err != nil {
					return err
				}
				var binned []article.ID
				for _, e := range events {
					binned = append(binned, e.ID)
				}
				return w.EditEvents(c.Context(), binned, app.BulkEdit{Bin: true})
			})
		},
	})
}
