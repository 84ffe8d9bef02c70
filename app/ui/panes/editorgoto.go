package panes

import "dateline/app/article"

// FocusWhen puts the caret into the date.
func (e *EventEditor) FocusWhen() { e.when.Focus() }

// FocusCitation puts the caret into what is said of a citation's origin; "" is the
// first. Without any it goes to the title.
func (e *EventEditor) FocusCitation(id article.ID) {
	for i, f := range e.forms {
		if id == "" || e.editing.Cited[i].ID == id {
			f.origin.Focus()
			return
		}
	}
	e.title.Focus()
}

// Citations is how many citations of the event the editor holds.
func (e *EventEditor) Citations() int { return len(e.forms) }
