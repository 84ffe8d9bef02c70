package ui

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
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
	noting  *panes.NoteEditor

	events []app.EventView
	cited  map[article.ID]article.ID // passage -> an event that rests on it
	next   article.ID                // an event to be selected once it is listed
	form   string                    // title of the form that is open, "" for none
}

func newChronologyPane(w *window) *chronologyPane {
	c := &chronologyPane{
		w: w, heading: part.NewHeading("Chronology"), list: panes.NewChronologyList(),
		editor: panes.NewEventEditor(), chooser: panes.NewEventChooser(), noting: panes.NewNoteEditor(),
	}
	c.list.OnCitation = func(_, _, passage article.ID) { w.openPassage(passage) }
	c.list.OnEdit = c.editEvent
	c.list.OnBin = c.binEvent
	passKeys(c.list.Rows(), w.key)
	c.list.OnSelected = func(app.EventView) {
		w.menu.refresh()
		w.focusChanged()
	}
	c.list.OnMenu = func(e app.EventView, at fyne.Position) {
		w.popUp([]command{
			{label: "Edit event", do: func() { c.editEvent(e) }, able: w.cannotWrite},
			{label: "Put event into the bin", do: func() { c.binEvent(e) }, able: w.cannotWrite},
		}, at)
	}
	c.wireEditor()
	c.chooser.OnCite = c.cite
	c.chooser.OnCancel = c.leave
	c.noting.OnCancel = c.leave
	c.view = between(paneHead(c.heading, nil), nil, c.list)
	return c
}

func (c *chronologyPane) wireEditor() {
	c.editor.ReadWhen = func(words string) (chronology.When, error) {
		return c.w.bench.ReadWhen(context.Background(), words, c.w.page.article.ID)
	}
	c.editor.OnRecord = c.record
	c.editor.OnSave = c.save
	c.editor.OnCancel = c.leave
	c.editor.OnBinCitation = func(id article.ID) {
		c.w.act("put the citation into the bin", func(ctx context.Context, b *app.Workbench) error {
			return b.MoveToBin(ctx, app.KindCitation, id)
		}, c.leave)
	}
}

// show lists the events.
func (c *chronologyPane) show(events []app.EventView) {
	c.events = events
	c.cited = map[article.ID]article.ID{}
	for _, e := range events {
		for _, q := range e.Cited {
			if _, ok := c.cited[q.Passage.ID]; !ok {
				c.cited[q.Passage.ID] = e.ID
			}
		}
	}
	c.list.SetEvents(events)
	if c.next != "" {
		c.list.Select(c.next)
		c.next = ""
	}
	c.heading.SetCount(someOrNone(len(events)))
}

// citedPassages are the passages that events rest on.
func (c *chronologyPane) citedPassages() map[article.ID]bool {
	all := make(map[article.ID]bool, len(c.cited))
	for id := range c.cited {
		all[id] = true
	}
	return all
}

// reveal selects an event and gives the list the keys.
func (c *chronologyPane) reveal(id article.ID) {
	c.w.panes.reveal(paneSide)
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

func (c *chronologyPane) edit() {
	if e, ok := c.list.Selected(); ok {
		c.editEvent(e)
	}
}

func (c *chronologyPane) editEvent(e app.EventView) {
	if why := c.w.cannotWrite(); why != "" {
		c.w.status.say(why)
		return
	}
	c.editor.SetEvent(e, c.w.tags)
	c.open("Edit event", c.editor, c.editor.Focus)
}

func (c *chronologyPane) bin() {
	if e, ok := c.list.Selected(); ok {
		c.binEvent(e)
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
	return map[fyne.KeyName]func(){fyne.KeyE: c.edit, fyne.KeyDelete: c.bin}
}

// newEvent starts an event that rests on nothing yet.
func (c *chronologyPane) newEvent() {
	c.editor.SetDraft(app.Draft{Event: chronology.Event{Status: chronology.Reported}}, panes.Source{}, c.w.tags)
	c.open("New event", c.editor, c.editor.Focus)
}

// open shows a form in place of the chronology.
func (c *chronologyPane) open(title string, form fyne.CanvasObject, focus func()) {
	c.form = title
	c.w.panes.reveal(paneSide)
	c.w.panes.edit(true)
	c.w.side.show(form)
	c.w.whenShown(form, func() {
		if c.w.side.view == form {
			focus()
			c.w.focusChanged()
		}
	})
}

// leave goes back to the chronology and to the page.
func (c *chronologyPane) leave() {
	if c.form == "" {
		return
	}
	c.form = ""
	c.w.side.show(c.view)
	c.w.panes.edit(false)
	c.w.page.focus()
	c.w.focusChanged()
}

// record makes the event of the form.
func (c *chronologyPane) record(d app.Draft) error {
	e, err := c.w.bench.Record(context.Background(), d)
	if err != nil {
		return err
	}
	c.recorded(e)
	return nil
}

func (c *chronologyPane) recorded(e chronology.Event) {
	if len(e.Citations) > 0 {
		c.w.page.focusWhenShown(e.Citations[0].PassageID)
	}
	c.leave()
	c.selectSoon(e.ID)
}

// selectSoon selects an event that was just changed, now and when it is listed.
func (c *chronologyPane) selectSoon(id article.ID) {
	c.next = id
	c.list.Select(id)
}

// save keeps what the form changed: the event, and each citation.
func (c *chronologyPane) save(e chronology.Event, citations []panes.CitationEdit) error {
	ctx := context.Background()
	if err := c.w.bench.EditEvent(ctx, e); err != nil {
		return err
	}
	for _, q := range citations {
		if err := c.w.bench.EditCitation(ctx, q.ID, q.Stance, q.Origin); err != nil {
			return fmt.Errorf("the event is changed, but not a citation of it: %w", err)
		}
	}
	c.leave()
	c.selectSoon(e.ID)
	return nil
}

// cite ties the passage of the form to an event.
func (c *chronologyPane) cite(event article.ID, d app.Draft) error {
	q, err := c.w.bench.Cite(context.Background(), event, d)
	if err != nil {
		return err
	}
	c.w.page.focusWhenShown(q.PassageID)
	c.leave()
	c.selectSoon(event)
	return nil
}

// editNote opens the note of a passage in the side pane.
func (w *window) editNote(m article.Passage) {
	c := w.chron
	c.noting.SetPassage(m, w.tags)
	c.noting.OnSave = func(note string, tags []article.ID) error {
		ctx := context.Background()
		if note != m.Note {
			if err := w.bench.SetNote(ctx, m.ID, note); err != nil {
				return err
			}
		}
		if !sameIDs(tags, m.Tags) {
			if err := w.bench.SetTags(ctx, m.ID, tags); err != nil {
				return err
			}
		}
		c.leave()
		return nil
	}
	c.open("Note", c.noting, c.noting.Focus)
}

func sameIDs(a, b []article.ID) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
