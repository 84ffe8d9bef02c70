package store

import (
	"fmt"
	"time"

	"dateline/app/article"
)

// SavedView is a filter of the chronology under a name.
type SavedView struct {
	ID     article.ID
	Name   string
	Filter string    // JSON, as the caller wrote it
	Made   time.Time // UTC
}

// PutSavedView keeps a view, or changes it; the time of its making stands.
func (t *Tx) PutSavedView(v SavedView) error {
	doing := fmt.Sprintf("keep the view %q", v.Name)
	if v.ID == "" || v.Name == "" {
		return t.fail(doing, fmt.Errorf("it has no id or no name: %w", ErrInvalid))
	}
	if v.Made.IsZero() {
		v.Made = t.s.now()
	}
	return t.write(doing, `INSERT INTO saved_view (id, name, filter, made) VALUES (?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter`,
		v.ID, clean(v.Name), clean(v.Filter), formatTime(v.Made))
}

// DropSavedView forgets a view. It is not put into the bin: undo brings it back.
func (t *Tx) DropSavedView(id article.ID) error {
	return t.changeOne("view", id, "DELETE FROM saved_view WHERE id = ?", id)
}

// SavedViews lists the views that were saved, in the order they were made.
func (r reads) SavedViews() ([]SavedView, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (v SavedView, err error) {
		var made string
		err = row.Scan(&v.ID, &v.Name, &v.Filter, &made)
		v.Made = parseTime(made)
		return v, err
	}, "SELECT id, name, filter, made FROM saved_view ORDER BY n")
	return list, r.fail("list the views that were saved", err)
}
