package ui

import (
	"context"
	"slices"
	"strings"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/panes"
)

// merge cites what is ticked for an event that is there.
func (q *queue) merge(event article.ID) {
	if why := q.cannotMerge(); why != "" {
		q.w.status.say(why)
		return
	}
	one, _ := q.current()
	s, title := one.Suggestion, ""
	for i := range q.w.chron.events {
		if q.w.chron.events[i].ID == event {
			title = q.w.chron.events[i].Title
		}
	}
	q.decide("merge the suggestion", []verdict{{one.Key, panes.Merged, title}}, func(ctx context.Context, b *app.Workbench) error {
		return b.MergeSuggestion(ctx, s, event)
	})
	q.focus()
}

// mergeInto records another suggestion with what is ticked of this one.
func (q *queue) mergeInto(key string) {
	if why := q.cannotMerge(); why != "" {
		q.w.status.say(why)
		return
	}
	one, _ := q.current()
	i := slices.IndexFunc(q.items, func(other panes.Queued) bool { return other.Key == key && q.mayTake(one, &other) })
	if i < 0 {
		q.w.status.say("That suggestion is not open any more: choose another.")
		return
	}
	s, into := one.Suggestion, q.items[i].Suggestion
	both := []verdict{{one.Key, panes.Merged, q.items[i].Heading()}, {key: key, as: panes.Accepted}}
	q.decide("merge the suggestions", both, func(ctx context.Context, b *app.Workbench) error {
		_, err := b.MergeIntoSuggestion(ctx, s, into)
		return err
	})
	q.focus()
}

// mayTake tells whether a suggestion can be merged into another.
func (q *queue) mayTake(one, other *panes.Queued) bool {
	return one != nil && other.Key != one.Key && other.Decision == panes.Undecided && other.Ticked() > 0
}

func (q *queue) takesAny(one *panes.Queued) bool {
	return slices.ContainsFunc(q.items, func(other panes.Queued) bool { return q.mayTake(one, &other) })
}

// othersOpen are the suggestions that one could be merged into.
func (q *queue) othersOpen(one *panes.Queued) (all []panes.Queued) {
	for i := range q.items {
		if q.mayTake(one, &q.items[i]) {
			all = append(all, q.items[i])
		}
	}
	return all
}

// How many suggestions are offered at most for one to be merged into, and how many words
// they have in common at least.
const (
	mostAlike   = 3
	fewestAlike = 2
)

// alike are the open suggestions of a day of which one may tell the same, the likeliest
// first.
func (q *queue) alike(one *panes.Queued) (all []panes.AlikeSuggestion) {
	day, _, _ := strings.Cut(one.When.Earliest, "T")
	if one.Decision != panes.Undecided || day == "" {
		return nil
	}
	var near []chronology.Event
	for i := range q.items {
		if o := &q.items[i]; strings.HasPrefix(o.When.Earliest, day) && q.mayTake(one, o) {
			near = append(near, offeredBy(o))
		}
	}
	for _, n := range chronology.NewNeighbourhood(near).Near(offeredBy(one)) {
		if n.Words < fewestAlike {
			continue
		}
		all = append(all, panes.AlikeSuggestion{Key: string(n.Event.ID), Title: n.Event.Title, When: n.Event.When, Why: n.Why})
	}
	return all[:min(len(all), mostAlike)]
}

// offeredBy is the event that a suggestion offers, named by its key.
func offeredBy(one *panes.Queued) chronology.Event {
	return chronology.Event{ID: article.ID(one.Key), Title: one.Title, When: one.When, Place: one.Place, People: one.People, Organisations: one.Organisations}
}

// askMerge goes to the events and suggestions that it could belong to; from there, or
// where there are none, to the choice among all.
func (q *queue) askMerge() {
	if q.stand.Offers() && !q.stand.Holds(q.w.focused()) {
		q.w.panes.reveal(paneSide)
		q.w.whenShown(q.stand, func() {
			q.stand.Focus()
			q.w.focusChanged()
		})
		return
	}
	one, _ := q.current()
	if one == nil {
		return
	}
	q.chooser.SetSuggested(one.Title, one.When.Earliest, q.w.chron.events, q.othersOpen(one))
	q.w.chron.open("Merge into an event", q.chooser, q.chooser.Focus)
	q.able()
}
