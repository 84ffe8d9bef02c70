package app

import (
	"context"
	"errors"
	"fmt"

	"dateline/app/article"
	"dateline/app/article/anchor"
	"dateline/app/intake"
	"dateline/store"
)

// Edition is one of the texts of an article that was cleaned again.
type Edition = store.Edition

// CleanStatus tells what cleaning an article again came to.
type CleanStatus string

// What cleaning again comes to.
const (
	CleanedNew    CleanStatus = "edition"   // another text, and so a new edition
	CleanedFolds  CleanStatus = "folds"     // the same text, but other blocks are kept
	CleanedFacts  CleanStatus = "metadata"  // the same text, but something else is known of it
	CleanedSame   CleanStatus = "unchanged" // nothing changed
	CleanedFailed CleanStatus = "failed"    // it stays as it was
)

// Recleaned is what became of one article that was cleaned again.
type Recleaned struct {
	ID       article.ID
	Title    string
	Status   CleanStatus
	Blocks   int       // of CleanedFolds: how many are folded or kept anew
	Passages []Carried // of CleanedNew: of all that stood in the text before
	Facts    []FactChange
	Err      error // of CleanedFailed: a sentence
}

// Carried is what became of one passage when its article was cleaned again. Exact and
// near ones stand in the new text; of the others it is the analyst's to decide, and
// they quote the earlier edition until then.
type Carried struct {
	PassageID, ArticleID article.ID
	Title                string // of the article
	anchor.Found
	Quote, Before, After string // in the earlier edition
	Words                string // that were found or are proposed, "" when lost
	WordsBefore          string // before these, in the new text
	WordsAfter           string
}

// CleanAgain reads articles anew from their stored originals with the rules of today,
// all articles when none is named, as one action. Where a text comes out differently,
// a new edition is made and the passages are carried over to it. What the analyst
// folded or kept by hand stays so, and so does what the analyst set of title, names,
// dates and the like; see Facts. Articles that are alike are compared anew. progress,
// which may be nil, is told after each article; when ctx is cancelled, what was done
// stays done. An article that cannot be cleaned again is in the result and unchanged.
func (w *Workbench) CleanAgain(ctx context.Context, progress func(done, total int, last Recleaned), ids ...article.ID) ([]Recleaned, error) {
	label := "Clean again"
	if len(ids) == 1 {
		if a, err := w.store.Article(ids[0]); err == nil {
			label = named(label, a.Title)
		}
	}
	ids, err := w.byOriginal(ctx, ids)
	if err != nil {
		return nil, err
	}
	action, reader := w.store.BeginInOrder(label), rereader{w: w}
	var all []Recleaned
	changed := false
	for _, id := range ids {
		if ctx.Err() != nil {
			break
		}
		c, err := w.cleanOne(ctx, action, &reader, id)
		if errors.Is(err, ErrUndone) || err != nil && ctx.Err() != nil {
			break // the analyst took it back, or does not want to wait
		}
		if err != nil {
			c.Status, c.Err = CleanedFailed, err
		}
		changed = changed || c.Err == nil && c.Status != CleanedSame
		all = append(all, c)
		if progress != nil {
			progress(len(all), len(ids), c)
		}
	}
	if changed {
		w.tell(Change{Label: label, Kind: Done})
	}
	return all, ctx.Err()
}

// cleanOne cleans one article again.
func (w *Workbench) cleanOne(ctx context.Context, action *store.Action, r *rereader, id article.ID) (Recleaned, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return Recleaned{ID: id}, err
	}
	if a.Binned {
		return Recleaned{ID: id, Title: a.Title}, fmt.Errorf("%s is not cleaned again: it is in the bin; take it out first", named("The article", a.Title))
	}
	fresh, err := r.find(ctx, &a)
	if err != nil {
		return Recleaned{ID: id, Title: a.Title}, err
	}
	return w.renew(ctx, action, &a, fresh)
}

// Renew gives one article what was freshly read of it, as an action of its own; see
// CleanAgain. Text, blocks, warnings, rules and metadata of the fresh one count.
func (w *Workbench) Renew(ctx context.Context, id article.ID, fresh article.Article) (Recleaned, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return Recleaned{ID: id}, err
	}
	label := named("Clean again", a.Title)
	c, err := w.renew(ctx, w.store.Begin(label), &a, fresh)
	if err == nil && c.Status != CleanedSame {
		w.tell(Change{Label: label, Kind: Done})
	}
	return c, err
}

// renew gives an article what was freshly read of it, if that differs.
func (w *Workbench) renew(ctx context.Context, action *store.Action, a *article.Article, fresh article.Article) (Recleaned, error) {
	var c Recleaned
	fresh.ID = a.ID
	fresh.Blocks = append([]article.Block(nil), fresh.Blocks...)
	_, err := action.Do(ctx, func(tx *store.Tx) (err error) {
		now, err := tx.Article(a.ID)
		switch {
		case err != nil:
			return err
		case now.Binned || now.Edition != a.Edition:
			return fmt.Errorf("%s was changed meanwhile; clean it again", named("The article", a.Title))
		}
		keepByHand(now.Blocks, fresh.Blocks) // as they are now: reading took a while
		c, err = w.renewIn(tx, &now, fresh)
		return err
	})
	if err != nil {
		return Recleaned{ID: a.ID, Title: a.Title}, err
	}
	return c, nil
}

// renewIn is renew within a transaction.
func (w *Workbench) renewIn(tx *store.Tx, a *article.Article, fresh article.Article) (c Recleaned, err error) {
	c = Recleaned{ID: a.ID, Title: a.Title, Status: CleanedSame}
	if a.Text == fresh.Text && sameKinds(a.Blocks, fresh.Blocks) {
		c.Blocks, err = refold(tx, a, fresh.Blocks)
	} else {
		c.Passages, err = w.newEdition(tx, a, fresh)
		c.Status = CleanedNew
	}
	if err != nil {
		return c, err
	}
	if c.Facts, err = renewFacts(tx, a, &fresh.Metadata); err != nil {
		return c, err
	}
	switch {
	case c.Status == CleanedNew:
	case c.Blocks > 0:
		c.Status = CleanedFolds
	case len(c.Facts) > 0:
		c.Status = CleanedFacts
		return c, nil
	default:
		return c, nil
	}
	return c, relink(tx, a.ID)
}

// sourcesOf are what an original may have been read as: HTML that was pasted is a
// piece of a page, or was pasted as text; the likelier comes first.
func sourcesOf(o article.Original, b []byte) []intake.Source {
	s := intake.Source{Name: o.Name, Path: o.Path, Bytes: b, Origin: o.Origin, Captured: o.Captured}
	if o.Name != "" || o.MediaType != "text/html" || o.Origin == article.OriginStdin {
		return []intake.Source{s}
	}
	piece := s
	piece.Fragment = true
	return []intake.Source{piece, s}
}
