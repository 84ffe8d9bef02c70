package app

import (
	"dateline/app/article"
	"dateline/app/likeness"
	"dateline/store"
)

// relink compares an article whose text came out differently anew with those that it
// is linked with, and looks for others that it is like now. A link that the analyst
// has decided on is never taken away.
func relink(tx *store.Tx, id article.ID) error {
	a, err := tx.Article(id)
	if err != nil {
		return err
	}
	links, err := tx.LinksOf(id)
	if err != nil {
		return err
	}
	text := likeness.Of(a.Blocks)
	for _, l := range links {
		if err := renewLink(tx, l, id, text); err != nil {
			return err
		}
	}
	return linkAlike(tx, a, &ImportedArticle{})
}

// renewLink compares the article with this text anew with the other of a link.
func renewLink(tx *store.Tx, l store.Likeness, id article.ID, text likeness.Text) error {
	other := l.A
	if l.A == id {
		other = l.B
	}
	o, err := tx.Article(other)
	if err != nil {
		return err
	}
	a, b := text, likeness.Of(o.Blocks)
	if l.A == other {
		a, b = b, a
	}
	r := likeness.Compare(a, b)
	was := l
	l.Kind, l.Shared, l.RunsA, l.RunsB = r.Kind, r.Shared, r.RunsA, r.RunsB
	switch {
	case r.Kind == likeness.Unlike && l.Decision == "":
		return tx.DropLikeness(l.ID)
	case r.Kind == likeness.Unlike || l == was:
		return nil
	}
	return tx.RenewLikeness(l)
}
