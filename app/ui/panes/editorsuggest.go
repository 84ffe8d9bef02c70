package panes

import (
	"dateline/app"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// SetSuggestion fills the form from a suggestion that rests on so many passages:
// what is recorded from it accepts the suggestion as it was changed.
func (e *EventEditor) SetSuggestion(v chronology.Event, readings []chronology.When, from Source, cited int, tags []chronology.Tag) {
	e.SetDraft(app.Draft{Event: v, Readings: readings}, from, tags)
	e.sheet.title.SetWords("Change suggestion")
	e.sheet.title.SetAfter("cites " + part.Count(cited, "passage"))
	e.record.SetLabel("Accept event")
}
