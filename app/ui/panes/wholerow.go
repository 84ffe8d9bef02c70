package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// wholeRow is a row of the whole chronology: an event in columns with, when it is
// open, its citations below; or quiet words between events.
type wholeRow struct {
	widget.BaseWidget
	line    wholeLine
	columns *wholeColumns
	mark    wholeMark
	dated   bool

	ground      *part.Ground
	foot        *canvas.Rectangle
	day, hour   *text.Label
	title, tags *text.Label
	sites       *part.SitesOrigins
	icon        *canvas.Image
	status      *text.Label
	cites       []*citationLine
	used        int // of cites
	state       part.RowState
}

// statusIcon is the room of a status's icon.
const statusIcon = tokens.Icon + 6

func newWholeRow(columns *wholeColumns) *wholeRow {
	r := &wholeRow{
		columns: columns, ground: part.NewGround(), foot: &canvas.Rectangle{},
		day: part.Medium.Label("", 1), hour: part.Second.Label("", 1), title: part.Strong.Label("", 3), tags: part.Second.Label("", 1),
		sites: part.NewSitesOrigins(0, 0, 0), icon: part.NewIcon(), status: part.Second.Label("", 1),
	}
	r.ground.NoFoot = true
	r.day.Align, r.hour.Align, r.tags.Align = text.Left, text.Left, text.Left
	r.ExtendBaseWidget(r)
	return r
}

// fill shows a line; open shows the citations of the event too.
func (r *wholeRow) fill(l wholeLine, e *app.EventView, tags string, open bool, chosen int) {
	r.line, r.used = l, 0
	if e == nil {
		r.day.Text, r.hour.Text, r.title.Text, r.tags.Text = "", l.aside, "", l.words
		r.Refresh()
		return
	}
	r.day.Text, r.hour.Text = whenWords(e.When, l.again)
	r.dated = e.When.EDTF != ""
	r.title.Text, r.tags.Text = e.Title, tags
	r.sites.Set(e.Sites, e.Origins, e.Unsited)
	r.mark = wholeMarkOf(e)
	r.status.Text = r.mark.words
	if open {
		for i := range e.Cited {
			if len(r.cites) <= i {
				r.cites = append(r.cites, newCitationLine())
			}
			r.cites[i].fill(&e.Cited[i], i == chosen && len(e.Cited) > 1)
		}
		r.used = len(e.Cited)
	}
	r.Refresh()
}

// quiet tells whether the row is words between events.
func (r *wholeRow) quiet() bool { return r.line.event < 0 }

// SetState implements part.Row.
func (r *wholeRow) SetState(s part.RowState) {
	if r.state == s {
		return
	}
	r.state = s
	r.paint()
}

// CreateRenderer implements fyne.Widget.
func (r *wholeRow) CreateRenderer() fyne.WidgetRenderer {
	d := part.Draw(func() fyne.Size { return fyne.NewSize(160, 30) }, r.place, r.paint)
	d.All = func() []fyne.CanvasObject {
		all := append(r.ground.Objects(), r.foot, r.icon, r.day, r.hour, r.title, r.tags, r.sites, r.status)
		for _, l := range r.cites[:r.used] {
			all = append(all, l.bar, l.quote, l.source)
		}
		return all
	}
	return d
}

func (r *wholeRow) place(size fyne.Size) {
	r.ground.Place(0, 0, size.Width, size.Height)
	part.Put(r.foot, 0, size.Height-tokens.Hairline, size.Width, tokens.Hairline)
	if r.quiet() {
		r.layQuiet(size.Width, true)
		return
	}
	r.lay(size.Width, true)
}

func (r *wholeRow) paint() {
	r.ground.Paint(r.state)
	r.foot.FillColor = tokens.Of(tokens.Line)
	quiet := r.quiet()
	r.day.Hidden, r.title.Hidden, r.sites.Hidden, r.status.Hidden = quiet, quiet, quiet, quiet
	r.day.ColorName, r.hour.ColorName, r.tags.ColorName = tokens.Ink, tokens.Ink2, tokens.Ink2
	r.tags.Style, r.hour.Style, r.tags.LineHeight, r.hour.LineHeight = part.Second.Style, part.Second.Style, part.Second.Line, part.Second.Line
	switch {
	case quiet:
		r.tags.Style, r.hour.Style, r.tags.LineHeight, r.hour.LineHeight = part.Hint.Style, part.Hint.Style, part.Hint.Line, part.Hint.Line
		r.hour.ColorName, r.tags.ColorName = tokens.Ink3, tokens.Ink3
		part.SetIcon(r.icon, r.line.icon, tokens.Ink3)
	case !r.dated:
		r.day.ColorName = tokens.Doubt
		fallthrough
	default:
		if r.line.again {
			r.day.ColorName = tokens.Ink3
		}
		r.status.ColorName = r.mark.tone.Color()
		part.SetIcon(r.icon, r.mark.tone.Icon(), r.mark.tone.Color())
		r.icon.Hidden = r.mark.tone.Icon() == ""
	}
	r.day.Style = part.Medium.Style
	if r.line.again {
		r.day.Style = part.Body.Style
	}
	for _, l := range r.cites[:r.used] {
		l.paint(r.state.Selected)
	}
	r.place(r.Size())
	for _, o := range []fyne.CanvasObject{r.foot, r.day, r.hour, r.title, r.tags, r.status, r.sites} {
		o.Refresh()
	}
	canvas.Refresh(r)
}
