package panes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/article"
	"dateline/app/chronology/conflict"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// ShownConflict is something that the citations of an event do not agree on, with
// who says what once it is shown.
type ShownConflict struct {
	*conflict.Conflict // of the event, not to be changed
	EventID            article.ID
	Event              string // its title
	sources            []string
}

// key names the conflict among all.
func (c *ShownConflict) key() string { return "conflict " + string(c.EventID) + c.Key }

// title is what the conflict is about.
func (c *ShownConflict) title() string { return part.Capital(c.About) }

// outcome is why it does not wait any more, or what else speaks of it, and what is like it
// but of others: "Counted apart: no less than 50 Ostrian soldiers".
func (c *ShownConflict) outcome() string {
	words := c.state()
	var others []string
	for _, s := range c.Apart {
		others = append(others, s.Value)
	}
	if len(others) > 0 {
		words = strings.TrimPrefix(words+"\nCounted apart: "+strings.Join(others, ", "), "\n")
	}
	return words
}

func (c *ShownConflict) state() string {
	switch {
	case c.Settled:
		return "Settled: " + c.Note
	case c.Explains != "":
		return "Explained: " + c.Explains
	}
	return part.Capital(c.Remark)
}

// conflictCard draws a conflict: what it is about, each side's value beside its
// quotation and sources, and what can be done.
type conflictCard struct {
	shown        *ShownConflict // nil for none
	bar          *canvas.Rectangle
	icon         *canvas.Image
	title, event *text.Label
	sides        []*conflictSide
	used         int // of sides
	outcome, act *text.Label
	enter        *part.Key
	foot         *canvas.Rectangle
}

type conflictSide struct{ value, quote, source *text.Label }

func newConflictCard() *conflictCard {
	return &conflictCard{
		bar: &canvas.Rectangle{}, icon: part.NewIcon(), title: part.Strong.Label("", 2), event: part.Small.Label("", 2),
		outcome: part.Small.Label("", 4), act: part.Small.In(tokens.Accent).Label("", 1), enter: part.NewKey("Enter"), foot: &canvas.Rectangle{},
	}
}

// conflictSides is how many sides are shown at most.
const conflictSides = 6

func (c *conflictCard) fill(s *ShownConflict) {
	c.shown, c.used = s, 0
	if s == nil {
		return
	}
	c.title.Text, c.event.Text, c.outcome.Text = s.title(), s.Event, s.outcome()
	if c.act.Text = "Settle with a note"; s.Settled {
		c.act.Text = "Reopen"
	}
	for i := range s.Sides[:min(len(s.Sides), conflictSides)] {
		if len(c.sides) <= i {
			c.sides = append(c.sides, &conflictSide{part.Strong.Label("", 3), part.Quote.Label("", 5), part.Small.Label("", 3)})
		}
		side := &s.Sides[i]
		c.sides[i].value.Text, c.sides[i].quote.Text, c.sides[i].source.Text = side.Value, quoted(aroundValue(side)), s.sources[i]
		c.used++
	}
}

// aroundValue is the quotation of a side, of a long one the words about its value.
func aroundValue(s *conflict.Side) string {
	const room = 90
	words := s.Quote
	if len(words) <= 2*room || s.Start == s.End {
		return words
	}
	from, to := 0, len(words)
	if s.Start > room {
		if i := strings.IndexByte(words[s.Start-room:s.Start], ' '); i >= 0 {
			from = s.Start - room + i + 1
		}
	}
	if s.End+room < to {
		if i := strings.LastIndexByte(words[s.End:s.End+room], ' '); i >= 0 {
			to = s.End + i
		}
	}
	cut := words[from:to]
	if from > 0 {
		cut = "… " + cut
	}
	if to < len(words) {
		cut += " …"
	}
	return cut
}

func (c *conflictCard) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{c.bar, c.icon, c.title, c.event, c.outcome, c.act, c.enter, c.foot}
	for _, s := range c.sides[:c.used] {
		all = append(all, s.value, s.quote, s.source)
	}
	return all
}

// lay goes through the card from above to below and returns its height; with move it
// puts everything in its place.
func (c *conflictCard) lay(width float32, move bool) float32 {
	x, right := tokens.Space4, width-tokens.Space4
	w := max(right-x, 60)
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		if move {
			part.Put(o, x, y, w, h)
		}
	}
	y := tokens.Space3
	left := tokens.Icon + tokens.Space1 + 2
	put(c.icon, x, y+1, tokens.Icon, tokens.Icon)
	title := c.title.HeightFor(w - left)
	put(c.title, x+left, y, w-left, title)
	y += title
	event := c.event.HeightFor(w - left)
	put(c.event, x+left, y, w-left, event)
	y += event + tokens.Space1
	value := c.valueWidth(w)
	for _, s := range c.sides[:c.used] {
		quote, source := s.quote.HeightFor(w-value), s.source.HeightFor(w-value)
		put(s.value, x, y, value-tokens.Space2, s.value.HeightFor(value-tokens.Space2))
		put(s.quote, x+value, y, w-value, quote)
		put(s.source, x+value, y+quote, w-value, source)
		y += max(quote+source, s.value.HeightFor(value-tokens.Space2)) + tokens.Space1
	}
	if c.outcome.Text != "" {
		outcome := c.outcome.HeightFor(w)
		put(c.outcome, x, y, w, outcome)
		y += outcome + 2
	}
	act, key := part.Wide(c.act), c.enter.MinSize()
	put(c.act, x, y, act, part.Small.Line)
	put(c.enter, x+act+tokens.Space2, y, key.Width, key.Height)
	y += max(part.Small.Line, key.Height) + tokens.Space3
	put(c.bar, 0, 0, tokens.SelectedBar, y)
	put(c.foot, 0, y-tokens.Hairline, width, tokens.Hairline)
	return y
}

// valueWidth is the column of the values: as wide as they are, within bounds.
func (c *conflictCard) valueWidth(w float32) float32 {
	value := float32(0)
	for _, s := range c.sides[:c.used] {
		value = max(value, part.Wide(s.value))
	}
	return min(max(value, 36), w*0.34) + tokens.Space3
}

func (c *conflictCard) paint(state part.RowState) {
	hidden := c.shown == nil
	for _, o := range c.objects() {
		if hidden {
			o.Hide()
		} else {
			o.Show()
		}
	}
	if hidden {
		return
	}
	tone := part.Contested
	if !c.shown.Open() {
		tone = part.Settled
	}
	c.bar.Hidden = tone == part.Settled || state.Selected
	c.bar.FillColor, c.foot.FillColor = tokens.Of(tokens.Conflict), tokens.Of(tokens.Line)
	part.SetIcon(c.icon, tone.Icon(), tone.Color())
	if c.title.ColorName = tone.Color(); tone == part.Settled {
		c.title.ColorName = tokens.Ink
	}
	if c.outcome.ColorName = tokens.Ink2; tone == part.Settled {
		c.outcome.ColorName = tone.Color()
	}
	c.outcome.Hidden = c.outcome.Text == ""
	c.enter.Hidden = !state.Selected || !state.Focused
	for _, o := range c.objects() {
		if l, ok := o.(*text.Label); ok {
			l.Refresh()
		}
	}
	c.bar.Refresh()
	c.foot.Refresh()
}
