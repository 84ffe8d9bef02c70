package panes

import (
	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/part"
)

// FocusWhen puts the caret into the date.
func (e *EventEditor) FocusWhen() { e.when.Focus() }

// FocusOrigin goes to who says what the first citation states; without any to the
// title.
func (e *EventEditor) FocusOrigin() { e.focusCitation("", fyne.KeyO) }

// FocusGrade goes to the grade of a citation.
func (e *EventEditor) FocusGrade(id article.ID) { e.focusCitation(id, fyne.KeyD) }

// focusCitation goes to the field of a citation that a letter leads to; "" is the
// first.
func (e *EventEditor) focusCitation(id article.ID, letter fyne.KeyName) {
	for i, f := range e.forms {
		if to := f.lettered(letter); to != nil && (id == "" || e.editing.Cited[i].ID == id) {
			part.Focus(to)
			return
		}
	}
	e.title.Focus()
}

// Citations is how many citations of the event the editor holds.
func (e *EventEditor) Citations() int { return len(e.forms) }
