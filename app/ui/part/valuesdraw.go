package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/tokens"
)

// remake makes the tokens anew.
func (v *Values) remake() {
	v.marks = nil
	for i, o := range v.values {
		m := NewToken(o.Words, func() { v.remove(i) })
		m.SetTip(o.Note)
		m.PassTo(&v.pass)
		v.marks = append(v.marks, m)
	}
	v.remakeLines()
	does(v.OnChanged)
}

func (v *Values) remakeLines() {
	v.lines = nil
	for i, o := range v.offers {
		l := newOfferLine(o, func() {
			v.at = i
			v.take()
			v.field.Focus()
		})
		l.at = i == v.at
		v.lines = append(v.lines, l)
	}
	v.Refresh()
	does(v.OnSized)
}

// HeightFor implements Tall.
func (v *Values) HeightFor(width float32) float32 { return v.run(width, nil) }

// leastTyping is the room that a field needs beside tokens.
const leastTyping float32 = 130

// run goes through tokens, field and offers; put, perhaps nil, places them.
func (v *Values) run(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	if put == nil {
		put = func(fyne.CanvasObject, float32, float32, float32, float32) {}
	}
	const gap = 6
	x, y, tall := float32(0), float32(0), v.field.MinSize().Height
	for _, m := range v.marks {
		s := m.MinSize()
		if x > 0 && x+s.Width > width {
			x, y = 0, y+tall+gap
		}
		put(m, x, y+(tall-s.Height)/2, min(s.Width, width), s.Height)
		x += min(s.Width, width) + tokens.Space2
	}
	if x > 0 && x+leastTyping > width {
		x, y = 0, y+tall+gap
	}
	put(v.field, x, y, width-x, tall)
	y += tall
	for i, l := range v.lines {
		if i == 0 {
			y += 2
		}
		h := l.MinSize().Height
		put(l, 0, y, width, h)
		y += h
	}
	return y
}

// CreateRenderer implements fyne.Widget.
func (v *Values) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) { v.run(size.Width, Put) }
	d := Draw(
		func() fyne.Size { return fyne.NewSize(100, v.HeightFor(max(v.Size().Width, 100))) },
		place,
		func() {
			if v.Size().Width > 0 {
				place(v.Size())
			}
			canvas.Refresh(v)
		})
	d.All = func() []fyne.CanvasObject {
		var all []fyne.CanvasObject
		for _, m := range v.marks {
			all = append(all, m)
		}
		all = append(all, v.field)
		for _, l := range v.lines {
			all = append(all, l)
		}
		return all
	}
	return d
}
