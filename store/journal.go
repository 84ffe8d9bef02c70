package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"dateline/app/article"
)

// EntryKind tells how a journal entry came about.
type EntryKind string

// The kinds of entry.
const (
	Created EntryKind = "create" // the first: what a new workspace holds
	Done    EntryKind = "do"
	Undone  EntryKind = "undo"
	Redone  EntryKind = "redo"
	Emptied EntryKind = "empty" // the bin was emptied; cannot be undone
)

// Entry is one transaction in the journal.
type Entry struct {
	Seq     int        // from 1, without gaps
	Action  article.ID // the action it is part of
	Label   string     // what the analyst did, in words
	Kind    EntryKind
	Target  article.ID // for Undone and Redone: the action it was done to
	At      time.Time  // UTC
	Hash    string     // of this entry and, through the chain, of all before it
	Changes int        // rows changed
}

// entry is a journal entry on its way into the file.
type entry struct {
	action article.ID
	label  string
	kind   EntryKind
	target article.ID
	at     time.Time
}

// change is what a transaction did to one row: {table, id, before, after}. An
// inserted row has no before, a deleted one no after; of an updated row only the
// columns that differ are kept.
type change struct {
	Table  string          `json:"table"`
	ID     string          `json:"id"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// packAbove is the size in bytes from which changes are compressed: those of an
// import are, those of an analyst's hand can be read as they stand.
const packAbove = 4096

// appendEntry writes an entry at the end of the chain and returns its number.
func appendEntry(ctx context.Context, tx querier, p packer, e entry, changes []change) (seq int, err error) {
	var prev string
	err = tx.QueryRowContext(ctx, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").Scan(&seq, &prev)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, err
	}
	seq++
	list, err := encodeChanges(changes)
	if err != nil {
		return 0, err
	}
	j := journalRow{Seq: seq, Action: string(e.action), Label: clean(e.label), Kind: string(e.kind), Target: string(e.target),
		At: formatTime(e.at), Count: len(changes), Prev: prev}
	hash := j.digest(list)
	codec := "json"
	if len(list) > packAbove {
		codec, list = "zstd", p.pack(list)
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO journal (seq, action_id, label, kind, target, at, count, codec, changes, prev, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		j.Seq, j.Action, j.Label, j.Kind, j.Target, j.At, j.Count, codec, list, j.Prev, hash)
	return seq, err
}

// journalRow is the part of an entry that is hashed besides its changes.
type journalRow struct {
	Seq    int    `json:"seq"`
	Action string `json:"action"`
	Label  string `json:"label"`
	Kind   string `json:"kind"`
	Target string `json:"target"`
	At     string `json:"at"`
	Count  int    `json:"count"`
	Prev   string `json:"prev"`
}

// digest is the SHA-256, in lower-case hexadecimal digits, of the row as one line of JSON with
// the keys in the order above, a line feed, and the list of changes uncompressed.
// Each hash covers the one before it, so that nothing can be changed or taken out
// without changing the last.
func (j journalRow) digest(changes []byte) string {
	head, err := marshal(j)
	if err != nil {
		return "" // strings and numbers: cannot be
	}
	h := sha256.New()
	h.Write(head)
	h.Write([]byte{'\n'})
	h.Write(changes)
	return hex.EncodeToString(h.Sum(nil))
}

// marshal is JSON on one line that leaves <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'}), err
}

// encodeChanges writes the list of changes by hand: its parts are JSON already,
// and an import's list is long.
func encodeChanges(changes []change) ([]byte, error) {
	var b bytes.Buffer
	for i, c := range changes {
		b.WriteByte("[,"[min(i, 1)])
		id, err := marshal(c.ID)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, `{"table":"%s","id":%s`, c.Table, id)
		if c.Before != nil {
			b.WriteString(`,"before":`)
			b.Write(c.Before)
		}
		if c.After != nil {
			b.WriteString(`,"after":`)
			b.Write(c.After)
		}
		b.WriteByte('}')
	}
	if len(changes) == 0 {
		b.WriteByte('[')
	}
	b.WriteByte(']')
	return b.Bytes(), nil
}

// unpackChanges reads what appendEntry stored.
func unpackChanges(p packer, codec string, stored []byte) ([]byte, error) {
	if codec != "zstd" {
		return stored, nil
	}
	return p.unpack(stored)
}

// changesOf reads the changes of one entry.
func changesOf(ctx context.Context, tx querier, p packer, seq int) ([]change, error) {
	var codec string
	var stored []byte
	if err := tx.QueryRowContext(ctx, "SELECT codec, changes FROM journal WHERE seq = ?", seq).Scan(&codec, &stored); err != nil {
		return nil, fmt.Errorf("read entry %d of the journal: %w", seq, err)
	}
	list, err := unpackChanges(p, codec, stored)
	if err != nil {
		return nil, fmt.Errorf("read entry %d of the journal: %w", seq, err)
	}
	var changes []change
	if err := json.Unmarshal(list, &changes); err != nil {
		return nil, fmt.Errorf("read entry %d of the journal: %w", seq, err)
	}
	return changes, nil
}

// JournalHead is the newest hash of the journal and the number of its entries.
func (r reads) JournalHead() (hash string, entries int, err error) {
	err = r.q.QueryRowContext(r.ctx, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").Scan(&entries, &hash)
	return hash, entries, r.fail("read its journal", err)
}

// History lists the entries before the one numbered beforeSeq, newest first;
// beforeSeq 0 begins with the newest. A limit of 0 means all.
func (r reads) History(ctx context.Context, limit, beforeSeq int) ([]Entry, error) {
	if limit <= 0 {
		limit = -1
	}
	list, err := collect(ctx, r.q, func(row scanner) (e Entry, err error) {
		var at string
		err = row.Scan(&e.Seq, &e.Action, &e.Label, &e.Kind, &e.Target, &at, &e.Hash, &e.Changes)
		e.At = parseTime(at)
		return e, err
	}, `SELECT seq, action_id, label, kind, target, at, hash, count FROM journal
	     WHERE ?1 = 0 OR seq < ?1 ORDER BY seq DESC LIMIT ?2`, beforeSeq, limit)
	return list, r.fail("read its journal", err)
}
