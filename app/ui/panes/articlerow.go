package panes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// articleRowHeight holds two lines of title or words, and the line below.
const articleRowHeight = tokens.ArticleRow

// articleRow is one article of the list.
type articleRow struct {
	widget.BaseWidget
	ground     *part.Ground
	title      *text.Label
	words      *text.Label // the first words, below a title of one line
	site, date *text.Label
	dots       [2]*text.Label // between site, date and language
	lang       *text.Label
	cited      *text.Label
	citedIcon  *canvas.Image
	badge      *part.Badge
	state      part.RowState
	first      string
}

func newArticleRow() *articleRow {
	r := &articleRow{
		ground: part.NewGround(),
		title:  part.Medium.Label("", 2), words: part.Second.Label("", 1),
		site: part.Small.Label("", 1), date: part.Small.Label("", 1), lang: part.Small.Label("", 1),
		cited: part.SmallInk.Label("", 1), citedIcon: part.NewIcon(), badge: part.NewBadge("", part.Doubtful),
	}
	for i := range r.dots {
		r.dots[i] = part.Small.Label("·", 1)
	}
	r.ExtendBaseWidget(r)
	return r
}

// HeightFor implements part.Row.
func (r *articleRow) HeightFor(float32) float32 { return articleRowHeight }

// SetState implements part.Row.
func (r *articleRow) SetState(s part.RowState) {
	if r.state == s {
		return
	}
	r.state = s
	r.paint()
}

func (r *articleRow) fill(a *app.ArticleRow) {
	r.title.Text = a.Title
	if a.Title == "" {
		r.title.Text = "title unknown"
	}
	r.first = a.FirstWords
	r.site.Text, r.site.ColorName = a.Site, tokens.Ink2
	if a.Site == "" {
		r.site.Text, r.site.ColorName = "Site unknown", tokens.Doubt
	}
	r.date.Text, r.date.ColorName = dayOf(a.Published), tokens.Ink2
	r.badge.Hidden = true
	switch {
	case a.Published == "":
		r.date.Text, r.date.ColorName = "Date unknown", tokens.Doubt
	case a.Evidence[article.FieldPublished].ToCheck:
		r.date.Text = ""
		r.badge.Hidden = false
		r.badge.Set("date to check", part.Doubtful)
	}
	r.lang.Text = a.Lang
	r.cited.Text = strconv.Itoa(a.Citations)
	r.cited.ColorName = tokens.Ink
	if a.Citations == 0 {
		r.cited.ColorName = tokens.Ink3
	}
	r.Refresh()
}

// dayOf is the day of a moment, or what is known of it.
func dayOf(m article.Moment) string {
	if d := m.Day(); d != "" {
		return article.Moment(d).String()
	}
	return m.String()
}

// CreateRenderer implements fyne.Widget.
func (r *articleRow) CreateRenderer() fyne.WidgetRenderer {
	objects := append(r.ground.Objects(), r.title, r.words, r.site, r.date, r.lang, r.badge, r.cited, r.citedIcon, r.dots[0], r.dots[1])
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, articleRowHeight) }, r.place, r.paint, objects...)
}

func (r *articleRow) place(size fyne.Size) {
	const x = tokens.Space4
	r.ground.Place(0, 0, size.Width, size.Height)
	w := size.Width - 2*x
	end := putLabel(r.title, x, 8, w)
	r.words.Hidden = end > 8+part.Medium.Line
	if !r.words.Hidden {
		r.words.Text = r.first
		part.Put(r.words, x, end, w, part.Second.Line)
	}
	r.placeFoot(x, size.Height-part.Small.Line-8, w)
}

// placeFoot lays site, date and language out at the left, citations at the right.
func (r *articleRow) placeFoot(x, y, w float32) {
	const icon = 12
	h := part.Small.Line
	right := x + w - icon
	part.Put(r.citedIcon, right, y+(h-icon)/2, icon, icon)
	cw := part.Wide(r.cited)
	part.Put(r.cited, right-cw-tokens.Space1, y, cw, h)
	room := right - cw - tokens.Space1 - tokens.Space2 - x
	lw := part.Wide(r.lang)
	dw := part.Wide(r.date)
	if !r.badge.Hidden {
		dw = r.badge.MinSize().Width
	}
	sw := min(part.Wide(r.site), max(room-dw-lw-2*foot, 40))
	part.Put(r.site, x, y, sw, h)
	dot := part.Wide(r.dots[0])
	part.Put(r.dots[0], x+sw+(foot-dot)/2, y, dot, h)
	r.dots[1].Hidden = r.lang.Text == ""
	part.Put(r.dots[1], x+sw+foot+dw+(foot-dot)/2, y, dot, h)
	part.Put(r.date, x+sw+foot, y, dw, h)
	part.Put(r.badge, x+sw+foot, y-1, dw, h+2)
	part.Put(r.lang, x+sw+dw+2*foot, y, min(lw, max(room-sw-dw-2*foot, 0)), h)
}

// foot is the space between the words at a row's foot.
const foot = tokens.Space4

func (r *articleRow) paint() {
	r.ground.Paint(r.state)
	r.title.Style = part.Medium.Style
	if r.state.Selected {
		r.title.Style = part.Strong.Style
	}
	part.SetIcon(r.citedIcon, "cite", tokens.Ink3)
	r.place(r.Size())
	for _, l := range []*text.Label{r.title, r.words, r.site, r.date, r.lang, r.cited} {
		l.Refresh()
	}
}
