package store

import (
	"context"
	"fmt"

	"dateline/app/article"
	"dateline/app/chronology"
)

const eventColumns = `id, title, when_edtf, when_earliest, when_latest, when_zone, when_part, when_approximate, when_basis,
	when_words, when_rule, place, place_evidence, people, organisations, status, note, created, binned > 0`

func scanEvent(row scanner) (e chronology.Event, err error) {
	var created, evidence, people, organisations string
	w := &e.When
	err = row.Scan(&e.ID, &e.Title, &w.EDTF, &w.Earliest, &w.Latest, &w.Zone, &w.Part, &w.Approximate, &w.Basis,
		&w.Words, &w.Rule, &e.Place, &evidence, &people, &organisations, &e.Status, &e.Note, &created, &e.Binned)
	e.Created = parseTime(created)
	if err != nil {
		return e, err
	}
	if e.People, err = namesFrom(people); err != nil {
		return e, err
	}
	if e.Organisations, err = namesFrom(organisations); err != nil || evidence == "" {
		return e, err
	}
	return e, fromJSON(evidence, &e.PlaceEvidence)
}

// PutEvent keeps an event, or changes it: not its citations, not the time of its
// making, and SetBinned is for the bin.
func (t *Tx) PutEvent(e chronology.Event) error {
	doing := fmt.Sprintf("keep the event %q", e.Title)
	if e.ID == "" {
		return t.fail(doing, fmt.Errorf("it has no id: %w", ErrInvalid))
	}
	if e.Created.IsZero() {
		e.Created = t.s.now()
	}
	if e.Status == "" {
		e.Status = chronology.Reported
	}
	evidence, err := evidenceJSON(e.PlaceEvidence)
	if err != nil {
		return t.fail(doing, err)
	}
	people, err := namesJSON(e.People)
	if err != nil {
		return t.fail(doing, err)
	}
	organisations, err := namesJSON(e.Organisations)
	if err != nil {
		return t.fail(doing, err)
	}
	w := e.When
	err = t.write(doing, `INSERT INTO event (id, title, when_edtf, when_earliest, when_latest, when_zone, when_part, when_approximate,
			when_basis, when_words, when_rule, place, place_evidence, people, organisations, status, note, created, binned)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET title = excluded.title, when_edtf = excluded.when_edtf, when_earliest = excluded.when_earliest,
			when_latest = excluded.when_latest, when_zone = excluded.when_zone, when_part = excluded.when_part,
			when_approximate = excluded.when_approximate, when_basis = excluded.when_basis, when_words = excluded.when_words,
			when_rule = excluded.when_rule, place = excluded.place, place_evidence = excluded.place_evidence,
			people = excluded.people, organisations = excluded.organisations, status = excluded.status, note = excluded.note`,
		e.ID, clean(e.Title), w.EDTF, w.Earliest, w.Latest, w.Zone, w.Part, w.Approximate, w.Basis, clean(w.Words), clean(w.Rule),
		clean(e.Place), evidence, people, organisations, e.Status, clean(e.Note), formatTime(e.Created), e.Binned)
	if err != nil {
		return err
	}
	return t.setTags("event", e.ID, e.Tags)
}

// evidenceJSON is where one value was read, for a column; "" when it was typed.
func evidenceJSON(e article.Evidence) (string, error) {
	if e == (article.Evidence{}) {
		return "", nil
	}
	return asJSON(e)
}

// namesJSON is a list of names for a column.
func namesJSON(list []string) (string, error) {
	cleaned := make([]string, len(list))
	for i, name := range list {
		cleaned[i] = clean(name)
	}
	return asJSON(cleaned)
}

// namesFrom reads a list of names from its column; no names are nil.
func namesFrom(column string) (list []string, err error) {
	if column == "[]" {
		return nil, nil
	}
	return list, fromJSON(column, &list)
}

// Event reads an event, also from the bin, with its citations. Citations whose
// passage or article is in the bin are left out until it comes back.
func (r reads) Event(id article.ID) (chronology.Event, error) {
	events, err := r.events(r.ctx, "id = ?", id)
	if err != nil {
		return chronology.Event{}, r.found("event", id, err)
	}
	if len(events) == 0 {
		return chronology.Event{}, r.found("event", id, ErrNotFound)
	}
	return events[0], nil
}

// Events lists the events, or those in the bin, in the order they were made, with
// their citations (see [reads.Event]).
func (r reads) Events(ctx context.Context, binned bool) ([]chronology.Event, error) {
	list, err := r.events(ctx, "(binned > 0) = ? ORDER BY created, n", binned)
	return list, r.fail("list its events", err)
}

// EventsOf reads events by their ids, in the order they were made; those in the bin
// and those that are not there are left out.
func (r reads) EventsOf(ids []article.ID) ([]chronology.Event, error) {
	list, err := r.events(r.ctx, "binned = 0 AND id IN (SELECT value FROM json_each(?)) ORDER BY created, n", idList(ids))
	return list, r.fail("read events", err)
}

// EventsOfPassage lists the events that a passage is cited for.
func (r reads) EventsOfPassage(passageID article.ID) ([]chronology.Event, error) {
	list, err := r.events(r.ctx, `binned = 0 AND id IN (SELECT event_id FROM citation WHERE passage_id = ? AND binned = 0)
		ORDER BY created, n`, passageID)
	return list, r.fail("list the events of a passage", err)
}

func (r reads) events(ctx context.Context, which string, args ...any) ([]chronology.Event, error) {
	list, err := collect(ctx, r.q, scanEvent, "SELECT "+eventColumns+" FROM event WHERE "+which, args...)
	if err != nil || len(list) == 0 {
		return list, err
	}
	ids := make([]article.ID, len(list))
	for i, e := range list {
		ids[i] = e.ID
	}
	tags, err := r.tagsOfAll("event", ids)
	if err != nil {
		return nil, err
	}
	citations, err := r.citationsOf(ctx, ids)
	for i := range list {
		list[i].Tags = tags[list[i].ID]
		list[i].Citations = citations[list[i].ID]
	}
	return list, err
}
