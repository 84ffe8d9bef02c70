package panes

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// ChronologyList shows events by day. The selected one is open: it shows its
// citations, of which left and right choose one.
type ChronologyList struct {
	widget.BaseWidget
	OnSelected func(e app.EventView)
	OnCitation func(event, citation, passage article.ID) // a click on a citation, Enter or a double click
	OnEdit     func(e app.EventView)                     // E, or Enter where there is no citation
	OnEditMany func(all []app.EventView)                 // E with several picked
	OnBin      func(all []app.EventView)                 // Delete
	OnPicked   func()                                    // other events are picked
	OnMenu     func(e app.EventView, at fyne.Position)   // at: on the canvas

	rows   *part.Rows
	events []app.EventView
	paths  map[article.ID]string // of tags
	chosen int                   // citation of the selected event
	picked map[article.ID]bool   // beside the selected one
	empty  *part.EmptyState
}

// NewChronologyList makes an empty list.
func NewChronologyList() *ChronologyList {
	l := &ChronologyList{rows: part.NewRows(), picked: map[article.ID]bool{}}
	l.empty = part.NewEmptyState("Events stand here by day, each with the quotations it rests on. E makes one of the words that are selected; G shows those that the articles seem to tell.", "", "", nil)
	l.rows.Length = func() int { return len(l.events) }
	l.rows.Make = func() part.Row { return newEventCard() }
	l.rows.Fill = l.fill
	l.rows.OnSelected = func(i int) {
		l.chosen = 0
		l.rows.RowChanged(i)
		l.rows.Reveal(i)
		call(l.OnSelected, l.events[i])
	}
	l.rows.OnOpened = l.open
	l.rows.OnTapped = l.tapped
	l.rows.OnKey = l.key
	l.rows.OnAll = l.pickAll
	l.rows.OnMenu = func(i int, at fyne.Position) {
		if l.OnMenu != nil {
			l.OnMenu(l.events[i], at)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *ChronologyList) fill(i int, r part.Row) {
	first := i == 0 || dayOfWhen(l.events[i-1].When) != dayOfWhen(l.events[i].When)
	r.(*eventCard).picked = l.picked[l.events[i].ID]
	r.(*eventCard).fill(&l.events[i], l.paths, first, i == len(l.events)-1, i == l.rows.Selected(), l.chosen)
}

// SetTags gives the tags there are, whose paths the events show.
func (l *ChronologyList) SetTags(tags []chronology.Tag) { l.paths = chronology.TagPaths(tags) }

// SetEvents shows events in the order given; what was selected stays so where
// it is still there, and what is in sight stays in its place.
func (l *ChronologyList) SetEvents(events []app.EventView) {
	cited := l.chosenCitation()
	l.rows.Replace(func(i int) string { return string(l.events[i].ID) }, func() { l.events = events })
	l.chosen = 0
	l.keepPicks()
	if e, ok := l.Selected(); ok {
		at := slices.IndexFunc(e.Cited, func(c app.CitationView) bool { return c.ID == cited })
		l.choose(max(at, 0))
	}
	l.Refresh()
}

// chosenCitation is the one chosen of the selected event, "" for none.
func (l *ChronologyList) chosenCitation() article.ID {
	if e, ok := l.Selected(); ok && l.chosen < len(e.Cited) {
		return e.Cited[l.chosen].ID
	}
	return ""
}

// Select selects an event and shows it, without a report; one that is not
// listed selects none.
func (l *ChronologyList) Select(id article.ID) {
	for i := range l.events {
		if l.events[i].ID == id {
			l.chosen = 0
			l.rows.Select(i)
			return
		}
	}
	l.rows.Select(-1)
}

// Selected is the selected event.
func (l *ChronologyList) Selected() (app.EventView, bool) {
	i := l.rows.Selected()
	if i < 0 || i >= len(l.events) {
		return app.EventView{}, false
	}
	return l.events[i], true
}

// Len is the number of events.
func (l *ChronologyList) Len() int { return len(l.events) }

// Focus gives the list the keys; with nothing selected it selects the first.
func (l *ChronologyList) Focus() {
	part.Focus(l.rows)
	if l.rows.Selected() < 0 && len(l.events) > 0 {
		l.rows.Step(1)
	}
}

// Step selects the event so many further and reports it.
func (l *ChronologyList) Step(by int) { l.rows.Step(by) }

// Rows is what holds the focus while the list has the keys.
func (l *ChronologyList) Rows() *part.Rows { return l.rows }

// open follows the chosen citation; an event without any is edited.
func (l *ChronologyList) open(i int) {
	e := l.events[i]
	if len(e.Cited) == 0 {
		call(l.OnEdit, e)
		return
	}
	l.cite(e, min(l.chosen, len(e.Cited)-1))
}

func (l *ChronologyList) cite(e app.EventView, k int) {
	if l.OnCitation != nil {
		l.OnCitation(e.ID, e.Cited[k].ID, e.Cited[k].PassageID)
	}
}

// tapped follows a click on a citation that was in sight before it.
func (l *ChronologyList) tapped(c part.Click) bool {
	if l.pickClicked(c) {
		return true
	}
	k := c.Row.(*eventCard).citationAt(c.At)
	if !c.Selected || k < 0 {
		return false
	}
	l.choose(k)
	l.cite(l.events[c.Index], k)
	return true
}

// choose marks a citation of the selected event.
func (l *ChronologyList) choose(k int) {
	i := l.rows.Selected()
	if i < 0 || i >= len(l.events) || k < 0 || k >= len(l.events[i].Cited) || k == l.chosen {
		return
	}
	l.chosen = k
	l.rows.RowChanged(i)
}

func (l *ChronologyList) key(i int, k *fyne.KeyEvent) bool {
	if i < 0 {
		return false
	}
	if l.pickKey(i, k.Name) {
		return true
	}
	switch k.Name {
	case fyne.KeyLeft:
		l.choose(l.chosen - 1)
	case fyne.KeyRight:
		l.choose(l.chosen + 1)
	case fyne.KeyE:
		l.edit()
	case fyne.KeyDelete:
		call(l.OnBin, l.Picked())
	default:
		return false
	}
	return true
}

// edit asks for the form of the event, or of all that are picked.
func (l *ChronologyList) edit() {
	all := l.Picked()
	switch {
	case len(all) > 1:
		call(l.OnEditMany, all)
	case len(all) == 1:
		call(l.OnEdit, all[0])
	}
}

// CreateRenderer implements fyne.Widget.
func (l *ChronologyList) CreateRenderer() fyne.WidgetRenderer {
	return orEmpty(l.rows, l.empty, func() bool { return len(l.events) == 0 }, l.Size)
}
