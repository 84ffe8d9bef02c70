package store

import (
	"fmt"

	"dateline/app/article"
)

// LinksOf lists the links of an article, also those with articles in the bin.
func (t *Tx) LinksOf(id article.ID) ([]Likeness, error) {
	list, err := collect(t.ctx, t.q, scanLikeness, `SELECT l.id, l.a_id, l.b_id, l.kind, l.shared, l.runs_a, l.runs_b, l.decision, a.published, b.published, a.title, a.site
		FROM likeness l JOIN article a ON a.id = l.a_id JOIN article b ON b.id = l.b_id WHERE l.a_id = ?1 OR l.b_id = ?1 ORDER BY l.n`, id)
	return list, t.fail("list articles that are alike", err)
}

// RenewLikeness gives a link what its articles share now; what the analyst made of it
// stands.
func (t *Tx) RenewLikeness(l Likeness) error {
	return t.changeOne("likeness", l.ID, "UPDATE likeness SET kind = ?, shared = ?, runs_a = ?, runs_b = ? WHERE id = ?",
		l.Kind, l.Shared, l.RunsA, l.RunsB, l.ID)
}

// DropLikeness removes the link of two articles that are alike no longer.
func (t *Tx) DropLikeness(id article.ID) error {
	return t.write(fmt.Sprintf("remove likeness %s", id), "DELETE FROM likeness WHERE id = ?", id)
}
