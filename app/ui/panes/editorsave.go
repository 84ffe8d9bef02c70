package panes

import (
	"strings"

	"dateline/app"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// confirm records or saves what is filled in, or says what is missing.
func (e *EventEditor) confirm() {
	if !e.complete() {
		return
	}
	var err error
	switch {
	case e.editing != nil && e.OnSave != nil:
		err = e.OnSave(e.event(e.editing.Event), e.changed())
	case e.editing == nil && e.OnRecord != nil:
		err = e.OnRecord(e.filled())
	}
	if err != nil {
		e.sheet.say(part.Sentence(err))
	}
}

// complete tells whether the event can be recorded, and goes to what is missing.
// Names that are half typed count.
func (e *EventEditor) complete() bool {
	e.sheet.say("")
	e.people.Finish()
	e.bodies.Finish()
	for _, f := range e.forms {
		f.finish()
	}
	if strings.TrimSpace(e.title.Text) == "" {
		e.rows["title"].Say("An event needs a title.", part.Contested)
		e.title.SetFailed(true)
		e.column.Refresh()
		e.title.Focus()
		return false
	}
	if e.wrong != nil {
		e.when.Focus()
		return false
	}
	if !e.tags.Finish() {
		e.say("tags", "No tag, or more than one, has these words; Edit tags in the menu Mark makes one.", part.Contested)
		e.tags.Field().Focus()
		return false
	}
	return true
}

// event is what is filled in, on top of what was there.
func (e *EventEditor) event(v chronology.Event) chronology.Event {
	v.Title = strings.TrimSpace(e.title.Text)
	v.When = e.read
	v.Place = strings.TrimSpace(e.place.Text)
	v.People, v.Organisations = e.people.Keys(), e.bodies.Keys()
	v.Tags = e.tags.chosen()
	v.Status = chronology.Statuses[e.status.Chosen()]
	v.Note = strings.TrimSpace(e.note.Text)
	return v
}

func (e *EventEditor) filled() app.Draft {
	d := e.draft
	d.Event = e.event(d.Event)
	if d.Quote != "" {
		e.quote.into(&d)
	}
	return d
}

// changed are the citations that are not as they were.
func (e *EventEditor) changed() []chronology.Citation {
	var all []chronology.Citation
	for _, f := range e.forms {
		if f.edited() {
			all = append(all, f.said())
		}
	}
	return all
}
