package store

import (
	"fmt"

	"dateline/app/names"
)

// SameName is a pair of names that the analyst took for one, or for different ones.
type SameName struct {
	Name, Of string
	Same     bool // otherwise they are different
}

// sameNameID names a pair whichever way round it is and however it is written.
func sameNameID(a, b string) (id string, ok bool) {
	a, b = names.Fold(a), names.Fold(b)
	return min(a, b) + "\n" + max(a, b), a != b && a != "" && b != ""
}

// PutSameName keeps whether two names are one, instead of what was kept of them
// before. ErrInvalid tells that they differ in case and accents only, or that one of
// them has no letters.
func (t *Tx) PutSameName(p SameName) error {
	doing := fmt.Sprintf("keep what was said of the names “%s” and “%s”", p.Name, p.Of)
	id, ok := sameNameID(p.Name, p.Of)
	if !ok {
		return t.fail(doing, because(ErrInvalid, "two names are wanted that differ in more than case and accents"))
	}
	return t.write(doing, `INSERT INTO same_name (id, name, of, same) VALUES (?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET same = excluded.same`, id, clean(p.Name), clean(p.Of), p.Same)
}

// DropSameName forgets what was said of two names, if anything was.
func (t *Tx) DropSameName(a, b string) error {
	id, _ := sameNameID(a, b)
	return t.write(fmt.Sprintf("forget what was said of the names “%s” and “%s”", a, b), "DELETE FROM same_name WHERE id = ?", id)
}

// SameNames lists what was said of pairs of names, in the order of their folded
// letters.
func (r reads) SameNames() ([]SameName, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (p SameName, err error) {
		return p, row.Scan(&p.Name, &p.Of, &p.Same)
	}, "SELECT name, of, same FROM same_name ORDER BY id")
	return list, r.fail("list the names that were taken for one", err)
}

// NameDecisions are the same as package names has them.
func (r reads) NameDecisions() (d names.Decisions, err error) {
	list, err := r.SameNames()
	for _, p := range list {
		pair := [2]string{p.Name, p.Of}
		if p.Same {
			d.Same = append(d.Same, pair)
		} else {
			d.Apart = append(d.Apart, pair)
		}
	}
	return d, err
}
