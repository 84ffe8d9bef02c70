package panes

import (
	"fyne.io/fyne/v2"

	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// buildExact makes the choice of how exactly a date is taken: a step for each that it
// is exact to, and whether it is only about so.
func (e *EventEditor) buildExact() {
	var chips []fyne.CanvasObject
	for _, x := range chronology.Exactnesses {
		chips = append(chips, part.NewChip(string(x), "", false, func() { e.takeExact(x) }))
	}
	e.about = part.NewChip("about", "", false, func() { e.takeWhen(e.read.About(!e.read.Approximate)) })
	e.about.SetTip("The source says “about”, or as good as")
	e.exact = part.NewFlow(append(chips, e.about)...)
	for _, o := range e.exact.Objects() {
		o.(*part.Chip).PassTo(&e.keys)
	}
	e.row("exact", "Exact to", 1, e.exact)
}

// takeExact takes the date that was read no more exactly than a step.
func (e *EventEditor) takeExact(to chronology.Exactness) {
	if w, ok := e.whole.Coarser(to); ok {
		e.takeWhen(w.About(e.read.Approximate))
	}
}

// takeWhen fills in a date that was made of the one that was read.
func (e *EventEditor) takeWhen(w chronology.When) {
	e.read, e.wrong = w, nil
	e.fillWhen()
	e.showWhen()
}

// showExact offers the steps that the date can be taken to, and marks the one in force.
func (e *EventEditor) showExact() {
	now := e.read.Exactness()
	for i, o := range e.exact.Objects() {
		c := o.(*part.Chip)
		if c == e.about {
			c.SetChosen(e.read.Approximate)
			continue
		}
		step := chronology.Exactnesses[i]
		_, can := e.whole.Coarser(step)
		c.Hidden = !can
		c.SetChosen(step == now)
	}
	row := e.rows["exact"]
	if hide := now == "" || e.wrong != nil; row.Hidden != hide {
		row.Hidden = hide
		e.resized()
	}
	e.exact.Refresh() // a tick makes a chip wider
}

// focusExact gives the step in force the keys.
func (e *EventEditor) focusExact() {
	if e.rows["exact"].Hidden {
		return
	}
	for _, o := range e.exact.Objects() {
		if c := o.(*part.Chip); c.Visible() && c.Chosen() {
			part.Focus(c)
			return
		}
	}
}
