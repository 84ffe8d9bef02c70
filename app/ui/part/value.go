package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Value is a value with its name and where it was found; pressing it edits it.
// Without a name it is the title of something, in as many lines as it needs.
type Value struct {
	press
	name, value, where *text.Label
	ground             *canvas.Rectangle
}

// ValueName is the width of a value's name.
const ValueName float32 = 66

// NewValue makes an empty value.
func NewValue(name string, face Face, tapped func()) *Value {
	lines := 1
	if name == "" {
		lines = 0
	}
	v := &Value{name: Hint.Label(name, 1), value: face.Label("", lines), where: Hint.Label("", 1), ground: &canvas.Rectangle{}}
	v.OnTapped = tapped
	v.extend(v)
	return v
}

// Set shows a value, where it was found (perhaps ""), and how to take it; the
// tip says by which rule it was read.
func (v *Value) Set(value, where string, tone Tone, tip string) {
	v.value.Text, v.value.ColorName = value, tokens.Ink
	if tone != Plain {
		v.value.ColorName = tone.Color()
	}
	v.where.Text = where
	v.SetTip(tip)
	v.Refresh()
}

// SetFace sets the value in another face.
func (v *Value) SetFace(f Face) {
	v.value.Style, v.value.LineHeight = f.Style, f.Line
	v.Refresh()
}

// Text is the value shown.
func (v *Value) Text() string { return v.value.Text }

// Where is where it was found.
func (v *Value) Where() string { return v.where.Text }

// HeightFor implements Tall.
func (v *Value) HeightFor(width float32) float32 {
	if v.name.Text == "" {
		return v.value.HeightFor(width) + 2
	}
	return max(v.value.HeightFor(width), tokens.Target-2)
}

// CreateRenderer implements fyne.Widget.
func (v *Value) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size { return fyne.NewSize(120, v.HeightFor(max(v.Size().Width, 120))) }
	paint := func() {
		v.ground.FillColor = color.Transparent
		if v.hovered {
			v.ground.FillColor = tokens.Of(tokens.Hover)
		}
		v.ground.CornerRadius = tokens.RadiusKey
		v.ground.Refresh()
		v.paintFocus(tokens.RadiusKey)
		v.place(v.Size())
		v.name.Refresh()
		v.value.Refresh()
		v.where.Refresh()
	}
	return Draw(least, v.place, paint, v.ground, v.name, v.value, v.where, v.focus)
}

func (v *Value) place(size fyne.Size) {
	const pad = tokens.Space1
	Put(v.ground, -pad, 0, size.Width+2*pad, size.Height)
	Put(v.focus, -pad, 0, size.Width+2*pad, size.Height)
	if v.name.Text == "" {
		Put(v.value, 0, 1, size.Width, size.Height-2)
		return
	}
	Put(v.name, 0, 0, ValueName, size.Height)
	room := size.Width - ValueName
	where := Wide(v.where)
	w := min(Wide(v.value), room)
	if w+where > room { // where it was found gives way to the value
		where = max(room-w, 0)
	}
	Put(v.value, ValueName, 0, w, size.Height)
	v.where.Hidden = where < 40
	Put(v.where, ValueName+w, 0, where, size.Height)
}
