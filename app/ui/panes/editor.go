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

// EventEditor records a new event from a passage, or edits an event with its
// citations. It stands in the side pane, so that the words stay in view.
type EventEditor struct {
	widget.BaseWidget
	ReadWhen func(text string) (chronology.When, error)
	OnRecord func(d app.Draft) error
	OnSave   func(e chronology.Event, citations []chronology.Citation) error // those that changed; binned: to be taken away
	OnCancel func()

	keys     part.Pass
	sheet    *sheet
	column   *part.Column
	title    *part.Field
	when     *part.Field
	strip    *whenStrip
	exact    *part.Flow
	about    *part.Chip
	readings *part.Flow
	place    *part.Field
	people   *part.Values
	bodies   *part.Values
	tags     *tagField
	status   *part.Segmented
	note     *part.Field
	rows     map[string]*part.FormRow
	cited    *part.Heading
	sites    *part.SitesOrigins
	record   *part.Button
	quote    *citationForm // of a new event

	known   Known
	draft   app.Draft
	from    Source
	read    chronology.When   // what the date's words mean
	whole   chronology.When   // the same as exactly as it was read
	wrong   error             // why they mean nothing
	offered []chronology.When // other readings
	editing *app.EventView    // nil for a new event
	forms   []*citationForm   // of the event's citations, or the one of a new event
	at      int               // of the forms, the one that had the keys last
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

// SetKnown gives the names that fields are completed from; it is called before an
// event is set.
func (e *EventEditor) SetKnown(k Known) { e.known = k }

// SetDraft starts a new event, with all tags there are. Without a quotation it
// is an event that rests on nothing yet.
func (e *EventEditor) SetDraft(d app.Draft, from Source, tags []chronology.Tag) {
	e.draft, e.from, e.editing, e.forms, e.at = d, from, nil, nil, 0
	e.sheet.title.SetWords("New event")
	e.sheet.title.SetAfter("")
	objects := e.head(len(d.Readings) > 1 || len(d.Readings) == 1 && d.Readings[0] != d.Event.When)
	if d.Quote != "" {
		e.sheet.title.SetAfter("from the selection, " + isolate(from.words()))
		e.quote.set(d.Quote, from, chronology.Citation{Stance: d.Stance, Origin: d.Origin, Via: d.Via, Evidence: d.Evidence, Grade: d.Grade}, e.known)
		e.quote.note.SetText(d.Note)
		e.forms = []*citationForm{e.quote}
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
	e.draft, e.from, e.editing, e.forms, e.at = app.Draft{}, Source{}, &v, nil, 0
	e.sheet.title.SetWords("Edit event")
	e.sheet.title.SetAfter("")
	e.record.SetLabel("Save changes")
	if len(v.Cited) > 0 {
		e.from = sourceOf(&v.Cited[0])
	}
	objects := append(e.head(false), part.NewDivider(), part.NewFlow(e.cited, e.sites))
	for i := range v.Cited {
		f := newCitationForm(oldCitation, e.keysOf(i))
		f.set(v.Cited[i].Passage.Quote, sourceOf(&v.Cited[i]), v.Cited[i].Citation, e.known)
		f.OnChanged, f.OnSized = e.recount, e.resized
		e.forms = append(e.forms, f)
		objects = append(objects, f)
	}
	if len(v.Cited) == 0 {
		objects = append(objects, part.Hint.Label("No passage is cited: select words on the page and press C.", 0))
	}
	e.fill(v.Event, nil, tags)
	e.column.SetObjects(objects...)
}

// keysOf are the keys of a citation's form, which is known for the one in hand.
func (e *EventEditor) keysOf(i int) *part.Pass {
	keys := e.keys
	keys.OnFocused = func(o fyne.CanvasObject) {
		e.at = i
		e.column.Reveal(o)
	}
	return &keys
}

func sourceOf(c *app.CitationView) Source {
	m := &c.Article.Metadata
	return Source{Site: m.Site, Byline: strings.Join(m.Byline, ", "), Published: m.Published, Credit: m.Credit}
}

func (e *EventEditor) fill(v chronology.Event, readings []chronology.When, tags []chronology.Tag) {
	for _, r := range e.rows {
		r.Say("", part.Plain)
	}
	e.sheet.say("")
	e.title.SetText(v.Title)
	e.title.SetFailed(false)
	e.place.SetText(v.Place)
	e.people.Offers, e.bodies.Offers = completing(e.known.People), completing(e.known.Organisations, e.known.Origins)
	e.people.Set(offersOf(v.People))
	e.bodies.Set(offersOf(v.Organisations))
	e.note.SetText(v.Note)
	e.tags.set(tags, v.Tags)
	e.status.Choose(max(slices.Index(chronology.Statuses, v.Status), 0))
	e.strip.published = e.from.Published
	e.offer(readings)
	e.setWhen(v.When)
	e.recount()
}

// recount tells on how many sites and origins the event would rest.
func (e *EventEditor) recount() {
	if len(e.forms) == 0 {
		e.cited.SetCount(0)
		e.sites.Set(0, 0, 0)
		return
	}
	var v chronology.Event
	sites, articles := map[article.ID]string{}, map[article.ID]bool{"": true}
	for i, f := range e.forms {
		c := f.said()
		if e.editing != nil {
			of := &e.editing.Cited[i].Article
			sites[c.PassageID] = of.Site
			if c.Stance == chronology.Supports && !c.Binned {
				articles[of.ID] = true
			}
		} else {
			sites[c.PassageID] = e.from.Site
		}
		if !c.Binned {
			v.Citations = append(v.Citations, c)
		}
	}
	e.cited.SetCount(len(v.Citations))
	n, origins := chronology.Counts(v, func(p article.ID) string { return sites[p] })
	unsited := 0
	if n == 1 && !slices.ContainsFunc(v.Citations, func(c chronology.Citation) bool { return sites[c.PassageID] != "" }) {
		unsited = max(len(articles)-1, 1)
	}
	e.sites.Set(n, origins, unsited)
	e.column.Refresh()
}

// resized lays the form out anew: a part of it has another height.
func (e *EventEditor) resized() {
	if e.column != nil {
		e.column.Refresh()
	}
}

// Focus puts the caret into the title.
func (e *EventEditor) Focus() { e.title.Focus() }

// CreateRenderer implements fyne.Widget.
func (e *EventEditor) CreateRenderer() fyne.WidgetRenderer { return drawSheet(e.sheet) }

const formGap = tokens.Space3
