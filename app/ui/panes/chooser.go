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
)

// EventChooser picks the event that a passage is cited for, or into which others are
// merged: words narrow the list, up and down choose, Enter does it.
type EventChooser struct {
	widget.BaseWidget
	OnCite   func(event article.ID, d app.Draft) error
	OnMerge  func(into article.ID, others []article.ID) error
	OnCancel func()

	OnSuggestion func(key string) // one that is not recorded yet was chosen

	keys   part.Pass
	sheet  *sheet
	search *part.Field
	rows   *part.Rows
	quote  *citationForm
	body   *chooserBody
	record *part.Button

	draft  app.Draft
	merged []article.ID // those that are merged; nil while citing
	all    []offer      // nearest by date first
	offers []*offer     // those the words leave
}

// offer is an event that can be cited, with the words that find it: folding them
// anew for each key would hold typing up in a long chronology.
type offer struct {
	*app.EventView
	words     []word
	suggested bool // it is a suggestion, and its ID its key
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
		r.(*lineRow).fill(lineWords{title: e.Title, second: joined(e.called(), e.When.Display(), part.SitesOriginsWords(e.Sites, e.Origins, e.Unsited))})
	}
	c.rows.OnOpened = func(int) { c.cite() }
	said := c.keys
	said.OnFocused = func(o fyne.CanvasObject) { c.body.quote.Reveal(o) }
	c.quote = newCitationForm(newCitation, &said)
	c.quote.OnSized = func() { c.body.Refresh(); c.body.quote.Refresh() }
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
	c.draft, c.merged = d, nil
	c.call("Cite for an event", "Cite")
	day := from.Published.Day()
	if len(d.Readings) > 0 && d.Readings[0].Earliest != "" {
		day = d.Readings[0].Earliest
	}
	c.quote.set(d.Quote, from, chronology.Citation{Stance: d.Stance, Origin: d.Origin, Via: d.Via, Evidence: d.Evidence, Grade: d.Grade}, KnownOf(events))
	c.quote.note.SetText(d.Note)
	c.offer(nearest(alikeFirst(events, d.Quote), day))
}

// SetMerge offers the event that some are merged into: of several one of themselves,
// else any other, those nearest in time first.
func (c *EventChooser) SetMerge(some, events []app.EventView) {
	c.draft, c.merged = app.Draft{}, nil
	for i := range some {
		c.merged = append(c.merged, some[i].ID)
	}
	title := "Merge " + part.Count(len(some), "event")
	if len(some) == 1 {
		title = "Merge “" + isolate(some[0].Title) + "” into"
		events = slices.DeleteFunc(nearest(events, some[0].When.Earliest), func(e app.EventView) bool { return e.ID == some[0].ID })
	} else {
		title, events = title+" into one of them", some
	}
	c.call(title, "Merge")
	c.offer(events)
}

// SetSuggested offers events and other suggestions that a suggestion of a day could be
// merged into, of those equally near the ones with a title most like its own first:
// nothing is asked of its citations, which stay as they were suggested.
func (c *EventChooser) SetSuggested(title, day string, events []app.EventView, open []Queued) {
	c.draft, c.merged = app.Draft{Quote: title}, nil
	c.call("Merge into an event", "Merge")
	c.body.quote.Hidden = true
	suggested := map[article.ID]bool{}
	all := slices.Clone(events)
	for _, q := range open {
		id := article.ID(q.Key)
		suggested[id] = true
		all = append(all, app.EventView{Event: chronology.Event{ID: id, Title: q.Heading(), When: q.When, Place: q.Place}, Sites: q.Sites, Origins: q.Origins, Unsited: q.Unsited})
	}
	c.offer(nearest(alikeFirst(all, title), day))
	for i := range c.all {
		c.all[i].suggested = suggested[c.all[i].ID]
	}
	c.rows.Changed()
}

// called says that an offer is no event yet.
func (o *offer) called() string {
	if o.suggested {
		return "suggestion"
	}
	return ""
}

// alikeFirst orders events by how many words their titles share with a title.
func alikeFirst(events []app.EventView, title string) []app.EventView {
	in := map[string]bool{}
	for _, w := range wordsOf(title) {
		in[w.folded] = len(w.folded) > 3 // shorter words say little
	}
	shared := make(map[article.ID]int, len(events))
	for i := range events {
		for _, w := range wordsOf(events[i].Title) {
			if in[w.folded] {
				shared[events[i].ID]++
			}
		}
	}
	all := slices.Clone(events)
	slices.SortStableFunc(all, func(a, b app.EventView) int { return shared[b.ID] - shared[a.ID] })
	return all
}

// call names what the choice is for. Only a passage that is cited shows its words.
func (c *EventChooser) call(title, action string) {
	c.sheet.title.SetWords(title)
	c.record.SetLabel(action)
	c.body.quote.Hidden, c.body.about.Hidden = c.merged != nil, c.merged == nil
}

// offer lists events.
func (c *EventChooser) offer(events []app.EventView) {
	c.all = make([]offer, len(events))
	for i := range events {
		e := &events[i]
		c.all[i] = offer{EventView: e, words: wordsOf(e.Title + " " + e.Place + " " + e.When.Display())}
	}
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
	if i < 0 || i >= len(c.offers) {
		return
	}
	if c.merged != nil {
		c.merge(c.offers[i].ID)
		return
	}
	if c.offers[i].suggested {
		call(c.OnSuggestion, string(c.offers[i].ID))
		return
	}
	if c.OnCite == nil {
		return
	}
	d := c.draft
	c.quote.finish()
	c.quote.into(&d)
	if err := c.OnCite(c.offers[i].ID, d); err != nil {
		c.sheet.say(part.Sentence(err))
	}
}

func (c *EventChooser) merge(into article.ID) {
	if c.OnMerge == nil {
		return
	}
	others := slices.DeleteFunc(slices.Clone(c.merged), func(id article.ID) bool { return id == into })
	if err := c.OnMerge(into, others); err != nil {
		c.sheet.say(part.Sentence(err))
	}
}

func (c *EventChooser) alt(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyF:
		c.search.Focus()
	default:
		to := c.quote.lettered(key)
		if to == nil || c.merged != nil {
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
