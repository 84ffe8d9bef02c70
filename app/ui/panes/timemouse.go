package panes

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/chronology/timeline"
	"dateline/app/ui/part"
)

var (
	_ fyne.Draggable     = (*timeChart)(nil)
	_ fyne.Scrollable    = (*timeChart)(nil)
	_ fyne.Tappable      = (*timeChart)(nil)
	_ fyne.Focusable     = (*timeChart)(nil)
	_ fyne.Shortcutable  = (*timeChart)(nil)
	_ desktop.Hoverable  = (*timeChart)(nil)
	_ desktop.Cursorable = (*timeChart)(nil)
)

// dragged is what is held.
type dragged uint8

const (
	nothing dragged = iota
	lanes
	frame   // in the overview
	moment  // of knowledge
	outside // nothing that can be dragged
)

// wheelZoom is how a step of the wheel changes the scale; wheelPan is how many
// pixels it moves for one of Fyne's.
const (
	wheelZoom = 1.2
	wheelPan  = 3
)

// timeDoubleClick is how close two clicks must follow each other. Fyne's own would
// hold back every single one.
const timeDoubleClick = 400 * time.Millisecond

// Tapped implements fyne.Tappable.
func (c *timeChart) Tapped(e *fyne.PointEvent) {
	part.Focus(c)
	if c.scene == nil {
		return
	}
	x, y := e.Position.X, e.Position.Y
	if c.inOverview(x, y) {
		c.look(c.view.Center(c.scene.OverviewMinute(c.of.Fit(), x)))
		return
	}
	m := c.scene.At(x, y)
	switch {
	case m == nil:
	case m.ID == "": // a column
		c.look(c.view.Zoom(c.view.Span()/m.View.Span()/columnShare, 0.5).Center((m.View.From + m.View.To) / 2))
	case m.ID == c.state.Selected && time.Since(c.mouse.tapped) < timeDoubleClick:
		c.open()
	default:
		c.lane = m.Lane
		c.choose(m.ID)
	}
	c.mouse.tapped = time.Now()
}

// columnShare is how much of it a column fills after a click on it, inverted.
const columnShare = 3

func (c *timeChart) inOverview(x, y float32) bool {
	o := c.scene.Overview
	return x >= o.X && x < o.X+o.W && y < o.Y+o.H
}

// Dragged implements fyne.Draggable. Whatever was held when it began stays held.
func (c *timeChart) Dragged(e *fyne.DragEvent) {
	if c.scene == nil || c.scene.Area.W <= 0 {
		return
	}
	if c.mouse.drag == nothing {
		c.mouse.drag = c.grasp(e.Position.X-e.Dragged.DX, e.Position.Y-e.Dragged.DY)
	}
	switch c.mouse.drag {
	case lanes:
		c.state.Top = c.scene.Top - e.Dragged.DY
		c.view, c.all = c.view.Pan(-float64(e.Dragged.DX/c.scene.Area.W)), false
		c.Refresh()
	case frame:
		all := c.of.Fit()
		c.pan(float64(e.Dragged.DX/c.scene.Overview.W) * all.Span() / c.view.Span())
	case moment:
		c.state.Known = timeline.Clock(c.scene.Minute(c.view, e.Position.X), c.state.Known.Location())
		c.Refresh()
	}
}

// grasp is what is held at a place.
func (c *timeChart) grasp(x, y float32) dragged {
	switch {
	case c.scene.Known.Holds(x, y) && c.owner.OnKnown != nil:
		return moment
	case c.inOverview(x, y):
		return frame
	case c.scene.Area.Holds(x, y) || c.scene.Side.Holds(x, y):
		return lanes
	}
	return outside
}

// DragEnd implements fyne.Draggable.
func (c *timeChart) DragEnd() {
	if c.mouse.drag == moment {
		call(c.owner.OnKnown, c.state.Known)
	}
	c.mouse.drag = nothing
}

// Scrolled implements fyne.Scrollable: with Ctrl it changes the scale around the
// pointer; else it goes through the lanes where they do not all fit, and through
// time where they do, or sideways.
func (c *timeChart) Scrolled(e *fyne.ScrollEvent) {
	if c.scene == nil || c.scene.Area.W <= 0 {
		return
	}
	dx, dy := e.Scrolled.DX, e.Scrolled.DY
	area := c.scene.Area
	switch {
	case c.held()&fyne.KeyModifierShortcutDefault != 0 && dx+dy != 0:
		factor := wheelZoom
		if dx+dy < 0 {
			factor = 1 / wheelZoom
		}
		at := (e.Position.X - area.X) / area.W
		c.look(c.view.Zoom(factor, float64(min(max(at, 0), 1))))
	case dx == 0 && c.scene.Content > area.H+0.5 && e.Position.Y >= area.Y:
		c.state.Top = c.scene.Top - dy*wheelPan
		c.Refresh()
	default:
		c.pan(-float64((dx + dy) * wheelPan / area.W))
	}
}

// held are the keys like Ctrl that are held down.
func held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// MouseIn implements desktop.Hoverable.
func (c *timeChart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (c *timeChart) MouseMoved(e *desktop.MouseEvent) {
	if c.scene == nil {
		return
	}
	m := c.scene.At(e.Position.X, e.Position.Y)
	words := ""
	if m != nil {
		words = c.of.Words(m, c.state.Known)
	}
	c.mouse.hand = m != nil || c.inOverview(e.Position.X, e.Position.Y)
	c.tell(words, e.AbsolutePosition)
}

// MouseOut implements desktop.Hoverable.
func (c *timeChart) MouseOut() { c.tell("", fyne.Position{}) }

func (c *timeChart) tell(words string, near fyne.Position) {
	if words == c.mouse.words {
		return
	}
	c.mouse.words = words
	if c.owner.OnHover != nil {
		c.owner.OnHover(words, near)
	}
}

// Cursor implements desktop.Cursorable.
func (c *timeChart) Cursor() desktop.Cursor {
	if c.mouse.hand {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
