package store

import (
	"context"
	"fmt"

	"dateline/app/article"
	"dateline/app/chronology"
)

const citationColumns = `c.id, c.event_id, c.passage_id, c.stance, c.origin, c.via, c.evidence, c.reliability, c.credibility,
	c.created, c.binned > 0`

func scanCitation(row scanner) (c chronology.Citation, err error) {
	var created, via, evidence string
	err = row.Scan(&c.ID, &c.EventID, &c.PassageID, &c.Stance, &c.Origin, &via, &evidence, &c.Grade.Reliability, &c.Grade.Credibility,
		&created, &c.Binned)
	c.Created = parseTime(created)
	if err != nil {
		return c, err
	}
	if c.Via, err = namesFrom(via); err != nil || evidence == "" {
		return c, err
	}
	return c, fromJSON(evidence, &c.Evidence)
}

// PutCitation keeps a citation, or changes it; the time of its making stands, and
// SetBinned is for the bin. ErrNotFound tells that its event or passage is missing.
func (t *Tx) PutCitation(c chronology.Citation) error {
	doing := fmt.Sprintf("keep citation %s", c.ID)
	if c.ID == "" {
		return t.fail(doing, fmt.Errorf("it has no id: %w", ErrInvalid))
	}
	var event, passage bool
	err := t.tx.QueryRowContext(t.ctx, `SELECT EXISTS (SELECT 1 FROM event WHERE id = ?), EXISTS (SELECT 1 FROM passage WHERE id = ?)`,
		c.EventID, c.PassageID).Scan(&event, &passage)
	switch {
	case err != nil:
		return t.fail(doing, err)
	case !event:
		return t.fail(doing, fmt.Errorf("its event %q: %w", c.EventID, ErrNotFound))
	case !passage:
		return t.fail(doing, fmt.Errorf("its passage %q: %w", c.PassageID, ErrNotFound))
	}
	if c.Created.IsZero() {
		c.Created = t.s.now()
	}
	if c.Stance == "" {
		c.Stance = chronology.Supports
	}
	evidence, err := evidenceJSON(c.Evidence)
	if err != nil {
		return t.fail(doing, err)
	}
	via, err := namesJSON(c.Via)
	if err != nil {
		return t.fail(doing, err)
	}
	return t.write(doing, `INSERT INTO citation (id, event_id, passage_id, stance, origin, via, evidence, reliability, credibility,
			created, binned)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET event_id = excluded.event_id, passage_id = excluded.passage_id, stance = excluded.stance,
			origin = excluded.origin, via = excluded.via, evidence = excluded.evidence, reliability = excluded.reliability,
			credibility = excluded.credibility`,
		c.ID, c.EventID, c.PassageID, c.Stance, clean(c.Origin), via, evidence, c.Grade.Reliability, c.Grade.Credibility,
		formatTime(c.Created), c.Binned)
}

// Citation reads a citation, also from the bin.
func (r reads) Citation(id article.ID) (chronology.Citation, error) {
	c, err := scanCitation(r.q.QueryRowContext(r.ctx, "SELECT "+citationColumns+" FROM citation c WHERE c.id = ?", id))
	return c, r.found("citation", id, err)
}

// citationsOf reads the citations of events, in the order they were made, whose
// passages and articles are there.
func (r reads) citationsOf(ctx context.Context, events []article.ID) (map[article.ID][]chronology.Citation, error) {
	list, err := collect(ctx, r.q, scanCitation, `SELECT `+citationColumns+` FROM citation c
		JOIN passage p ON p.id = c.passage_id AND p.binned = 0
		JOIN article a ON a.id = p.article_id AND a.binned = 0
		WHERE c.binned = 0 AND c.event_id IN (SELECT value FROM json_each(?)) ORDER BY c.created, c.n`, idList(events))
	m := map[article.ID][]chronology.Citation{}
	for _, c := range list {
		m[c.EventID] = append(m[c.EventID], c)
	}
	return m, err
}
