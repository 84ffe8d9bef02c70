package ui

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/chronology/suggest"
	"dateline/app/ui/panes"
)

// decisions are suggestions that were decided at once, or a citation that was split
// off.
type decisions struct {
	keys  []string
	split *suggest.Citation
}

// Places of commands in the table of the queue.
const (
	acceptCommand = iota
	changeCommand
	dateCommand
	refuseCommand
	splitCommand
	mergeCommand
	sureCommand
	unsureCommand
)

// commands are those of the queue; their keys are read only while it is in sight.
func (q *queue) commands() []command {
	return []command{
		acceptCommand: {label: "Accept suggestion", shows: fyne.KeyY, do: q.accept, able: q.cannotDecide},
		changeCommand: {label: "Change suggestion", shows: fyne.KeyE, do: q.change, able: q.cannotChange},
		dateCommand:   {label: "Change the date of the suggestion", shows: fyne.KeyD, do: q.changeDate, able: q.cannotChange},
		refuseCommand: {label: "Refuse suggestion, or offer it again", shows: fyne.KeyN, do: q.refuse, able: q.cannotRefuse},
		splitCommand:  {label: "Split citation off the suggestion", shows: fyne.KeyS, do: q.split, able: q.cannotSplit},
		mergeCommand:  {label: "Merge suggestion into an event or another suggestion…", shows: fyne.KeyM, do: q.askMerge, able: q.cannotMerge},
		sureCommand:   {label: "Accept all that are sure", shows: fyne.KeyY, withShift: true, do: q.acceptSure, able: q.cannotAcceptSure},
		unsureCommand: {label: "Less sure suggestions", shows: fyne.KeyL, do: q.toggleUnsure, able: q.cannotShowUnsure, tick: func() bool { return q.unsure }},
	}
}

// doing does a command of the queue as its key would.
func (q *queue) doing(i int) func() {
	return func() { q.w.run(q.commands()[i]) }
}

// keyed does what a key means while the queue is in sight.
func (q *queue) keyed(name fyne.KeyName) bool {
	if q.w.stage.view != fyne.CanvasObject(q.view) {
		return false
	}
	switch name {
	case fyne.KeyJ:
		q.step(1)
	case fyne.KeyK:
		q.step(-1)
	case fyne.KeyM:
		q.w.run(q.commands()[mergeCommand])
	default:
		for i, c := range q.commands() {
			if c.shows == name && c.withShift == (name == fyne.KeyY && q.w.shifted()) {
				q.doing(i)()
				return true
			}
		}
		return false
	}
	return true
}

// passes gives the window a key that means the same while the queue is in sight.
func (q *queue) passes(name fyne.KeyName) bool {
	c, ok := q.w.menu.plain[name]
	if !ok || !aside[name] && !toViews[name] || name == fyne.KeyF10 && q.w.shifted() {
		return false
	}
	q.w.run(c)
	return true
}

// cannotDecide says why the suggestion cannot be decided now.
func (q *queue) cannotDecide() string {
	if why := q.cannotRefuse(); why != "" {
		return why
	}
	if one, _ := q.current(); one.Decision == panes.Refused {
		return "This suggestion is refused: N offers it again."
	}
	return ""
}

func (q *queue) cannotRefuse() string {
	if why := q.w.cannotWrite(); why != "" {
		return why
	}
	one, _ := q.current()
	switch {
	case !q.shown():
		return "The suggestions are not in sight: G shows them."
	case q.formOpen() != "":
		return q.formOpen()
	case one == nil:
		return "There is no suggestion."
	case one.Decision == panes.Accepted, one.Decision == panes.Merged:
		return "This suggestion is " + one.Decision.String() + " already."
	}
	return ""
}

// formOpen says that a form is open, which comes first; "" when none is.
func (q *queue) formOpen() string {
	if q.w.chron.form == "" {
		return ""
	}
	return fmt.Sprintf("“%s” is open: confirm it, or leave it with Esc.", q.w.chron.form)
}

func (q *queue) cannotChange() string {
	if why := q.cannotDecide(); why != "" {
		return why
	}
	if one, _ := q.current(); one.For != "" {
		return "It adds to an event that is there: accept it, then edit the event in the chronology."
	}
	return ""
}

func (q *queue) cannotMerge() string {
	if why := q.cannotDecide(); why != "" {
		return why
	}
	if one, _ := q.current(); len(q.w.chron.events) == 0 && !q.takesAny(one) {
		return "There is no event yet, and no other suggestion, to merge it into."
	}
	return ""
}

func (q *queue) cannotSplit() string {
	if why := q.cannotDecide(); why != "" {
		return why
	}
	one, _ := q.current()
	switch {
	case len(one.Citations) < 2:
		return "It rests on one passage: there is nothing to split off."
	case q.view.At() == 0:
		return "The first passage gives the suggestion its title: go to another one with ↓ to split that off."
	}
	return ""
}

func (q *queue) cannotAcceptSure() string {
	if why := q.w.cannotWrite(); why != "" {
		return why
	}
	switch {
	case !q.shown():
		return "The suggestions are not in sight: G shows them."
	case len(q.sure()) == 0:
		return "No open suggestion is sure enough to be accepted unread."
	}
	return ""
}

// accept records the suggestion as it stands.
func (q *queue) accept() {
	one, _ := q.current()
	if one == nil {
		return
	}
	s := one.Suggestion
	q.decide("accept the suggestion", []verdict{{key: one.Key, as: panes.Accepted}}, func(ctx context.Context, b *app.Workbench) error {
		_, err := b.Accept(ctx, s)
		return err
	})
}

// sure are the open suggestions that may be accepted unread.
func (q *queue) sure() (all []app.Suggestion) {
	for i := range q.items {
		if one := &q.items[i]; one.Decision == panes.Undecided && one.Preaccepted && one.Ticked() > 0 {
			all = append(all, one.Suggestion)
		}
	}
	return all
}

func (q *queue) acceptSure() {
	all := q.sure()
	if len(all) == 0 {
		return
	}
	var list []verdict
	for _, s := range all {
		list = append(list, verdict{key: s.Key, as: panes.Accepted})
	}
	q.decide("accept the suggestions", list, func(ctx context.Context, b *app.Workbench) error {
		return b.AcceptAll(ctx, all)
	})
}

// refuse remembers that it is no event; of a refused one it forgets that again.
func (q *queue) refuse() {
	one, _ := q.current()
	if one == nil {
		return
	}
	s := one.Suggestion
	if one.Decision == panes.Refused {
		q.w.act("offer it again", func(ctx context.Context, b *app.Workbench) error { return b.OfferAgain(ctx, s) }, nil)
		return
	}
	q.decide("refuse the suggestion", []verdict{{key: one.Key, as: panes.Refused}}, func(ctx context.Context, b *app.Workbench) error {
		return b.Refuse(ctx, s)
	})
}

// verdict is what was made of a suggestion.
type verdict struct {
	key   string
	as    panes.Decision
	event string // title of what it was merged into
}

func keysOf(list []verdict) (keys []string) {
	for _, m := range list {
		keys = append(keys, m.key)
	}
	return keys
}

// decide marks suggestions as decided and goes on to the next open one at once;
// when it cannot be done they are open again.
func (q *queue) decide(what string, list []verdict, do func(context.Context, *app.Workbench) error) {
	q.mark(list...)
	q.w.attempt(what, do, func(err error) {
		if err == nil {
			return
		}
		said := q.w.status.text()
		q.unmark(keysOf(list))
		q.work()
		q.w.status.say(said)
	})
}

// mark lists suggestions as decided and shows the next open one.
func (q *queue) mark(list ...verdict) {
	_, at := q.current()
	for i := range q.items {
		one := &q.items[i]
		for _, m := range list {
			if one.Key == m.key {
				one.Decision = m.as
				q.setApart(one, true)
				if m.event != "" {
					one.Event = m.event
				}
				if m.as != panes.Refused { // those the workspace remembers
					q.decided[m.key] = *one
				}
			}
		}
	}
	q.last = append(q.last, decisions{keys: keysOf(list)})
	if one, _ := q.current(); one == nil || one.Decision != panes.Undecided {
		q.nextOpen(at)
	}
	q.fill()
}

// unmark lists suggestions as open again and goes back to the first of them.
func (q *queue) unmark(keys []string) {
	for i := range q.items {
		for _, key := range keys {
			if q.items[i].Key == key {
				q.items[i].Decision = panes.Undecided
				q.setApart(&q.items[i], false)
			}
		}
	}
	for _, key := range keys {
		delete(q.decided, key)
	}
	if len(keys) > 0 {
		q.at = keys[0]
	}
	if n := len(q.last); n > 0 {
		q.last = q.last[:n-1]
	}
	q.fill()
}

// setApart makes suggestions of their own of the passages whose ticks the analyst took
// away: they were not to be cited for this event, and may tell another.
func (q *queue) setApart(one *panes.Queued, apart bool) {
	for i, off := range one.Off {
		switch {
		case !off || i >= len(one.Citations):
		case apart && one.Decision != panes.Refused:
			q.w.bench.LeaveOutOfSuggestion(one.Citations[i])
		default:
			q.w.bench.RejoinSuggestion(one.Citations[i])
		}
	}
}

// takenBack follows an undo of a decision.
func (q *queue) takenBack(label string) {
	verb, _, _ := strings.Cut(label, " ")
	n := len(q.last)
	if n == 0 || verb != "Accept" && verb != "Refuse" && verb != "Merge" {
		return
	}
	keys := q.last[n-1].keys
	if len(keys) == 0 {
		return
	}
	memory := map[string]panes.Queued{}
	for _, key := range keys { // done again, they are not suggested and still listed
		if one, ok := q.decided[key]; ok {
			memory[key] = one
		}
	}
	q.unmark(keys)
	for key, one := range memory {
		q.decided[key] = one
	}
}

// tick ticks a citation, or takes its tick away.
func (q *queue) tick(i int) {
	one, _ := q.current()
	if one == nil || one.Decision != panes.Undecided || i >= len(one.Citations) {
		return
	}
	c := &one.Citations[i]
	c.Ticked = !c.Ticked
	one.Off[i] = !c.Ticked
	q.ticks[tickKey{one.Key, passageOf(*c)}] = c.Ticked
	one.Sites, one.Origins, one.Unsited = q.found.Counts(one.Suggestion)
	q.fill()
}
