package panes

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// SuggestionStand shows the chronology around the place where a suggestion would
// stand in it, and the events and other suggestions that it could belong to.
type SuggestionStand struct {
	widget.BaseWidget
	OnMerge     func(event article.ID) // one of the events offered was taken
	OnMergeInto func(key string)       // one of the suggestions offered was taken
	OnEscape    func()                 // back to the suggestion

	heading *part.Heading
	line    *part.Divider
	column  *part.Column
	near    *choiceList
	into    []app.Belonging
	alike   []AlikeSuggestion
}

// NewSuggestionStand makes an empty one.
func NewSuggestionStand() *SuggestionStand {
	s := &SuggestionStand{heading: part.NewHeading("Where it would stand"), line: part.NewDivider(), column: part.NewColumn(0, 0), near: newChoiceList(false)}
	s.near.quiet = true
	s.near.OnTaken = s.take
	s.near.OnEscape = func() { does(s.OnEscape) }
	s.near.OnFocused = func(o fyne.CanvasObject) { s.column.Reveal(o) }
	s.ExtendBaseWidget(s)
	return s
}

// around is how many events are shown before and after the suggestion.
const around = 4

// mostOffered is how many events and suggestions are offered to merge into; of the
// suggestions always one, where there are any.
const mostOffered = 3

// SetSuggestion shows where a suggestion would stand among events in their order.
func (s *SuggestionStand) SetSuggestion(q *Queued, events []app.EventView) {
	var objects []fyne.CanvasObject
	if q != nil {
		objects = s.cards(q, events)
	}
	s.into, s.alike = nil, nil
	if q != nil && q.Decision == Undecided {
		s.into = q.Into
		s.alike = q.Alike[:min(len(q.Alike), max(mostOffered-len(q.Into), 1))]
	}
	s.near.set(append(belongings(s.into), alikeChoices(s.alike)...))
	if s.Offers() {
		heading := part.NewPile(tokens.Space2, tokens.Space4, part.NewDivider(), part.Strong.Label("Could also belong to", 1),
			part.NewFlow(part.NewKey("M"), part.Hint.Word("then its number merges it into that one")))
		objects = append(objects, heading, s.near)
	}
	s.heading.SetWords(standWords(q))
	s.column.SetObjects(objects...)
	s.Refresh()
}

// standWords head the pane.
func standWords(q *Queued) string {
	switch {
	case q != nil && q.Decision == Accepted, q != nil && q.Decision == Merged:
		return "Where it stands"
	case q != nil && q.For != "":
		return "What it adds to"
	}
	return "Where it would stand"
}

// cards are the events around the suggestion, it among them in a dashed frame; one
// that stands there already is marked there.
func (s *SuggestionStand) cards(q *Queued, events []app.EventView) []fyne.CanvasObject {
	list := slices.Clone(events)
	at := slices.IndexFunc(list, func(e app.EventView) bool { return q.For != "" && e.ID == q.For })
	if at < 0 && (q.Decision == Undecided || q.Decision == Refused) {
		own := app.EventView{Event: chronology.Event{Title: q.Title, When: q.When, Status: chronology.Reported, Place: q.Place}, Sites: q.Sites, Origins: q.Origins, Unsited: q.Unsited}
		at, _ = slices.BinarySearchFunc(list, own, func(a, b app.EventView) int { return chronology.Compare(a.Event, b.Event) })
		list = slices.Insert(list, at, own)
	}
	if at < 0 {
		at, _ = slices.BinarySearchFunc(list, q.When, func(a app.EventView, w chronology.When) int {
			return chronology.Compare(a.Event, chronology.Event{When: w, Title: q.Title})
		})
	}
	from, to := max(at-around, 0), min(at+around+1, len(list))
	var objects []fyne.CanvasObject
	for i := from; i < to; i++ {
		first := i == from || dayOfWhen(list[i-1].When) != dayOfWhen(list[i].When)
		card := newEventCard()
		card.fill(&list[i], nil, first, i == to-1, false, 0)
		objects = append(objects, newStandCard(card, i == at && q.Decision == Undecided))
	}
	return objects
}

// belongings are the events that a suggestion could belong to, to choose from.
func belongings(into []app.Belonging) []choice {
	var all []choice
	for _, b := range into {
		all = append(all, choice{title: b.Title, below: joined(b.When.Display(), strings.TrimSpace(b.Why))})
	}
	return all
}

// alikeChoices are the suggestions that it could be one with.
func alikeChoices(alike []AlikeSuggestion) []choice {
	var all []choice
	for _, a := range alike {
		all = append(all, choice{title: a.Title, below: joined("suggestion", a.When.Display(), a.Why)})
	}
	return all
}

func (s *SuggestionStand) take(i int) {
	switch n := len(s.into); {
	case i >= 0 && i < n:
		call(s.OnMerge, s.into[i].EventID)
	case i >= n && i < n+len(s.alike):
		call(s.OnMergeInto, s.alike[i-n].Key)
	}
}

// Offers tells whether there are events or suggestions that it could belong to.
func (s *SuggestionStand) Offers() bool { return len(s.into)+len(s.alike) > 0 }

// Focus gives the events that it could belong to the keys.
func (s *SuggestionStand) Focus() { part.Focus(s.near) }

// Holds tells whether they have the keys.
func (s *SuggestionStand) Holds(f fyne.Focusable) bool { return f == fyne.Focusable(s.near) }

// PassTo says where keys go that have no use here; M looks for another event.
func (s *SuggestionStand) PassTo(other func(*fyne.KeyEvent) bool) { s.near.OnOther = other }

// CreateRenderer implements fyne.Widget.
func (s *SuggestionStand) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		part.Put(s.heading, tokens.Space4, 0, size.Width-2*tokens.Space4, part.HeadHeight-1)
		part.Put(s.line, 0, part.HeadHeight-1, size.Width, 1)
		part.Put(s.column, 0, part.HeadHeight+tokens.Space2, size.Width, size.Height-part.HeadHeight-tokens.Space2)
	}
	paint := func() {
		place(s.Size())
		s.heading.Refresh()
		s.column.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(160, 120) }, place, paint, s.heading, s.line, s.column)
}

// standCard is an event beside the suggestion, or the suggestion itself in a dashed
// frame on the soft ground.
type standCard struct {
	widget.BaseWidget
	card   *eventCard
	own    bool
	ground *canvas.Rectangle
	frame  *dashes
}

func newStandCard(card *eventCard, own bool) *standCard {
	s := &standCard{card: card, own: own, ground: &canvas.Rectangle{}, frame: newDashes()}
	s.ExtendBaseWidget(s)
	return s
}

// HeightFor implements part.Tall.
func (s *standCard) HeightFor(width float32) float32 { return s.card.HeightFor(width) }

// CreateRenderer implements fyne.Widget.
func (s *standCard) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		part.Put(s.card, 0, 0, size.Width, size.Height)
		part.Put(s.ground, cardLeft, 0, size.Width-cardLeft-tokens.Space2, size.Height-2)
		part.Put(s.frame, cardLeft, 0, size.Width-cardLeft-tokens.Space2, size.Height-2)
	}
	paint := func() {
		s.ground.Hidden, s.frame.Hidden = !s.own, !s.own
		s.ground.FillColor = tokens.Of(tokens.Soft)
		s.ground.Refresh()
		place(s.Size())
		s.card.Refresh()
		s.frame.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(160, s.HeightFor(max(s.Size().Width, 160))) }, place, paint, s.ground, s.card, s.frame)
}

// dashes is a frame of short lines.
type dashes struct {
	widget.BaseWidget
	lines []*canvas.Rectangle
	used  int
}

func newDashes() *dashes {
	d := &dashes{}
	d.ExtendBaseWidget(d)
	return d
}

const dashLength, dashStep float32 = 4, 7

// CreateRenderer implements fyne.Widget.
func (d *dashes) CreateRenderer() fyne.WidgetRenderer {
	r := part.Draw(func() fyne.Size { return fyne.NewSize(1, 1) }, d.place, func() { d.place(d.Size()) })
	r.All = func() []fyne.CanvasObject {
		all := make([]fyne.CanvasObject, d.used)
		for i, l := range d.lines[:d.used] {
			all[i] = l
		}
		return all
	}
	return r
}

func (d *dashes) place(size fyne.Size) {
	d.used = 0
	for x := float32(0); x < size.Width; x += dashStep {
		w := min(dashLength, size.Width-x)
		d.put(x, 0, w, 1)
		d.put(x, size.Height-1, w, 1)
	}
	for y := float32(0); y < size.Height; y += dashStep {
		h := min(dashLength, size.Height-y)
		d.put(0, y, 1, h)
		d.put(size.Width-1, y, 1, h)
	}
	canvas.Refresh(d)
}

func (d *dashes) put(x, y, w, h float32) {
	if d.used == len(d.lines) {
		d.lines = append(d.lines, &canvas.Rectangle{})
	}
	l := d.lines[d.used]
	d.used++
	l.FillColor = tokens.Of(tokens.Accent)
	part.Put(l, x, y, w, h)
}
