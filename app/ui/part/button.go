package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Look is how much a button stands out.
type Look int

// The looks.
const (
	Usual   Look = iota // bordered
	Primary             // filled: the one next action
	Link                // words only
)

// Button is a verb with, perhaps, an icon and the key that does the same.
type Button struct {
	press
	label  *text.Label
	look   Look
	icon   string
	image  *canvas.Image
	key    *Key
	ground *canvas.Rectangle
}

// NewButton makes a button; icon and key may be empty.
func NewButton(label, icon, key string, look Look, tapped func()) *Button {
	b := &Button{label: Medium.Label(label, 1), look: look, icon: icon, image: NewIcon(), ground: &canvas.Rectangle{}}
	if key != "" {
		b.key = NewKey(key)
	}
	b.OnTapped = tapped
	b.extend(b)
	return b
}

// SetLabel changes the words.
func (b *Button) SetLabel(label string) {
	b.label.Text = label
	b.Refresh()
}

// Label is what the button says.
func (b *Button) Label() string { return b.label.Text }

func (b *Button) pad() float32 {
	if b.look == Link {
		return tokens.Space1
	}
	return tokens.Space3 + 2
}

func (b *Button) width() float32 {
	w := Wide(b.label) + 2*b.pad()
	if b.icon != "" {
		w += tokens.Icon + tokens.Space2
	}
	if b.key != nil {
		w += b.key.MinSize().Width + tokens.Space2
	}
	return w
}

func (b *Button) height() float32 {
	h := Medium.Line + 2*7
	if b.look == Link {
		h = Medium.Line + 2*3
	}
	return max(h, tokens.Target)
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{b.ground, b.image, b.label, b.focus}
	if b.key != nil {
		objects = append(objects, b.key)
	}
	return Draw(func() fyne.Size { return fyne.NewSize(b.width(), b.height()) }, b.place, b.paint, objects...)
}

func (b *Button) place(size fyne.Size) {
	Put(b.ground, 0, 0, size.Width, size.Height)
	Put(b.focus, 0, 0, size.Width, size.Height)
	x := (size.Width-b.width())/2 + b.pad()
	if b.icon != "" {
		Put(b.image, x, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
		x += tokens.Icon + tokens.Space2
	}
	w := Wide(b.label)
	Put(b.label, x, 0, w, size.Height)
	if b.key != nil {
		k := b.key.MinSize()
		Put(b.key, x+w+tokens.Space2, (size.Height-k.Height)/2, k.Width, k.Height)
	}
}

func (b *Button) paint() {
	ink, edge := tokens.Ink, tokens.Edge
	b.ground.CornerRadius, b.ground.StrokeWidth = tokens.RadiusField, tokens.Hairline
	b.ground.FillColor, b.ground.StrokeColor = color.Color(tokens.Of(tokens.Raised)), color.Color(tokens.Of(tokens.Edge))
	switch b.look {
	case Primary:
		ink, edge = tokens.OnAccent, tokens.OnAccent
		b.ground.FillColor, b.ground.StrokeColor = tokens.Of(tokens.Accent), tokens.Of(tokens.Accent)
	case Link:
		ink = tokens.Accent
		b.ground.FillColor, b.ground.StrokeColor = color.Transparent, color.Transparent
	}
	switch {
	case !b.Enabled():
		ink, edge = tokens.Ink3, tokens.Line
		b.ground.FillColor, b.ground.StrokeColor = color.Transparent, tokens.Of(tokens.Line)
	case b.hovered && b.look != Primary:
		b.ground.FillColor = tokens.Of(tokens.Hover)
	}
	b.ground.Refresh()
	b.label.Style = Medium.Style
	if b.look == Primary {
		b.label.Style = Strong.Style
	}
	b.label.ColorName = ink
	b.label.Refresh()
	SetIcon(b.image, b.icon, ink)
	if b.key != nil {
		letter := ink
		if b.look == Usual && b.Enabled() {
			letter = tokens.Ink2
		}
		b.key.inColors(letter, edge)
	}
	radius := tokens.RadiusField
	b.paintFocus(radius)
	if b.focused && b.look == Primary {
		// An accent frame on accent would not be seen.
		b.focus.StrokeColor = tokens.Of(tokens.Ink)
		b.focus.Refresh()
	}
	b.place(b.Size())
}

// IconButton is an icon that can be pressed; its tip says what it does.
type IconButton struct {
	press
	icon   string
	image  *canvas.Image
	ground *canvas.Rectangle
}

// NewIconButton makes one; the tip is what a label would say.
func NewIconButton(icon, tip string, tapped func()) *IconButton {
	b := &IconButton{icon: icon, image: NewIcon(), ground: &canvas.Rectangle{CornerRadius: tokens.RadiusField}}
	b.OnTapped, b.tip = tapped, tip
	b.extend(b)
	return b
}

// SetIcon changes the icon and what it means.
func (b *IconButton) SetIcon(icon, tip string) {
	b.icon, b.tip = icon, tip
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *IconButton) CreateRenderer() fyne.WidgetRenderer {
	const side = tokens.Target + tokens.Space1
	place := func(size fyne.Size) {
		Put(b.ground, 0, 0, size.Width, size.Height)
		Put(b.focus, 0, 0, size.Width, size.Height)
		Put(b.image, (size.Width-tokens.Icon)/2, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
	}
	paint := func() {
		b.ground.FillColor = color.Transparent
		if b.hovered && b.Enabled() {
			b.ground.FillColor = tokens.Of(tokens.Hover)
		}
		b.ground.Refresh()
		ink := tokens.Ink
		if !b.Enabled() {
			ink = tokens.Ink3
		}
		SetIcon(b.image, b.icon, ink)
		b.paintFocus(tokens.RadiusField)
	}
	return Draw(func() fyne.Size { return fyne.NewSquareSize(side) }, place, paint, b.ground, b.image, b.focus)
}
