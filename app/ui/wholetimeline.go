package ui

import (
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

// drawnOf are events as the timeline shows them.
func drawnOf(events []app.EventView, tags []chronology.Tag) []timeline.Event {
	names := chronology.TagLabels(tags)
	var e *app.EventView
	cited := func(passage article.ID) *app.ArticleRow {
		for i := range e.Cited {
			if e.Cited[i].PassageID == passage {
				return &e.Cited[i].Article
			}
		}
		return &app.ArticleRow{}
	}
	s := timeline.Sources{
		Tag:       func(id article.ID) string { return names[id] },
		Site:      func(passage article.ID) string { return cited(passage).Site },
		Published: func(passage article.ID) article.Moment { return cited(passage).Published },
	}
	all := make([]timeline.Event, len(events))
	for i := range events {
		e = &events[i]
		all[i] = timeline.From(e.Event, s)
	}
	return all
}
