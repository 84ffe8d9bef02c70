package app

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/conflict"
	"dateline/app/chronology/timeline"
	"dateline/store"
)

// disagreement is what the citations of an event disagree about, worked out when it
// is first asked for: of a large chronology only few events are looked at.
type disagreement struct {
	once  sync.Once
	list  []conflict.Conflict
	known atomic.Bool

	timed sync.Once
	times []timeline.Other // the other times that are said
}

// Conflicts are what the citations that support the event disagree about, those
// that wait for the analyst first. They are shared: not to be changed.
func (v *EventView) Conflicts() []conflict.Conflict {
	if v.disagreement == nil {
		return nil
	}
	v.disagreement.once.Do(func() {
		v.disagreement.list = v.findConflicts()
		v.disagreement.known.Store(true)
	})
	return v.disagreement.list
}

// ConflictsKnown tells whether Conflicts were asked for before, so that they take no
// time any more.
func (v *EventView) ConflictsKnown() bool {
	return v.disagreement == nil || v.disagreement.known.Load()
}

// OpenConflicts is how many of them are neither explained nor settled.
func (v *EventView) OpenConflicts() int {
	n, list := 0, v.Conflicts()
	for i := range list {
		if list[i].Open() {
			n++
		}
	}
	return n
}

func (v *EventView) findConflicts() []conflict.Conflict {
	var quoted []conflict.Quoted
	for i := range v.Cited {
		if c := &v.Cited[i]; c.Stance == chronology.Supports {
			quoted = append(quoted, quotedOf(c))
		}
	}
	if len(quoted) > 1 {
		for i := range quoted {
			quoted[i] = quoted[i].Read()
		}
	}
	list := conflict.Between(v.Event, quoted)
	for i := range list {
		list[i].Note, list[i].Settled = v.settled[list[i].Key], v.settled[list[i].Key] != ""
	}
	return list
}

// quotedOf is a citation as it can disagree with others.
func quotedOf(c *CitationView) conflict.Quoted {
	q := conflict.Quoted{
		Citation: c.ID, Quote: c.Passage.Quote, Site: c.Article.Site, Lang: c.Article.Lang, Origin: c.Origin, Published: c.Article.Published,
	}
	for _, b := range []conflict.Beside{{From: "headline", Text: c.Article.Title}, {From: "first words", Text: c.Article.FirstWords}} {
		if b.Text != "" && !strings.Contains(b.Text, q.Quote) {
			q.Beside = append(q.Beside, b)
		}
	}
	return q
}

// SettleConflict keeps that a conflict of an event is settled, and why.
func (w *Workbench) SettleConflict(ctx context.Context, event article.ID, key, note string) error {
	note = strings.TrimSpace(note)
	if note == "" {
		return errors.New("a conflict is settled with a note that says why; write one")
	}
	v, err := w.withConflict(ctx, event, key)
	if err != nil {
		return err
	}
	return w.do(ctx, named("Settle conflict of", v.Title), func(tx *store.Tx) error {
		return tx.Settle(store.Settlement{EventID: event, Conflict: key, Note: note})
	})
}

// ReopenConflict takes back that a conflict is settled.
func (w *Workbench) ReopenConflict(ctx context.Context, event article.ID, key string) error {
	v, err := w.withConflict(ctx, event, key)
	if err != nil {
		return err
	}
	if v.settled[key] == "" {
		return fmt.Errorf("this conflict of “%s” is not settled", v.Title)
	}
	return w.do(ctx, named("Reopen conflict of", v.Title), func(tx *store.Tx) error { return tx.Reopen(event, key) })
}

// withConflict is an event that has a conflict of a key.
func (w *Workbench) withConflict(ctx context.Context, event article.ID, key string) (EventView, error) {
	all, err := w.Chronology(ctx)
	if err != nil {
		return EventView{}, err
	}
	for i := range all {
		v := all[i]
		if v.ID != event {
			continue
		}
		for _, c := range v.Conflicts() {
			if c.Key == key {
				return v, nil
			}
		}
		return v, fmt.Errorf("the citations of “%s” have no conflict %q; list them with: dateline event conflicts", v.Title, key)
	}
	return EventView{}, fmt.Errorf("there is no event %s; list them with: dateline event list", event)
}

// settledOf are the notes of what was settled, by event and key.
func settledOf(from *store.View) (map[article.ID]map[string]string, error) {
	list, err := from.Settlements()
	all := map[article.ID]map[string]string{}
	for _, s := range list {
		if all[s.EventID] == nil {
			all[s.EventID] = map[string]string{}
		}
		all[s.EventID][s.Conflict] = s.Note
	}
	return all, err
}
