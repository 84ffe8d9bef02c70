package ui

import (
	"fyne.io/fyne/v2"

	"dateline/app"
)

// keys are what single keys mean in the view.
func (x *whole) keys() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyT: x.leave, fyne.KeyQ: x.ask, fyne.KeyF: x.chooseFilter, fyne.KeyV: x.list.Views,
		fyne.KeyK: x.list.TypeDay, fyne.KeyLeftBracket: func() { x.stepDay(-1) }, fyne.KeyRightBracket: func() { x.stepDay(1) },
		fyne.KeyL: x.toggleTimeline, fyne.KeyPlus: x.nearer, fyne.KeyEqual: x.nearer, fyne.KeyMinus: x.farther, fyne.Key0: x.list.Timeline.FitAll,
		fyne.KeyE: x.editSelected, fyne.KeyC: x.list.ToggleCitations, fyne.KeyDelete: x.binSelected,
	}
}

// takes does what a key means in the view, and tells whether it was for the view:
// what means something on the page alone must not reach it unseen.
func (x *whole) takes(name fyne.KeyName) bool {
	if !x.shown() {
		return false
	}
	if do, ok := x.keys()[name]; ok {
		x.w.status.pass()
		do()
		return true
	}
	return len(name) == 1 && !elsewhere[name] || name == fyne.KeyReturn || name == fyne.KeyBackspace
}

// elsewhere are letters that open another view from wherever one is.
var elsewhere = map[fyne.KeyName]bool{fyne.KeyR: true, fyne.KeyG: true, fyne.KeyW: true}

func (x *whole) nearer()  { x.list.Timeline.Zoom(wholeZoom) }
func (x *whole) farther() { x.list.Timeline.Zoom(1 / wholeZoom) }

// wholeZoom is how far a key changes the scale of the timeline.
const wholeZoom = 1.5

func (x *whole) editSelected() {
	if e, ok := x.list.Selected(); ok {
		x.edit(e.ID)
	}
}

func (x *whole) binSelected() {
	if e, ok := x.list.Selected(); ok && !x.asking {
		x.w.chron.binEvent(e)
	}
}

// menu offers what can be done with an event.
func (x *whole) menu(e app.EventView, at fyne.Position) {
	x.w.popUp([]command{
		{label: "Show or hide its citations", do: x.list.ToggleCitations},
		{label: "Edit event", do: func() { x.edit(e.ID) }, able: x.w.cannotWrite},
		{label: "Put event into the bin", do: func() { x.w.chron.binEvent(e) }, able: x.w.cannotWrite},
	}, at)
}

// cannot says why something of the view cannot be done now.
func (x *whole) cannot() string {
	if why := x.w.needsWorkspace(); why != "" {
		return why
	}
	if !x.shown() {
		return "T opens the whole chronology first."
	}
	return ""
}

// commands are the view's items of the menu. Their letters mean something else on
// the page, so they are read by the view itself.
func (x *whole) commands() []command {
	return []command{
		{label: "Whole chronology", plain: fyne.KeyT, do: x.toggle, able: x.w.needsWorkspace, tick: x.shown},
		{label: "Open questions", plain: fyne.KeyQ, do: x.ask, able: x.w.needsWorkspace},
		{label: "Filter the whole chronology…", shows: fyne.KeyF, do: x.chooseFilter, able: x.cannot},
		{label: "Saved views…", shows: fyne.KeyV, do: x.list.Views, able: x.cannot},
		{label: "Save as a view…", do: x.saveView, able: x.cannotSave},
		{label: "As known a day earlier", shows: fyne.KeyLeftBracket, do: func() { x.stepDay(-1) }, able: x.cannot},
		{label: "As known a day later", shows: fyne.KeyRightBracket, do: func() { x.stepDay(1) }, able: x.cannot},
		{label: "As known on a day…", shows: fyne.KeyK, do: x.list.TypeDay, able: x.cannot},
		{label: "As known today", do: func() { x.knowOn("") }, able: x.cannot},
		{label: "Timeline", shows: fyne.KeyL, do: x.toggleTimeline, able: x.cannot, tick: x.timelineWanted},
		{label: "Timeline: nearer", shows: fyne.KeyPlus, do: x.nearer, able: x.cannot},
		{label: "Timeline: farther", shows: fyne.KeyMinus, do: x.farther, able: x.cannot},
		{label: "Timeline: all dates", shows: fyne.Key0, do: x.list.Timeline.FitAll, able: x.cannot},
		{label: "Timeline: other lanes", do: x.nextLanes, able: x.cannot},
		{label: "Citations of the selected event", shows: fyne.KeyC, do: x.list.ToggleCitations, able: x.cannot},
	}
}

// hints are the keys that work in the view.
func (x *whole) hints() []hint {
	all := hint{[]string{"F1"}, "all keys"}
	switch focused := x.w.focused(); {
	case x.list.Timeline.Focused():
		return []hint{{[]string{"←", "→"}, "through time"}, {[]string{"+", "-"}, "nearer, farther"}, {[]string{"↑", "↓"}, "row"}, {[]string{"Ctrl+→"}, "next event"}, {[]string{"Enter"}, "its passage"}, {[]string{"F6"}, "list"}, all}
	case focused == fyne.Focusable(x.asked.Rows()):
		back := "events"
		if x.direct {
			back = "back"
		}
		return []hint{{[]string{"↑", "↓"}, "question"}, {[]string{"Enter"}, "open, put right"}, {[]string{"Esc"}, back}, all}
	case focused != fyne.Focusable(x.list.Rows()):
		return []hint{{[]string{"Tab"}, "next"}, {[]string{"Enter"}, "press"}, {[]string{"F6"}, "events, questions"}, {[]string{"Esc"}, "back"}, all}
	}
	return []hint{
		{[]string{"[", "]"}, "a day earlier, later"}, {[]string{"Enter"}, "its passage"}, {[]string{"C"}, "citations"}, {[]string{"E"}, "edit"},
		{[]string{"F"}, "filter"}, {[]string{"Q"}, "questions"}, {[]string{"T"}, "back"}, all,
	}
}
