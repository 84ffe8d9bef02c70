package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology"
	"dateline/app/chronology/view"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// valueRow is a value that a filter can ask for: its field, its words, how many
// events have it, and a tick when it is in force.
type valueRow struct {
	widget.BaseWidget
	ground              *part.Ground
	tick                *canvas.Image
	field, words, count *text.Label
	inForce             bool
	state               part.RowState
}

func newValueRow() *valueRow {
	r := &valueRow{
		ground: part.NewGround(), tick: part.NewIcon(), field: part.Small.Label("", 1),
		words: part.Medium.Label("", 1), count: part.Small.Label("", 1),
	}
	r.ground.NoFoot = true
	r.words.Align = text.Left
	r.ExtendBaseWidget(r)
	return r
}

func (r *valueRow) fill(v view.Value, inForce bool) {
	r.field.Text, r.words.Text, r.inForce = part.Capital(string(v.Field)), v.Words, inForce
	if v.Field == view.ByGrade {
		r.words.Text = gradeWords(v.Value)
	}
	r.count.Text = part.Count(v.Events, "event")
	if v.Field == view.ByPeriod {
		r.count.Text = ""
	}
	r.Refresh()
}

// gradeWords are a grade with what a single letter or figure means.
func gradeWords(grade string) string {
	for _, scale := range [][]chronology.Scale{chronology.Reliabilities, chronology.Credibilities} {
		for _, s := range scale {
			if s.Mark == grade {
				return s.Mark + ": " + s.Meaning
			}
		}
	}
	return grade
}

// SetState implements part.Row.
func (r *valueRow) SetState(s part.RowState) {
	if r.state == s {
		return
	}
	r.state = s
	r.paint()
}

// HeightFor implements part.Row.
func (r *valueRow) HeightFor(float32) float32 { return max(part.Medium.Line+12, 30) }

// CreateRenderer implements fyne.Widget.
func (r *valueRow) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, 30) }, r.place, r.paint,
		append(r.ground.Objects(), r.tick, r.field, r.words, r.count)...)
}

func (r *valueRow) place(size fyne.Size) {
	r.ground.Place(0, 0, size.Width, size.Height)
	x := tokens.Space4
	part.Put(r.tick, x, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
	x += tokens.Icon + tokens.Space2
	field := part.Small.Width("Period") + tokens.Space2
	part.Put(r.field, x, (size.Height-part.Small.Line)/2, field, part.Small.Line)
	x += field + tokens.Space2
	count := part.Wide(r.count)
	right := size.Width - tokens.Space4 - count
	part.Put(r.count, right, (size.Height-part.Small.Line)/2, count, part.Small.Line)
	part.Put(r.words, x, (size.Height-part.Medium.Line)/2, right-tokens.Space2-x, part.Medium.Line)
}

func (r *valueRow) paint() {
	r.ground.Paint(r.state)
	part.SetIcon(r.tick, map[bool]string{true: "check"}[r.inForce], tokens.Accent)
	r.place(r.Size())
	for _, l := range []*text.Label{r.field, r.words, r.count} {
		l.Refresh()
	}
}

// filterBody is the field above and the values below it.
type filterBody struct {
	widget.BaseWidget
	search *part.Field
	rows   *part.Rows
	none   *part.EmptyState
}

func newFilterBody(search *part.Field, rows *part.Rows) *filterBody {
	b := &filterBody{search: search, rows: rows, none: part.NewEmptyState("No value holds these words, and they are no period.", "", "", nil)}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *filterBody) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		h := b.search.MinSize().Height
		part.Put(b.search, tokens.Space4, tokens.Space3, size.Width-2*tokens.Space4, h)
		top := h + 2*tokens.Space3
		part.Put(b.rows, 0, top, size.Width, size.Height-top)
		part.Put(b.none, 0, top, size.Width, size.Height-top)
	}
	paint := func() {
		empty := b.rows.Length() == 0
		b.rows.Hidden, b.none.Hidden = empty, !empty
		place(b.Size())
		b.rows.Refresh()
		b.none.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(200, 200) }, place, paint, b.search, b.rows, b.none)
}
