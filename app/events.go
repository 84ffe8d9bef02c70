package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/store"
)

// Draft is an event about to be recorded from a range of an article: what was
// filled in, and where from.
type Draft struct {
	ArticleID  article.ID
	Start, End int // code points
	Quote      string
	Event      chronology.Event
	Readings   []chronology.When // the dates the passage or its surroundings offer, best first
	Stance     chronology.Stance
	Origin     string
	Via        []string
	Evidence   article.Evidence // where Origin was read; nothing when the analyst typed it
	Grade      chronology.Grade
	Tags       []article.ID // of the passage
	Note       string       // of the passage
}

// Draft proposes an event for a range: a title in the words of the quotation,
// the date its words or the words before them give, the place that it or the
// article's place line names, and who its sentence says to say so.
func (w *Workbench) Draft(_ context.Context, id article.ID, start, end int) (Draft, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return Draft{}, fmt.Errorf("propose an event: %w", err)
	}
	quote := article.Slice(a.Text, start, end)
	if strings.TrimSpace(quote) == "" {
		return Draft{}, fmt.Errorf("propose an event from %q: %w", a.Title, article.ErrRange)
	}
	d := Draft{ArticleID: id, Start: start, End: end, Quote: quote, Stance: chronology.Supports}
	there, err := w.store.Passages(id)
	if err != nil {
		return Draft{}, err
	}
	if i := slices.IndexFunc(there, func(p article.Passage) bool { return p.Start == start && p.End == end }); i >= 0 {
		d.Note, d.Tags = there[i].Note, there[i].Tags
	}
	d.Event = chronology.Event{Title: chronology.ProposeTitle(quote), Status: chronology.Reported}
	d.Readings = w.readings(&a, start, end)
	if len(d.Readings) > 0 {
		d.Event.When = d.Readings[0]
	} else if day := a.Published.Day(); day != "" { // offered, not taken: the words say nothing of it
		d.Readings = []chronology.When{{EDTF: day, Earliest: day, Latest: day, Basis: chronology.BasisSource, Rule: "the day of publication"}}
	}
	d.Origin, d.Via, d.Evidence = attribute(&a, start, end)
	d.Event.Place, d.Event.PlaceEvidence, err = w.place(&a, quote)
	return d, err
}

// Record makes the event of a draft, its passage and its citation, as one action.
func (w *Workbench) Record(ctx context.Context, d Draft) (chronology.Event, error) {
	e := d.Event
	err := checkEvent(&e)
	if err != nil {
		return e, err
	}
	e.ID, e.Created, e.Citations = article.NewID(), w.stamp(), nil
	if e.PlaceEvidence, err = w.placeEvidence(d); err != nil {
		return e, err
	}
	err = w.do(ctx, named("Record event", e.Title), func(tx *store.Tx) error {
		if err := tx.PutEvent(e); err != nil || d.ArticleID == "" {
			return err
		}
		c, err := w.cite(tx, e.ID, d)
		e.Citations = append(e.Citations, c)
		return err
	})
	return e, err
}

// Cite ties a range of an article to an event that is there, as one action. Of
// the draft only the range, stance, origin, tags and note count.
func (w *Workbench) Cite(ctx context.Context, event article.ID, d Draft) (chronology.Citation, error) {
	e, err := w.store.Event(event)
	if err != nil {
		return chronology.Citation{}, fmt.Errorf("cite for an event: %w", err)
	}
	var c chronology.Citation
	err = w.do(ctx, named("Cite for", e.Title), func(tx *store.Tx) (err error) {
		c, err = w.cite(tx, event, d)
		return err
	})
	return c, err
}

func (w *Workbench) cite(tx *store.Tx, event article.ID, d Draft) (chronology.Citation, error) {
	p, err := w.mark(tx, d.ArticleID, d.Start, d.End, d.Tags)
	if err != nil {
		return chronology.Citation{}, err
	}
	if d.Note != "" && p.Note != d.Note {
		p.Note = d.Note
		if err := tx.PutPassage(p); err != nil {
			return chronology.Citation{}, err
		}
	}
	c, err := w.citation(tx, event, p.ID)
	if err != nil {
		return c, err
	}
	given := c
	given.Stance, given.Origin, given.Via, given.Evidence, given.Grade = d.Stance, d.Origin, d.Via, d.Evidence, d.Grade
	return c, putCitation(tx, &c, given)
}

// citation is the one that ties a passage to an event already, else a new one:
// a passage is cited for an event once.
func (w *Workbench) citation(tx *store.Tx, event, passage article.ID) (chronology.Citation, error) {
	e, err := tx.Event(event)
	if err != nil {
		return chronology.Citation{}, err
	}
	for _, c := range e.Citations {
		if c.PassageID == passage {
			return c, nil
		}
	}
	return chronology.Citation{ID: article.NewID(), EventID: event, PassageID: passage, Created: w.stamp()}, nil
}

// SaveEvent changes an event's own values, and stance, origin, chain and grade of
// those of its citations that are given, as one action. Those that are given as binned
// go into the bin.
func (w *Workbench) SaveEvent(ctx context.Context, e chronology.Event, citations []chronology.Citation) error {
	if err := checkEvent(&e); err != nil {
		return err
	}
	return w.do(ctx, named("Edit event", e.Title), func(tx *store.Tx) error {
		old, err := tx.Event(e.ID)
		if err != nil {
			return err
		}
		e.PlaceEvidence = article.Evidence{} // of a place typed anew there is none
		if e.Place == old.Place {
			e.PlaceEvidence = old.PlaceEvidence
		}
		if err := tx.PutEvent(e); err != nil {
			return err
		}
		for _, c := range citations {
			if err := editCitation(tx, c); err != nil {
				return err
			}
		}
		return nil
	})
}

func editCitation(tx *store.Tx, edit chronology.Citation) error {
	if edit.Binned {
		return tx.SetBinned(KindCitation, edit.ID, true)
	}
	c, err := tx.Citation(edit.ID)
	if err != nil {
		return err
	}
	if strings.TrimSpace(edit.Origin) == c.Origin {
		edit.Evidence = c.Evidence
	} else {
		edit.Evidence = article.Evidence{} // of an origin typed anew there is none
	}
	return putCitation(tx, &c, edit)
}

// putCitation gives a citation what can be said of it, and keeps it.
func putCitation(tx *store.Tx, c *chronology.Citation, said chronology.Citation) error {
	c.Stance, c.Origin, c.Via, c.Evidence, c.Grade = said.Stance, strings.TrimSpace(said.Origin), names(said.Via), said.Evidence, said.Grade
	if c.Stance == "" {
		c.Stance = chronology.Supports
	}
	return tx.PutCitation(*c)
}

// names are those of a list that say something, each once, as they are written.
func names(list []string) []string {
	var all []string
	for _, name := range list {
		name = strings.Join(strings.Fields(name), " ")
		if name != "" && !slices.ContainsFunc(all, func(o string) bool { return strings.EqualFold(o, name) }) {
			all = append(all, name)
		}
	}
	return all
}

// Uncite puts citations into the bin, as one action.
func (w *Workbench) Uncite(ctx context.Context, citations ...article.ID) error {
	label := fmt.Sprintf("Bin %d citations", len(citations))
	if len(citations) == 1 {
		label = "Bin citation"
	}
	return w.do(ctx, label, func(tx *store.Tx) error {
		for _, id := range citations {
			if err := tx.SetBinned(KindCitation, id, true); err != nil {
				return err
			}
		}
		return nil
	})
}

func checkEvent(e *chronology.Event) error {
	e.Title = strings.Join(strings.Fields(e.Title), " ")
	if e.Title == "" {
		return fmt.Errorf("an event needs a title")
	}
	if e.Status == "" {
		e.Status = chronology.Reported
	}
	e.People, e.Organisations = names(e.People), names(e.Organisations)
	return chronology.Validate(e.When)
}
