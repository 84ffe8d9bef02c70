package panes

import (
	"image/color"

	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// hitRow is a hit or a heading.
type hitRow struct {
	widget.BaseWidget
	ground  *part.Ground
	band    *canvas.Rectangle // under a heading
	title   *text.Label
	date    *text.Label
	snippet *text.Label
	heading bool
	state   part.RowState
}

func newHitRow() *hitRow {
	r := &hitRow{
		ground: part.NewGround(), band: &canvas.Rectangle{},
		title: part.Medium.Label("", 2), date: part.Small.Label("", 1), snippet: part.Quote.In(tokens.Ink2).Label("", 2),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *hitRow) fill(l *hitLine, query string) {
	r.heading = l.heading != ""
	if r.heading {
		r.title.Text, r.title.Matches = l.heading, nil
		r.date.Text, r.snippet.Text = strconv.Itoa(l.count), ""
		r.snippet.Matches = nil
		r.Refresh()
		return
	}
	r.title.Text = l.hit.Title
	if r.title.Text == "" {
		r.title.Text = "title unknown"
	}
	r.title.Matches = matches(r.title.Text, query)
	r.date.Text = hitDate(string(l.hit.Kind), l.hit.Date)
	r.snippet.Text = l.hit.Snippet
	r.snippet.Matches = matches(l.hit.Snippet, query)
	r.Refresh()
}

// hitDate is a hit's date for people.
func hitDate(kind, date string) string {
	switch {
	case date == "" && kind == "event":
		return chronology.NoDate
	case date == "":
		return "date unknown"
	case kind == "event":
		return chronology.When{EDTF: date}.Display()
	}
	return dayOf(article.Moment(date))
}

// SetState implements part.Row.
func (r *hitRow) SetState(s part.RowState) {
	if r.state == s {
		return
	}
	r.state = s
	r.paint()
}

// HeightFor implements part.Row.
func (r *hitRow) HeightFor(width float32) float32 {
	if r.heading {
		return 32
	}
	w := width - 2*tokens.Space4
	h := r.title.HeightFor(w) + part.Small.Line + 2*8
	if r.snippet.Text != "" {
		h += r.snippet.HeightFor(w) + 1
	}
	return h
}

// CreateRenderer implements fyne.Widget.
func (r *hitRow) CreateRenderer() fyne.WidgetRenderer {
	objects := append([]fyne.CanvasObject{r.band}, r.ground.Objects()...)
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, 32) }, r.place, r.paint,
		append(objects, r.title, r.date, r.snippet)...)
}

func (r *hitRow) place(size fyne.Size) {
	const x = tokens.Space4
	part.Put(r.band, 0, 0, size.Width, size.Height)
	r.ground.Place(0, 0, size.Width, size.Height)
	w := size.Width - 2*x
	if r.heading {
		tw := part.Wide(r.title)
		part.Put(r.title, x, (size.Height-part.Strong.Line)/2, tw, part.Strong.Line)
		part.Put(r.date, x+tw+tokens.Space2, (size.Height-part.Small.Line)/2, part.Wide(r.date), part.Small.Line)
		return
	}
	y := putLabel(r.title, x, 8, w)
	if r.snippet.Text != "" {
		y = putLabel(r.snippet, x, y+1, w)
	}
	part.Put(r.date, x, y, w, part.Small.Line)
}

func (r *hitRow) paint() {
	r.ground.Paint(r.state)
	r.band.FillColor = color.Transparent
	r.title.Style = part.Medium.Style
	if r.heading {
		r.band.FillColor, r.title.Style = tokens.Of(tokens.Ground), part.Strong.Style
	}
	r.band.Refresh()
	r.snippet.Hidden = r.snippet.Text == ""
	r.place(r.Size())
	r.title.Refresh()
	r.date.Refresh()
	r.snippet.Refresh()
}
