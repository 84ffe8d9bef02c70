package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// working is how far the suggestions are worked out.
type working struct {
	times   int  // workspaces so far: what was asked of an earlier one is dropped
	known   bool // worked out at least once
	stale   bool // something changed since
	running bool
	again   bool // wanted once more when it has ended
	stopped bool // by the analyst
	waiting bool // for some quiet, before it is worked out for the badge
	cancel  func()
	news    newest
	began   time.Time
	took    time.Duration
	done    int // articles read
	of      int
}

// changed notes what changed the workspace: what only marks an article changes
// nothing here.
func (q *queue) changed(c app.Change) {
	verb, _, _ := strings.Cut(c.Label, " ")
	switch verb {
	case "Highlight", "Tag", "Note", "Resize", "Save", "Remove":
		return
	}
	q.stale = true
	if c.Kind == app.Undone {
		q.takenBack(c.Label)
	}
}

// follow works the suggestions out anew after a change: at once while the queue is
// in sight, else when it has been quiet for a while, for their number. An import is
// waited for.
func (q *queue) follow() {
	if q.w.bench == nil || !q.stale && q.known {
		q.fill()
		return
	}
	switch {
	case q.w.imports.running > 0:
	case q.shown() && !q.stopped:
		q.work()
	case !q.shown():
		q.workLater()
	}
	q.fill()
}

// quiet is the least time between working out the number of suggestions.
const quiet = 2 * time.Second

// workLater works them out when nothing was done for a while: the longer it takes,
// the longer that is.
func (q *queue) workLater() {
	if q.w.back.straight {
		q.work()
		return
	}
	if q.waiting || q.running {
		return
	}
	q.waiting = true
	times := q.times
	time.AfterFunc(max(quiet, 5*q.took), func() {
		fyne.Do(func() {
			if times != q.times || q.w.closing {
				return
			}
			q.waiting = false
			if (q.stale || !q.known) && !q.stopped && q.w.imports.running == 0 {
				q.work()
			}
		})
	})
}

// work works the suggestions out in the background.
func (q *queue) work() {
	if q.w.bench == nil || q.w.closing {
		return
	}
	if q.running {
		q.again = true
		return
	}
	q.running, q.again, q.stopped, q.stale = true, false, false, false
	q.began, q.done, q.of = time.Now(), 0, 0
	bench, times := q.w.bench, q.times
	q.showLater(q.began)
	q.cancel = q.w.back.aside(func(ctx context.Context) func() {
		s, err := bench.Suggestions(ctx, func(done, of int) {
			q.news.show(func() { q.told(times, done, of) })
		})
		cancelled := ctx.Err() != nil
		return func() {
			if times == q.times {
				q.worked(s, err, cancelled)
			}
		}
	})
}

// told follows it.
func (q *queue) told(times, done, of int) {
	if times != q.times || !q.running {
		return
	}
	q.done, q.of = done, of
	if q.list.Working() {
		q.list.SetWorking(done, of, true)
	}
}

// showLater shows how far it is when it is not over at once.
func (q *queue) showLater(began time.Time) {
	if q.w.back.straight {
		return
	}
	time.AfterFunc(progressAfter, func() {
		fyne.Do(func() {
			if q.running && q.began == began {
				q.list.SetWorking(q.done, q.of, true)
			}
		})
	})
}

// worked shows what came of it.
func (q *queue) worked(s app.Suggestions, err error, cancelled bool) {
	q.running, q.cancel = false, nil
	q.took = time.Since(q.began)
	q.list.SetWorking(0, 0, false)
	switch {
	case cancelled:
		q.stopped, q.stale = true, true
	case err != nil:
		q.stale = true
		q.w.status.say("The suggestions could not be worked out: " + sentence(err))
	case (q.again || q.stale) && q.known: // out of date before it was there
	default:
		q.known = true
		q.take(s)
	}
	q.fill()
	if q.shown() && q.w.focused() == nil && !q.w.dialogOpen() {
		q.focus()
	}
	q.w.focusChanged()
	if q.again {
		q.work()
	}
}

func (q *queue) cancelWork() {
	if q.cancel != nil {
		q.cancel()
	}
}

// take lists what was worked out. What was decided since the workspace was opened
// stays in the list, and the place in it.
func (q *queue) take(s app.Suggestions) {
	before, at := q.current()
	q.found, q.items = s, make([]panes.Queued, 0, len(s.Open)+len(s.Refused)+len(q.decided))
	there := map[string]bool{}
	add := func(list []app.Suggestion, d panes.Decision) {
		for _, one := range list {
			there[one.Key] = true
			q.items = append(q.items, q.queued(one, d))
		}
	}
	add(s.Open, panes.Undecided)
	if q.unsure {
		add(s.Unsure, panes.Undecided)
	}
	add(s.Refused, panes.Refused)
	for key, one := range q.decided {
		if !there[key] {
			q.items = append(q.items, one)
		}
	}
	q.sort()
	q.keepPlace(before, at)
	q.list.SetUnsure(len(s.Unsure), q.unsure)
	q.list.SetNotOffered(s.NotOffered)
	q.others.SetList(s.NotOffered, s.Articles)
}

// queued is a suggestion as it is listed, with the ticks that the analyst set.
func (q *queue) queued(one app.Suggestion, d panes.Decision) panes.Queued {
	one.Citations = slices.Clone(one.Citations)
	off := map[int]bool{}
	for i, c := range one.Citations {
		if ticked, ok := q.ticks[tickKey{one.Key, passageOf(c)}]; ok {
			one.Citations[i].Ticked, off[i] = ticked, !ticked
		}
	}
	item := panes.Queued{Suggestion: one, Decision: d, Off: off}
	item.Event = q.titleOf(one)
	item.Sites, item.Origins, item.Unsited = q.found.Counts(one)
	return item
}

// titleOf is the title of the event that a suggestion adds to.
func (q *queue) titleOf(one app.Suggestion) string {
	for _, b := range one.Into {
		if b.EventID == one.For {
			return b.Title
		}
	}
	return ""
}

// keepPlace stays with the suggestion that was shown: by its key, else by one of its
// passages, else at its number.
func (q *queue) keepPlace(before *panes.Queued, at int) {
	if one, _ := q.current(); one != nil || len(q.items) == 0 {
		return
	}
	if before != nil {
		held := map[passageKey]bool{}
		for _, c := range before.Citations {
			held[passageOf(c)] = true
		}
		for i := range q.items {
			for _, c := range q.items[i].Citations {
				if held[passageOf(c)] {
					q.at = q.items[i].Key
					return
				}
			}
		}
		q.at = q.items[min(at, len(q.items)-1)].Key
		return
	}
	q.at = q.items[0].Key
	if q.items[0].Decision != panes.Undecided {
		q.nextOpen(0)
	}
}

// nextOpen goes to the next suggestion that is open, after a number and then from
// the first; false when all are decided.
func (q *queue) nextOpen(after int) bool {
	for k := 1; k <= len(q.items); k++ {
		one := &q.items[(after+k)%len(q.items)]
		if one.Decision == panes.Undecided {
			q.at = one.Key
			return true
		}
	}
	return false
}

// openCount is how many suggestions are open.
func (q *queue) openCount() (n int) {
	for i := range q.items {
		if q.items[i].Decision == panes.Undecided {
			n++
		}
	}
	return n
}

// newBadge is the number of suggestions in the head of the chronology.
func newBadge(open func()) (*part.Button, *fyne.Container) {
	b := part.NewButton("", "", "G", part.Link, open)
	b.SetTip("Events that the articles tell")
	b.Hide()
	return b, container.NewHBox(b)
}

func (q *queue) showBadge() {
	n := q.openCount()
	label := part.Count(n, "suggestion")
	if q.badge.Label() == label && q.badge.Visible() == (n > 0) {
		return
	}
	q.badge.SetLabel(label)
	show(q.badge, n > 0)
	q.badges.Refresh()
	if q.w.chron != nil {
		q.w.chron.view.Refresh()
	}
}
