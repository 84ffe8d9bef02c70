package ui

import (
	"fyne.io/fyne/v2"

	"dateline/app/chronology/suggest"
	"dateline/app/e2e/state"
	"dateline/app/ui/part"
)

// queued describes the suggestions.
func (w *window) queued(s *state.State) {
	q := w.queue
	s.Queue = state.Queue{Shown: q.shown(), Open: q.openCount(), Working: q.running, Visiting: q.visiting(), At: -1}
	if q.badge.Visible() {
		s.Fields[state.QueueBadge] = q.badge.Label()
	}
	if !q.shown() {
		return
	}
	for i := range q.items {
		one := &q.items[i]
		s.Queue.Items = append(s.Queue.Items, state.Suggested{
			Key: one.Key, Title: one.Heading(), State: one.Decision.String(), Sure: one.Preaccepted, Cited: len(one.Citations),
			When: one.When.EDTF, Adds: one.For != "", Told: restOf(one.Citations[0]),
		})
	}
	one, at := q.current()
	s.Queue.At, s.Queue.AtCited = at, q.view.At()
	if one != nil {
		for _, c := range one.Citations {
			s.Queue.Ticks = append(s.Queue.Ticks, c.Ticked)
			s.Queue.Rests = append(s.Queue.Rests, restOf(c))
		}
		for _, b := range one.Into {
			s.Queue.Into = append(s.Queue.Into, b.Title)
		}
	}
}

func restOf(c suggest.Citation) state.Rest {
	return state.Rest{Article: string(c.ArticleID), Start: c.Start, End: c.End, CoreStart: c.CoreStart, CoreEnd: c.CoreEnd}
}

// queueNamed are the things of the queue that tests point at.
func (w *window) queueNamed(all map[string]fyne.CanvasObject) {
	q := w.queue
	if q.badge.Visible() && w.side.view == w.chron.view && !w.panes.hidden(paneSide) {
		all[state.QueueBadge] = q.badge
	}
	if w.stage.view != fyne.CanvasObject(q.view) || w.panes.hidden(panePage) {
		return
	}
	for name, o := range q.view.Objects() {
		all["queue."+name] = o
	}
}

// queueRows are the suggestions in sight.
func (w *window) queueRows(add func(list *part.Rows, i int, name string)) {
	if w.queue.shown() && !w.panes.hidden(paneArticles) {
		for i := range w.queue.items {
			add(w.queue.list.Rows(), i, state.Row(state.RowSuggestion, w.queue.items[i].Key))
		}
	}
}
