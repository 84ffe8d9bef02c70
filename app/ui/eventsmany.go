package ui

import (
	"context"
	"fmt"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/panes"
)

// wireMany wires what is done with several events, or makes one of them.
func (c *chronologyPane) wireMany() {
	c.list.OnEditMany = c.editEvents
	c.list.OnPicked = c.pickedChanged
	c.chooser.OnMerge = c.mergeInto
	c.bulk.OnCancel = c.cancel
	c.bulk.OnSave = func(ids []article.ID, e app.BulkEdit) error {
		return c.keep(func(ctx context.Context, b *app.Workbench) error { return b.EditEvents(ctx, ids, e) }, func() {})
	}
}

func (c *chronologyPane) pickedChanged() {
	c.count()
	c.w.menu.refresh()
	c.w.focusChanged()
}

// count says how many events there are, and how many are picked.
func (c *chronologyPane) count() {
	c.heading.SetCount(someOrNone(len(c.events)))
	if n := len(c.list.Picked()); n > 1 {
		c.heading.SetAfter(fmt.Sprintf("%d · %d picked", len(c.events), n))
	}
}

// editEvents opens the form that changes several events.
func (c *chronologyPane) editEvents(all []app.EventView) {
	if why := c.w.cannotWrite(); why != "" {
		c.w.status.say(why)
		return
	}
	if c.keepsTyping() {
		return
	}
	c.bulk.SetEvents(all, c.w.tags, panes.KnownOf(c.events))
	c.open("Edit events", c.bulk, c.bulk.Focus)
}

// cannotMerge says why the selected event cannot be merged into another.
func (c *chronologyPane) cannotMerge() string {
	if why := c.cannotEdit(); why != "" {
		return why
	}
	if len(c.events) < 2 {
		return "There is no other event to merge it into."
	}
	return ""
}

// merge opens the choice of the event into which the picked ones go.
func (c *chronologyPane) merge() {
	if c.keepsTyping() {
		return
	}
	c.chooser.SetMerge(c.list.Picked(), c.events)
	c.open("Merge events", c.chooser, c.chooser.Focus)
}

func (c *chronologyPane) mergeInto(into article.ID, others []article.ID) error {
	return c.keep(func(ctx context.Context, b *app.Workbench) error {
		_, err := b.MergeEvents(ctx, into, others...)
		return err
	}, func() {
		c.list.Unpick()
		c.selectSoon(into)
	})
}

// cannotSplit says why the chosen citation cannot become an event of its own.
func (c *chronologyPane) cannotSplit() string {
	if why := c.cannotEdit(); why != "" {
		return why
	}
	if e, _ := c.list.Selected(); len(e.Cited) < 2 {
		return "The event has no second citation that could be split off."
	}
	return ""
}

// split makes an event of its own of the citation that is chosen.
func (c *chronologyPane) split() {
	e, _ := c.list.Selected()
	citation := c.list.ChosenCitation()
	var made chronology.Event
	c.w.act("split the citation off", func(ctx context.Context, b *app.Workbench) (err error) {
		made, err = b.SplitEvent(ctx, e.ID, citation)
		return err
	}, func() { c.selectSoon(made.ID) })
}

// binEvents puts events into the bin, as one action.
func (c *chronologyPane) binEvents(all []app.EventView) {
	var ids []article.ID
	for i := range all {
		ids = append(ids, all[i].ID)
	}
	if why := c.w.cannotWrite(); why != "" {
		c.w.status.say(why)
		return
	}
	c.w.act("put the events into the bin", func(ctx context.Context, b *app.Workbench) error {
		return b.EditEvents(ctx, ids, app.BulkEdit{Bin: true})
	}, nil)
}

// hints are the keys of the chronology.
func (c *chronologyPane) hints() []hint {
	if n := len(c.list.Picked()); n > 1 {
		return []hint{{[]string{"E"}, fmt.Sprintf("edit %d events", n)}, {[]string{"M"}, "merge"}, {[]string{"Del"}, "bin"}, {[]string{"Space"}, "pick or not"}, {[]string{"Esc"}, "one event"}}
	}
	return []hint{{[]string{"↑", "↓"}, "event"}, {[]string{"←", "→"}, "quotation"}, {[]string{"Enter"}, "its passage"}, {[]string{"E"}, "edit"},
		{[]string{"M"}, "merge"}, {[]string{"S"}, "split off"}, {[]string{"B"}, "compare sources"}, {[]string{"Del"}, "bin"}}
}
