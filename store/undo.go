package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	sqlite3 "modernc.org/sqlite/lib"

	"dateline/app/article"
)

// NextUndo is the label of the action that Undo would take back.
func (r reads) NextUndo() (label string, ok bool) {
	s, ok, _ := nextStep(r.ctx, r.q, false) // a failure shows when it is undone
	return s.label, ok
}

// NextRedo is the label of the action that Redo would do again.
func (r reads) NextRedo() (label string, ok bool) {
	s, ok, _ := nextStep(r.ctx, r.q, true)
	return s.label, ok
}

// Undo takes back the newest action that is not undone and returns its label. What
// an import brought in goes into the bin, the rest becomes as it was before. It
// costs what the action did, whatever the workspace holds. An action that is still
// running is stopped by it: see [Action.Do]. ErrNothingToUndo tells that there is
// none.
func (s *Store) Undo(ctx context.Context) (label string, err error) {
	return s.turn(ctx, Undone)
}

// Redo does again the action that was undone last and returns its label.
// ErrNothingToRedo tells that there is none, also since something else was begun
// after the undo and done. What a running import brings in does not take redo away
// when the import began before the undo, nor does a cleaning; when it stands in the
// way, the error is ErrInTheWay and nothing is changed.
func (s *Store) Redo(ctx context.Context) (label string, err error) {
	return s.turn(ctx, Redone)
}

// turn moves one step to the other side of the stack. Undo and redo are alike:
// both apply the inverse of what was written for the step last.
func (s *Store) turn(ctx context.Context, kind EntryKind) (label string, err error) {
	doing, none := "undo", ErrNothingToUndo
	if kind == Redone {
		doing, none = "redo", ErrNothingToRedo
	}
	err = s.transact(ctx, func(t *Tx) error {
		st, ok, err := nextStep(ctx, t.tx, kind == Redone)
		if err != nil {
			return err
		}
		if !ok {
			return none
		}
		label, doing = st.label, fmt.Sprintf("%s “%s”", doing, st.label)
		seq, err := t.applyInverse(st, kind)
		if err != nil {
			return err
		}
		if kind == Undone {
			s.undos.Add(1) // too many, should the commit fail, only spares redo
		}
		return t.moveStep(st, kind == Undone, seq)
	})
	if primaryCode(err) == sqlite3.SQLITE_CONSTRAINT || kind == Redone && errors.Is(err, errNotAsLeft) {
		err = fmt.Errorf("%w (%w)", ErrInTheWay, err)
	}
	return label, s.fail(doing, err)
}

// applyInverse undoes the entries of a step, newest first, and records that.
func (t *Tx) applyInverse(st step, kind EntryKind) (seq int, err error) {
	seqs, err := collect(t.ctx, t.tx, func(row scanner) (n int, err error) {
		return n, row.Scan(&n)
	}, "SELECT seq FROM step_entry WHERE step_n = ? ORDER BY seq DESC", st.n)
	if err != nil {
		return 0, err
	}
	// Rows of one action may refer to each other in any order.
	if _, err := t.exec("PRAGMA defer_foreign_keys = 1"); err != nil {
		return 0, err
	}
	for _, seq := range seqs {
		changes, err := changesOf(t.ctx, t.tx, t.s.packer, seq)
		if err != nil {
			return 0, err
		}
		for _, c := range slices.Backward(changes) {
			if err := t.invert(c); err != nil {
				return 0, err
			}
		}
	}
	seq, err = t.record(entry{action: article.NewID(), label: st.label, kind: kind, target: st.action, at: t.s.now()})
	if errors.Is(err, errUnchanged) {
		return 0, nil // what it had done was taken back since: the step still moves
	}
	return seq, err
}

// errNotAsLeft tells that a row was changed since the change that is to be inverted.
var errNotAsLeft = errors.New("is not as the journal left it")

// binnedByUndo marks what an undone import or cleaning had brought in.
const binnedByUndo = 2

// invert applies the opposite of one change.
func (t *Tx) invert(c change) error {
	tb, ok := findTable(t.s.tables, c.Table)
	if !ok {
		return fmt.Errorf("the journal names a table %q that is not here", c.Table)
	}
	before, err := columnsOf(tb, c.Before)
	if err != nil {
		return err
	}
	after, err := columnsOf(tb, c.After)
	if err != nil {
		return err
	}
	switch {
	case c.Before != nil && c.After != nil:
		return t.setColumns(tb, c.ID, before, after)
	case c.After == nil:
		return t.insertRow(tb, before)
	case tb.name == "block":
		return nil // goes and comes with its article or edition
	case tb.name == "original" || tb.name == "resource" || tb.name == "article" || tb.name == "edition":
		return t.setColumns(tb, c.ID, []column{{"binned", binnedByUndo}}, []column{{"binned", 0}})
	default:
		return t.deleteRow(tb, c.ID)
	}
}

// column is one value of a row in the journal: text, a whole number, or nil.
type column struct {
	name  string
	value any
}

// columnsOf reads a row's state out of the journal, in the order of the columns.
// The names must be the table's own: they become part of a statement.
func columnsOf(tb table, state json.RawMessage) ([]column, error) {
	if state == nil {
		return nil, nil
	}
	var values map[string]any
	dec := json.NewDecoder(bytes.NewReader(state))
	dec.UseNumber()
	if err := dec.Decode(&values); err != nil {
		return nil, err
	}
	var list []column
	for name, value := range values {
		if !tb.has(name) {
			return nil, fmt.Errorf("the journal names a column %q that %s does not have", name, tb.name)
		}
		if n, ok := value.(json.Number); ok {
			i, err := n.Int64()
			if err != nil {
				return nil, err
			}
			value = i
		}
		list = append(list, column{name, value})
	}
	slices.SortFunc(list, func(a, b column) int { return strings.Compare(a.name, b.name) })
	return list, nil
}

// setColumns changes a row from one state to another, and only from that one.
func (t *Tx) setColumns(tb table, id string, to, from []column) error {
	var set, is []string
	var args, tail []any
	for _, c := range to {
		set = append(set, quoted(c.name)+" = ?")
		args = append(args, c.value)
	}
	for _, c := range from {
		is = append(is, quoted(c.name)+" IS ?")
		tail = append(tail, c.value)
	}
	where, key := tb.where(id)
	query := fmt.Sprintf("UPDATE %s SET %s WHERE %s AND %s", quoted(tb.name), strings.Join(set, ", "), where, strings.Join(is, " AND "))
	return t.one(tb, id, query, slices.Concat(args, key, tail)...)
}

func (t *Tx) insertRow(tb table, values []column) error {
	var names []string
	var args []any
	for _, c := range values {
		names = append(names, quoted(c.name))
		args = append(args, c.value)
	}
	query := fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", quoted(tb.name), strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1))
	_, err := t.exec(query, args...)
	return err
}

func (t *Tx) deleteRow(tb table, id string) error {
	where, key := tb.where(id)
	return t.one(tb, id, fmt.Sprintf("DELETE FROM %s WHERE %s", quoted(tb.name), where), key...)
}

// one runs a statement that must change exactly one row.
func (t *Tx) one(tb table, id, query string, args ...any) error {
	result, err := t.exec(query, args...)
	if err != nil {
		return err
	}
	n, err := result.RowsAffected()
	if err == nil && n != 1 {
		err = fmt.Errorf("%s %s %w", tb.name, id, errNotAsLeft)
	}
	return err
}
