package panes

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/article/bidi"
	"dateline/app/chronology/timeline"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
)

// timeChart is the drawing of a timeline, with its keys and the mouse.
type timeChart struct {
	widget.BaseWidget
	part.Pass
	owner *Timeline // whose callbacks it uses

	events  []timeline.Event
	by      timeline.By
	of      *timeline.Chart
	scene   *timeline.Scene // of the last drawing
	view    timeline.View
	all     bool // all dates are shown, and what comes is to be among them
	state   timeline.State
	lane    int // that of the selected event's marks which a person is at
	scale   float32
	focused bool
	mouse   timeMouse
	held    func() fyne.KeyModifier
}

// timeMouse is what the mouse does.
type timeMouse struct {
	drag   dragged
	tapped time.Time // last, on a mark
	words  string    // told of what is pointed at
	hand   bool      // it can be clicked
}

func newTimeChart(t *Timeline) *timeChart {
	c := &timeChart{owner: t, of: timeline.New(nil, timeline.None), scale: 1, held: held}
	c.view = c.of.Fit()
	c.ExtendBaseWidget(c)
	return c
}

// file sorts the events into lanes. Where others come that all lie outside of what is
// looked at, they are shown: an empty drawing would say that there are none.
func (c *timeChart) file() {
	first, before := c.of.Len() == 0, c.of.Fit()
	c.of = timeline.New(c.events, c.by)
	fit := c.of.Fit()
	away := fit != before && (c.view.To < fit.From || fit.To < c.view.From)
	if first || away || c.all && !c.view.Holds(fit) {
		c.view, c.all = fit, true
	}
}

// setting is the room and the text of a drawing.
func (c *timeChart) setting() timeline.Setting {
	faces := c.faces()
	return timeline.Setting{
		Width: c.Size().Width, Height: max(c.Size().Height, 1),
		Line: faces[timeline.Body].Line, Small: faces[timeline.Small].Line,
		Measure: func(words string, f timeline.Face) float32 {
			return text.Shared().Width(words, faces[f].Style, bidi.FirstStrong(words) == bidi.RightToLeft)
		},
	}
}

// faces are how words are set, by timeline.Face.
func (c *timeChart) faces() [4]part.Face {
	strong := part.Small
	strong.Weight = text.SemiBold
	all := [4]part.Face{timeline.Body: part.Body, timeline.Strong: part.Strong, timeline.Small: part.Small, timeline.SmallStrong: strong}
	if c.scale != 1 {
		for i := range all {
			all[i] = all[i].Scaled(c.scale)
		}
	}
	return all
}

// least is the height that shows two rows.
func (c *timeChart) least() float32 {
	line, small := c.faces()[timeline.Body].Line, c.faces()[timeline.Small].Line
	return timeline.Least(line, small, 2)
}

// look shows a part of time.
func (c *timeChart) look(v timeline.View) {
	c.all = v.Holds(c.of.Fit())
	if v == c.view {
		return
	}
	c.view = v
	c.Refresh()
}

func (c *timeChart) pan(share float64) { c.look(c.view.Pan(share)) }

// zoom keeps the selected event where it is, if it is in sight.
func (c *timeChart) zoom(factor float64) {
	at := 0.5
	if m := c.current(); m != nil && c.scene.Area.W > 0 {
		at = float64(min(max((m.Anchor()-c.scene.Area.X)/c.scene.Area.W, 0), 1))
	}
	c.look(c.view.Zoom(factor, at))
}

// show marks an event and moves it into sight, in time and among the rows.
func (c *timeChart) show(id article.ID) {
	if id == c.state.Selected {
		return
	}
	c.state.Selected = id
	if v := c.of.Show(id, c.view); v != c.view {
		c.view, c.all = v, false
	}
	c.Refresh()
	if m := c.current(); m != nil && c.reveal(m) {
		c.Refresh()
	}
}

// at is where a person is.
func (c *timeChart) at() timeline.Place {
	return timeline.Place{ID: c.state.Selected, Lane: c.lane}
}

// current is the mark there in the last drawing, nil when it has none.
func (c *timeChart) current() *timeline.Mark {
	if c.scene == nil {
		return nil
	}
	return c.scene.Of(c.at())
}

// reveal scrolls the lanes so that a row is in sight, and tells whether it had to.
func (c *timeChart) reveal(m *timeline.Mark) bool {
	a := c.scene.Area
	top := c.state.Top
	switch {
	case m.Y < a.Y:
		c.state.Top += m.Y - a.Y
	case m.Y+m.H > a.Y+a.H:
		c.state.Top += m.Y + m.H - a.Y - a.H
	}
	return c.state.Top != top
}

// choose is a person's choice of an event.
func (c *timeChart) choose(id article.ID) {
	if id == "" || id == c.state.Selected {
		return
	}
	c.show(id)
	call(c.owner.OnSelect, id)
}

func (c *timeChart) open() {
	if c.state.Selected == "" {
		c.choose(c.of.First(c.view))
		return
	}
	call(c.owner.OnOpen, c.state.Selected)
}
