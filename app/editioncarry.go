package app

import (
	"dateline/app/article"
	"dateline/app/article/anchor"
	"dateline/store"
)

// newEdition gives an article another text and carries its passages over.
func (w *Workbench) newEdition(tx *store.Tx, a *article.Article, fresh article.Article) ([]Carried, error) {
	edition, err := tx.AddEdition(fresh)
	if err != nil {
		return nil, err
	}
	fresh.Edition, fresh.Title = edition, a.Title
	passages, err := tx.PassagesOfAll(a.ID)
	if err != nil {
		return nil, err
	}
	asked, err := askedFor(tx, a.ID)
	if err != nil {
		return nil, err
	}
	byText := map[article.ID][]article.Passage{}
	var texts []article.ID
	for _, p := range passages {
		if p.Edition != a.Edition && !asked[p.ID] {
			continue // left in its edition by the analyst
		}
		if byText[p.Edition] == nil {
			texts = append(texts, p.Edition)
		}
		byText[p.Edition] = append(byText[p.Edition], p)
	}
	var all []Carried
	for _, of := range texts {
		old, err := tx.EditionText(a.ID, of)
		if err != nil {
			return nil, err
		}
		for i, found := range anchor.Find(old, fresh.Text, byText[of]) {
			c, err := carry(tx, &fresh, byText[of][i], found)
			if err != nil {
				return nil, err
			}
			if !byText[of][i].Binned {
				all = append(all, c)
			}
		}
	}
	return all, nil
}

// askedFor are the passages of an article that wait for a decision.
func askedFor(tx *store.Tx, id article.ID) (map[article.ID]bool, error) {
	list, err := tx.Undecided(id)
	asked := map[article.ID]bool{}
	for _, p := range list {
		asked[p] = true
	}
	return asked, err
}

// carry puts a passage on its place in the new text, if that is beyond doubt, and
// else asks the analyst.
func carry(tx *store.Tx, fresh *article.Article, p article.Passage, found anchor.Found) (Carried, error) {
	if taken, err := standsOn(tx, fresh.ID, found.Start, found.End); err != nil {
		return Carried{}, err
	} else if found.Kind.Sure() && taken {
		found.Kind, found.Reason = anchor.Approximate, "another passage stands on the same words"
	}
	c := carriedOf(fresh, p, found)
	if !found.Kind.Sure() {
		return c, tx.PutProposal(store.Proposal{PassageID: p.ID, Edition: fresh.Edition, Found: found})
	}
	if err := p.MoveIn(fresh, found.Start, found.End); err != nil {
		return c, err
	}
	if err := tx.PutPassage(p); err != nil {
		return c, err
	}
	return c, tx.DropProposal(p.ID)
}

// carriedOf describes where a passage was found in a text.
func carriedOf(in *article.Article, p article.Passage, found anchor.Found) Carried {
	c := Carried{PassageID: p.ID, ArticleID: in.ID, Title: in.Title, Found: found, Quote: p.Quote, Before: p.Before, After: p.After}
	if there := p; found.Kind != anchor.Lost && there.Move(in.Text, found.Start, found.End) == nil {
		c.Words, c.WordsBefore, c.WordsAfter = there.Quote, there.Before, there.After
	}
	return c
}

// sameKinds tells whether two cuts of one text are the same cut.
func sameKinds(a, b []article.Block) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Kind != b[i].Kind || a[i].Level != b[i].Level || a[i].Text != b[i].Text {
			return false
		}
	}
	return true
}

// refold folds and keeps the blocks of an unchanged text as they were read freshly,
// and tells how many that were.
func refold(tx *store.Tx, a *article.Article, fresh []article.Block) (n int, err error) {
	for i, b := range fresh {
		if a.Blocks[i].Kept == b.Kept {
			continue
		}
		if err := tx.SetKept(a.ID, i, b.Kept, b.Why); err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// keepByHand gives fresh blocks what the analyst folded or kept among the old ones.
// Blocks of one text are matched in their order where there are as many as before;
// otherwise only where the analyst treated all of them alike.
func keepByHand(old, fresh []article.Block) {
	were, are := byText(old), byText(fresh)
	for text, at := range are {
		was := were[text]
		alike := len(was) > 0
		for _, i := range was {
			alike = alike && byHand(old[i]) && old[i].Kept == old[was[0]].Kept
		}
		for k, i := range at {
			switch {
			case len(was) == len(at) && byHand(old[was[k]]):
				fresh[i].Kept, fresh[i].Why = old[was[k]].Kept, old[was[k]].Why
			case len(was) != len(at) && alike:
				fresh[i].Kept, fresh[i].Why = old[was[0]].Kept, old[was[0]].Why
			}
		}
	}
}

func byText(blocks []article.Block) map[string][]int {
	at := map[string][]int{}
	for i, b := range blocks {
		at[b.Text] = append(at[b.Text], i)
	}
	return at
}

func byHand(b article.Block) bool { return b.FoldedLater() || b.Kept && b.Why == article.WhyKept }
