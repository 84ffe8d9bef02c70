package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/chronology/conflict"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// conflictsOf are the conflicts of events in their order.
func conflictsOf(ctx context.Context, events []app.EventView) []panes.ShownConflict {
	n := 0
	for i := range events {
		if ctx.Err() != nil {
			return nil
		}
		n += len(events[i].Conflicts())
	}
	all := make([]panes.ShownConflict, 0, n)
	for i := range events {
		e := &events[i]
		list := e.Conflicts()
		for k := range list {
			all = append(all, panes.ShownConflict{Conflict: &list[k], EventID: e.ID, Event: e.Title})
		}
	}
	return all
}

// sources say who says each side of a conflict.
func (x *whole) sources(c panes.ShownConflict) []string {
	words := make([]string, len(c.Sides))
	if e := x.shownEvent(c.EventID); e != nil {
		for i := range c.Sides {
			words[i] = sourcesOf(e, &c.Sides[i])
		}
	}
	return words
}

// sourcesOf says who printed one side of a conflict, and who said so:
// "Ilven Courier, Kestria Wire · ministry".
func sourcesOf(e *app.EventView, side *conflict.Side) string {
	var sites, origins []string
	add := func(list *[]string, name string) {
		if name != "" && !slices.Contains(*list, name) {
			*list = append(*list, name)
		}
	}
	for i := range e.Cited {
		c := &e.Cited[i]
		if !slices.Contains(side.Citations, c.ID) {
			continue
		}
		site := c.Article.Site
		if site == "" {
			site = "site unknown"
		}
		add(&sites, site)
		if c.Origin != "" {
			add(&origins, c.Origin)
		}
	}
	words := few(sites)
	if side.From != "" {
		return words + " · " + side.From + ", not cited"
	}
	if len(origins) > 0 {
		words += " · " + few(origins)
	}
	return words
}

// few are the first names of a list and how many more there are.
func few(names []string) string {
	const most = 3
	words := strings.Join(names[:min(len(names), most)], ", ")
	if more := len(names) - most; more > 0 {
		words += fmt.Sprintf(" and %d more", more)
	}
	return words
}

// settle asks why a conflict is settled; one that is settled is opened again.
func (x *whole) settle(c panes.ShownConflict) {
	if why := x.w.cannotWrite(); why != "" {
		x.w.status.say(why)
		return
	}
	if c.Settled {
		x.w.act("reopen the conflict", func(ctx context.Context, b *app.Workbench) error {
			return b.ReopenConflict(ctx, c.EventID, c.Key)
		}, nil)
		return
	}
	field := part.NewTextField("why it is settled, and how", 2)
	objects := []fyne.CanvasObject{part.Small.Label(c.Event, 0)}
	sources := x.sources(c)
	for i, s := range c.Sides {
		objects = append(objects, part.Strong.Label(s.Value, 0), part.Quote.Label("“"+s.Quote+"”", 6), part.Small.Label(sources[i], 0))
	}
	body := newColumn(tokens.Space1, append(objects, part.Small.Label("Note", 1), field)...)
	s := x.w.newSheet(part.Capital(c.About), "Settle", "Cancel", body, func() string {
		note := field.Text
		if strings.TrimSpace(note) == "" {
			return "A note says why it is settled."
		}
		x.w.act("settle the conflict", func(ctx context.Context, b *app.Workbench) error {
			return b.SettleConflict(ctx, c.EventID, c.Key, note)
		}, nil)
		return ""
	}, nil)
	s.put(field)
}
