package panes

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// setWhen fills in a date that is known, with its reason.
func (e *EventEditor) setWhen(w chronology.When) {
	e.whole = w
	e.takeWhen(w)
}

// fillWhen writes the date into its field.
func (e *EventEditor) fillWhen() {
	changed := e.when.OnChanged
	e.when.OnChanged = nil // these words were not typed
	e.when.SetText("")
	if e.read.EDTF != "" {
		e.when.SetText(e.read.Display())
	}
	e.when.OnChanged = changed
}

// whenTyped reads the date again at each key.
func (e *EventEditor) whenTyped(text string) {
	e.wrong = nil
	switch {
	case strings.TrimSpace(text) == "":
		e.read = chronology.When{}
	case e.ReadWhen != nil:
		e.read, e.wrong = e.ReadWhen(text)
	}
	e.whole = e.read
	e.showWhen()
}

// showWhen says what the date means and why, or why it means nothing.
func (e *EventEditor) showWhen() {
	e.when.SetFailed(e.wrong != nil)
	e.when.SetAside(e.read.EDTF)
	switch {
	case e.wrong != nil:
		e.when.SetAside("")
		e.say("when", part.Sentence(e.wrong), part.Contested)
	case e.read.EDTF == "":
		e.say("when", "No date: the event will stand at the end of the chronology.", part.Doubtful)
	default:
		e.say("when", e.read.Display()+" – "+e.why(), part.Plain)
	}
	shown := !e.strip.Hidden
	e.strip.set(e.shownWhen())
	if shown != !e.strip.Hidden {
		e.resized()
	}
	e.showExact()
	e.showReadings()
}

// shownWhen is the date that is drawn, none while the words cannot be read.
func (e *EventEditor) shownWhen() chronology.When {
	if e.wrong != nil {
		return chronology.When{}
	}
	return e.read
}

// why is the reason for the date; what was typed needs no quotation.
func (e *EventEditor) why() string {
	if e.read.Basis == chronology.BasisTyped {
		if e.read.Rule == "" {
			return "typed"
		}
		return "typed, " + e.read.Rule
	}
	if e.read.Words == "" {
		return e.read.Why()
	}
	return "from " + e.read.Why()
}

// showReadings marks which of the readings offered is taken.
func (e *EventEditor) showReadings() {
	for i, o := range e.readings.Objects() {
		if c, ok := o.(*part.Chip); ok && i < len(e.offered) {
			c.SetChosen(e.offered[i] == e.read)
		}
	}
	e.readings.Refresh() // a tick makes a chip wider
}

// offer makes a chip for each reading.
func (e *EventEditor) offer(readings []chronology.When) {
	e.offered = readings[:min(len(readings), 3)]
	var chips []fyne.CanvasObject
	for i, r := range e.offered {
		c := part.NewChip(r.Display(), fmt.Sprintf("Alt+%d", i+1), false, func() { e.takeReading(i) })
		c.SetTip(r.Why())
		c.PassTo(&e.keys)
		chips = append(chips, c)
	}
	e.readings.SetObjects(chips...)
}

func (e *EventEditor) takeReading(i int) bool {
	if i < 0 || i >= len(e.offered) {
		return false
	}
	e.setWhen(e.offered[i])
	return true
}
