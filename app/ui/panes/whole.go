package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology/view"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// WholeChronology shows the events that a filter leaves, a row each, with what
// narrows them above. C opens a row to its citations, of which left and right
// choose one.
type WholeChronology struct {
	widget.BaseWidget
	OnSelected func()
	OnPassage  func(e app.EventView, passage article.ID) // Enter, a double click, or a click on a citation
	OnEdit     func(e app.EventView)                     // E, or Enter where there is no citation
	OnBin      func(e app.EventView)                     // Delete
	OnMenu     func(e app.EventView, at fyne.Position)   // at: on the canvas
	OnFilter   func()
	OnRemove   func(v view.Value)
	OnViews    func(under fyne.CanvasObject)
	OnDay      func(typed string) error // "" for today; the error is a sentence
	OnKey      func(e *fyne.KeyEvent) bool
	OnEscape   func()
	OnHeight   func(height float32) // of the timeline, dragged

	Timeline *Timeline
	drawn    bool    // the timeline is wanted
	foot     bool    // with what its marks mean
	height   float32 // of it
	sill     *part.Sill
	keys     part.Pass
	head     *wholeHead
	titles   *wholeTitles
	rows     *part.Rows
	empty    *part.EmptyState
	columns  wholeColumns
	events   []app.EventView
	paths    map[article.ID]string // of tags
	lines    []wholeLine
	open     article.ID // the event whose citations are in sight
	chosen   int        // of them
	read     bool       // something was shown
}

// NewWholeChronology makes an empty one.
func NewWholeChronology() *WholeChronology {
	l := &WholeChronology{rows: part.NewRows(), empty: part.NewEmptyState("", "", "", nil)}
	l.keys = part.Pass{OnEscape: func() { does(l.OnEscape) }}
	l.head = newWholeHead(&l.keys, func(e *fyne.KeyEvent) { l.typed(e) })
	l.head.onRemove = func(v view.Value) { call(l.OnRemove, v) }
	l.head.onDay = func(typed string) error { return l.OnDay(typed) }
	l.head.onSet = l.Focus
	l.head.filter.OnTapped = func() { does(l.OnFilter) }
	l.head.views.OnTapped = l.Views
	l.titles = newWholeTitles(&l.columns)
	l.makeTimeline()
	l.rows.PassTo(&l.keys)
	l.rows.Length = func() int { return len(l.lines) }
	l.rows.Make = func() part.Row { return newWholeRow(&l.columns) }
	l.rows.Fill = l.fill
	l.rows.Skip = func(i int) bool { return l.lines[i].event < 0 }
	l.rows.OnSelected = func(int) { l.closeOthers(); l.tie(); does(l.OnSelected) }
	l.rows.OnOpened = l.opened
	l.rows.OnTapped = l.tapped
	l.rows.OnKey = func(_ int, e *fyne.KeyEvent) bool { return l.key(e) || l.typed(e) }
	l.rows.OnMenu = func(i int, at fyne.Position) {
		if e, ok := l.Selected(); ok && l.OnMenu != nil {
			l.OnMenu(e, at)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *WholeChronology) typed(e *fyne.KeyEvent) bool { return l.OnKey != nil && l.OnKey(e) }

func (l *WholeChronology) fill(i int, r part.Row) {
	line, row := l.lines[i], r.(*wholeRow)
	if line.event < 0 {
		row.fill(line, nil, "", false, 0)
		return
	}
	e := &l.events[line.event]
	row.fill(line, e, tagPaths(e.Tagged, l.paths), e.ID == l.open, l.chosen)
}

// SetHead shows what narrows the events.
func (l *WholeChronology) SetHead(h WholeHead) {
	l.head.set(h)
	l.Refresh()
}

// SetNarrowed shows events; tags are named by their paths. What was selected stays
// so where it is still there, and what is in sight stays in its place.
func (l *WholeChronology) SetNarrowed(n app.Narrowed, knownOn string, paths map[article.ID]string) {
	lines, columns := wholeLines(n, knownOn), columnsOf(n.Events)
	l.rows.Replace(func(i int) string { return l.lines[i].key(l.events) }, func() {
		l.events, l.lines, l.columns, l.paths, l.read = n.Events, lines, columns, paths, true
	})
	l.closeOthers()
	l.Refresh()
}

// SetEmptyWords is what is said where no event is left.
func (l *WholeChronology) SetEmptyWords(words string) { l.empty.SetWords(words) }

// Selected is the selected event.
func (l *WholeChronology) Selected() (app.EventView, bool) {
	i := l.rows.Selected()
	if i < 0 || i >= len(l.lines) || l.lines[i].event < 0 {
		return app.EventView{}, false
	}
	return l.events[l.lines[i].event], true
}

// Select selects an event and tells whether it is listed.
func (l *WholeChronology) Select(id article.ID) bool {
	for i, line := range l.lines {
		if line.event >= 0 && l.events[line.event].ID == id {
			l.rows.Select(i)
			l.closeOthers()
			l.tie()
			return true
		}
	}
	return false
}

// tie marks in the timeline what is selected in the list.
func (l *WholeChronology) tie() {
	e, _ := l.Selected()
	l.Timeline.Select(e.ID)
}

// Focus gives the list the keys; with nothing selected it selects the first event.
func (l *WholeChronology) Focus() {
	part.Focus(l.rows)
	if l.rows.Selected() < 0 && len(l.events) > 0 {
		l.rows.Step(1)
	}
}

// Rows is what holds the focus while the list has the keys.
func (l *WholeChronology) Rows() *part.Rows { return l.rows }

// Later says how something is done after the letter of the key that asked for it has
// come: it would be typed into a field that has the keys by then.
func (l *WholeChronology) Later(later func(func())) { l.head.later = later }

// TypeDay asks for a day to look at the chronology on.
func (l *WholeChronology) TypeDay() { l.head.typeDay() }

// Views offers the saved views.
func (l *WholeChronology) Views() {
	if l.OnViews != nil {
		l.OnViews(l.head.views)
	}
}

// opened follows the chosen citation; an event without any is edited.
func (l *WholeChronology) opened(int) {
	e, ok := l.Selected()
	switch {
	case !ok:
	case len(e.Cited) == 0:
		call(l.OnEdit, e)
	default:
		l.passage(e, l.chosen)
	}
}

func (l *WholeChronology) passage(e app.EventView, k int) {
	if e.ID != l.open {
		k = 0
	}
	if l.OnPassage != nil {
		l.OnPassage(e, e.Cited[min(k, len(e.Cited)-1)].PassageID)
	}
}

// tapped follows a click on a citation that was in sight before it.
func (l *WholeChronology) tapped(c part.Click) bool {
	k := c.Row.(*wholeRow).citationAt(c.At)
	if !c.Selected || k < 0 {
		return false
	}
	l.choose(k)
	l.passage(l.events[l.lines[c.Index].event], k)
	return true
}

// key takes the keys of the list itself.
func (l *WholeChronology) key(k *fyne.KeyEvent) bool {
	e, ok := l.Selected()
	if !ok {
		return false
	}
	switch k.Name {
	case fyne.KeyLeft:
		l.choose(l.chosen - 1)
	case fyne.KeyRight:
		l.choose(l.chosen + 1)
	case fyne.KeyDelete:
		call(l.OnBin, e)
	default:
		return false
	}
	return true
}

// ToggleCitations opens the selected row to its citations, or closes it.
func (l *WholeChronology) ToggleCitations() {
	e, ok := l.Selected()
	if !ok {
		return
	}
	if l.chosen = 0; l.open == e.ID {
		l.open = ""
	} else {
		l.open = e.ID
	}
	l.rows.RowChanged(l.rows.Selected())
	l.rows.Reveal(l.rows.Selected())
}

// closeOthers closes a row that is not selected any more.
func (l *WholeChronology) closeOthers() {
	e, ok := l.Selected()
	if l.open == "" || ok && e.ID == l.open {
		return
	}
	l.open, l.chosen = "", 0
	l.rows.Changed()
}

// choose marks a citation of the open row.
func (l *WholeChronology) choose(k int) {
	e, ok := l.Selected()
	if !ok || e.ID != l.open || k < 0 || k >= len(e.Cited) {
		return
	}
	l.chosen = k
	l.rows.RowChanged(l.rows.Selected())
}

// CreateRenderer implements fyne.Widget.
func (l *WholeChronology) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		y := l.head.HeightFor(size.Width)
		part.Put(l.head, 0, 0, size.Width, y)
		y = l.placeTimeline(size, y)
		titles := l.titles.HeightFor(size.Width)
		part.Put(l.titles, 0, y, size.Width, titles)
		y += titles
		part.Put(l.rows, 0, y, size.Width, size.Height-y)
		part.Put(l.empty, tokens.Space2, y, size.Width-2*tokens.Space2, size.Height-y)
	}
	paint := func() {
		none := len(l.lines) == 0
		l.rows.Hidden, l.empty.Hidden, l.titles.Hidden = none, !none || !l.read, none
		l.head.Refresh()
		l.titles.Refresh()
		l.rows.Refresh()
		l.empty.Refresh()
		place(l.Size())
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(200, 160) }, place, paint,
		l.head, l.Timeline, l.sill, l.titles, l.rows, l.empty)
}
