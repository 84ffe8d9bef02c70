package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/tokens"
)

// RowState is how a row stands: chosen, with the keys, under the mouse.
type RowState struct {
	Selected, Focused, Hovered bool
}

// Ground is what lies under and around a row: the soft ground and left bar of
// the selected one, the ground under the mouse, the frame of focus, and the
// hairline at its foot.
type Ground struct {
	fill, bar, frame, foot *canvas.Rectangle
	NoFoot                 bool
}

// NewGround makes one.
func NewGround() *Ground {
	return &Ground{fill: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, frame: &canvas.Rectangle{}, foot: &canvas.Rectangle{}}
}

// Objects are to be drawn under the row's own.
func (g *Ground) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{g.fill, g.foot, g.bar, g.frame}
}

// Place lays the ground out.
func (g *Ground) Place(x, y, w, h float32) {
	Put(g.fill, x, y, w, h)
	Put(g.bar, x, y, tokens.SelectedBar, h)
	Put(g.frame, x+1, y+1, w-2, h-2)
	Put(g.foot, x, y+h-tokens.Hairline, w, tokens.Hairline)
}

// Paint colours it for a state.
func (g *Ground) Paint(s RowState) {
	var fill, bar, foot color.Color = color.Transparent, color.Transparent, color.Transparent
	switch {
	case s.Selected:
		fill, bar = tokens.Of(tokens.Soft), tokens.Of(tokens.Accent)
	case s.Hovered:
		fill = tokens.Of(tokens.Hover)
	}
	if !g.NoFoot {
		foot = tokens.Of(tokens.Line)
	}
	g.fill.FillColor, g.bar.FillColor, g.foot.FillColor = fill, bar, foot
	g.fill.Refresh()
	g.bar.Refresh()
	g.foot.Refresh()
	paintFocus(g.frame, s.Selected && s.Focused, tokens.RadiusKey)
}
