package store

import (
	"fmt"
	"strings"
	"time"

	"dateline/app/article"
)

// Settlement is a conflict between the citations of an event that the analyst
// settled. The conflict is named by its key; it is worked out each time.
type Settlement struct {
	EventID  article.ID
	Conflict string
	Note     string    // why
	Made     time.Time // UTC
}

// Settle keeps that a conflict is settled, or changes the note. ErrNotFound tells
// that there is no such event.
func (t *Tx) Settle(s Settlement) error {
	doing := fmt.Sprintf("settle a conflict of event %s", s.EventID)
	if s.Conflict == "" || strings.TrimSpace(s.Note) == "" {
		return t.fail(doing, fmt.Errorf("it has no conflict or no note: %w", ErrInvalid))
	}
	if _, err := t.Event(s.EventID); err != nil {
		return err
	}
	if s.Made.IsZero() {
		s.Made = t.s.now()
	}
	id, err := t.settlementID(s.EventID, s.Conflict)
	if err != nil {
		return t.fail(doing, err)
	}
	if id == "" {
		id = article.NewID()
	}
	return t.write(doing, `INSERT INTO settlement (id, event_id, conflict, note, made) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET note = excluded.note`, id, s.EventID, s.Conflict, clean(s.Note), formatTime(s.Made))
}

// Reopen forgets that a conflict is settled; undo brings the note back. ErrNotFound
// tells that it is not settled.
func (t *Tx) Reopen(event article.ID, conflict string) error {
	id, err := t.settlementID(event, conflict)
	if err != nil {
		return t.fail(fmt.Sprintf("open a conflict of event %s again", event), err)
	}
	return t.changeOne("settlement", id, "DELETE FROM settlement WHERE id = ?", id)
}

// settlementID is the row of a conflict, "" when it is not settled.
func (t *Tx) settlementID(event article.ID, conflict string) (article.ID, error) {
	ids, err := collect(t.ctx, t.q, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM settlement WHERE event_id = ? AND conflict = ?", event, conflict)
	if err != nil || len(ids) == 0 {
		return "", err
	}
	return ids[0], nil
}

// Settlements lists what was settled, by event, also of conflicts that are no more:
// they count again when the conflict does.
func (r reads) Settlements() ([]Settlement, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (s Settlement, err error) {
		var made string
		err = row.Scan(&s.EventID, &s.Conflict, &s.Note, &made)
		s.Made = parseTime(made)
		return s, err
	}, "SELECT event_id, conflict, note, made FROM settlement ORDER BY event_id, made, conflict")
	return list, r.fail("list the conflicts that were settled", err)
}
