package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/store"
)

// MergeEvents makes one event of several, as one action: the first keeps its title,
// date, place and status, and gets what it lacks of these, all citations, tags,
// people and organisations of the others, their notes below its own, and what was
// settled of their conflicts. The others go into the bin. Where a passage is cited for
// both, the first's citation stands.
func (w *Workbench) MergeEvents(ctx context.Context, into article.ID, others ...article.ID) (chronology.Event, error) {
	others = slices.DeleteFunc(slices.Clone(others), func(id article.ID) bool { return id == into })
	into1, err := w.store.Event(into)
	if err != nil {
		return into1, fmt.Errorf("merge events: %w", err)
	}
	if len(others) == 0 {
		return into1, errors.New("merging takes a second event: choose the one that tells the same")
	}
	err = w.do(ctx, named("Merge events into", into1.Title), func(tx *store.Tx) error {
		for _, id := range others {
			if err := mergeOne(tx, into, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return into1, err
	}
	return w.store.Event(into)
}

func mergeOne(tx *store.Tx, into, other article.ID) error {
	e, err := tx.Event(into)
	if err != nil {
		return err
	}
	o, err := tx.Event(other)
	if err != nil {
		return err
	}
	if err := tx.PutEvent(chronology.Merged(e, o)); err != nil {
		return err
	}
	if err := moveCitations(tx, o.Citations, e); err != nil {
		return err
	}
	if err := carrySettled(tx, other, into); err != nil {
		return err
	}
	return tx.SetBinned(KindEvent, other, true)
}

// moveCitations ties citations to another event. Those of a passage that it cites
// already stay with theirs.
func moveCitations(tx *store.Tx, list []chronology.Citation, to chronology.Event) error {
	for _, c := range list {
		if slices.ContainsFunc(to.Citations, func(o chronology.Citation) bool { return o.PassageID == c.PassageID }) {
			continue
		}
		c.EventID = to.ID
		if err := tx.PutCitation(c); err != nil {
			return err
		}
	}
	return nil
}

// SplitEvent makes an event of its own of some citations of an event, as one action.
// Its title and date are read from the first of them; place, tags and status are
// those it was taken from. At least one citation stays.
func (w *Workbench) SplitEvent(ctx context.Context, from article.ID, citations ...article.ID) (chronology.Event, error) {
	e, err := w.store.Event(from)
	if err != nil {
		return e, fmt.Errorf("split an event: %w", err)
	}
	moved, left := partition(e.Citations, citations)
	switch {
	case len(moved) == 0:
		return e, fmt.Errorf("“%s” has none of these citations; choose some of its own", e.Title)
	case left == 0:
		return e, fmt.Errorf("“%s” would keep no citation; leave it at least one", e.Title)
	}
	apart, err := w.apart(e, moved[0].PassageID)
	if err != nil {
		return e, err
	}
	err = w.do(ctx, named("Split event", e.Title), func(tx *store.Tx) error {
		if err := tx.PutEvent(apart); err != nil {
			return err
		}
		if err := moveCitations(tx, moved, apart); err != nil {
			return err
		}
		return carrySettled(tx, from, apart.ID)
	})
	if err != nil {
		return e, err
	}
	return w.store.Event(apart.ID)
}

// apart is the event that a passage tells when it is taken out of another.
func (w *Workbench) apart(from chronology.Event, passage article.ID) (chronology.Event, error) {
	p, err := w.store.Passage(passage)
	if err != nil {
		return chronology.Event{}, err
	}
	e := chronology.Event{
		ID: article.NewID(), Created: w.stamp(), Title: chronology.ProposeTitle(p.Quote), When: from.When,
		Place: from.Place, PlaceEvidence: from.PlaceEvidence, Tags: from.Tags, Status: chronology.Reported,
	}
	if strings.TrimSpace(e.Title) == "" {
		e.Title = from.Title
	}
	if p.Earlier {
		return e, nil // its dates are of another text
	}
	a, err := w.store.Article(p.ArticleID)
	if err != nil {
		return e, err
	}
	if read := w.readings(&a, p.Start, p.End); len(read) > 0 {
		e.When = read[0]
	}
	return e, nil
}

// partition divides citations into those named and the number of the others.
func partition(all []chronology.Citation, ids []article.ID) (of []chronology.Citation, others int) {
	for _, c := range all {
		if slices.Contains(ids, c.ID) {
			of = append(of, c)
		} else {
			others++
		}
	}
	return of, others
}
