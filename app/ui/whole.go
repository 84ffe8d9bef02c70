package ui

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
	"dateline/app/chronology/view"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// whole is the view of the whole chronology, which takes the place of articles and
// page, with the open questions beside it. It stays as it was left: what narrows
// it, what is selected, and where it was scrolled to.
type whole struct {
	w     *window
	list  *panes.WholeChronology
	asked *panes.AskedList

	filter   view.Filter
	known    bool // what narrowed the view of this workspace the last time was read
	views    []app.SavedView
	narrowed app.Narrowed
	by       view.Filter // what it was narrowed by
	drawn    drawn
	of       counted                       // questions of the whole chronology
	about    map[article.ID]*app.EventView // of the events shown; nil until one is asked for
	sheet    *panes.FilterSheet            // nil while it is closed

	times  int            // narrowed so far: what comes of an earlier one is dropped
	cancel func()         // ends the search for what is asked of an earlier one
	before fyne.Focusable // had the keys when the view was opened
	asking bool           // the questions had the keys last
	direct bool           // the view was opened for its questions
	left   int            // the move to a place that was gone to from here; 0: none
}

// settingWhole keeps what narrowed the view last.
const settingWhole = "window.chronology.filter"

func newWhole(w *window) *whole {
	x := &whole{w: w, cancel: func() {}, list: panes.NewWholeChronology(), asked: panes.NewAskedList()}
	x.list.OnSelected = func() { w.menu.refresh(); w.focusChanged() }
	x.list.OnPassage = func(_ app.EventView, passage article.ID) {
		x.leaveFor(func(then func()) { w.openPassageThen(passage, then) })
	}
	x.list.OnEdit = func(e app.EventView) { x.edit(e.ID) }
	x.list.OnBin = w.chron.binEvent
	x.list.OnMenu = x.menu
	x.list.OnFilter, x.list.OnRemove, x.list.OnViews, x.list.OnDay = x.chooseFilter, x.remove, x.offerViews, x.typedDay
	x.list.OnKey, x.asked.OnKey = x.key, x.key
	x.list.OnEscape, x.asked.OnEscape = func() { w.escape() }, func() { w.escape() }
	x.asked.OnOpen, x.asked.Detail, x.asked.OnSettle = x.put, x.detail, x.settle
	x.asked.Sources = x.sources
	x.asked.List = func(kind view.Asked) []view.Question { return app.Questions(x.narrowed.Events, kind) }
	x.asked.OnEvent = func(id article.ID) { x.list.Select(id) }
	x.list.Later(x.later)
	x.wireTimeline()
	x.list.Rows().OnFocused = func(fyne.CanvasObject) { x.asking = false; w.focusChanged() }
	x.asked.Rows().OnFocused = func(fyne.CanvasObject) { x.asking = true; w.focusChanged() }
	return x
}

// key gives the window the keys that no list has a use for.
func (x *whole) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd,
		fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyTab, fyne.KeyLeft, fyne.KeyRight, fyne.KeyEscape:
		return false
	}
	return x.w.key(e)
}

// shown tells whether the view is in sight.
func (x *whole) shown() bool { return x.w.stage.view == fyne.CanvasObject(x.list) }

// open shows the view.
func (x *whole) open() {
	if x.w.chron.keepsTyping() {
		return
	}
	x.w.chron.leave()
	x.direct, x.asking, x.left = false, false, 0
	x.show(x.list.Focus)
}

// show puts the view into the window, with the keys where they belong.
func (x *whole) show(focus func()) {
	x.before = x.w.focused()
	x.w.stageView(x.list, focus)
	x.w.renewing(x.list, x.fill)
}

// toggle opens the view, or goes back to where it was opened.
func (x *whole) toggle() {
	if x.shown() {
		x.leave()
		return
	}
	x.open()
}

// ask opens the view at its questions.
func (x *whole) ask() {
	if x.shown() {
		x.toQuestions()
		return
	}
	if x.w.chron.keepsTyping() {
		return
	}
	x.w.chron.leave()
	x.direct, x.asking, x.left = true, true, 0
	x.show(x.toQuestions)
}

// toQuestions gives the questions the keys; a narrow window shows them alone.
func (x *whole) toQuestions() {
	x.w.panes.reveal(paneSide)
	x.w.panes.apply()
	x.w.whenShown(x.asked, func() {
		if x.shown() {
			x.asked.Focus()
			x.w.focusChanged()
		}
	})
}

// focus gives the view the keys where they were last.
func (x *whole) focus() {
	if x.asking {
		x.toQuestions()
		return
	}
	x.list.Focus()
}

// escape goes from the questions to the events, and from there back.
func (x *whole) escape() {
	if x.asking && x.w.side.holds(x.w.focused()) && !x.direct {
		x.toList()
		return
	}
	x.leave()
}

// toList gives the events the keys.
func (x *whole) toList() {
	if x.w.panes.tooNarrow(paneSide) {
		x.w.panes.opened[paneSide] = false
		x.w.panes.apply()
	}
	x.w.whenShown(x.list, x.list.Focus)
}

// nextPane goes from the events to the questions, to the timeline and back.
func (x *whole) nextPane() {
	switch focused := x.w.focused(); {
	case x.w.side.holds(focused) && x.list.TimelineShown() && !x.w.panes.hidden(panePage):
		x.list.Timeline.Focus()
	case x.w.side.holds(focused) || x.list.Timeline.Focused():
		x.toList()
	default:
		x.toQuestions()
	}
	x.w.focusChanged()
}

// leave goes back to where the view was opened.
func (x *whole) leave() {
	before := x.before
	x.w.backToPage()
	if o, ok := before.(fyne.CanvasObject); ok && o.Visible() && before != x.w.focused() {
		x.w.whenShown(o, func() { part.Return(x.w.win.Canvas(), before); x.w.focusChanged() })
	}
}

// leaveFor goes to a place on the page, from which Esc comes back.
func (x *whole) leaveFor(there func(then func())) {
	there(func() { x.left = x.w.moves })
}

// cameFrom tells whether what is on the page was gone to from the view.
func (x *whole) cameFrom() bool { return x.left > 0 && x.left == x.w.moves }

// stageMoved shows the questions beside the view and takes them away with it.
func (x *whole) stageMoved() {
	switch {
	case x.w.chron.form != "":
	case x.shown():
		x.w.side.show(x.asked)
	case x.w.side.view == x.asked:
		x.w.side.show(x.w.chron.view)
	}
	x.w.panes.showWhole(x.shown())
}

// beside is what stands in the right pane while no form does.
func (x *whole) beside() fyne.CanvasObject {
	if x.shown() {
		return x.asked
	}
	return x.w.chron.view
}

// focusStage gives the keys to what stands in the middle.
func (w *window) focusStage() {
	if w.whole.shown() {
		w.whole.focus()
		return
	}
	w.page.focus()
}

// reset forgets the workspace.
func (x *whole) reset() {
	x.times++
	x.cancel()
	x.filter, x.known, x.views, x.left, x.before = view.Filter{}, false, nil, 0, nil
	x.narrowed, x.by, x.about, x.drawn, x.of = app.Narrowed{}, view.Filter{}, nil, drawn{}, counted{}
	x.list.SetNarrowed(x.narrowed, "", nil)
	x.list.Timeline.SetEvents(nil)
	x.list.Timeline.SetKnown(time.Time{})
	x.asked.Set(nil, nil, 0)
	x.head()
}

// wholeData is what the view shows.
type wholeData struct {
	filter   view.Filter
	views    []app.SavedView
	narrowed app.Narrowed
	drawn    drawn // of the whole chronology
	shown    []timeline.Event
	lanes    timeline.By
}

// fill narrows the chronology anew, away from the window's thread.
func (x *whole) fill() {
	x.times++
	times, all, filter, known, tags, lanes, drawn := x.times, x.w.chron.events, x.filter, x.known, x.w.tags, x.list.Timeline.Lanes(), x.drawn
	onBench(x.w, func(ctx context.Context, b *app.Workbench) (wholeData, error) {
		d := wholeData{filter: filter, lanes: lanes, drawn: drawn}
		if !known {
			d.filter, d.lanes = lastFilter(ctx, b), lastLanes(ctx, b)
		}
		return d, readWhole(ctx, b, all, tags, &d)
	}, func(d wholeData, err error) {
		switch {
		case times != x.times:
		case err != nil:
			x.w.status.say("The chronology could not be narrowed: " + sentence(err))
		default:
			x.have(d)
		}
	})
}

// readWhole narrows a chronology, and makes ready what is drawn of it.
func readWhole(ctx context.Context, b *app.Workbench, all []app.EventView, tags []chronology.Tag, d *wholeData) (err error) {
	if d.views, err = b.SavedViews(ctx); err != nil {
		return err
	}
	if d.narrowed, err = b.Narrow(ctx, all, d.filter); err != nil {
		return err
	}
	d.drawn = d.drawn.as(all, tags)
	d.shown = d.drawn.part(d.narrowed.Events)
	return nil
}

// lastLanes are what the lanes were made of the last time, or else tags.
func lastLanes(ctx context.Context, b *app.Workbench) timeline.By {
	kept, err := b.Setting(ctx, settingLanes)
	if i := slices.Index(timeline.Names, kept); err == nil && i >= 0 {
		return timeline.By(i)
	}
	return timeline.Tag
}

// lastFilter is what narrowed the view the last time; what cannot be read narrows
// nothing.
func lastFilter(ctx context.Context, b *app.Workbench) (f view.Filter) {
	kept, err := b.Setting(ctx, settingWhole)
	if err != nil || json.Unmarshal([]byte(kept), &f) != nil || f.Check() != nil {
		return view.Filter{}
	}
	return f
}

// have shows what was read.
func (x *whole) have(d wholeData) {
	x.filter, x.known, x.views, x.narrowed, x.by = d.filter, true, d.views, d.narrowed, d.filter
	x.about, x.drawn = nil, d.drawn
	x.list.SetEmptyWords(x.emptyWords())
	x.list.SetNarrowed(d.narrowed, d.filter.KnownOn, chronology.TagPaths(x.w.tags))
	x.list.Timeline.SetLanes(d.lanes)
	x.list.Timeline.SetEvents(d.shown)
	x.list.Timeline.SetKnown(view.EndOf(d.filter.KnownOn))
	x.head()
	x.askAnew(d.shown)
	if x.shown() && x.w.focused() == fyne.Focusable(x.list.Rows()) && x.list.Rows().Selected() < 0 {
		x.list.Focus()
	}
	x.w.focusChanged()
}

// askAnew finds what disagrees and what a careful reader would ask, which takes
// longer than to list the events, and draws the first on the timeline.
func (x *whole) askAnew(shown []timeline.Event) {
	times, events, all, narrowed, of := x.times, x.narrowed.Events, x.w.chron.events, !x.filter.Empty(), x.of
	x.cancel()
	x.cancel = x.w.back.aside(func(ctx context.Context) func() {
		conflicts := conflictsOf(ctx, events)
		counts := app.CountQuestions(events)
		if ctx.Err() == nil {
			shown = disagreeing(shown, events)
		}
		switch {
		case !narrowed:
			of = counted{all, sum(counts)}
		case !of.of(all) && ctx.Err() == nil:
			of = counted{all, sum(app.CountQuestions(all))}
		}
		return func() {
			if times == x.times {
				x.of = of
				x.asked.Set(conflicts, counts, of.questions)
				if shown != nil {
					x.list.Timeline.SetEvents(shown)
				}
				if shown != nil && sameSlice(x.drawn.of, events) {
					x.drawn.events = shown
				}
				x.w.focusChanged()
			}
		}
	})
}

// counted is how many questions there are of a chronology.
type counted struct {
	events    []app.EventView
	questions int
}

// of tells whether it was counted of these events.
func (c counted) of(events []app.EventView) bool {
	return len(events) > 0 && sameSlice(c.events, events)
}

// sum is how many questions there are of all kinds.
func sum(counts map[view.Asked]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

func (x *whole) emptyWords() string {
	switch {
	case x.narrowed.Of == 0:
		return "Events stand here in their order, each with the sites and origins it rests on. On the page, E makes an event from the words that are selected."
	case x.narrowed.Later > 0 && len(x.filter.Values(nil)) == 0:
		return "Nothing had been reported by this day: ] goes a day on."
	}
	return "No event has all that is asked for: take a value off to see more."
}

// head shows what narrows the view.
func (x *whole) head() {
	x.list.SetHead(panes.WholeHead{
		Shown: len(x.narrowed.Events), Of: x.narrowed.Of, Chips: x.filter.Values(x.w.tags),
		KnownOn: x.filter.KnownOn, View: x.viewName(),
	})
	if x.sheet != nil {
		x.sheet.SetInForce(x.filter.Values(x.w.tags))
	}
}
