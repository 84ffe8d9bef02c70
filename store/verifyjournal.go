package store

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// rowKey names a row of a journalled table.
type rowKey struct{ table, id string }

// ledger is what the journal says the tables hold. Most rows are written once and
// are compared as they pass by; only those that were changed later are kept, so
// that the memory it takes follows the analyst's work and not the size of the texts.
type ledger struct {
	changed map[rowKey]map[string]json.RawMessage // newest state; nil once deleted
	rows    map[string]int                        // rows of each table
}

// journal checks the chain of hashes and then the rows against it.
func (v *verifier) journal() error {
	l := ledger{changed: map[rowKey]map[string]json.RawMessage{}, rows: map[string]int{}}
	sound, err := v.chain(l)
	if err != nil {
		return err
	}
	for _, seq := range sound {
		changes, err := changesOf(v.ctx, v.q, v.s.packer, seq)
		if err != nil {
			return err
		}
		for _, c := range changes {
			if err := v.enter(l, c); err != nil {
				return err
			}
		}
	}
	for k, state := range l.changed {
		if err := v.compare(k, state); err != nil {
			return err
		}
	}
	return v.compareCounts(l)
}

// chain works out the hash of every entry anew. It returns the entries that can be
// read, and notes in the ledger which rows were changed after they were made.
func (v *verifier) chain(l ledger) (sound []int, err error) {
	prev, last := "", 0
	for {
		var j journalRow
		var codec, hash string
		var stored []byte
		err := v.q.QueryRowContext(v.ctx, `SELECT seq, action_id, label, kind, target, at, count, prev, codec, changes, hash
			FROM journal WHERE seq > ? ORDER BY seq LIMIT 1`, last).
			Scan(&j.Seq, &j.Action, &j.Label, &j.Kind, &j.Target, &j.At, &j.Count, &j.Prev, &codec, &stored, &hash)
		if errors.Is(err, sql.ErrNoRows) {
			return sound, nil
		}
		if err != nil {
			return nil, err
		}
		list, changes, err := readChanges(v.s.packer, codec, stored)
		if j.Seq != last+1 {
			v.damaged("The journal lacks what stood between its entries %d and %d.", last, j.Seq)
		}
		if err != nil || j.Prev != prev || j.Count != len(changes) || j.digest(list) != hash {
			v.damaged("Entry %d of the journal (“%s”, %s) is not as it was written: its hash differs.", j.Seq, j.Label, j.At)
		}
		if err == nil {
			sound = append(sound, j.Seq)
			l.note(changes)
		}
		prev, last = hash, j.Seq
		if err := v.step(&v.result.Journal); err != nil {
			return nil, err
		}
	}
}

func readChanges(p packer, codec string, stored []byte) (list []byte, changes []change, err error) {
	if list, err = unpackChanges(p, codec, stored); err != nil {
		return nil, nil, err
	}
	return list, changes, json.Unmarshal(list, &changes)
}

// note marks the rows that a change meets which were there before.
func (l ledger) note(changes []change) {
	for _, c := range changes {
		if c.Before != nil {
			l.changed[rowKey{c.Table, c.ID}] = nil
		}
	}
}

// enter takes over one change, or compares its row at once when nothing changed it
// later.
func (v *verifier) enter(l ledger, c change) error {
	k := rowKey{c.Table, c.ID}
	if c.Before == nil {
		l.rows[c.Table]++
	}
	state, later := l.changed[k]
	switch {
	case c.After == nil:
		l.rows[c.Table]--
		l.changed[k] = nil
		return nil
	case !later:
		return v.compareInserted(k, c.After)
	}
	var after map[string]json.RawMessage
	if err := json.Unmarshal(c.After, &after); err != nil {
		return err
	}
	if state == nil {
		state = map[string]json.RawMessage{}
		l.changed[k] = state
	}
	for name, value := range after {
		state[name] = value
	}
	return nil
}

// compareInserted compares a row that was written once.
func (v *verifier) compareInserted(k rowKey, state json.RawMessage) error {
	row, ok, err := v.rowNow(k)
	if err != nil || ok && bytes.Equal(row, state) {
		return err
	}
	var columns map[string]json.RawMessage
	if err := json.Unmarshal(state, &columns); err != nil {
		return err
	}
	v.compareColumns(k, row, columns)
	return nil
}

// compare compares a row with the newest state that the journal tells.
func (v *verifier) compare(k rowKey, state map[string]json.RawMessage) error {
	row, ok, err := v.rowNow(k)
	if err != nil {
		return err
	}
	if state != nil {
		v.compareColumns(k, row, state)
	} else if ok {
		v.damaged("The %s %s is there, but the journal says that it was removed.", k.table, k.id)
	}
	return nil
}

func (v *verifier) compareColumns(k rowKey, row json.RawMessage, state map[string]json.RawMessage) {
	if row == nil {
		v.damaged("The %s %s is missing.", k.table, k.id)
		return
	}
	var now map[string]json.RawMessage
	if err := json.Unmarshal(row, &now); err != nil {
		v.damaged("The %s %s cannot be read: %v.", k.table, k.id, err)
		return
	}
	for name, value := range state {
		if !bytes.Equal(now[name], value) {
			v.damaged("The %s of %s %s is not what the journal says was written.", name, k.table, k.id)
		}
	}
}

// rowNow reads a row as the journal would write it.
func (v *verifier) rowNow(k rowKey) (row json.RawMessage, ok bool, err error) {
	t, ok := findTable(v.s.tables, k.table)
	if !ok {
		return nil, false, nil
	}
	where, args := t.where(k.id)
	var text string
	err = v.q.QueryRowContext(v.ctx, fmt.Sprintf("SELECT %s FROM %s WHERE %s", t.jsonOf(""), quoted(t.name), where), args...).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	return json.RawMessage(text), err == nil, err
}

// compareCounts finds rows that no journal entry tells of.
func (v *verifier) compareCounts(l ledger) error {
	for _, t := range v.s.tables {
		var n int
		if err := v.q.QueryRowContext(v.ctx, "SELECT count(*) FROM "+quoted(t.name)).Scan(&n); err != nil {
			return err
		}
		if n != l.rows[t.name] {
			v.damaged("The workspace holds %d rows of %s, but the journal tells of %d.", n, t.name, l.rows[t.name])
		}
	}
	return nil
}
