package panes

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// CitationEdit is what became of a citation in the editor.
type CitationEdit struct {
	ID     article.ID
	Stance chronology.Stance
	Origin string
}

// EventEditor records a new event from a passage, or edits an event with its
// citations. It stands in the side pane, so that the words stay in view.
type EventEditor struct {
	widget.BaseWidget
	ReadWhen      func(text string) (chronology.When, error)
	OnRecord      func(d app.Draft) error
	OnSave        func(e chronology.Event, citations []CitationEdit) error // only the citations that changed
	OnBinCitation func(citation article.ID)
	OnCancel      func()

	keys     part.Pass
	sheet    *sheet
	column   *part.Column
	title    *part.Field
	when     *part.Field
	readings *part.Flow
	place    *part.Field
	tags     *tagChips
	status   *part.Segmented
	note     *part.Field
	rows     map[string]*part.FormRow
	cited    *part.Heading
	sites    *part.SitesOrigins
	record   *part.Button
	quote    *citationForm // of a new event

	draft   app.Draft
	read    chronology.When   // what the date's words mean
	wrong   error             // why they mean nothing
	offered []chronology.When // other readings
	editing *app.EventView    // nil for a new event
	forms   []*citationForm   // of the event's citations
}

// NewEventEditor makes an empty editor.
func NewEventEditor() *EventEditor {
	e := &EventEditor{rows: map[string]*part.FormRow{}}
	e.keys = part.Pass{OnEscape: func() { does(e.OnCancel) }, OnConfirm: e.confirm, OnAlt: e.alt}
	e.keys.OnFocused = func(o fyne.CanvasObject) { e.column.Reveal(o) }
	e.build()
	e.ExtendBaseWidget(e)
	return e
}

// SetDraft starts a new event, with all tags there are. Without a quotation it
// is an event that rests on nothing yet.
func (e *EventEditor) SetDraft(d app.Draft, from Source, tags []chronology.Tag) {
	e.draft, e.editing, e.forms = d, nil, nil
	e.sheet.title.SetWords("New event")
	e.sheet.title.SetAfter("")
	objects := e.head(len(d.Readings) > 1)
	if d.Quote != "" {
		e.sheet.title.SetAfter("from the selection, " + isolate(from.words()))
		e.quote.set(d.Quote, from, d.Stance, d.Origin)
		e.quote.note.SetText(d.Note)
		e.cited.SetCount(1)
		e.sites.Set(1, 1)
		objects = append(objects, part.NewDivider(), part.NewFlow(e.cited, e.sites), e.quote)
	}
	e.record.SetLabel("Record event")
	e.fill(d.Event, d.Readings, tags)
	if where := d.Event.PlaceEvidence.String(); where != "" && d.Event.Place != "" {
		e.rows["place"].Say("from "+where, part.Plain)
	}
	e.column.SetObjects(objects...)
}

// SetEvent starts editing an event, with all tags there are.
func (e *EventEditor) SetEvent(v app.EventView, tags []chronology.Tag) {
	e.draft, e.editing, e.forms = app.Draft{}, &v, nil
	e.sheet.title.SetWords("Edit event")
	e.sheet.title.SetAfter("")
	e.record.SetLabel("Save changes")
	e.cited.SetCount(len(v.Cited))
	e.sites.Set(v.Sites, v.Origins)
	objects := append(e.head(false), part.NewDivider(), part.NewFlow(e.cited, e.sites))
	for i := range v.Cited {
		c := &v.Cited[i]
		f := newCitationForm(false, func() { call(e.OnBinCitation, c.ID) }, &e.keys)
		f.set(c.Passage.Quote, sourceOf(c), c.Stance, c.Origin)
		e.forms = append(e.forms, f)
		objects = append(objects, f)
	}
	if len(v.Cited) == 0 {
		objects = append(objects, part.Hint.Label("No passage is cited: select words on the page and press C.", 0))
	}
	e.fill(v.Event, nil, tags)
	e.column.SetObjects(objects...)
}

func sourceOf(c *app.CitationView) Source {
	return Source{Site: c.Article.Site, Byline: strings.Join(c.Article.Byline, ", "), Published: c.Article.Published}
}

func (e *EventEditor) fill(v chronology.Event, readings []chronology.When, tags []chronology.Tag) {
	for _, r := range e.rows {
		r.Say("", part.Plain)
	}
	e.sheet.say("")
	e.title.SetText(v.Title)
	e.title.SetFailed(false)
	e.place.SetText(v.Place)
	e.note.SetText(v.Note)
	e.tags.set(tags, v.Tags)
	e.status.Choose(max(slices.Index(chronology.Statuses, v.Status), 0))
	e.offer(readings)
	e.setWhen(v.When)
}

// Focus puts the caret into the title.
func (e *EventEditor) Focus() { e.title.Focus() }

// confirm records or saves what is filled in, or says what is missing.
func (e *EventEditor) confirm() {
	if !e.complete() {
		return
	}
	var err error
	if e.editing != nil {
		err = e.save()
	} else if e.OnRecord != nil {
		err = e.OnRecord(e.filled())
	}
	if err != nil {
		e.sheet.say(part.Sentence(err))
	}
}

// complete tells whether the event can be recorded, and goes to what is missing.
func (e *EventEditor) complete() bool {
	e.sheet.say("")
	if strings.TrimSpace(e.title.Text) == "" {
		e.rows["title"].Say("An event needs a title.", part.Contested)
		e.title.SetFailed(true)
		e.column.Refresh()
		e.title.Focus()
		return false
	}
	if e.wrong != nil {
		e.when.Focus()
		return false
	}
	return true
}

// event is what is filled in, on top of what was there.
func (e *EventEditor) event(v chronology.Event) chronology.Event {
	v.Title = strings.TrimSpace(e.title.Text)
	v.When = e.read
	v.Place = strings.TrimSpace(e.place.Text)
	v.Tags = slices.Clone(e.tags.chosen)
	v.Status = chronology.Statuses[e.status.Chosen()]
	v.Note = strings.TrimSpace(e.note.Text)
	return v
}

func (e *EventEditor) filled() app.Draft {
	d := e.draft
	d.Event = e.event(d.Event)
	if d.Quote != "" {
		d.Stance, d.Origin = e.quote.chosenStance(), strings.TrimSpace(e.quote.origin.Text)
		d.Note = strings.TrimSpace(e.quote.note.Text)
	}
	return d
}

func (e *EventEditor) save() error {
	var changed []CitationEdit
	for i, f := range e.forms {
		c := &e.editing.Cited[i]
		edit := CitationEdit{ID: c.ID, Stance: f.chosenStance(), Origin: strings.TrimSpace(f.origin.Text)}
		if edit.Stance != c.Stance || edit.Origin != c.Origin {
			changed = append(changed, edit)
		}
	}
	if e.OnSave == nil {
		return nil
	}
	return e.OnSave(e.event(e.editing.Event), changed)
}

// alt goes to the field whose underlined letter was pressed, or takes another
// reading of the date.
func (e *EventEditor) alt(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyT:
		e.title.Focus()
	case fyne.KeyW:
		e.when.Focus()
	case fyne.KeyP:
		e.place.Focus()
	case fyne.KeyG:
		e.tags.focus()
	case fyne.KeyS:
		part.Focus(e.status)
	case fyne.KeyN:
		e.note.Focus()
	case fyne.Key1, fyne.Key2, fyne.Key3:
		return e.takeReading(int(key[0] - '1'))
	default:
		return e.altCitation(key)
	}
	return true
}

// altCitation goes to a field of the quotation of a new event.
func (e *EventEditor) altCitation(key fyne.KeyName) bool {
	if e.editing != nil || e.draft.Quote == "" {
		return false
	}
	switch key {
	case fyne.KeyE:
		e.quote.note.Focus()
	case fyne.KeyO:
		e.quote.origin.Focus()
	case fyne.KeyA:
		part.Focus(e.quote.stance)
	default:
		return false
	}
	return true
}

// CreateRenderer implements fyne.Widget.
func (e *EventEditor) CreateRenderer() fyne.WidgetRenderer { return drawSheet(e.sheet) }

const formGap = tokens.Space3
