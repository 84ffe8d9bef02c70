package panes

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/chronology/view"
	"dateline/app/ui/part"
)

// ExportPart is the part of the chronology that is shown, while not all of it is.
type ExportPart struct {
	Filter    view.Filter
	View      string // the name that the filter was saved under, "" for none
	Words     string // what it asks, in a sentence without its end
	Shown, Of int    // events; Shown is below zero while that is not known
}

// exportPart chooses whether that part is exported, or the whole chronology.
type exportPart struct {
	ExportPart
	choice *part.Segmented
	row    *part.FormRow
}

// Offer lets the form export what is shown, which it does unless all is chosen.
func (f *ExportForm) Offer(p ExportPart) {
	f.part = &exportPart{ExportPart: p}
	words := []string{"What is shown", fmt.Sprintf("All %d", p.Of)}
	if p.Shown >= 0 {
		words[0] += fmt.Sprintf(", %d", p.Shown)
	}
	f.part.choice = part.NewSegmented(words, 0, func(int) { f.sayPart() })
	keys := f.keys
	keys.OnFocused = func(o fyne.CanvasObject) { f.fields.Reveal(o) }
	f.part.choice.PassTo(&keys)
	f.part.row = part.NewFormRow("Events", 0, part.NewFlow(f.part.choice))
	f.fields.SetObjects(append([]fyne.CanvasObject{f.part.row}, f.fields.Pile.Objects()...)...)
	f.sayPart()
}

// sayPart says below the choice what it comes to.
func (f *ExportForm) sayPart() {
	if f.part == nil {
		return
	}
	words := f.part.Words + ". The file says so."
	switch {
	case f.format() == app.FormatAnnotations:
		words = "Highlights and notes are all written, whatever is shown."
	case f.part.choice.Chosen() > 0:
		words = ""
	}
	f.part.row.Say(words, part.Plain)
	f.fields.Refresh()
}

// restrict gives the options what is shown, where that is to be exported.
func (f *ExportForm) restrict(o *app.ExportOptions) {
	if f.part != nil && f.part.choice.Chosen() == 0 && f.format() != app.FormatAnnotations {
		o.Filter, o.View = f.part.Filter, f.part.View
	}
}
