package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"dateline/app/e2e/state"
	"dateline/app/ui/part"
)

// describeWhole describes the view of the whole chronology.
func (w *window) describeWhole(s *state.State) {
	x := w.whole
	if !x.shown() {
		return
	}
	v := &state.Whole{
		Of: x.narrowed.Of, Shown: len(x.narrowed.Events), Chips: x.list.Chips(), KnownOn: x.filter.KnownOn, View: x.viewName(),
		Timeline: x.list.TimelineShown(), Asking: w.focused() == fyne.Focusable(x.asked.Rows()),
	}
	for _, saved := range x.views {
		v.Views = append(v.Views, saved.Name)
	}
	for _, r := range x.list.Shown() {
		v.Rows = append(v.Rows, state.WholeRow{ID: r.ID, When: r.When, Title: r.Title, Status: r.Status})
	}
	if e, ok := x.list.Selected(); ok {
		v.Selected = string(e.ID)
	}
	asked, at := x.asked.Shown()
	v.AtAsked = at
	for _, a := range asked {
		v.Asked = append(v.Asked, state.WholeAsked{Title: a.Title, Second: a.Second, Count: a.Count})
	}
	s.Whole = v
}

// wholeRows are the rows of the view that are in sight.
func (w *window) wholeRows(add func(list *part.Rows, i int, name string)) {
	if !w.whole.shown() {
		return
	}
	for i, r := range w.whole.list.Shown() {
		if r.ID != "" {
			add(w.whole.list.Rows(), i, state.Row(state.RowWhole, r.ID))
		}
	}
}

// wholeNamed are the things of the view that tests point at.
func (w *window) wholeNamed(all map[string]fyne.CanvasObject) {
	if !w.whole.shown() {
		return
	}
	all[state.WholeList], all[state.WholeAskeds] = w.whole.list.Rows(), w.whole.asked.Rows()
	for i, c := range w.whole.list.ChipObjects() {
		all[state.WholeChip+strconv.Itoa(i)] = c
	}
	if f := w.whole.list.DayField(); f != nil {
		all[state.WholeDay] = f
	}
}
