package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
	"dateline/app/ui/part"
)

// paneTimeline is what the height of the timeline, and that it is hidden, are
// remembered under.
const paneTimeline pane = "timeline"

// settingLanes keeps what the lanes of the timeline are made of.
const settingLanes = "window.chronology.lanes"

// wireTimeline ties the timeline above the list to what is remembered of it.
func (x *whole) wireTimeline() {
	t := x.list.Timeline
	t.OnLanes = func(by timeline.By) { x.w.setSetting(settingLanes, timeline.Names[by]) }
	t.OnKnown = func(at time.Time) { x.knowOn(at.UTC().Format(time.DateOnly)) }
	t.OnHover = func(words string, near fyne.Position) { part.ShowTipAt(t, words, near) }
	x.list.OnHeight = func(height float32) {
		if x.w.prefs.Panes == nil {
			x.w.prefs.Panes = map[string]float32{}
		}
		x.w.prefs.Panes[string(paneTimeline)] = height
		x.w.remember()
	}
	x.list.ShowTimeline(x.timelineWanted(), x.w.prefs.Panes[string(paneTimeline)])
}

func (x *whole) timelineWanted() bool { return !x.w.prefs.Hidden[string(paneTimeline)] }

// toggleTimeline shows or hides the timeline.
func (x *whole) toggleTimeline() {
	if x.w.prefs.Hidden == nil {
		x.w.prefs.Hidden = map[string]bool{}
	}
	x.w.prefs.Hidden[string(paneTimeline)] = x.timelineWanted()
	x.list.ShowTimeline(x.timelineWanted(), 0)
	x.w.remember()
	x.w.menu.refresh()
	if !x.timelineWanted() {
		x.list.Focus()
	}
}

// nextLanes makes the lanes of something else.
func (x *whole) nextLanes() {
	t := x.list.Timeline
	by := timeline.By((int(t.Lanes()) + 1) % len(timeline.Names))
	t.SetLanes(by)
	t.OnLanes(by)
	x.w.status.say("Lanes by " + timeline.Names[by])
}

// drawn is a whole chronology as the timeline shows it: whatever is asked for, most of
// its events are drawn as before.
type drawn struct {
	of     []app.EventView
	tags   []chronology.Tag
	events []timeline.Event // one for each
}

// as is that of a chronology, made anew where it is another one.
func (d drawn) as(all []app.EventView, tags []chronology.Tag) drawn {
	if sameSlice(d.of, all) && sameSlice(d.tags, tags) {
		return d
	}
	return drawn{all, tags, drawnOf(all, tags)}
}

// part are those of some of the events, in their order; what was cut down to what was
// known on a day is not as it was.
func (d drawn) part(events []app.EventView) []timeline.Event {
	if sameSlice(d.of, events) {
		return d.events
	}
	some := make([]timeline.Event, len(events))
	at := 0
	for i := range events {
		for d.of[at].ID != events[i].ID {
			at++
		}
		if some[i] = d.events[at]; len(events[i].Cited) < len(d.of[at].Cited) {
			some[i] = drawnOf(events[i:i+1], d.tags)[0]
		}
	}
	return some
}

// sameSlice tells whether two lists are one.
func sameSlice[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// drawnOf are events as the timeline shows them, with what is known already of what
// their citations disagree about.
func drawnOf(events []app.EventView, tags []chronology.Tag) []timeline.Event {
	names := chronology.TagLabels(tags)
	label := func(id article.ID) string { return names[id] }
	all := make([]timeline.Event, len(events))
	for i := range events {
		all[i] = events[i].OnTimeline(label)
		if events[i].ConflictsKnown() {
			all[i] = events[i].Disagreeing(all[i])
		}
	}
	return all
}

// disagreeing are the same with what their citations disagree about; nil when that is
// drawn already, so that nothing has to be drawn anew.
func disagreeing(drawn []timeline.Event, events []app.EventView) []timeline.Event {
	var all []timeline.Event
	for i := range drawn {
		e := events[i].Disagreeing(drawn[i])
		if e.Disputed == drawn[i].Disputed && len(e.Others) == len(drawn[i].Others) {
			continue
		}
		if all == nil {
			all = slices.Clone(drawn)
		}
		all[i] = e
	}
	return all
}
