package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"dateline/app/article"
)

// step is an action that can be undone, or done again: the journal entries whose
// inverse does so. The steps form one pile, with the undone ones on top of all
// others: undo takes the highest that is done, redo the lowest that is undone.
type step struct {
	n      int
	action article.ID
	label  string
}

// passedOver marks an undone step that cannot be done again: something else was
// done since. It is kept, for its action may still be running.
const passedOver = 2

// stepOf finds the step of an action, 0 when nothing of it was committed yet.
// ErrUndone tells that the action is undone.
func (t *Tx) stepOf(a *Action) (n int, err error) {
	var undone bool
	err = t.tx.QueryRowContext(t.ctx, "SELECT n, undone > 0 FROM step WHERE action_id = ?", a.id).Scan(&n, &undone)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return 0, nil
	case err == nil && undone:
		return 0, ErrUndone
	}
	return n, err
}

// newStep puts an action on the pile with the first that is committed of it.
//
// What was undone before the action began can then no longer be done again. But an
// action that runs in the background may have begun before the newest undo: it
// leaves redo alone and goes in below what is undone, as if it had been done
// before that. Should it stand in the way of redo all the same, redo refuses: it
// changes a row only from the state in which undo left it.
func (t *Tx) newStep(a *Action) (n int, err error) {
	statements := []string{
		"DELETE FROM step_entry WHERE step_n IN (SELECT n FROM step WHERE undone = 1)",
		fmt.Sprintf("UPDATE step SET undone = %d WHERE undone = 1", passedOver),
	}
	if a.undos != t.s.undos.Load() {
		statements = []string{"UPDATE step SET position = position + 1 WHERE undone = 1"}
	}
	for _, statement := range statements {
		if _, err := t.exec(statement); err != nil {
			return 0, err
		}
	}
	err = t.tx.QueryRowContext(t.ctx, `INSERT INTO step (action_id, label, position, undone)
		SELECT ?, ?, coalesce(max(position), 0) + 1, 0 FROM step WHERE undone = 0 RETURNING n`, a.id, a.label).Scan(&n)
	return n, err
}

// stackStep adds a committed part of an action to its step, 0 for a new one.
func (t *Tx) stackStep(a *Action, n, seq int) (err error) {
	if n == 0 {
		if n, err = t.newStep(a); err != nil {
			return err
		}
	}
	_, err = t.exec("INSERT INTO step_entry (step_n, seq) VALUES (?, ?)", n, seq)
	return err
}

// forgetSteps takes undo and redo away from all that was done.
func (t *Tx) forgetSteps() error {
	for _, statement := range []string{
		"DELETE FROM step WHERE undone = 0", "DELETE FROM step_entry",
		fmt.Sprintf("UPDATE step SET undone = %d", passedOver),
	} {
		if _, err := t.exec(statement); err != nil {
			return err
		}
	}
	return nil
}

// nextStep finds the step that undo (or redo) takes next.
func nextStep(ctx context.Context, q querier, undone bool) (s step, ok bool, err error) {
	query := "SELECT n, action_id, label FROM step WHERE undone = 0 ORDER BY position DESC LIMIT 1"
	if undone {
		query = "SELECT n, action_id, label FROM step WHERE undone = 1 ORDER BY position LIMIT 1"
	}
	err = q.QueryRowContext(ctx, query).Scan(&s.n, &s.action, &s.label)
	if errors.Is(err, sql.ErrNoRows) {
		return s, false, nil
	}
	return s, err == nil, err
}

// moveStep marks a step as undone or done; seq is the entry that did it, 0 for none.
func (t *Tx) moveStep(st step, undone bool, seq int) error {
	if _, err := t.exec("UPDATE step SET undone = ? WHERE n = ?", undone, st.n); err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM step_entry WHERE step_n = ?", st.n); err != nil || seq == 0 {
		return err
	}
	_, err := t.exec("INSERT INTO step_entry (step_n, seq) VALUES (?, ?)", st.n, seq)
	return err
}
