package panes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// timeRenderer draws a chart in layers: what is under the lanes, their names and
// their marks, each cut off where the lanes are scrolled, and what is over them.
type timeRenderer struct {
	c                         *timeChart
	paint                     timePaint
	under, names, marks, over *timeLayer
	nameClip, markClip        *container.Clip
	empty                     *text.Label
	objects                   []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (c *timeChart) CreateRenderer() fyne.WidgetRenderer {
	r := &timeRenderer{c: c, under: newTimeLayer(), names: newTimeLayer(), marks: newTimeLayer(), over: newTimeLayer()}
	r.nameClip, r.markClip = container.NewClip(r.names.content), container.NewClip(r.marks.content)
	r.objects = []fyne.CanvasObject{r.under.content, r.nameClip, r.markClip, r.over.content}
	r.empty = part.Hint.Label("No event has a date yet.", 0)
	r.draw()
	return r
}

func (r *timeRenderer) Destroy()                     {}
func (r *timeRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, r.c.least()) }
func (r *timeRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *timeRenderer) Layout(size fyne.Size) {
	r.under.content.Resize(size)
	r.over.content.Resize(size)
	r.draw()
}

func (r *timeRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.under.content)
}

func (r *timeRenderer) draw() {
	c := r.c
	if c.Size().Width < 1 || c.Size().Height < 1 {
		return
	}
	c.scene = c.of.Draw(c.setting(), c.view, c.state)
	c.state.Top = c.scene.Top
	s := c.scene
	r.paint.begin(c.faces(), text.ScaleOf(c))
	for _, l := range []*timeLayer{r.under, r.names, r.marks, r.over} {
		l.begin()
	}
	r.under.draw(&r.paint, s.Under, 0, 0)
	r.names.draw(&r.paint, s.Names, s.Side.X, s.Side.Y)
	r.marks.draw(&r.paint, s.Links, s.Area.X, s.Area.Y)
	r.marks.draw(&r.paint, s.Lanes, s.Area.X, s.Area.Y)
	r.over.draw(&r.paint, s.Over, 0, 0)
	r.furniture()
	r.nothing()
	cut(r.nameClip, r.names.content, s.Side.X, s.Side.Y, s.Side.W, s.Side.H)
	cut(r.markClip, r.marks.content, s.Area.X, s.Area.Y, s.Area.W, s.Area.H)
	for _, l := range []*timeLayer{r.under, r.names, r.marks, r.over} {
		l.end()
	}
}

// nothing says so where no event has a date.
func (r *timeRenderer) nothing() {
	if r.c.of.Len() > 0 {
		return
	}
	a := r.c.scene.Area
	w := min(part.Wide(r.empty), a.W)
	part.Put(r.empty, a.X+(a.W-w)/2, a.Y+(a.H-r.empty.HeightFor(w))/2, w, r.empty.HeightFor(w))
	r.over.brush.Put(r.empty)
}

// cut gives a clip and what is in it its place.
func cut(clip *container.Clip, content *fyne.Container, x, y, w, h float32) {
	clip.Move(fyne.NewPos(x, y))
	clip.Resize(fyne.NewSize(w, h))
	content.Resize(fyne.NewSize(w, h))
}

// thumbLeast is the least height of the bar that shows which lanes are in sight.
const thumbLeast = 16

// furniture is the frame of the focus, and the bar beside lanes that do not all
// fit.
func (r *timeRenderer) furniture() {
	c, s := r.c, r.c.scene
	if s.Content > s.Area.H+0.5 {
		h := max(s.Area.H*s.Area.H/s.Content, thumbLeast)
		y := s.Area.Y + (s.Area.H-h)*s.Top/(s.Content-s.Area.H)
		r.over.brush.Over(s.Area.X+s.Area.W-4, y, 3, h, tokens.Of(tokens.Edge))
	}
	if c.focused {
		o := r.over.brush.Over(0, s.Area.Y, s.Area.X+s.Area.W, s.Area.H, color.Transparent)
		o.StrokeColor, o.StrokeWidth = tokens.Of(tokens.Accent), tokens.FocusLine
	}
}
