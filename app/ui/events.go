package ui

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/dates"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// chronologyPane is the right pane: the events in order, or the form in which
// one is recorded, edited or cited.
type chronologyPane struct {
	w       *window
	view    fyne.CanvasObject // the chronology itself
	heading *part.Heading
	list    *panes.ChronologyList
	editor  *panes.EventEditor
	chooser *panes.EventChooser
	tagging *panes.TagEditor
	bulk    *panes.EventsEditor

	events  []app.EventView
	cited   map[article.ID][]resting // passage -> the events that rest on it
	sources *sources                 // of an event, compared last; nil for none
	next    article.ID               // an event to be selected once it is listed

	form      string        // title of the form that is open, "" for none
	at        filling       // that form
	untouched string        // what stood in it when it was opened
	saving    bool          // what it holds is being saved
	dated     dates.Context // what dates typed into it are read against
}

func newChronologyPane(w *window) *chronologyPane {
	c := &chronologyPane{
		w: w, heading: part.NewHeading("Chronology"), list: panes.NewChronologyList(),
		editor: panes.NewEventEditor(), chooser: panes.NewEventChooser(), tagging: panes.NewTagEditor(),
		bulk: panes.NewEventsEditor(),
	}
	c.list.OnCitation = func(_, _, passage article.ID) { w.openPassage(passage) }
	c.list.OnEdit = c.editEvent
	c.list.OnBin = c.binPicked
	passKeys(c.list.Rows(), w.key)
	c.list.OnSelected = func(app.EventView) {
		w.menu.refresh()
		w.focusChanged()
	}
	c.list.OnMenu = func(_ app.EventView, at fyne.Position) { w.popUp(append(c.commands(), w.compareCommand()), at) }
	c.wireEditor()
	c.wireMany()
	c.chooser.OnCite = c.cite
	c.chooser.OnCancel = c.cancel
	c.tagging.OnCancel = c.cancel
	c.view = between(paneHead(c.heading, w.queue.badges), nil, c.list)
	return c
}

// resting is an event that rests on a passage.
type resting struct {
	event  *app.EventView
	stance chronology.Stance
}

// show lists the events.
func (c *chronologyPane) show(events []app.EventView) {
	c.events = events
	c.cited = map[article.ID][]resting{}
	for i := range events {
		for _, q := range events[i].Cited {
			c.cited[q.Passage.ID] = append(c.cited[q.Passage.ID], resting{&events[i], q.Stance})
		}
	}
	c.list.SetTags(c.w.tags)
	c.list.SetEvents(events)
	if c.next != "" {
		c.list.Select(c.next)
		c.next = ""
	}
	c.count()
}

// reveal selects an event and gives the list the keys.
func (c *chronologyPane) reveal(id article.ID) {
	c.w.moves++
	c.w.panes.reveal(paneSide)
	if c.keepsTyping() {
		return
	}
	c.leave()
	c.list.Select(id)
	c.w.whenShown(c.list, func() {
		c.list.Focus()
		c.w.focusChanged()
	})
}

// cannotEdit says why no event can be edited now.
func (c *chronologyPane) cannotEdit() string {
	if why := c.w.cannotWrite(); why != "" {
		return why
	}
	if _, ok := c.list.Selected(); !ok {
		return "No event is selected in the chronology."
	}
	return ""
}

// edit opens the form of the event that is selected, or of all that are picked.
func (c *chronologyPane) edit() {
	switch all := c.list.Picked(); {
	case len(all) > 1:
		c.editEvents(all)
	case len(all) == 1:
		c.editEvent(all[0])
	}
}

func (c *chronologyPane) bin() { c.binPicked(c.list.Picked()) }

func (c *chronologyPane) binPicked(all []app.EventView) {
	switch {
	case len(all) > 1:
		c.binEvents(all)
	case len(all) == 1:
		c.binEvent(all[0])
	}
}

// commands are what can be done with the events that are picked.
func (c *chronologyPane) commands() []command {
	several := func(one, many string) func() string {
		return func() string {
			if n := len(c.list.Picked()); n > 1 {
				return fmt.Sprintf(many, n)
			}
			return one
		}
	}
	return []command{
		{name: several("Edit event", "Edit %d events"), shows: fyne.KeyE, do: c.edit, able: c.cannotEdit},
		{name: several("Merge into another event", "Merge %d events"), shows: fyne.KeyM, do: c.merge, able: c.cannotMerge},
		{label: "Split the chosen citation off", shows: fyne.KeyS, do: c.split, able: c.cannotSplit},
		{name: several("Put event into the bin", "Put %d events into the bin"), shows: fyne.KeyDelete, do: c.bin, able: c.cannotEdit},
	}
}

func (c *chronologyPane) binEvent(e app.EventView) {
	if why := c.w.cannotWrite(); why != "" {
		c.w.status.say(why)
		return
	}
	c.w.act("put the event into the bin", func(ctx context.Context, b *app.Workbench) error {
		return b.MoveToBin(ctx, app.KindEvent, e.ID)
	}, nil)
}

// keys are the letters that mean something else while the chronology has the
// focus.
func (c *chronologyPane) keys() map[fyne.KeyName]func() {
	if c.form != "" {
		return nil
	}
	keys := map[fyne.KeyName]func(){}
	for _, one := range c.commands() {
		keys[one.shows] = func() { c.w.run(one) }
	}
	return keys
}

// reset leaves whatever is in the pane.
func (c *chronologyPane) reset() {
	c.next = ""
	if c.form != "" {
		c.shut()
	}
	c.show(nil)
}

// selectSoon selects an event that was just changed, now and when it is listed.
func (c *chronologyPane) selectSoon(id article.ID) {
	c.next = id
	c.list.Select(id)
}
