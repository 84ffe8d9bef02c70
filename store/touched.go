package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/app/article"
)

// Touched are the events whose card may look otherwise since an entry of the journal.
type Touched struct {
	Head   int // the newest entry now
	All    bool
	Events []article.ID
}

// touchedMost is how many entries are looked through; after more, all is said to be touched.
const touchedMost = 200

// Touched tells which events an entry of the journal, and those after it, touched: by
// themselves, their citations, the passages and articles that these quote. seq is the
// last entry that was seen.
func (r reads) Touched(seq int) (Touched, error) {
	_, head, err := r.JournalHead()
	if err != nil {
		return Touched{}, err
	}
	t := Touched{Head: head, All: seq <= 0 || head-seq > touchedMost}
	if t.All || head == seq {
		return t, nil
	}
	f := touches{reads: r, events: map[article.ID]bool{}, passages: map[string]bool{}, articles: map[string]bool{}}
	for n := seq + 1; n <= head; n++ {
		if err := f.entry(n); errors.Is(err, errAll) {
			t.All = true
			return t, nil
		} else if err != nil {
			return t, r.fail("read its journal", err)
		}
	}
	if err := f.follow(); err != nil {
		return t, r.fail("find the events that were touched", err)
	}
	t.Events = slices.Sorted(maps.Keys(f.events))
	return t, nil
}

// errAll ends the search: so much is touched that telling what is not worth it.
var errAll = errors.New("all events are touched")

// touches gathers what entries touched.
type touches struct {
	reads
	events             map[article.ID]bool
	passages, articles map[string]bool
}

func (f *touches) entry(seq int) error {
	var kind EntryKind
	if err := f.q.QueryRowContext(f.ctx, "SELECT kind FROM journal WHERE seq = ?", seq).Scan(&kind); err != nil {
		return err
	}
	if kind == Emptied {
		return errAll
	}
	changes, err := changesOf(f.ctx, f.q, f.s.packer, seq)
	for _, c := range changes {
		if err == nil {
			err = f.change(c)
		}
	}
	return err
}

// change takes down what one change touches; a column that it moved away from counts
// as well as the one it moved to.
func (f *touches) change(c change) error {
	first, _, _ := strings.Cut(c.ID, "/")
	switch c.Table {
	case "event", "event_tag":
		f.events[article.ID(first)] = true
	case "citation", "settlement":
		return f.eventOf(c)
	case "passage", "passage_tag":
		f.passages[first] = true
	case "article":
		f.articles[c.ID] = true
	case "likeness":
		return f.each(c, func(id string) { f.articles[id] = true }, "a_id", "b_id")
	case "tag", "same_name":
		return errAll
	}
	return nil
}

func (f *touches) eventOf(c change) error {
	return f.each(c, func(id string) { f.events[article.ID(id)] = true }, "event_id")
}

// each gives the values that columns of a row have, and had before the change.
func (f *touches) each(c change, give func(string), columns ...string) error {
	for _, state := range []json.RawMessage{c.Before, c.After} {
		var values map[string]any
		if err := json.Unmarshal(state, &values); state != nil && err != nil {
			return err
		}
		for _, column := range columns {
			if id, ok := values[column].(string); ok {
				give(id)
			}
		}
	}
	for _, column := range columns { // an update keeps down only what it changed
		ids, err := collect(f.ctx, f.q, func(row scanner) (id string, err error) {
			return id, row.Scan(&id)
		}, fmt.Sprintf("SELECT %s FROM %s WHERE id = ?", column, c.Table), c.ID)
		if err != nil {
			return err
		}
		for _, id := range ids {
			give(id)
		}
	}
	return nil
}

// follow finds the events that cite the passages and articles touched.
func (f *touches) follow() error {
	if len(f.passages)+len(f.articles) == 0 {
		return nil
	}
	ids, err := collect(f.ctx, f.q, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, `SELECT DISTINCT event_id FROM citation WHERE passage_id IN (SELECT value FROM json_each(?1)
		UNION ALL SELECT id FROM passage WHERE article_id IN (SELECT value FROM json_each(?2)))`,
		idList(slices.Sorted(maps.Keys(f.passages))), idList(slices.Sorted(maps.Keys(f.articles))))
	for _, id := range ids {
		f.events[id] = true
	}
	return err
}
