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
	all := []string{e.title.Text, e.when.Text, fmt.Sprint(e.read, e.status.Chosen()), e.place.Text, e.note.Text}
	for _, v := range []*part.Values{e.people, e.bodies, e.tags.Values} {
		all = append(all, v.Contents())
	}
	for _, f := range e.forms {
		all = append(all, f.contents())
	}
	return strings.Join(all, "\x00")
}

// Contents of the choice of an event; the words that narrow it are none of it.
func (c *EventChooser) Contents() string { return c.quote.contents() }

func (f *citationForm) contents() string {
	all := []string{fmt.Sprint(f.stance.Chosen(), f.grade.grade(), f.gone), f.origin.field.Text, f.via.Contents()}
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
	waiting(wait, e.record, e.title, e.when, e.place, e.note)
	for _, v := range []*part.Values{e.people, e.bodies, e.tags.Values} {
		v.Wait(wait)
	}
	e.quote.wait(wait)
	for _, f := range e.forms {
		f.wait(wait)
	}
}

// Wait takes no typing, or takes it again.
func (c *EventChooser) Wait(wait bool) {
	waiting(wait, c.record, c.search)
	c.quote.wait(wait)
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
