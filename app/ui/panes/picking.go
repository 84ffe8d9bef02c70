package panes

import (
	"maps"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
)

// Several events are picked to do something with all of them: Shift with the arrows
// or a click picks a row of them, Space or Ctrl with a click one more or one less,
// Ctrl+A all. A click without keys, or Escape, goes back to one.

// Picked are the events that are picked, in order; where none is, the selected one.
func (l *ChronologyList) Picked() []app.EventView {
	var all []app.EventView
	for i := range l.events {
		if l.picked[l.events[i].ID] {
			all = append(all, l.events[i])
		}
	}
	if e, ok := l.Selected(); ok && len(all) == 0 {
		all = append(all, e)
	}
	return all
}

// ChosenCitation is the citation that is chosen of the selected event, "" for none.
func (l *ChronologyList) ChosenCitation() article.ID { return l.chosenCitation() }

// Unpick goes back to the selected event, and tells whether others were picked.
func (l *ChronologyList) Unpick() bool {
	if len(l.picked) == 0 {
		return false
	}
	clear(l.picked)
	l.pickedChanged()
	return true
}

func (l *ChronologyList) pickAll() {
	for i := range l.events {
		l.picked[l.events[i].ID] = true
	}
	l.pickedChanged()
}

// keepPicks forgets those that are no longer listed.
func (l *ChronologyList) keepPicks() {
	there := map[article.ID]bool{}
	for i := range l.events {
		there[l.events[i].ID] = true
	}
	before := len(l.picked)
	maps.DeleteFunc(l.picked, func(id article.ID, _ bool) bool { return !there[id] })
	if len(l.picked) != before {
		does(l.OnPicked)
	}
}

func (l *ChronologyList) pickedChanged() {
	l.rows.Refresh()
	does(l.OnPicked)
}

// pickKey tells whether a key was one of picking.
func (l *ChronologyList) pickKey(i int, key fyne.KeyName) bool {
	switch {
	case key == fyne.KeySpace:
		l.toggle(l.events[i].ID)
	case key == fyne.KeyEscape:
		return l.Unpick()
	case l.rows.ShiftHeld() && (key == fyne.KeyUp || key == fyne.KeyDown):
		by := 1
		if key == fyne.KeyUp {
			by = -1
		}
		l.stretch(i, min(max(i+by, 0), len(l.events)-1))
		l.rows.Step(by)
	default:
		return false
	}
	return true
}

// toggle picks one more, or one less.
func (l *ChronologyList) toggle(id article.ID) {
	if l.picked[id] {
		delete(l.picked, id)
	} else {
		l.picked[id] = true
	}
	l.pickedChanged()
}

// stretch picks a row further; going back over one that is picked leaves it.
func (l *ChronologyList) stretch(from, to int) {
	here, next := l.events[from].ID, l.events[to].ID
	switch {
	case from == to:
		l.picked[here] = true
	case l.picked[next] && l.picked[here]:
		delete(l.picked, here)
	default:
		l.picked[here], l.picked[next] = true, true
	}
	l.pickedChanged()
}

// pickClicked tells whether a click picked.
func (l *ChronologyList) pickClicked(c part.Click) bool {
	switch {
	case c.Held&fyne.KeyModifierShift != 0 && c.Before >= 0:
		for i := min(c.Before, c.Index); i <= max(c.Before, c.Index); i++ {
			l.picked[l.events[i].ID] = true
		}
		l.pickedChanged()
	case c.Held&fyne.KeyModifierShortcutDefault != 0:
		if len(l.picked) == 0 && c.Before >= 0 && c.Before != c.Index {
			l.picked[l.events[c.Before].ID] = true
		}
		l.toggle(l.events[c.Index].ID)
	default:
		l.Unpick()
		return false
	}
	return true
}
