package panes

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// parentPick is the tag below which another stands, or the top of the tree. The
// arrows go through all that are possible, a letter to the next that begins with it,
// a click opens them as a menu.
type parentPick struct {
	widget.BaseWidget
	part.Pass
	possible func() []part.Offer // the top first, with an empty key
	onPicked func()

	value   string // key of the tag above, "" at the top
	label   *text.Label
	frame   *canvas.Rectangle
	focused bool
}

var (
	_ fyne.Focusable     = (*parentPick)(nil)
	_ fyne.Tappable      = (*parentPick)(nil)
	_ desktop.Cursorable = (*parentPick)(nil)
)

const atTheTop = "at the top"

func newParentPick(value string) *parentPick {
	p := &parentPick{value: value, label: part.Small.In(tokens.Ink).Label("", 1), frame: &canvas.Rectangle{}}
	p.ExtendBaseWidget(p)
	return p
}

// offers are the possible places, at least the top.
func (p *parentPick) offers() []part.Offer {
	if p.possible == nil {
		return []part.Offer{{Words: atTheTop}}
	}
	return p.possible()
}

func (p *parentPick) words() string {
	for _, o := range p.offers() {
		if o.Key == p.value && o.Key != "" {
			return "below " + o.Words
		}
	}
	return atTheTop
}

func (p *parentPick) take(value string) {
	if value == p.value {
		return
	}
	p.value = value
	does(p.onPicked)
	p.Refresh()
}

// step takes the place so many further.
func (p *parentPick) step(by int) {
	all := p.offers()
	at := max(slices.IndexFunc(all, func(o part.Offer) bool { return o.Key == p.value }), 0)
	p.take(all[min(max(at+by, 0), len(all)-1)].Key)
}

// TypedKey implements fyne.Focusable.
func (p *parentPick) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		p.step(-1)
	case fyne.KeyRight, fyne.KeyDown:
		p.step(1)
	case fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyHome:
		p.take("")
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.menu()
	case fyne.KeyEscape:
		does(p.OnEscape)
	default:
		part.WindowKey(p, e)
	}
}

// TypedRune implements fyne.Focusable.
func (p *parentPick) TypedRune(r rune) {
	all := p.offers()
	at := slices.IndexFunc(all, func(o part.Offer) bool { return o.Key == p.value })
	for i := range all {
		o := all[(at+1+i)%len(all)]
		if strings.HasPrefix(fold(strings.TrimPrefix(o.Words, "\u2068")), string(unicode.ToLower(r))) && o.Key != "" {
			p.take(o.Key)
			return
		}
	}
}

// Tapped implements fyne.Tappable.
func (p *parentPick) Tapped(*fyne.PointEvent) {
	part.Focus(p)
	p.menu()
}

// menu shows all places.
func (p *parentPick) menu() {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if c == nil {
		return
	}
	var items []*fyne.MenuItem
	for _, o := range p.offers() {
		item := fyne.NewMenuItem(o.Words, func() {
			p.take(o.Key)
			part.Focus(p)
		})
		item.Checked = o.Key == p.value
		items = append(items, item)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p).AddXY(0, p.Size().Height)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}

// FocusGained implements fyne.Focusable.
func (p *parentPick) FocusGained() {
	p.focused = true
	call(p.OnFocused, fyne.CanvasObject(p))
	p.Refresh()
}

// FocusLost implements fyne.Focusable.
func (p *parentPick) FocusLost() { p.focused = false; p.Refresh() }

// Cursor implements desktop.Cursorable.
func (p *parentPick) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (p *parentPick) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size { return fyne.NewSize(parentWidth, max(part.Small.Line+12, tokens.Target+8)) }
	place := func(size fyne.Size) {
		part.Put(p.frame, 0, 0, size.Width, size.Height)
		part.Put(p.label, tokens.Space2, 0, size.Width-2*tokens.Space2, size.Height)
	}
	paint := func() {
		p.frame.FillColor, p.frame.CornerRadius = tokens.Of(tokens.Raised), tokens.RadiusField
		p.frame.StrokeColor, p.frame.StrokeWidth = tokens.Of(tokens.Edge), tokens.Hairline
		if p.focused {
			p.frame.StrokeColor, p.frame.StrokeWidth = tokens.Of(tokens.Accent), tokens.FocusLine
		}
		p.label.Text = p.words()
		p.frame.Refresh()
		p.label.Refresh()
	}
	return part.Draw(least, place, paint, p.frame, p.label)
}

const parentWidth float32 = 124
