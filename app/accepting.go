package app

import (
	"context"
	"errors"
	"fmt"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
	"dateline/store"
)

// Accept records a suggestion as it stands, with the citations that are ticked, as
// one action: as an event of its own, or for the event that it is for. Its title,
// date, place and names may have been changed before.
func (w *Workbench) Accept(ctx context.Context, s Suggestion) (article.ID, error) {
	var id article.ID
	err := w.do(ctx, named("Accept suggestion", s.Title), func(tx *store.Tx) (err error) {
		id, err = w.accept(tx, s)
		return err
	})
	return id, err
}

// AcceptChanged records a suggestion as the analyst changed it, as one action: the
// event with all its fields, and the citations that are ticked.
func (w *Workbench) AcceptChanged(ctx context.Context, s Suggestion, e chronology.Event) (article.ID, error) {
	if err := checkEvent(&e); err != nil {
		return "", err
	}
	e.ID, e.Created, e.Citations = article.NewID(), w.stamp(), nil
	if e.Place != s.Place {
		e.PlaceEvidence = article.Evidence{}
	}
	return e.ID, w.do(ctx, named("Accept suggestion", e.Title), func(tx *store.Tx) error { return w.putAccepted(tx, e, s) })
}

// AcceptAll records several suggestions as one action.
func (w *Workbench) AcceptAll(ctx context.Context, list []Suggestion) error {
	if len(list) == 0 {
		return errors.New("no suggestion is chosen")
	}
	return w.do(ctx, fmt.Sprintf("Accept %d suggestions", len(list)), func(tx *store.Tx) error {
		for _, s := range list {
			if _, err := w.accept(tx, s); err != nil {
				return err
			}
		}
		return nil
	})
}

// MergeSuggestion cites what is ticked of a suggestion for an event that is there,
// as one action.
func (w *Workbench) MergeSuggestion(ctx context.Context, s Suggestion, event article.ID) error {
	s.For = event
	e, err := w.store.Event(event)
	if err != nil {
		return fmt.Errorf("merge a suggestion: %w", err)
	}
	return w.do(ctx, named("Merge suggestion into", e.Title), func(tx *store.Tx) error {
		_, err := w.accept(tx, s)
		return err
	})
}

// MergeIntoSuggestion records a suggestion with what is ticked of another, as one
// action: both tell one event.
func (w *Workbench) MergeIntoSuggestion(ctx context.Context, s, into Suggestion) (article.ID, error) {
	err := w.do(ctx, named("Merge suggestion into", into.Title), func(tx *store.Tx) (err error) {
		if s.For, err = w.accept(tx, into); err == nil {
			_, err = w.accept(tx, s)
		}
		return err
	})
	return s.For, err
}

func (w *Workbench) accept(tx *store.Tx, s Suggestion) (article.ID, error) {
	e, err := w.acceptedEvent(tx, s)
	if err != nil {
		return "", err
	}
	return e.ID, w.putAccepted(tx, e, s)
}

// putAccepted keeps an event with the citations of a suggestion that are ticked.
func (w *Workbench) putAccepted(tx *store.Tx, e chronology.Event, s Suggestion) error {
	if err := tx.PutEvent(e); err != nil {
		return err
	}
	ticked := 0
	for _, c := range s.Citations {
		if !c.Ticked {
			continue
		}
		ticked++
		if err := w.citeSuggested(tx, e.ID, c); err != nil {
			return err
		}
	}
	if ticked == 0 {
		return fmt.Errorf("no passage of “%s” is ticked; tick one, or refuse the suggestion", s.Title)
	}
	return nil
}

// acceptedEvent is the event that a suggestion becomes, or is merged into.
func (w *Workbench) acceptedEvent(tx *store.Tx, s Suggestion) (chronology.Event, error) {
	offered := chronology.Event{
		Title: s.Title, When: s.When, Place: s.Place, PlaceEvidence: s.PlaceEvidence,
		People: s.People, Organisations: s.Organisations,
	}
	if s.For != "" {
		e, err := tx.Event(s.For)
		return chronology.Merged(e, offered), err
	}
	offered.ID, offered.Created = article.NewID(), w.stamp()
	return offered, checkEvent(&offered)
}

// citeSuggested ties a passage to the event, unless the text has changed since.
func (w *Workbench) citeSuggested(tx *store.Tx, event article.ID, c suggest.Citation) error {
	a, err := tx.Article(c.ArticleID)
	if err != nil {
		return err
	}
	if a.Edition != c.EditionID || article.Slice(a.Text, c.Start, c.End) != c.Quote {
		return fmt.Errorf("the text of “%s” was changed since this was suggested; let the suggestions be worked out again", a.Title)
	}
	_, err = w.cite(tx, event, Draft{
		ArticleID: c.ArticleID, Start: c.Start, End: c.End,
		Stance: c.Stance, Origin: c.Origin, Via: c.Via, Evidence: c.Evidence,
	})
	return err
}

// Refuse remembers that suggestions are none, as one action: they are not offered
// again.
func (w *Workbench) Refuse(ctx context.Context, list ...Suggestion) error {
	label := fmt.Sprintf("Refuse %d suggestions", len(list))
	if len(list) == 1 {
		label = named("Refuse suggestion", list[0].Title)
	}
	return w.do(ctx, label, func(tx *store.Tx) error { return tx.Refuse(refusalsOf(list)...) })
}

// OfferAgain forgets that suggestions were refused.
func (w *Workbench) OfferAgain(ctx context.Context, list ...Suggestion) error {
	return w.do(ctx, "Offer again", func(tx *store.Tx) error {
		all, err := tx.Refusals()
		if err != nil {
			return err
		}
		for _, s := range list {
			for _, r := range all {
				for _, c := range s.Citations {
					if r.ArticleID == c.ArticleID && r.EditionID == c.EditionID && overlaps(r.Start, r.End, c) {
						if err := tx.OfferAgain(r); err != nil {
							return err
						}
					}
				}
			}
		}
		return nil
	})
}

func refusalsOf(list []Suggestion) []store.Refusal {
	var all []store.Refusal
	for _, s := range list {
		for _, c := range s.Citations {
			if c.Ticked {
				all = append(all, placeOf(c))
			}
		}
	}
	return all
}
