package panes

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// citeWords is what a citation of a suggestion says.
type citeWords struct {
	quote  string
	core   text.Range // of the quotation: the words that tell the happening
	source string     // where it stands
	why    string     // it is gathered here, or who says so
	ticked bool
	fixed  bool // its tick cannot be changed
}

// wordsOfCitation are those of a citation in an article; off tells that the analyst
// took its tick away.
func wordsOfCitation(c suggest.Citation, of *app.ArticleRow, fixed, off bool) citeWords {
	w := citeWords{quote: c.Quote, ticked: c.Ticked, fixed: fixed}
	w.core = text.Range{Start: max(c.CoreStart-c.Start, 0), End: min(c.CoreEnd, c.End) - c.Start}
	w.source = Source{Site: of.Site, Byline: strings.Join(of.Byline, ", "), Published: of.Published}.words()
	said := ""
	if c.Origin != "" {
		said = "said by " + isolate(c.Origin)
	}
	for _, v := range c.Via {
		said += ", through " + isolate(v)
	}
	if c.Stance != chronology.Supports && c.Stance != "" {
		said = joined(string(c.Stance), said)
	}
	w.why = part.Capital(joined(said, c.Why))
	if !c.Ticked {
		w.why = "Not ticked: it would not be cited"
		if c.Why != "" && !off {
			w.why = "Not ticked: " + c.Why
		}
	}
	return w
}

// citeRow is one citation with its tick.
type citeRow struct {
	widget.BaseWidget
	list        *citeList
	i           int
	words       citeWords
	quote       *markedText
	source, why *text.Label
	number      *text.Label // its key, "" where it has none
	box         *canvas.Rectangle
	tick        *canvas.Image
	ground      *canvas.Rectangle // under the mouse, and the frame of the focus
	line        *canvas.Rectangle
}

const (
	citeLeft float32 = 30 // of the words
	citePad          = tokens.Space3
	citeBox  float32 = 16
	// citeOut is how far the frame of the focus reaches beyond the words.
	citeOut = tokens.Space2
)

func newCiteRow(c *citeList, i int, w citeWords, scale float32) *citeRow {
	r := &citeRow{
		list: c, i: i, words: w, quote: newMarkedText(w.quote, []text.Range{w.core}),
		source: part.Small.Label(w.source, 0), why: part.Small.In(tokens.Ink3).Label(w.why, 0),
		number: part.Hint.Label("", 1), box: &canvas.Rectangle{}, tick: part.NewIcon(), ground: &canvas.Rectangle{}, line: &canvas.Rectangle{},
	}
	r.quote.face = part.Lead.Scaled(scale)
	r.ExtendBaseWidget(r)
	return r
}

// heightFor is what the row needs at a width.
func (r *citeRow) heightFor(width float32) float32 { return r.lay(width, false) }

// lay goes through the row from above to below and returns its height.
func (r *citeRow) lay(width float32, move bool) float32 {
	w := max(width-citeLeft, 20)
	y := citePad
	h := r.quote.HeightFor(w)
	if move {
		top := y + (r.quote.face.Line-citeBox)/2
		part.Put(r.box, 0, top, citeBox, citeBox)
		part.Put(r.tick, 2, top+2, citeBox-4, citeBox-4)
		n := part.Wide(r.number)
		part.Put(r.number, (citeBox-n)/2, top+citeBox+2, n, part.Hint.Line)
		part.Put(r.quote, citeLeft, y, w, h)
	}
	y += h + 2
	for _, l := range []*text.Label{r.source, r.why} {
		if l.Text == "" {
			continue
		}
		h := l.HeightFor(w)
		if move {
			part.Put(l, citeLeft, y, w, h)
		}
		y += h
	}
	return y + citePad
}

// Tapped implements fyne.Tappable: a click on the tick changes it, one on the words
// takes the citation to hand, and one on that shows it in its article.
func (r *citeRow) Tapped(e *fyne.PointEvent) {
	c := r.list
	part.Focus(c)
	was := c.at == r.i
	c.move(r.i)
	switch {
	case e.Position.X < citeLeft-2:
		call(c.OnTicked, r.i)
	case was && e.Position.X >= citeLeft && e.Position.Y > citePad && e.Position.Y < citePad+r.quote.Size().Height:
		call(c.OnOpened, r.i)
	}
}

// MouseIn implements desktop.Hoverable.
func (r *citeRow) MouseIn(*desktop.MouseEvent) { r.list.hovered = r.i; r.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (r *citeRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *citeRow) MouseOut() { r.list.hovered = -1; r.Refresh() }

// CreateRenderer implements fyne.Widget.
func (r *citeRow) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		part.Put(r.ground, -citeOut, 2, size.Width+2*citeOut, size.Height-5)
		part.Put(r.line, 0, size.Height-tokens.Hairline, size.Width, tokens.Hairline)
		r.lay(size.Width, true)
	}
	paint := func() {
		r.paint()
		place(r.Size())
		r.quote.Refresh()
		r.source.Refresh()
		r.why.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, r.heightFor(max(r.Size().Width, 120))) }, place, paint,
		r.ground, r.line, r.box, r.tick, r.number, r.quote, r.source, r.why)
}

func (r *citeRow) paint() {
	c, w := r.list, r.words
	r.line.FillColor = tokens.Of(tokens.Line)
	r.line.Refresh()
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = color.Transparent, color.Transparent, 0
	r.ground.CornerRadius = tokens.RadiusField
	if c.hovered == r.i {
		r.ground.FillColor = tokens.Of(tokens.Hover)
	}
	if c.focused && c.at == r.i {
		r.ground.StrokeColor, r.ground.StrokeWidth = tokens.Of(tokens.Accent), tokens.FocusLine
	}
	r.ground.Refresh()
	fill, edge := color.Color(color.Transparent), color.Color(tokens.Of(tokens.Edge))
	icon, why := "", tokens.Doubt
	if w.ticked {
		fill, edge, icon, why = tokens.Of(tokens.Accent), tokens.Of(tokens.Accent), "check", tokens.Ink3
	}
	r.box.Hidden = w.fixed && !w.ticked
	r.number.Text = ""
	if n := len(c.rows); n > 1 && r.i < 9 && !w.fixed {
		r.number.Text = strconv.Itoa(r.i + 1)
	}
	r.number.Refresh()
	r.box.CornerRadius, r.box.StrokeWidth, r.box.FillColor, r.box.StrokeColor = tokens.RadiusKey, tokens.Hairline, fill, edge
	r.box.Refresh()
	part.SetIcon(r.tick, icon, tokens.OnAccent)
	r.why.ColorName = why
	r.why.Hidden = r.why.Text == ""
}
