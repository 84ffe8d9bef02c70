package store

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"

	"dateline/app/article"
)

// drain takes what the triggers captured in this transaction and makes one change
// a row of it, in the order in which the rows were first touched. What came out as
// it was before is no change.
func drain(ctx context.Context, tx querier, taken map[article.ID][]change) ([]change, error) {
	var captured []change
	_, err := collect(ctx, tx, func(row scanner) (none struct{}, err error) {
		var c change
		var before, after []byte // NULL reads as nil
		err = row.Scan(&c.Table, &c.ID, &before, &after)
		c.Before, c.After = before, after
		if c.Table == addedBlocks {
			captured = append(captured, taken[article.ID(c.ID)]...)
		} else {
			captured = append(captured, c)
		}
		return none, err
	}, "SELECT tbl, id, before, after FROM capture ORDER BY n")
	if err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM capture"); err != nil {
		return nil, err
	}
	return minimal(merge(captured))
}

// merge joins the changes of each row: the first before and the last after.
func merge(captured []change) []change {
	type key struct{ table, id string }
	at := make(map[key]int, len(captured))
	merged := captured[:0]
	for _, c := range captured {
		k := key{c.Table, c.ID}
		if i, seen := at[k]; seen {
			merged[i].After = c.After
			continue
		}
		at[k] = len(merged)
		merged = append(merged, c)
	}
	return merged
}

// minimal keeps, of updated rows, the columns that differ, and drops the rows of
// which none does.
func minimal(changes []change) ([]change, error) {
	var failed error
	kept := slices.DeleteFunc(changes, func(c change) bool { return c.Before == nil && c.After == nil })
	for i := range kept {
		c := &kept[i]
		if c.Before == nil || c.After == nil {
			continue
		}
		var err error
		if c.Before, c.After, err = differing(c.Before, c.After); err != nil {
			failed = err
		}
	}
	kept = slices.DeleteFunc(kept, func(c change) bool { return c.Before == nil && c.After == nil })
	return kept, failed
}

// differing cuts two states of a row down to the columns that differ; nil when none does.
func differing(before, after json.RawMessage) (b, a json.RawMessage, err error) {
	if bytes.Equal(before, after) {
		return nil, nil, nil
	}
	var old, new map[string]json.RawMessage
	if err := json.Unmarshal(before, &old); err != nil {
		return nil, nil, err
	}
	if err := json.Unmarshal(after, &new); err != nil {
		return nil, nil, err
	}
	for column, value := range old {
		if bytes.Equal(value, new[column]) {
			delete(old, column)
			delete(new, column)
		}
	}
	if b, err = marshal(old); err != nil {
		return nil, nil, err
	}
	a, err = marshal(new)
	return b, a, err
}
