package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"dateline/app/article"
)

// rowState is a row of a journalled table: its name in the journal and its
// captured columns in JSON.
type rowState struct{ id, json string }

func tableRows(ctx context.Context, q querier, t table) ([]rowState, error) {
	return collect(ctx, q, func(row scanner) (r rowState, err error) {
		return r, row.Scan(&r.id, &r.json)
	}, fmt.Sprintf("SELECT %s AS row_id, %s FROM %s ORDER BY row_id", t.idOf(""), t.jsonOf(""), quoted(t.name)))
}

// hashesOnly cuts the state of a row down to its hashes.
func hashesOnly(state json.RawMessage) (json.RawMessage, error) {
	var values map[string]any
	if err := json.Unmarshal(state, &values); err != nil {
		return nil, err
	}
	hashes := map[string]any{}
	for name, value := range values {
		if strings.HasSuffix(name, "sha256") {
			hashes[name] = value
		}
	}
	return marshal(hashes)
}

// LogicalContents writes out all that an analyst can see, in an order that does
// not depend on how it came about: every journalled row, and the texts and bytes
// by what they really are. What an undone import left does not count; what the
// analyst put into the bin does, as binned. Two workspaces with the same contents
// are the same to an analyst.
func (s *Store) LogicalContents(ctx context.Context) (text string, err error) {
	err = s.View(ctx, func(v *View) error {
		text, err = v.logicalContents()
		return err
	})
	return text, s.fail("write out its contents", err)
}

func (v *View) logicalContents() (string, error) {
	var b strings.Builder
	gone, err := v.undoneIDs()
	if err != nil {
		return "", err
	}
	for _, t := range v.s.tables {
		rows, err := tableRows(v.ctx, v.q, t)
		if err != nil {
			return "", err
		}
		for _, r := range rows {
			undone := t.name == "edition" && strings.Contains(r.json, fmt.Sprintf(`"binned":%d`, binnedByUndo))
			if whole, _, _ := strings.Cut(r.id, "/"); !gone[article.ID(whole)] && !undone {
				fmt.Fprintf(&b, "%s %s %s\n", t.name, r.id, r.json)
			}
		}
	}
	texts, err := collect(v.ctx, v.q, scanPair[string], "SELECT article_id, text FROM article_text ORDER BY article_id")
	if err != nil {
		return "", err
	}
	for _, p := range texts {
		if !gone[p.id] {
			fmt.Fprintf(&b, "text %s %s\n", p.id, article.HashText(p.value))
		}
	}
	if err := v.writeBytes(&b, gone); err != nil {
		return "", err
	}
	return b.String(), nil
}

// writeBytes writes out the bytes of originals and images.
func (v *View) writeBytes(b *strings.Builder, gone map[article.ID]bool) error {
	for _, kind := range []struct {
		table string
		bytes func(article.ID) ([]byte, error)
	}{{"original", v.OriginalBytes}, {"resource", v.ResourceBytes}} {
		ids, err := v.idsOf(kind.table)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if gone[id] {
				continue
			}
			bytes, err := kind.bytes(id)
			if err != nil {
				return err
			}
			fmt.Fprintf(b, "bytes %s %s\n", id, article.HashBytes(bytes))
		}
	}
	return nil
}

// undoneIDs are the originals, images and articles of undone imports.
func (v *View) undoneIDs() (map[article.ID]bool, error) {
	ids, err := collect(v.ctx, v.q, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, `SELECT id FROM original WHERE binned = ?1 UNION ALL SELECT id FROM resource WHERE binned = ?1
		UNION ALL SELECT id FROM article WHERE binned = ?1
		UNION ALL SELECT id FROM edition WHERE binned = ?1 AND id <> article_id`, binnedByUndo)
	m := make(map[article.ID]bool, len(ids))
	for _, id := range ids {
		m[id] = true
	}
	return m, err
}

func (v *View) idsOf(table string) ([]article.ID, error) {
	return collect(v.ctx, v.q, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM "+table+" ORDER BY id")
}
