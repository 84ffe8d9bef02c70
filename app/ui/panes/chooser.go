package panes

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// EventChooser picks the event that a passage is cited for: words narrow the
// list, up and down choose, Enter cites.
type EventChooser struct {
	widget.BaseWidget
	OnCite   func(event article.ID, d app.Draft) error
	OnCancel func()

	keys   part.Pass
	sheet  *sheet
	search *part.Field
	rows   *part.Rows
	quote  *citationForm
	body   *chooserBody
	record *part.Button

	draft  app.Draft
	all    []offer  // nearest by date first
	offers []*offer // those the words leave
}

// offer is an event that can be cited, with the words that find it: folding them
// anew for each key would hold typing up in a long chronology.
type offer struct {
	*app.EventView
	words []word
}

// NewEventChooser makes an empty one.
func NewEventChooser() *EventChooser {
	c := &EventChooser{search: part.NewField("words of the event"), rows: part.NewRows()}
	c.keys = part.Pass{OnEscape: func() { does(c.OnCancel) }, OnConfirm: c.cite, OnAlt: c.alt}
	c.search.PassTo(&c.keys)
	c.search.OnChanged = func(string) { c.filter() }
	c.search.OnMove = func(by int) { c.rows.Step(by) }
	c.search.OnSubmitted = func(string) { c.cite() }
	c.rows.PassTo(&c.keys)
	c.rows.Length = func() int { return len(c.offers) }
	c.rows.Make = func() part.Row { return newLineRow() }
	c.rows.Fill = func(i int, r part.Row) {
		e := c.offers[i]
		r.(*lineRow).fill(lineWords{title: e.Title, second: joined(e.When.Display(), part.SitesOriginsWords(e.Sites, e.Origins))})
	}
	c.rows.OnOpened = func(int) { c.cite() }
	c.quote = newCitationForm(briefCitation, &c.keys)
	c.quote.OnSized = func() { c.body.Refresh() }
	c.body = newChooserBody(part.NewFormRow("Find", 0, c.search), c.rows, c.quote)
	c.sheet = newSheet("Cite for an event", c.body)
	c.sheet.hint = container.NewHBox(part.NewKey("↑"), part.NewKey("↓"), part.Hint.Word("choose"))
	c.record = part.NewButton("Cite", "", "Enter", part.Primary, c.cite)
	cancel := part.NewButton("Cancel", "", "Esc", part.Link, func() { does(c.OnCancel) })
	c.record.PassTo(&c.keys)
	cancel.PassTo(&c.keys)
	c.sheet.left.SetObjects(c.record)
	c.sheet.right.SetObjects(cancel)
	c.ExtendBaseWidget(c)
	return c
}

// SetDraft offers events for a passage, those nearest its date first.
func (c *EventChooser) SetDraft(d app.Draft, from Source, events []app.EventView) {
	c.draft = d
	day := from.Published.Day()
	if len(d.Readings) > 0 && d.Readings[0].Earliest != "" {
		day = d.Readings[0].Earliest
	}
	events = nearest(events, day)
	c.all = make([]offer, len(events))
	for i := range events {
		e := &events[i]
		c.all[i] = offer{e, wordsOf(e.Title + " " + e.Place + " " + e.When.Display())}
	}
	c.quote.set(d.Quote, from, chronology.Citation{Stance: d.Stance, Origin: d.Origin, Via: d.Via, Evidence: d.Evidence, Grade: d.Grade}, KnownOf(events))
	c.quote.note.SetText(d.Note)
	c.sheet.say("")
	if c.search.Text != "" {
		c.search.SetText("") // filters
		return
	}
	c.filter()
}

// nearest orders events by how far they are from a day; those without a date
// come last, and without a day the order stays.
func nearest(events []app.EventView, day string) []app.EventView {
	all := slices.Clone(events)
	at, ok := dayTime(day)
	if !ok {
		return all
	}
	slices.SortStableFunc(all, func(a, b app.EventView) int {
		da, db := distance(a.When, at), distance(b.When, at)
		switch {
		case da < db:
			return -1
		case da > db:
			return 1
		}
		return 0
	})
	return all
}

func distance(w chronology.When, at time.Time) time.Duration {
	t, ok := dayTime(w.Earliest)
	if !ok {
		t, ok = dayTime(w.Latest)
	}
	if !ok {
		return 1<<63 - 1
	}
	return t.Sub(at).Abs()
}

// dayTime is the day of a limit of a date.
func dayTime(limit string) (time.Time, bool) {
	if len(limit) < len("2006-01-02") {
		return time.Time{}, false
	}
	t, err := time.Parse("2006-01-02", limit[:len("2006-01-02")])
	return t, err == nil
}

// filter leaves the events that hold all words typed.
func (c *EventChooser) filter() {
	wanted := wordsOf(c.search.Text)
	c.offers = c.offers[:0]
	for i := range c.all {
		if holdsAll(c.all[i].words, wanted) {
			c.offers = append(c.offers, &c.all[i])
		}
	}
	c.rows.Select(-1)
	c.rows.Changed()
	if len(c.offers) > 0 {
		c.rows.Select(0)
	}
	if len(c.offers) == 0 {
		c.record.Disable("No event holds these words")
	} else {
		c.record.Disable("")
	}
	c.body.Refresh()
}

func holdsAll(held, wanted []word) bool {
	for _, w := range wanted {
		if !slices.ContainsFunc(held, func(h word) bool { return strings.HasPrefix(h.folded, w.folded) }) {
			return false
		}
	}
	return true
}

func (c *EventChooser) cite() {
	i := c.rows.Selected()
	if i < 0 || i >= len(c.offers) || c.OnCite == nil {
		return
	}
	d := c.draft
	c.quote.into(&d)
	if err := c.OnCite(c.offers[i].ID, d); err != nil {
		c.sheet.say(part.Sentence(err))
	}
}

func (c *EventChooser) alt(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyF:
		c.search.Focus()
	default:
		to := c.quote.lettered(key)
		if to == nil {
			return false
		}
		part.Focus(to)
	}
	return true
}

// Focus puts the caret into the search field.
func (c *EventChooser) Focus() { c.search.Focus() }

// CreateRenderer implements fyne.Widget.
func (c *EventChooser) CreateRenderer() fyne.WidgetRenderer { return drawSheet(c.sheet) }

// chooserBody is the search field above, the events below it, and the quotation
// at the foot, which gives way where there is little room.
type chooserBody struct {
	widget.BaseWidget
	search *part.FormRow
	rows   *part.Rows
	quote  *citationForm
	none   *part.EmptyState
}

func newChooserBody(search *part.FormRow, rows *part.Rows, quote *citationForm) *chooserBody {
	b := &chooserBody{search: search, rows: rows, quote: quote, none: part.NewEmptyState("No event holds these words.", "", "", nil)}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *chooserBody) CreateRenderer() fyne.WidgetRenderer {
	const pad = tokens.Space4
	place := func(size fyne.Size) {
		w := size.Width - 2*pad
		if w <= 0 {
			return
		}
		h := b.search.HeightFor(w)
		part.Put(b.search, pad, tokens.Space3, w, h)
		top := tokens.Space3 + h + tokens.Space3
		if !b.quote.Visible() {
			part.Put(b.rows, 0, top, size.Width, size.Height-top)
			part.Put(b.none, 0, top, size.Width, size.Height-top)
			return
		}
		quote := b.quote.HeightFor(w)
		list := max(size.Height-top-quote-2*tokens.Space3, 2*lineRowHeight)
		part.Put(b.rows, 0, top, size.Width, list)
		part.Put(b.none, 0, top, size.Width, list)
		part.Put(b.quote, pad, top+list+tokens.Space3, w, quote)
	}
	paint := func() {
		empty := b.rows.Length() == 0
		b.rows.Hidden, b.none.Hidden = empty, !empty
		place(b.Size())
		b.rows.Refresh()
		b.none.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(200, 200) }, place, paint, b.search, b.rows, b.none, b.quote)
}
