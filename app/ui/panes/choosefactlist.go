package panes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// choice is one of some things to choose from, or one that is ticked or not.
type choice struct {
	title  string
	below  string // where it was found, why
	ticked bool
	fixed  bool // its tick cannot be changed
}

// choiceList is some choices with the keys 1 to 9, of which one is at hand; or,
// with ticks, lines that are each ticked with the space bar. It has the keys as
// one thing, and grows with what it holds.
type choiceList struct {
	widget.BaseWidget
	part.Pass
	atHand[*choiceRow]
	OnTaken  func(i int) // Enter, a digit, or a click on the one at hand
	OnTicked func(i int) // the space bar, or a click on its tick
	OnPast   func()      // down from the last one; nil stays there
	OnOther  func(k *fyne.KeyEvent) bool

	ticks bool
	quiet bool // none is shown as at hand while the keys are elsewhere
}

func newChoiceList(ticks bool) *choiceList {
	c := &choiceList{ticks: ticks}
	c.list, c.hovered = c, -1
	c.ExtendBaseWidget(c)
	return c
}

// set shows choices, the first at hand.
func (c *choiceList) set(choices []choice) {
	c.rows, c.at, c.hovered = nil, 0, -1
	for i, q := range choices {
		c.rows = append(c.rows, newChoiceRow(c, i, q))
	}
	c.Refresh()
}

// change shows one choice anew.
func (c *choiceList) change(i int, q choice) {
	c.rows[i].choice = q
	c.Refresh()
}

func (c *choiceList) move(to int) { c.moveTo(to, c.OnFocused) }

// digit takes a choice by its number, where digits mean one.
func (c *choiceList) digit(n int) bool {
	if c.ticks || n < 1 || n > len(c.rows) {
		return false
	}
	c.move(n - 1)
	call(c.OnTaken, n-1)
	return true
}

// TypedKey implements fyne.Focusable.
func (c *choiceList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		c.move(c.at - 1)
	case fyne.KeyDown:
		if c.at == len(c.rows)-1 {
			does(c.OnPast)
			return
		}
		c.move(c.at + 1)
	case fyne.KeySpace:
		if c.ticks && len(c.rows) > 0 && !c.rows[c.at].choice.fixed {
			call(c.OnTicked, c.at)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		call(c.OnTaken, c.at)
	case fyne.KeyEscape:
		does(c.OnEscape)
	default:
		if n := digitOf(e.Name); n > 0 && c.digit(n) {
			return
		}
		if c.OnOther != nil {
			c.OnOther(e)
		}
	}
}

// FocusGained implements fyne.Focusable.
func (c *choiceList) FocusGained() { c.gained(c.OnFocused) }

// choiceRow is one of the choices.
type choiceRow struct {
	widget.BaseWidget
	list         *choiceList
	i            int
	choice       choice
	ground       *part.Ground
	key          *part.Key // nil where there is none
	box          *canvas.Rectangle
	tick         *canvas.Image
	title, below *text.Label
}

func newChoiceRow(c *choiceList, i int, q choice) *choiceRow {
	r := &choiceRow{list: c, i: i, choice: q, ground: part.NewGround(), box: &canvas.Rectangle{}, tick: part.NewIcon(),
		title: part.Medium.Label("", 3), below: part.Small.Label("", 3)}
	if !c.ticks && i < 9 {
		r.key = part.NewKey(string(rune('1' + i)))
	}
	r.ExtendBaseWidget(r)
	return r
}

const choiceLeft = tokens.Space2 + 24 + tokens.Space2

func (r *choiceRow) heightFor(width float32) float32 {
	r.title.Text, r.below.Text = r.choice.title, r.choice.below
	w := max(width-choiceLeft-tokens.Space2, 20)
	h := r.title.HeightFor(w) + 12
	if r.below.Text != "" {
		h += r.below.HeightFor(w)
	}
	return h
}

// Tapped implements fyne.Tappable: a click takes the choice to hand, one on a
// tick changes it, one on the choice at hand takes it.
func (r *choiceRow) Tapped(e *fyne.PointEvent) {
	c := r.list
	part.Focus(c)
	was := c.at == r.i
	c.move(r.i)
	switch {
	case c.ticks && !r.choice.fixed:
		call(c.OnTicked, r.i)
	case !c.ticks && was && e != nil:
		call(c.OnTaken, r.i)
	}
}

// MouseIn implements desktop.Hoverable.
func (r *choiceRow) MouseIn(*desktop.MouseEvent) { r.list.hovered = r.i; r.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (r *choiceRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *choiceRow) MouseOut() { r.list.hovered = -1; r.Refresh() }

// CreateRenderer implements fyne.Widget.
func (r *choiceRow) CreateRenderer() fyne.WidgetRenderer {
	objects := append(r.ground.Objects(), r.box, r.tick, r.title, r.below)
	if r.key != nil {
		objects = append(objects, r.key)
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, r.heightFor(max(r.Size().Width, 120))) }, r.place, r.paint, objects...)
}

func (r *choiceRow) place(size fyne.Size) {
	r.ground.Place(0, 0, size.Width, size.Height)
	const y, side float32 = 6, 16
	if r.key != nil {
		k := r.key.MinSize()
		part.Put(r.key, tokens.Space2+tokens.SelectedBar, y, k.Width, k.Height)
	}
	part.Put(r.box, tokens.Space2+tokens.SelectedBar, y+1, side, side)
	part.Put(r.tick, tokens.Space2+tokens.SelectedBar+2, y+3, side-4, side-4)
	w := max(size.Width-choiceLeft-tokens.Space2, 20)
	end := putLabel(r.title, choiceLeft, y, w)
	putLabel(r.below, choiceLeft, end, w)
}

func (r *choiceRow) paint() {
	c := r.list
	r.title.Text, r.below.Text = r.choice.title, r.choice.below
	r.ground.Paint(part.RowState{Selected: r.i == c.at && (c.focused || !c.quiet), Focused: c.focused, Hovered: r.i == c.hovered})
	r.box.Hidden = !c.ticks || r.choice.fixed
	r.box.CornerRadius, r.box.StrokeWidth = tokens.RadiusKey, tokens.Hairline
	r.box.FillColor, r.box.StrokeColor = color.Transparent, color.Color(tokens.Of(tokens.Edge))
	if r.choice.ticked {
		r.box.FillColor, r.box.StrokeColor = tokens.Of(tokens.Accent), tokens.Of(tokens.Accent)
	}
	r.box.Refresh()
	icon := ""
	if c.ticks && r.choice.ticked && !r.choice.fixed {
		icon = "check"
	}
	part.SetIcon(r.tick, icon, tokens.OnAccent)
	r.below.Hidden = r.below.Text == ""
	r.place(r.Size())
	r.title.Refresh()
	r.below.Refresh()
}
