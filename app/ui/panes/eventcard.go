package panes

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Places of a card's parts from the left.
const (
	dayRight  float32 = 76 // where the day column ends
	dotCenter float32 = 88
	cardLeft  float32 = 94
	cardText  float32 = 102
	cardRight float32 = 16 // from the right
	cardPad   float32 = 8  // above and below
)

// eventCard is an event of the chronology: its day at the left of a line with a
// dot, then when, sites and origins, title, and, open, its citations.
type eventCard struct {
	widget.BaseWidget
	day                  dayLabel
	showDay, last        bool
	before, large, below *text.Label
	line                 *canvas.Rectangle
	dot                  *canvas.Circle
	ground               *part.Ground

	hour   *text.Label
	sites  *part.SitesOrigins
	title  *text.Label
	status *part.Badge
	about  *text.Label // place and tags
	who    *text.Label // people and organisations
	cites  []*citationLine
	used   int // of cites
	state  part.RowState
	picked bool          // with others
	tick   *canvas.Image // that it is
}

// citationLine is a citation within a card.
type citationLine struct {
	quote, source *text.Label
	bar           *canvas.Rectangle
	top, bottom   float32
	chosen        bool
}

func newEventCard() *eventCard {
	c := &eventCard{
		before: part.Small.Label("", 1), large: part.Day.Label("", 1), below: part.Small.Label("", 1),
		line: &canvas.Rectangle{}, dot: &canvas.Circle{}, ground: part.NewGround(),
		hour: part.Small.Label("", 1), sites: part.NewSitesOrigins(0, 0, 0), title: part.Strong.Label("", 0),
		status: part.NewBadge("", part.Plain), about: part.Small.Label("", 2), who: part.Small.Label("", 2),
	}
	c.before.Align, c.large.Align, c.below.Align = text.Right, text.Right, text.Right
	c.ground.NoFoot, c.tick = true, part.NewIcon()
	c.ExtendBaseWidget(c)
	return c
}

func (c *eventCard) fill(e *app.EventView, paths map[article.ID]string, showDay, last, open bool, chosen int) {
	c.day, c.showDay, c.last = dayOfWhen(e.When), showDay, last
	c.before.Text, c.large.Text, c.below.Text = "", "", ""
	if showDay {
		c.before.Text, c.large.Text, c.below.Text = c.day.before, c.day.large, c.day.below
	}
	c.hour.Text, c.hour.ColorName = hourOf(e.When), tokens.Ink2
	if e.When.EDTF == "" {
		c.hour.Text, c.hour.ColorName = "needs a date", tokens.Doubt
		if e.When.Words != "" {
			c.hour.Text += ": " + quoted(e.When.Words)
		}
	}
	c.sites.Set(e.Sites, e.Origins, e.Unsited)
	c.title.Text = e.Title
	c.fillStatus(e)
	c.about.Text, c.who.Text = "", ""
	c.used = 0
	if open {
		c.about.Text = joined(isolate(e.Place), tagPaths(e.Tagged, paths))
		c.who.Text = joined(listed(e.People), listed(e.Organisations))
		for i := range e.Cited {
			c.cite(i).fill(&e.Cited[i], i == chosen && len(e.Cited) > 1)
		}
		c.used = len(e.Cited)
	}
	c.Refresh()
}

// fillStatus shows a status that is more than reported, and that a source
// disputes the event even when its card is closed.
func (c *eventCard) fillStatus(e *app.EventView) {
	words, tone := settledWords(e)
	c.status.Hidden = words == ""
	if !c.status.Hidden {
		c.status.Set(words, tone)
	}
}

// settledWords say how far an event is settled; "" when it is no more than reported.
func settledWords(e *app.EventView) (words string, tone part.Tone) {
	tone = statusTone(e.Status)
	if e.Status != chronology.Reported && e.Status != "" {
		words = string(e.Status)
	}
	if n := disputing(e); n > 0 && e.Status != chronology.Disputed {
		words, tone = strings.TrimPrefix(words+fmt.Sprintf(", disputed by %d", n), ", "), part.Contested
	}
	return part.Capital(words), tone
}

// cite is the card's i-th citation line, made when it is first needed.
func (c *eventCard) cite(i int) *citationLine {
	for len(c.cites) <= i {
		c.cites = append(c.cites, newCitationLine())
	}
	return c.cites[i]
}

func newCitationLine() *citationLine {
	return &citationLine{quote: part.Quote.Label("", 6), source: part.Small.Label("", 2), bar: &canvas.Rectangle{}}
}

// paint colours the line; bar marks it when it is the chosen one.
func (l *citationLine) paint(bar bool) {
	l.bar.FillColor = color.Transparent
	if l.chosen && bar {
		l.bar.FillColor = tokens.Of(tokens.Accent)
	}
	l.bar.Refresh()
	l.quote.Refresh()
	l.source.Refresh()
}

func (l *citationLine) fill(v *app.CitationView, chosen bool) {
	l.quote.Text = quoted(v.Passage.Quote)
	l.source.Text = citationWords(v)
	l.chosen = chosen
}

// SetState implements part.Row.
func (c *eventCard) SetState(s part.RowState) {
	if c.state == s {
		return
	}
	c.state = s
	c.paint()
}

// CreateRenderer implements fyne.Widget.
func (c *eventCard) CreateRenderer() fyne.WidgetRenderer {
	d := part.Draw(func() fyne.Size { return fyne.NewSize(160, 48) }, c.place, c.paint)
	d.All = func() []fyne.CanvasObject {
		all := append(c.ground.Objects(), c.line, c.dot, c.tick, c.before, c.large, c.below, c.hour, c.sites, c.title, c.status, c.about, c.who)
		for _, l := range c.cites[:c.used] {
			all = append(all, l.bar, l.quote, l.source)
		}
		return all
	}
	return d
}

func (c *eventCard) place(size fyne.Size) {
	c.ground.Place(cardLeft, 0, size.Width-cardLeft-tokens.Space2, size.Height-2)
	c.placeDay()
	const dot = 8
	middle := cardPad + part.Small.Line/2
	part.Put(c.dot, dotCenter-dot/2, middle-dot/2, dot, dot)
	part.Put(c.tick, dotCenter-tokens.Icon/2, middle-tokens.Icon/2, tokens.Icon, tokens.Icon)
	end := size.Height
	if c.last {
		end = middle
	}
	part.Put(c.line, dotCenter-0.5, 0, tokens.Hairline, end)
	c.lay(size.Width, true)
}

func (c *eventCard) placeDay() {
	large := part.Wide(c.large)
	y := cardPad - 5
	part.Put(c.large, dayRight-large, y, large, part.Day.Line)
	before := part.Wide(c.before)
	part.Put(c.before, dayRight-large-before-tokens.Space1, y+6, before, part.Small.Line)
	if c.large.Text != "" {
		y += part.Day.Line
	} else {
		y = cardPad
	}
	part.Put(c.below, 0, y, dayRight, part.Small.Line)
}

func (c *eventCard) paint() {
	ground := c.state
	ground.Focused = c.state.Selected && c.state.Focused
	ground.Selected = c.state.Selected || c.picked
	c.ground.Paint(ground)
	mark := tokens.Ink2
	if ground.Selected {
		mark = tokens.Accent
	}
	c.dot.Hidden = c.picked
	part.SetIcon(c.tick, map[bool]string{true: "check"}[c.picked], tokens.Accent)
	c.dot.StrokeColor, c.dot.StrokeWidth = tokens.Of(mark), 1.5
	c.dot.FillColor = tokens.Of(mark)
	if !c.day.exact {
		c.dot.FillColor = tokens.Of(tokens.Ground)
	}
	c.line.FillColor = tokens.Of(tokens.Line)
	c.about.Hidden, c.who.Hidden = c.about.Text == "", c.who.Text == ""
	for _, l := range c.cites[:c.used] {
		l.paint(c.state.Selected)
	}
	c.place(c.Size())
	for _, o := range []fyne.CanvasObject{c.dot, c.line, c.before, c.large, c.below, c.hour, c.title, c.about, c.who} {
		o.Refresh()
	}
	c.sites.Refresh()
	canvas.Refresh(c)
}
