package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
)

// Kind tells what a thing is that can go into the bin or be found.
type Kind string

// The kinds of thing.
const (
	KindArticle  Kind = "article"
	KindPassage  Kind = "passage"
	KindEvent    Kind = "event"
	KindCitation Kind = "citation"
	KindTag      Kind = "tag"
)

// binnable are the kinds, which are also the names of their tables.
var binnable = []Kind{KindArticle, KindPassage, KindEvent, KindCitation, KindTag}

// BinItem is something in the bin.
type BinItem struct {
	Kind  Kind
	ID    article.ID
	Title string
	Why   string // how it got there, in words
}

// How things get into the bin.
const (
	whyBinned = "put into the bin"
	whyUndone = "its import was undone"
)

// SetBinned puts something into the bin, or takes it out. What hangs on it (the
// passages of an article, the citations of an event) stays as it is and is hidden
// with it. ErrExists tells that an article cannot come out because the same
// original has been imported anew, or a passage because another one has its range.
func (t *Tx) SetBinned(kind Kind, id article.ID, binned bool) error {
	doing := fmt.Sprintf("put %s %s into the bin", kind, id)
	if !binned {
		doing = fmt.Sprintf("take %s %s out of the bin", kind, id)
	}
	if !slices.Contains(binnable, kind) {
		return t.fail(doing, fmt.Errorf("there is no such kind: %w", ErrInvalid))
	}
	if !binned {
		if err := t.makeRoom(kind, id); err != nil {
			return t.fail(doing, err)
		}
	}
	return t.changeOne(string(kind), id, fmt.Sprintf(`UPDATE %s SET binned = CASE WHEN ?1 AND binned > 0 THEN binned ELSE ?1 END
		WHERE id = ?2`, kind), binned, id)
}

// makeRoom does, or refuses, what coming out of the bin takes.
func (t *Tx) makeRoom(kind Kind, id article.ID) error {
	switch kind {
	case KindArticle:
		return t.restoreOriginal(id)
	case KindPassage:
		return t.rangeIsFree(id)
	}
	return nil
}

// rangeIsFree refuses a second passage on the very range of another.
func (t *Tx) rangeIsFree(passageID article.ID) error {
	var taken bool
	err := t.tx.QueryRowContext(t.ctx, `SELECT EXISTS (SELECT 1 FROM passage p JOIN passage other USING (article_id, edition_id, char_start, char_end)
		WHERE p.id = ? AND p.binned > 0 AND other.binned = 0)`, passageID).Scan(&taken)
	if err == nil && taken {
		return because(ErrExists, "another passage stands on the same words: put that one into the bin first, or leave this one there")
	}
	return err
}

// restoreOriginal brings back the original of an article whose import was undone,
// with its images; of those that were added more than once under a name, the last.
func (t *Tx) restoreOriginal(articleID article.ID) error {
	var again bool
	err := t.tx.QueryRowContext(t.ctx, `SELECT EXISTS (SELECT 1 FROM article a JOIN original o ON o.id = a.original_id
		JOIN original other ON other.sha256 = o.sha256 AND other.id <> o.id AND other.binned = 0
		WHERE a.id = ? AND o.binned > 0)`, articleID).Scan(&again)
	if err != nil {
		return err
	}
	if again {
		return because(ErrExists, "the same original has been imported anew: use its new article instead")
	}
	if _, err = t.exec(`UPDATE resource SET binned = 0 WHERE n IN (SELECT max(r.n) FROM article a
		JOIN original o ON o.id = a.original_id JOIN resource r ON r.original_id = o.id
		WHERE a.id = ? AND o.binned > 0 GROUP BY r.name)`, articleID); err != nil {
		return err
	}
	_, err = t.exec("UPDATE original SET binned = 0 WHERE binned > 0 AND id = (SELECT original_id FROM article WHERE id = ?)", articleID)
	return err
}

// Bin lists what is in the bin: articles, passages, events, citations, tags.
func (r reads) Bin() ([]BinItem, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (b BinItem, err error) {
		var how int
		err = row.Scan(&b.Kind, &b.ID, &b.Title, &how)
		b.Title = strings.Join(strings.Fields(b.Title), " ")
		b.Why = whyBinned
		if how == binnedByUndo {
			b.Why = whyUndone
		}
		return b, err
	}, `SELECT 'article', id, title, binned FROM article WHERE binned > 0
		UNION ALL SELECT 'passage', id, substr(quote, 1, 200), binned FROM passage WHERE binned > 0
		UNION ALL SELECT 'event', id, title, binned FROM event WHERE binned > 0
		UNION ALL SELECT 'citation', c.id, e.title || ': ' || substr(p.quote, 1, 200), c.binned FROM citation c
			JOIN event e ON e.id = c.event_id JOIN passage p ON p.id = c.passage_id WHERE c.binned > 0
		UNION ALL SELECT 'tag', id, name, binned FROM tag WHERE binned > 0`)
	return list, r.fail("list its bin", err)
}

// doomedOriginals are the originals that go when the bin is emptied: each with the
// last of its articles, not before.
const doomedOriginals = `binned > 0 AND NOT EXISTS (SELECT 1 FROM article a WHERE a.original_id = original.id AND a.binned = 0)
		OR EXISTS (SELECT 1 FROM article a WHERE a.original_id = original.id AND a.binned > 0)
		AND NOT EXISTS (SELECT 1 FROM article a WHERE a.original_id = original.id AND a.binned = 0)`

// goneEditions are those of cleanings that were undone; doomedTexts are their texts
// and those of doomed articles.
const (
	goneEditions = "e.binned > 0 AND e.id <> e.article_id"
	doomedTexts  = `article_id IN (SELECT id FROM article WHERE binned > 0)
		OR article_id IN (SELECT e.id FROM edition e JOIN article a ON a.id = e.article_id WHERE a.binned > 0 OR ` + goneEditions + `)`
)

// doomed says, table by table and in an order that leaves no loose ends, what
// emptying the bin removes: what is in it and what hangs on that.
var doomed = []struct{ table, where string }{
	{"answer", "article_id IN (SELECT id FROM article WHERE binned > 0)"},
	{"refusal", "article_id IN (SELECT id FROM article WHERE binned > 0)"},
	{"settlement", "event_id IN (SELECT id FROM event WHERE binned > 0)"},
	{"likeness", "a_id IN (SELECT id FROM article WHERE binned > 0) OR b_id IN (SELECT id FROM article WHERE binned > 0)"},
	{"proposal", `passage_id IN (SELECT p.id FROM passage p JOIN article a ON a.id = p.article_id WHERE p.binned > 0 OR a.binned > 0)
		OR edition_id IN (SELECT e.id FROM edition e WHERE ` + goneEditions + `)`},
	{"citation", `binned > 0 OR event_id IN (SELECT id FROM event WHERE binned > 0)
		OR passage_id IN (SELECT p.id FROM passage p JOIN article a ON a.id = p.article_id WHERE p.binned > 0 OR a.binned > 0)`},
	{"event_tag", "event_id IN (SELECT id FROM event WHERE binned > 0) OR tag_id IN (SELECT id FROM tag WHERE binned > 0)"},
	{"passage_tag", `tag_id IN (SELECT id FROM tag WHERE binned > 0)
		OR passage_id IN (SELECT p.id FROM passage p JOIN article a ON a.id = p.article_id WHERE p.binned > 0 OR a.binned > 0)`},
	{"event", "binned > 0"},
	{"passage", "binned > 0 OR article_id IN (SELECT id FROM article WHERE binned > 0)"},
	{"block", doomedTexts},
	{"article_text", doomedTexts},
	{"edition", "id IN (SELECT e.id FROM edition e WHERE " + goneEditions + ") OR article_id IN (SELECT id FROM article WHERE binned > 0)"},
	{"resource", "binned > 0 OR original_id IN (SELECT id FROM original WHERE " + doomedOriginals + ")"},
	{"original", doomedOriginals},
	{"article", "binned > 0"},
	{"original_bytes", "sha256 NOT IN (SELECT sha256 FROM original) AND sha256 NOT IN (SELECT sha256 FROM resource)"},
	{"tag", "binned > 0"},
}

// EmptyBin removes what is in the bin, and what hangs on it, for good: the one act
// that cannot be undone, nor can anything before it. The journal keeps the hashes
// of the originals and texts that went. It returns the number of things in the bin
// that were removed.
func (s *Store) EmptyBin(ctx context.Context) (removed int, err error) {
	const doing = "empty its bin"
	if s.readOnly {
		return 0, s.fail(doing, ErrReadOnly)
	}
	err = s.transact(ctx, func(t *Tx) error {
		if removed, err = t.removeBinned(); err != nil || removed == 0 {
			return err
		}
		return t.forgetSteps()
	})
	if err != nil {
		return 0, s.fail(doing, err)
	}
	// What was removed should not linger in the log; a failure only delays that.
	_, _ = s.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return removed, nil
}

// removeBinned removes and records; 0 when the bin is empty.
func (t *Tx) removeBinned() (removed int, err error) {
	counts, err := t.Counts()
	if err != nil || counts.Binned == 0 {
		return 0, err
	}
	if err := t.removeDoomed(); err != nil {
		return 0, err
	}
	changes, err := drain(t.ctx, t.q, t.taken)
	if err != nil {
		return 0, err
	}
	for i := range changes {
		if changes[i].After != nil {
			continue // a tag that lost its parent
		}
		if changes[i].Before, err = hashesOnly(changes[i].Before); err != nil {
			return 0, err
		}
	}
	e := entry{action: article.NewID(), label: "Empty the bin", kind: Emptied, at: t.s.now()}
	_, err = appendEntry(t.ctx, t.tx, t.s.packer, e, changes)
	return counts.Binned, err
}

func (t *Tx) removeDoomed() error {
	statements := []string{
		"PRAGMA secure_delete = 1", // overwrites what is removed
		"PRAGMA defer_foreign_keys = 1",
		"UPDATE tag SET parent_id = NULL WHERE binned = 0 AND parent_id IN (SELECT id FROM tag WHERE binned > 0)",
	}
	for _, d := range doomed {
		statements = append(statements, fmt.Sprintf("DELETE FROM %s WHERE %s", d.table, d.where))
	}
	statements = append(statements,
		"INSERT INTO article_fts (article_fts) VALUES ('optimize')", // the index only marks words as gone; this takes them out
		"PRAGMA secure_delete = 0")
	for _, statement := range statements {
		if _, err := t.exec(statement); err != nil {
			return err
		}
	}
	return nil
}
