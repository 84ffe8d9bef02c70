package panes

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology/timeline"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// Timeline is the drawn timeline of a chronology: all dates above, a part of them
// in lanes below, and at its foot what the marks mean, by what the lanes are made
// and how near they are seen. It shows events and reports what a person does.
//
// Left and right move through time, Page Up and Down by a whole view, plus and
// minus change the scale, Home and the window's 0 show all. Up and down go from row to row, with
// Ctrl left and right from event to event. Enter opens.
type Timeline struct {
	widget.BaseWidget
	OnSelect func(article.ID)                       // a person chose an event
	OnOpen   func(article.ID)                       // Enter, or a second click
	OnHover  func(words string, near fyne.Position) // what is pointed at, in the window's pixels; "" for nothing
	OnLanes  func(timeline.By)                      // the lanes were chosen, to be remembered
	OnKnown  func(time.Time)                        // the moment of knowledge was dragged
	OnKey    func(*fyne.KeyEvent) bool              // keys that the drawing has no use for

	chart *timeChart
	foot  *timeFoot
}

// NewTimeline makes an empty timeline.
func NewTimeline() *Timeline {
	t := &Timeline{}
	t.chart = newTimeChart(t)
	t.foot = newTimeFoot(t)
	t.ExtendBaseWidget(t)
	return t
}

// SetEvents shows other events. The first time all of them are in sight, and go on
// being so until a person looks at a part; later the part of time that is shown stays,
// and so does the selection.
func (t *Timeline) SetEvents(events []timeline.Event) {
	t.chart.events = events
	t.chart.file()
	t.Refresh()
}

// Disputed is the number of events whose sources disagree.
func (t *Timeline) Disputed() (n int) {
	for i := range t.chart.events {
		if t.chart.events[i].Disputed {
			n++
		}
	}
	return n
}

// SetLanes makes the lanes of something else.
func (t *Timeline) SetLanes(by timeline.By) {
	if t.chart.by == by {
		return
	}
	t.chart.by = by
	t.chart.file()
	t.foot.lanes.Choose(int(by))
	t.Refresh()
}

// Lanes are what the lanes are made of.
func (t *Timeline) Lanes() timeline.By { return t.chart.by }

// Select marks an event, moves it into sight and reports nothing: it was chosen
// elsewhere. "" marks none.
func (t *Timeline) Select(id article.ID) { t.chart.show(id) }

// Selected is the event that is marked, "" for none.
func (t *Timeline) Selected() article.ID { return t.chart.state.Selected }

// SetKnown hatches what had not been reported at a moment; zero is now.
func (t *Timeline) SetKnown(at time.Time) {
	t.chart.state.Known = at
	t.Refresh()
}

// View is the part of time that is shown.
func (t *Timeline) View() timeline.View { return t.chart.view }

// SetView shows another part of time.
func (t *Timeline) SetView(v timeline.View) { t.chart.look(v) }

// FitAll shows all dates.
func (t *Timeline) FitAll() { t.chart.look(t.chart.of.Fit()) }

// Zoom shows a shorter part of time around the selected event, or the middle;
// with a factor below 1 a longer one.
func (t *Timeline) Zoom(factor float64) { t.chart.zoom(factor) }

// SetTextScale sets the text so many times as large: 1 to 3.
func (t *Timeline) SetTextScale(by float32) {
	t.chart.scale = min(max(by, 1), 3)
	t.Refresh()
}

// ShowFoot shows or hides the line below: in a narrow pane the drawing is worth
// more. Everything in it has a key.
func (t *Timeline) ShowFoot(on bool) {
	t.foot.Hidden = !on
	t.Refresh()
}

// PassTo sends the keys that are not the timeline's own to a form or a window.
func (t *Timeline) PassTo(to *part.Pass) {
	t.chart.PassTo(to)
	t.foot.passTo(to)
}

// Focused tells whether the chart has the keys.
func (t *Timeline) Focused() bool { return t.chart.focused }

// Focus gives the chart the keys.
func (t *Timeline) Focus() { part.Focus(t.chart) }

// CreateRenderer implements fyne.Widget.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	foot := func(width float32) float32 {
		if t.foot.Hidden {
			return 0
		}
		return t.foot.heightFor(width) + tokens.Space1
	}
	place := func(size fyne.Size) {
		h := foot(size.Width)
		part.Put(t.foot, 0, size.Height-h+tokens.Space1, size.Width, h-tokens.Space1)
		part.Put(t.chart, 0, 0, size.Width, size.Height-h)
	}
	least := func() fyne.Size {
		return fyne.NewSize(240, t.chart.least()+foot(max(t.Size().Width, 240)))
	}
	paint := func() {
		t.chart.Refresh()
		t.foot.Refresh()
		if s := t.Size(); s.Width > 0 { // the legend may be higher now
			place(s)
		}
	}
	return part.Draw(least, place, paint, t.chart, t.foot)
}
