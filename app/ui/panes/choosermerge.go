package panes

import (
	"dateline/app"
	"dateline/app/article"
)

// SetMerge offers events that a suggestion of a day could be merged into: nothing
// is said of its citations, which stay as they were suggested.
func (c *EventChooser) SetMerge(title, day string, events []app.EventView) {
	c.sheet.title.SetWords("Merge into an event")
	c.sheet.title.SetAfter("")
	c.record.SetLabel("Merge")
	c.quote.Hide()
	c.SetDraft(app.Draft{Quote: title}, Source{Published: article.Moment(day)}, events)
}
