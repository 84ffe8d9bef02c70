package store

import (
	"fmt"

	"dateline/app/article"
	"dateline/app/chronology"
)

const tagColumns = "id, coalesce(parent_id, ''), name, color, key, binned > 0"

func scanTag(row scanner) (t chronology.Tag, err error) {
	return t, row.Scan(&t.ID, &t.ParentID, &t.Name, &t.Color, &t.Key, &t.Binned)
}

// PutTag keeps a tag, or changes it; SetBinned is for the bin. ErrInvalid tells that
// it would stand below itself.
func (t *Tx) PutTag(tag chronology.Tag) error {
	doing := fmt.Sprintf("keep the tag %q", tag.Name)
	if tag.ID == "" || tag.ParentID == tag.ID {
		return t.fail(doing, fmt.Errorf("it has no id, or is its own parent: %w", ErrInvalid))
	}
	var below bool
	err := t.tx.QueryRowContext(t.ctx, `WITH RECURSIVE above (id) AS (
		SELECT ?1 UNION SELECT tag.parent_id FROM tag JOIN above USING (id) WHERE tag.parent_id IS NOT NULL)
		SELECT ?2 IN (SELECT id FROM above)`, tag.ParentID, tag.ID).Scan(&below)
	if err != nil {
		return t.fail(doing, err)
	}
	if below {
		return t.fail(doing, because(ErrInvalid, "the tag above it stands below it already: choose another"))
	}
	return t.write(doing, `INSERT INTO tag (id, parent_id, name, color, key, binned) VALUES (?, nullif(?, ''), ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name, color = excluded.color, key = excluded.key`,
		tag.ID, tag.ParentID, clean(tag.Name), tag.Color, tag.Key, tag.Binned)
}

// Tag reads a tag, also from the bin.
func (r reads) Tag(id article.ID) (chronology.Tag, error) {
	tag, err := scanTag(r.q.QueryRowContext(r.ctx, "SELECT "+tagColumns+" FROM tag WHERE id = ?", id))
	return tag, r.found("tag", id, err)
}

// Tags lists the tags that are not in the bin, in the order they were made.
func (r reads) Tags() ([]chronology.Tag, error) {
	list, err := collect(r.ctx, r.q, scanTag, "SELECT "+tagColumns+" FROM tag WHERE binned = 0 ORDER BY n")
	return list, r.fail("list its tags", err)
}

// setTags makes these the tags of a passage or event, in this order. Tags that are
// in the bin are not seen, so they stay where they are until they come back.
func (t *Tx) setTags(of string, id article.ID, tags []article.ID) error {
	doing := fmt.Sprintf("set the tags of %s %s", of, id)
	list := idList(tags)
	if err := t.write(doing, fmt.Sprintf(`DELETE FROM %[1]s_tag WHERE %[1]s_id = ? AND tag_id NOT IN (SELECT value FROM json_each(?))
		AND tag_id IN (SELECT id FROM tag WHERE binned = 0)`, of), id, list); err != nil {
		return err
	}
	for position, tag := range tags {
		if err := t.write(doing, fmt.Sprintf(`INSERT INTO %[1]s_tag (%[1]s_id, tag_id, position) VALUES (?, ?, ?)
			ON CONFLICT DO UPDATE SET position = excluded.position`, of), id, tag, position); err != nil {
			return err
		}
	}
	return nil
}

func (r reads) tagsOf(of string, id article.ID) ([]article.ID, error) {
	tags, err := r.tagsOfAll(of, []article.ID{id})
	return tags[id], err
}

// tagsOfAll reads the tags of several passages or events, without those in the bin.
func (r reads) tagsOfAll(of string, ids []article.ID) (map[article.ID][]article.ID, error) {
	pairs, err := collect(r.ctx, r.q, scanPair[article.ID], fmt.Sprintf(`SELECT l.%[1]s_id, l.tag_id FROM %[1]s_tag l
		JOIN tag ON tag.id = l.tag_id AND tag.binned = 0
		WHERE l.%[1]s_id IN (SELECT value FROM json_each(?)) ORDER BY l.%[1]s_id, l.position, tag.n`, of), idList(ids))
	return group(pairs), err
}
