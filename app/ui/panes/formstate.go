package panes

import (
	"fmt"
	"strings"

	"dateline/app/ui/part"
)

// What the forms of the side pane tell of themselves: Contents is all that
// can be typed or chosen in them, in one text that is compared with an earlier
// one; Say shows what went wrong; Wait takes no typing while something is saved.

// Contents of the editor.
func (e *EventEditor) Contents() string {
	all := []string{e.title.Text, e.when.Text, e.place.Text, e.note.Text, fmt.Sprint(e.status.Chosen(), e.tags.chosen)}
	if e.draft.Quote != "" {
		all = append(all, e.quote.contents())
	}
	for _, f := range e.forms {
		all = append(all, f.contents())
	}
	return strings.Join(all, "\x00")
}

// Contents of the choice of an event; the words that narrow it are none of it.
func (c *EventChooser) Contents() string { return c.quote.contents() }

func (f *citationForm) contents() string {
	all := []string{fmt.Sprint(f.stance.Chosen()), f.origin.Text}
	if f.note != nil {
		all = append(all, f.note.Text)
	}
	return strings.Join(all, "\x00")
}

// Say shows a sentence at the editor's foot.
func (e *EventEditor) Say(sentence string) { e.sheet.say(sentence) }

// Say shows a sentence at the foot of the choice.
func (c *EventChooser) Say(sentence string) { c.sheet.say(sentence) }

// Wait takes no typing, or takes it again.
func (e *EventEditor) Wait(wait bool) {
	fields := []*part.Field{e.title, e.when, e.place, e.note, e.quote.origin, e.quote.note}
	for _, f := range e.forms {
		fields = append(fields, f.origin)
	}
	waiting(wait, e.record, fields...)
}

// Wait takes no typing, or takes it again.
func (c *EventChooser) Wait(wait bool) {
	waiting(wait, c.record, c.search, c.quote.origin, c.quote.note)
}

func waiting(wait bool, confirm *part.Button, fields ...*part.Field) {
	if wait {
		confirm.Disable("Being saved")
	} else {
		confirm.Disable("")
	}
	for _, f := range fields {
		if wait {
			f.Disable()
		} else {
			f.Enable()
		}
	}
}
