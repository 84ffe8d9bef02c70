package panes

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/ui/part"
)

// hitGroups are the kinds of hit in the order they are shown, with headings.
var hitGroups = []struct{ kind, heading string }{
	{"event", "Events"}, {"note", "Notes"}, {"passage", "Passages"}, {"article", "Articles"},
}

// hitLine is a line of the list of hits: a hit, or the heading of a kind.
type hitLine struct {
	heading string
	count   int
	hit     app.Hit
}

// HitList shows what a search found, by kind, with the words of the query marked.
type HitList struct {
	widget.BaseWidget
	OnHit    func(h app.Hit) // Enter or a click
	OnEscape func()

	rows  *part.Rows
	lines []hitLine
	query string
	empty *part.EmptyState
}

// NewHitList makes an empty list.
func NewHitList() *HitList {
	l := &HitList{rows: part.NewRows(), empty: part.NewEmptyState("", "", "", nil)}
	l.rows.Length = func() int { return len(l.lines) }
	l.rows.Make = func() part.Row { return newHitRow() }
	l.rows.Fill = func(i int, r part.Row) { r.(*hitRow).fill(&l.lines[i], l.query) }
	l.rows.Skip = func(i int) bool { return l.lines[i].heading != "" }
	l.rows.OnOpened = func(i int) { call(l.OnHit, l.lines[i].hit) }
	l.rows.OnTapped = func(c part.Click) bool {
		call(l.OnHit, l.lines[c.Index].hit)
		return true
	}
	l.rows.Pass.OnEscape = func() { does(l.OnEscape) }
	l.ExtendBaseWidget(l)
	return l
}

// SetHits shows hits with the words of the query marked, and selects the first; of the
// same query found anew the one that was selected, if it is there.
func (l *HitList) SetHits(hits []app.Hit, query string) {
	was, same := l.Selected()
	same = same && query == l.query
	l.rows.Select(-1)
	l.lines, l.query = l.lines[:0], query
	for _, g := range hitGroups {
		at := len(l.lines)
		for _, h := range hits {
			if string(h.Kind) == g.kind {
				if len(l.lines) == at {
					l.lines = append(l.lines, hitLine{heading: g.heading})
				}
				l.lines = append(l.lines, hitLine{hit: h})
			}
		}
		if len(l.lines) > at {
			l.lines[at].count = len(l.lines) - at - 1
		}
	}
	l.empty.SetWords("Nothing holds " + quoted(query) + ".")
	l.rows.Changed()
	if len(l.lines) > 0 {
		at := slices.IndexFunc(l.lines, func(line hitLine) bool {
			return same && line.heading == "" && line.hit.Kind == was.Kind && line.hit.ID == was.ID
		})
		l.rows.Select(max(at, 1))
	}
	l.Refresh()
}

// Rows is the list itself, which takes the keys.
func (l *HitList) Rows() *part.Rows { return l.rows }

// Step moves the selection, as the arrow keys of the search field do.
func (l *HitList) Step(by int) { l.rows.Step(by) }

// Selected is the selected hit.
func (l *HitList) Selected() (app.Hit, bool) {
	i := l.rows.Selected()
	if i < 0 || i >= len(l.lines) {
		return app.Hit{}, false
	}
	return l.lines[i].hit, true
}

// Open reports the selected hit.
func (l *HitList) Open() {
	if h, ok := l.Selected(); ok {
		call(l.OnHit, h)
	}
}

// Focus gives the list the keys.
func (l *HitList) Focus() { part.Focus(l.rows) }

// CreateRenderer implements fyne.Widget.
func (l *HitList) CreateRenderer() fyne.WidgetRenderer {
	return orEmpty(l.rows, l.empty, func() bool { return len(l.lines) == 0 }, l.Size)
}
