package panes

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// pick is a number from some least one to 9: the look of a tag, drawn, or its key.
// Left and right go through them, a digit chooses, a click takes the next.
type pick struct {
	widget.BaseWidget
	part.Pass
	onPicked func(before int)

	least, value int
	drawn        bool // as a highlight looks
	focused      bool
	label        *text.Label
	frame, fill  *canvas.Rectangle
	lines        [2]*canvas.Rectangle
	dashes       []*canvas.Rectangle
}

// mostPicks is how many looks and keys there are.
const mostPicks = 9

func newPick(least, value int) *pick {
	p := &pick{least: least, value: max(value, least), label: part.Small.In(tokens.Ink).Label("", 1), frame: &canvas.Rectangle{}, fill: &canvas.Rectangle{}}
	p.label.Align = text.Center
	p.lines = [2]*canvas.Rectangle{{}, {}}
	for range 12 {
		p.dashes = append(p.dashes, &canvas.Rectangle{})
	}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pick) pick(value int) {
	switch {
	case value > mostPicks:
		value = p.least
	case value < p.least:
		value = mostPicks
	}
	before := p.value
	if p.value = value; value != before && p.onPicked != nil {
		p.onPicked(before)
	}
	p.Refresh()
}

// TypedKey implements fyne.Focusable.
func (p *pick) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		p.pick(p.value - 1)
	case fyne.KeyRight, fyne.KeyDown, fyne.KeySpace:
		p.pick(p.value + 1)
	default:
		if !part.WindowKey(p, e) {
			p.escaped(e)
		}
	}
}

// TypedRune implements fyne.Focusable.
func (p *pick) TypedRune(r rune) {
	if n := int(r - '0'); n >= p.least && n <= mostPicks {
		p.pick(n)
	}
}

// Tapped implements fyne.Tappable.
func (p *pick) Tapped(*fyne.PointEvent) {
	part.Focus(p)
	p.pick(p.value + 1)
}

// FocusGained implements fyne.Focusable.
func (p *pick) FocusGained() {
	p.focused = true
	if p.OnFocused != nil {
		p.OnFocused(p)
	}
	p.Refresh()
}

// FocusLost implements fyne.Focusable.
func (p *pick) FocusLost() { p.focused = false; p.Refresh() }

// Cursor implements desktop.Cursorable.
func (p *pick) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (p *pick) escaped(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		does(p.OnEscape)
	}
}

func (p *pick) words() string {
	switch {
	case p.drawn:
		return fmt.Sprintf("Look %d", p.value)
	case p.value == 0:
		return "No key"
	}
	return fmt.Sprintf("Key %d", p.value)
}

// CreateRenderer implements fyne.Widget.
func (p *pick) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{p.frame, p.fill, p.lines[0], p.lines[1]}
	for _, d := range p.dashes {
		objects = append(objects, d)
	}
	least := func() fyne.Size { return fyne.NewSize(72, max(part.Small.Line+12, tokens.Target+8)) }
	return part.Draw(least, p.place, p.paint, append(objects, p.label)...)
}

func (p *pick) place(size fyne.Size) {
	part.Put(p.frame, 0, 0, size.Width, size.Height)
	part.Put(p.label, 4, 0, size.Width-8, size.Height)
	const side = 8
	foot := size.Height/2 + part.Small.Line/2
	part.Put(p.fill, side, foot-part.Small.Line, size.Width-2*side, part.Small.Line)
	p.placeLine(side, foot-tokens.FocusLine, size.Width-2*side)
}

// placeLine draws the line of the look in its style.
func (p *pick) placeLine(x, y, w float32) {
	style := tokens.TagStyle(p.value)
	solid, dashed := style == tokens.Solid || style == tokens.Double, style == tokens.Dashed || style == tokens.Dotted
	p.lines[0].Hidden, p.lines[1].Hidden = !p.drawn || !solid, !p.drawn || style != tokens.Double
	part.Put(p.lines[0], x, y, w, tokens.FocusLine)
	if style == tokens.Double {
		part.Put(p.lines[0], x, y-1, w, tokens.Hairline)
		part.Put(p.lines[1], x, y+1, w, tokens.Hairline)
	}
	on, off := float32(5), float32(3)
	if style == tokens.Dotted {
		on, off = 2, 3
	}
	for i, d := range p.dashes {
		at := float32(i) * (on + off)
		d.Hidden = !p.drawn || !dashed || at+on > w
		part.Put(d, x+at, y, on, tokens.FocusLine)
	}
}

func (p *pick) paint() {
	p.frame.FillColor, p.frame.CornerRadius = tokens.Of(tokens.Raised), tokens.RadiusField
	p.frame.StrokeColor, p.frame.StrokeWidth = tokens.Of(tokens.Edge), tokens.Hairline
	if p.focused {
		p.frame.StrokeColor, p.frame.StrokeWidth = tokens.Of(tokens.Accent), tokens.FocusLine
	}
	p.fill.Hidden = !p.drawn
	p.fill.FillColor = tokens.Of(tokens.TagFill(p.value))
	line := tokens.Of(tokens.TagLine(p.value))
	for _, o := range append(p.dashes, p.lines[:]...) {
		o.FillColor = line
	}
	p.label.Text = p.words()
	p.place(p.Size())
	canvas.Refresh(p)
	p.label.Refresh()
}
