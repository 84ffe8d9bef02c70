package ui

import (
	"context"
	"slices"

	"dateline/app"
	"dateline/app/chronology"
	"dateline/app/ui/panes"
)

// split makes a suggestion of its own of the citation at hand.
func (q *queue) split() {
	one, _ := q.current()
	if one == nil || q.view.At() >= len(one.Citations) {
		return
	}
	c := one.Citations[q.view.At()]
	q.w.bench.SplitSuggestion(c)
	q.last = append(q.last, decisions{split: &c})
	q.w.status.did("Split “" + shortened(c.Quote) + "” off: it is a suggestion of its own")
	q.work()
}

// rejoin takes back a citation that was split off last; false when that was not
// what was done last.
func (q *queue) rejoin() bool {
	n := len(q.last)
	if !q.shown() || n == 0 || q.last[n-1].split == nil {
		return false
	}
	q.w.bench.RejoinSuggestion(*q.last[n-1].split)
	q.last = q.last[:n-1]
	q.w.status.say("Undone: the passage is part of its suggestion again")
	q.work()
	return true
}

// change opens the event's form, filled in from the suggestion.
func (q *queue) change() { q.changeAt(q.w.chron.editor.Focus) }

// changeDate opens it at the date.
func (q *queue) changeDate() { q.changeAt(q.w.chron.editor.FocusWhen) }

func (q *queue) changeAt(focus func()) {
	one, _ := q.current()
	if one == nil {
		return
	}
	c := q.w.chron
	e := chronology.Event{
		Title: one.Title, When: one.When, Place: one.Place, PlaceEvidence: one.PlaceEvidence,
		People: one.People, Organisations: one.Organisations, Status: chronology.Reported,
	}
	of := q.found.Articles[one.Citations[0].ArticleID]
	c.dated = datesOf(&of.Metadata)
	c.editor.SetKnown(panes.KnownOf(c.events))
	c.editor.SetSuggestion(e, readingsOf(one), panes.Source{Site: of.Site, Published: of.Published}, one.Ticked(), q.w.tags)
	s := one.Suggestion
	c.editor.OnRecord = func(d app.Draft) error { return q.recordChanged(s, d.Event) }
	c.open("Change suggestion", c.editor, focus)
	q.able()
}

// readingsOf are the dates that the passages of a suggestion give.
func readingsOf(one *panes.Queued) []chronology.When {
	all := []chronology.When{one.When}
	for _, c := range one.Citations {
		if c.When.EDTF != "" && !slices.ContainsFunc(all, func(w chronology.When) bool { return w.EDTF == c.When.EDTF }) {
			all = append(all, c.When)
		}
	}
	return all
}

// recordChanged accepts a suggestion as the form has it, and goes on to the next.
func (q *queue) recordChanged(s app.Suggestion, e chronology.Event) error {
	if one, _ := q.current(); one != nil && one.Key == s.Key {
		accepted := *one // the workspace tells of the change before the form does
		accepted.Decision = panes.Accepted
		q.setApart(&accepted, true)
		q.decided[s.Key] = accepted
	}
	return q.w.chron.keep(func(ctx context.Context, b *app.Workbench) error {
		_, err := b.AcceptChanged(ctx, s, e)
		return err
	}, func() { q.mark(verdict{key: s.Key, as: panes.Accepted}) })
}
