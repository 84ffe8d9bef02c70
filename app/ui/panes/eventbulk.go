package panes

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// EventsEditor changes several events at once: what is left empty stays as it is.
type EventsEditor struct {
	widget.BaseWidget
	OnSave   func(events []article.ID, b app.BulkEdit) error
	OnCancel func()

	keys           part.Pass
	sheet          *sheet
	column         *part.Column
	tag, untag     *tagField
	status         *part.Segmented
	place          *part.Field
	people, bodies *part.Values
	grade          *gradeField
	untagRow       *part.FormRow
	record         *part.Button

	ids []article.ID
}

// NewEventsEditor makes one without events.
func NewEventsEditor() *EventsEditor {
	e := &EventsEditor{}
	e.keys = part.Pass{OnEscape: func() { does(e.OnCancel) }, OnConfirm: e.confirm, OnAlt: e.alt}
	foot := e.keys
	e.keys.OnFocused = func(o fyne.CanvasObject) { e.column.Reveal(o) }
	e.build()
	e.sheet = newSheet("Edit events", e.column)
	e.sheet.hint = container.NewHBox(part.NewKey("Tab"), part.Hint.Word("next field"))
	e.record = part.NewButton("Change events", "", "Ctrl+Enter", part.Primary, e.confirm)
	bin := part.NewButton("Put into the bin", "bin", "", part.Link, func() { e.save(app.BulkEdit{Bin: true}) })
	cancel := part.NewButton("Cancel", "", "Esc", part.Link, func() { does(e.OnCancel) })
	for _, b := range []*part.Button{e.record, bin, cancel} {
		b.PassTo(&foot)
	}
	e.sheet.left.SetObjects(e.record, bin)
	e.sheet.right.SetObjects(cancel)
	e.ExtendBaseWidget(e)
	return e
}

func (e *EventsEditor) build() {
	e.tag, e.untag = newTagField(&e.keys), newTagField(&e.keys)
	e.people, e.bodies = part.NewValues("in addition", true), part.NewValues("in addition", true)
	e.place = part.NewField("as it is")
	e.place.PassTo(&e.keys)
	e.status = part.NewSegmented(append([]string{"As it is"}, statusWords()...), 0, nil)
	e.status.PassTo(&e.keys)
	e.grade = newGradeField(&e.keys, func() {})
	e.untagRow = part.NewFormRow("Take off", 5, e.untag.Values)
	for _, v := range []*part.Values{e.tag.Values, e.untag.Values, e.people, e.bodies} {
		v.PassTo(&e.keys)
		v.OnSized = func() { e.column.Refresh() }
	}
	e.column = part.NewColumn(formGap, tokens.Space4,
		part.Second.Label("What is left empty stays as it is. All is one action, which Ctrl+Z takes back.", 0),
		part.NewFormRow("Add tags", 6, e.tag.Values), e.untagRow,
		part.NewFormRow("Status", 0, part.NewFlow(e.status)), part.NewFormRow("Place", 0, e.place),
		part.NewFormRow("People", 4, e.people), part.NewFormRow("Organisations", 1, e.bodies),
		part.NewFormRow("Grade", 3, e.grade.Pile))
}

// SetEvents starts with some events, with all tags there are.
func (e *EventsEditor) SetEvents(events []app.EventView, tags []chronology.Tag, known Known) {
	e.ids = nil
	has := map[article.ID]bool{}
	for i := range events {
		e.ids = append(e.ids, events[i].ID)
		for _, t := range events[i].Tags {
			has[t] = true
		}
	}
	e.tag.set(tags, nil)
	e.untag.set(tags, nil)
	e.untag.tree = slices.DeleteFunc(e.untag.tree, func(o part.Offer) bool { return !has[article.ID(o.Key)] })
	e.people.Offers, e.bodies.Offers = completing(known.People), completing(known.Organisations, known.Origins)
	e.people.Set(nil)
	e.bodies.Set(nil)
	e.status.Choose(0)
	e.place.SetText("")
	e.grade.set(chronology.Grade{})
	n := part.Count(len(events), "event")
	e.sheet.title.SetWords("Edit " + n)
	e.record.SetLabel("Change " + n)
	e.sheet.say("")
	e.column.Refresh()
}

// change is what is filled in.
func (e *EventsEditor) change() app.BulkEdit {
	b := app.BulkEdit{Tag: e.tag.chosen(), Untag: e.untag.chosen(), People: e.people.Keys(), Organisations: e.bodies.Keys()}
	if i := e.status.Chosen(); i > 0 {
		b.Status = chronology.Statuses[i-1]
	}
	if place := strings.TrimSpace(e.place.Text); place != "" {
		b.Place = &place
	}
	if g := e.grade.grade(); g != (chronology.Grade{}) {
		b.Grade = &g
	}
	return b
}

func (e *EventsEditor) confirm() {
	e.people.Finish()
	e.bodies.Finish()
	for _, t := range []*tagField{e.tag, e.untag} {
		if !t.Finish() {
			e.sheet.say(fmt.Sprintf("No tag, or more than one, has the words “%s”.", t.Field().Text))
			t.Field().Focus()
			return
		}
	}
	e.save(e.change())
}

func (e *EventsEditor) save(b app.BulkEdit) {
	if e.OnSave == nil {
		return
	}
	if err := e.OnSave(e.ids, b); err != nil {
		e.sheet.say(part.Sentence(err))
	}
}

func (e *EventsEditor) alt(key fyne.KeyName) bool {
	to := map[fyne.KeyName]fyne.Focusable{
		fyne.KeyG: e.tag.Field(), fyne.KeyO: e.untag.Field(), fyne.KeyS: e.status, fyne.KeyP: e.place,
		fyne.KeyL: e.people.Field(), fyne.KeyR: e.bodies.Field(), fyne.KeyD: e.grade.reliability,
	}[key]
	if to == nil {
		return false
	}
	part.Focus(to)
	return true
}

// Focus puts the caret into the first field.
func (e *EventsEditor) Focus() { e.tag.Field().Focus() }

// Contents of the form.
func (e *EventsEditor) Contents() string {
	all := []string{e.place.Text, fmt.Sprint(e.status.Chosen(), e.grade.grade())}
	for _, v := range []*part.Values{e.tag.Values, e.untag.Values, e.people, e.bodies} {
		all = append(all, v.Contents())
	}
	return strings.Join(all, "\x00")
}

// Say shows a sentence at the form's foot.
func (e *EventsEditor) Say(sentence string) { e.sheet.say(sentence) }

// Wait takes no typing, or takes it again.
func (e *EventsEditor) Wait(wait bool) {
	waiting(wait, e.record, e.place)
	for _, v := range []*part.Values{e.tag.Values, e.untag.Values, e.people, e.bodies} {
		v.Wait(wait)
	}
	e.grade.wait(wait)
}

// CreateRenderer implements fyne.Widget.
func (e *EventsEditor) CreateRenderer() fyne.WidgetRenderer { return drawSheet(e.sheet) }
