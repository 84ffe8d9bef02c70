package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/store"
)

// BulkEdit is a change of several events at once. What is nil or empty stays.
type BulkEdit struct {
	Tag, Untag    []article.ID
	Status        chronology.Status
	Place         *string
	People        []string          // in addition
	Organisations []string          // in addition
	Grade         *chronology.Grade // of all their citations; a part that is empty stays
	Origin        *string           // of all their citations
	Bin           bool
}

// label says in words what the change does to so many events.
func (b BulkEdit) label(n int) string {
	what := "Edit"
	if b.Bin {
		what = "Bin"
	}
	if n == 1 {
		return what + " one event"
	}
	return fmt.Sprintf("%s %d events", what, n)
}

// EditEvents changes several events, as one action.
func (w *Workbench) EditEvents(ctx context.Context, ids []article.ID, b BulkEdit) error {
	if len(ids) == 0 {
		return errors.New("no event is chosen")
	}
	return w.do(ctx, b.label(len(ids)), func(tx *store.Tx) error {
		for _, id := range ids {
			if err := b.apply(tx, id); err != nil {
				return err
			}
		}
		return nil
	})
}

func (b BulkEdit) apply(tx *store.Tx, id article.ID) error {
	if b.Bin {
		return tx.SetBinned(KindEvent, id, true)
	}
	e, err := tx.Event(id)
	if err != nil {
		return err
	}
	if err := tx.PutEvent(b.Applied(e)); err != nil {
		return err
	}
	for _, c := range e.Citations {
		if err := b.applyToCitation(tx, c); err != nil {
			return err
		}
	}
	return nil
}

// Applied is an event with what the change makes of its own values.
func (b BulkEdit) Applied(e chronology.Event) chronology.Event {
	e = chronology.Merged(e, chronology.Event{Tags: b.Tag, People: names(b.People), Organisations: names(b.Organisations)})
	e.Tags = slices.DeleteFunc(e.Tags, func(t article.ID) bool { return slices.Contains(b.Untag, t) })
	if b.Status != "" {
		e.Status = b.Status
	}
	if b.Place != nil && strings.TrimSpace(*b.Place) != e.Place {
		e.Place, e.PlaceEvidence = strings.TrimSpace(*b.Place), article.Evidence{}
	}
	return e
}

func (b BulkEdit) applyToCitation(tx *store.Tx, c chronology.Citation) error {
	if b.Grade != nil {
		c.Grade.Reliability = cmp.Or(b.Grade.Reliability, c.Grade.Reliability)
		c.Grade.Credibility = cmp.Or(b.Grade.Credibility, c.Grade.Credibility)
	}
	if b.Origin != nil {
		c.Origin = strings.TrimSpace(*b.Origin)
	}
	return editCitation(tx, c)
}
