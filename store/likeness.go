package store

import (
	"fmt"

	"dateline/app/article"
	"dateline/app/likeness"
)

// Likeness links two articles whose texts are alike. The numbers are of different
// four-word runs: those that both have, and those of each.
type Likeness struct {
	ID           article.ID
	A, B         article.ID
	Kind         likeness.Kind
	Shared       int
	RunsA, RunsB int
	Decision     string         // what the analyst made of it, "" for nothing yet
	PublishedA   article.Moment // read only
	PublishedB   article.Moment // read only
	TitleA       string         // read only
	SiteA        string         // read only
}

// PutLikeness links two articles, unless they are linked already: then it changes
// nothing and added is false.
func (t *Tx) PutLikeness(l Likeness) (added bool, err error) {
	doing := fmt.Sprintf("link article %s with %s", l.A, l.B)
	if l.ID == "" || l.Kind == likeness.Unlike || l.A == l.B {
		return false, t.fail(doing, fmt.Errorf("it has no id or kind, or links an article with itself: %w", ErrInvalid))
	}
	result, err := t.exec(`INSERT INTO likeness (id, a_id, b_id, kind, shared, runs_a, runs_b, decision)
		SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
		 WHERE NOT EXISTS (SELECT 1 FROM likeness WHERE a_id = ?2 AND b_id = ?3 OR a_id = ?3 AND b_id = ?2)`,
		l.ID, l.A, l.B, l.Kind, l.Shared, l.RunsA, l.RunsB, clean(l.Decision))
	if err != nil {
		return false, t.fail(doing, err)
	}
	n, err := result.RowsAffected()
	return n > 0, t.fail(doing, err)
}

// SettleLikeness keeps what the analyst made of a likeness.
func (t *Tx) SettleLikeness(id article.ID, decision string) error {
	return t.changeOne("likeness", id, "UPDATE likeness SET decision = ? WHERE id = ?", clean(decision), id)
}

// likenessesThere are the links between articles that are not in the bin.
const likenessesThere = `SELECT l.id, l.a_id, l.b_id, l.kind, l.shared, l.runs_a, l.runs_b, l.decision, a.published, b.published, a.title, a.site FROM likeness l
	JOIN article a ON a.id = l.a_id AND a.binned = 0 JOIN article b ON b.id = l.b_id AND b.binned = 0 `

func scanLikeness(row scanner) (l Likeness, err error) {
	return l, row.Scan(&l.ID, &l.A, &l.B, &l.Kind, &l.Shared, &l.RunsA, &l.RunsB, &l.Decision, &l.PublishedA, &l.PublishedB, &l.TitleA, &l.SiteA)
}

// Likenesses lists the links of an article, those that share most first; of all
// articles, in the order in which they were found, when the id is "".
func (r reads) Likenesses(id article.ID) ([]Likeness, error) {
	query, args := likenessesThere+"ORDER BY l.n", []any{}
	if id != "" {
		query, args = likenessesThere+`WHERE l.n IN (SELECT n FROM likeness WHERE a_id = ?1 UNION SELECT n FROM likeness WHERE b_id = ?1)
			ORDER BY l.shared DESC, l.n`, []any{id}
	}
	list, err := collect(r.ctx, r.q, scanLikeness, query, args...)
	return list, r.fail("list articles that are alike", err)
}

// Copies are the pairs of articles whose texts are alike, but for those whose
// decision is the one given.
func (r reads) Copies(but string) ([][2]article.ID, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (p [2]article.ID, err error) {
		return p, row.Scan(&p[0], &p[1])
	}, "SELECT a_id, b_id FROM likeness WHERE decision <> ?", but)
	return list, r.fail("list the articles that are alike", err)
}
