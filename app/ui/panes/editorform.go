package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// build makes the parts of the form once.
func (e *EventEditor) build() {
	e.title, e.when = part.NewField("what happened"), part.NewField("13 Mar 2024, early July, about 2012; empty for no date")
	e.place, e.note = part.NewField("where it happened"), part.NewTextField("a note on the event", 2)
	e.title.TextStyle = fyne.TextStyle{Bold: true}
	e.title.OnChanged = func(string) {
		e.title.SetFailed(false)
		e.say("title", "", part.Plain)
	}
	e.when.OnChanged = e.whenTyped
	for _, line := range []*part.Field{e.title, e.when, e.place} {
		line.OnSubmitted = func(string) { e.confirm() } // Enter in a field of one line, as everywhere
	}
	e.readings, e.tags, e.strip = part.NewFlow(), newTagField(&e.keys), newWhenStrip()
	e.people, e.bodies = part.NewValues("who took part or is concerned", true), part.NewValues("which bodies are", true)
	for _, v := range []*part.Values{e.people, e.bodies, e.tags.Values} {
		v.PassTo(&e.keys)
		v.OnSized = e.resized
	}
	e.tags.OnChanged = func() { e.say("tags", "", part.Plain) }
	e.status = part.NewSegmented(statusWords(), 0, nil)
	e.status.PassTo(&e.keys)
	e.quote = newCitationForm(newCitation, e.keysOf(0))
	e.quote.OnChanged, e.quote.OnSized = e.recount, e.resized
	e.cited, e.sites = part.NewHeading("Citations"), part.NewSitesOrigins(0, 0, 0)
	e.row("title", "Title", 0, e.title)
	e.row("when", "When", 0, e.when)
	e.buildExact()
	e.row("readings", "or read as", -1, e.readings)
	e.row("place", "Place", 0, e.place)
	e.row("people", "People", 4, e.people)
	e.row("organisations", "Organisations", 1, e.bodies)
	e.row("tags", "Tags", 2, e.tags.Values)
	e.row("status", "Status", 0, part.NewFlow(e.status))
	e.row("note", "Note", 0, e.note)
	for _, f := range []*part.Field{e.title, e.when, e.place, e.note} {
		f.PassTo(&e.keys)
	}
	e.column = part.NewColumn(formGap, tokens.Space4)
	e.sheet = newSheet("New event", e.column)
	e.sheet.hint = container.NewHBox(part.NewKey("Tab"), part.Hint.Word("next field"))
	e.record = part.NewButton("Record event", "", "Ctrl+Enter", part.Primary, e.confirm)
	cancel := part.NewButton("Cancel", "", "Esc", part.Link, func() { does(e.OnCancel) })
	foot := e.keys
	foot.OnFocused = nil // always in sight
	e.record.PassTo(&foot)
	cancel.PassTo(&foot)
	e.sheet.left.SetObjects(e.record)
	e.sheet.right.SetObjects(cancel)
}

func statusWords() []string {
	var words []string
	for _, s := range chronology.Statuses {
		words = append(words, part.Capital(string(s)))
	}
	return words
}

func (e *EventEditor) row(name, label string, letter int, content fyne.CanvasObject) {
	e.rows[name] = part.NewFormRow(label, letter, content)
}

// say shows a sentence beneath a row, which may make it higher.
func (e *EventEditor) say(row, sentence string, tone part.Tone) {
	r := e.rows[row]
	if r == nil || r.Said() == sentence {
		return
	}
	r.Say(sentence, tone)
	if e.column != nil {
		e.column.Refresh()
	}
}

// head is the rows of the event itself.
func (e *EventEditor) head(readings bool) []fyne.CanvasObject {
	objects := []fyne.CanvasObject{e.rows["title"], e.rows["when"], e.strip, e.rows["exact"]}
	if readings {
		objects = append(objects, e.rows["readings"])
	}
	for _, row := range []string{"place", "people", "organisations", "tags", "status", "note"} {
		objects = append(objects, e.rows[row])
	}
	return objects
}
