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
)

// filling is a form as the pane needs it.
type filling interface {
	fyne.CanvasObject
	Contents() string    // all that can be typed or chosen in it
	Say(sentence string) // what went wrong
	Wait(wait bool)      // takes no typing while it is saved
	Focus()              // puts the caret into its first field
}

func (c *chronologyPane) wireEditor() {
	c.editor.ReadWhen = func(words string) (chronology.When, error) {
		return chronology.Typed(words, c.dated)
	}
	c.editor.OnRecord = c.record
	c.editor.OnSave = c.save
	c.editor.OnCancel = c.cancel
}

func (c *chronologyPane) editEvent(e app.EventView) {
	if why := c.w.cannotWrite(); why != "" {
		c.w.status.say(why)
		return
	}
	if c.keepsTyping() {
		return
	}
	c.dated = dates.Context{}
	if len(e.Cited) > 0 {
		c.dated = datesOf(&e.Cited[0].Article.Metadata)
	}
	c.editor.SetKnown(panes.KnownOf(c.events))
	c.editor.SetEvent(e, c.w.tags)
	c.open("Edit event", c.editor, c.editor.Focus)
}

// newEvent starts an event that rests on nothing yet.
func (c *chronologyPane) newEvent() {
	if why := c.w.cannotWrite(); why != "" {
		c.w.status.say(why)
		return
	}
	if c.keepsTyping() {
		return
	}
	c.dated = dates.Context{}
	c.editor.SetKnown(panes.KnownOf(c.events))
	c.editor.SetDraft(app.Draft{Event: chronology.Event{Status: chronology.Reported}}, panes.Source{}, c.w.tags)
	c.open("New event", c.editor, c.editor.Focus)
}

// datesOf is what dates that are typed beside an article are read against.
func datesOf(m *article.Metadata) dates.Context {
	return dates.Context{Published: m.Published, Lang: m.Lang}
}

// open shows a form in place of the chronology.
func (c *chronologyPane) open(title string, form filling, focus func()) {
	c.form, c.at, c.untouched = title, form, form.Contents()
	c.w.panes.reveal(paneSide)
	c.w.panes.edit(true)
	c.w.side.show(form)
	focusing := func() {
		if c.w.side.view == form {
			focus()
			c.w.page.typeHeld()
			c.w.focusChanged()
		}
		c.w.page.letGo()
	}
	// The letter of the key that opens the form comes after the key, to whatever has
	// the keys by then: it must not be typed into a field.
	fyne.Do(func() { c.w.whenShown(form, focusing) })
}

// dirty tells whether something was typed or chosen in the form that is open.
func (c *chronologyPane) dirty() bool { return c.form != "" && c.at.Contents() != c.untouched }

// keepsTyping tells whether the form that is open holds what would be lost with
// it, and says so.
func (c *chronologyPane) keepsTyping() bool {
	if !c.dirty() {
		return false
	}
	c.w.panes.reveal(paneSide)
	c.w.status.say(fmt.Sprintf("“%s” is still open with what you typed: Ctrl+Enter in it keeps that, Esc leaves it.", c.form))
	return true
}

// cancel leaves the form unless it is being saved.
func (c *chronologyPane) cancel() {
	if !c.saving {
		c.leave()
	}
}

// leave goes back to the chronology and to the page.
func (c *chronologyPane) leave() {
	if c.form == "" {
		return
	}
	c.shut()
	if c.w.queue.shown() {
		c.w.queue.focus()
		return
	}
	c.w.focusStage()
	c.w.focusChanged()
}

// shut puts the chronology in place of the form.
func (c *chronologyPane) shut() {
	c.at.Wait(false)
	c.form, c.at, c.saving = "", nil, false
	c.editor.OnRecord = c.record
	if c.w.queue.shown() {
		c.w.side.show(c.w.queue.stand)
	} else {
		c.w.side.show(c.w.whole.beside())
	}
	c.w.panes.edit(false)
}

// keep saves what the form holds; until it is saved the form waits, and stays
// with a sentence when it could not be. The error is always nil: the forms expect
// one, but saving may wait for an import.
func (c *chronologyPane) keep(do func(context.Context, *app.Workbench) error, done func()) error {
	if c.saving {
		return nil
	}
	if why := c.w.cannotWrite(); why != "" || c.form == "" {
		c.w.status.say(why)
		return nil
	}
	c.saving = true
	c.at.Wait(true)
	onBench(c.w, func(ctx context.Context, b *app.Workbench) (struct{}, error) {
		return struct{}{}, do(ctx, b)
	}, func(_ struct{}, err error) {
		if !c.saving {
			return // the form is gone
		}
		if err != nil {
			c.saving = false
			c.at.Wait(false)
			c.at.Say(sentence(err))
			return
		}
		c.leave()
		done()
	})
	return nil
}

// record makes the event of the form. Its highlight takes the tags that were chosen
// for the event, unless it is there already with its own.
func (c *chronologyPane) record(d app.Draft) error {
	var made chronology.Event
	if len(d.Tags) > 0 && len(d.Event.Tags) > 0 {
		d.Tags = d.Event.Tags
	}
	return c.keep(func(ctx context.Context, b *app.Workbench) (err error) {
		made, err = b.Record(ctx, d)
		return err
	}, func() {
		if len(made.Citations) > 0 {
			c.w.page.focusWhenShown(made.Citations[0].PassageID)
		}
		c.selectSoon(made.ID)
	})
}

// save keeps what the form changed: the event and its citations.
func (c *chronologyPane) save(e chronology.Event, citations []chronology.Citation) error {
	return c.keep(func(ctx context.Context, b *app.Workbench) error {
		return b.SaveEvent(ctx, e, citations)
	}, func() { c.selectSoon(e.ID) })
}

// cite ties the passage of the form to an event.
func (c *chronologyPane) cite(event article.ID, d app.Draft) error {
	var made chronology.Citation
	return c.keep(func(ctx context.Context, b *app.Workbench) (err error) {
		made, err = b.Cite(ctx, event, d)
		return err
	}, func() {
		c.w.page.focusWhenShown(made.PassageID)
		c.selectSoon(event)
	})
}

// editTags opens the tags in the side pane.
func (w *window) editTags() {
	c := w.chron
	if c.keepsTyping() {
		return
	}
	c.tagging.SetTags(w.tags)
	c.tagging.OnSave = func(changed []chronology.Tag) error {
		if len(changed) == 0 {
			c.leave()
			return nil
		}
		return c.keep(func(ctx context.Context, b *app.Workbench) error {
			return b.SaveTags(ctx, changed)
		}, func() {})
	}
	c.open("Tags", c.tagging, c.tagging.Focus)
}
