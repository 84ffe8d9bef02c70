package app

import (
	"context"
	"fmt"

	"dateline/app/article"
	"dateline/store"
)

// Undo takes the newest action back and tells its label.
func (w *Workbench) Undo(ctx context.Context) (label string, err error) {
	if label, err = w.store.Undo(ctx); err != nil {
		return "", err
	}
	w.tell(Change{Label: label, Kind: Undone})
	return label, nil
}

// Redo makes the action that was taken back last once more.
func (w *Workbench) Redo(ctx context.Context) (label string, err error) {
	if label, err = w.store.Redo(ctx); err != nil {
		return "", err
	}
	w.tell(Change{Label: label, Kind: Redone})
	return label, nil
}

// NextUndo is the label of what Undo would take back.
func (w *Workbench) NextUndo() (label string, ok bool) { return w.store.NextUndo() }

// NextRedo is the label of what Redo would make again.
func (w *Workbench) NextRedo() (label string, ok bool) { return w.store.NextRedo() }

// History lists the journal's entries, newest first, those before a sequence
// number when it is not 0.
func (w *Workbench) History(ctx context.Context, limit int, before int) ([]Entry, error) {
	return w.store.History(ctx, limit, before)
}

// Verification is what Verify looked at and found damaged.
type Verification = store.Verification

// Verify reads everything again and compares it with its hashes, quotations
// with their texts, and the journal with itself. progress may be nil.
func (w *Workbench) Verify(ctx context.Context, progress func(done, total int)) (Verification, error) {
	return w.store.Verify(ctx, progress)
}

// SaveCopy writes the workspace to another file, which must not exist.
func (w *Workbench) SaveCopy(ctx context.Context, path string) error {
	return w.store.CopyTo(ctx, path)
}

// MoveToBin puts a thing into the bin; what hangs on it is hidden with it.
func (w *Workbench) MoveToBin(ctx context.Context, kind Kind, id article.ID) error {
	return w.setBinned(ctx, "Put into the bin:", kind, id, true)
}

// Restore takes a thing out of the bin.
func (w *Workbench) Restore(ctx context.Context, kind Kind, id article.ID) error {
	return w.setBinned(ctx, "Restore", kind, id, false)
}

func (w *Workbench) setBinned(ctx context.Context, what string, kind Kind, id article.ID, binned bool) error {
	name, err := w.nameOf(kind, id)
	if err != nil {
		return err
	}
	return w.do(ctx, named(fmt.Sprintf("%s %s", what, kind), name), func(tx *store.Tx) error {
		if err := tx.SetBinned(kind, id, binned); err != nil || binned || kind != KindArticle {
			return err
		}
		return linkRestored(tx, id)
	})
}

func (w *Workbench) nameOf(kind Kind, id article.ID) (string, error) {
	switch kind {
	case KindArticle:
		a, err := w.store.Article(id)
		return a.Title, err
	case KindPassage:
		p, err := w.store.Passage(id)
		return p.Quote, err
	case KindEvent:
		e, err := w.store.Event(id)
		return e.Title, err
	case KindTag:
		t, err := w.store.Tag(id)
		return t.Name, err
	}
	c, err := w.store.Citation(id)
	if err != nil {
		return "", err
	}
	p, err := w.store.Passage(c.PassageID)
	return p.Quote, err
}

// Bin lists what lies in the bin.
func (w *Workbench) Bin(_ context.Context) ([]BinItem, error) { return w.store.Bin() }

// EmptyBin removes what lies in the bin for good; the journal keeps its hashes.
// It cannot be undone, and neither can what was done before it.
func (w *Workbench) EmptyBin(ctx context.Context) (removed int, err error) {
	removed, err = w.store.EmptyBin(ctx)
	if err != nil {
		return removed, err
	}
	w.pictured.clear()
	w.tell(Change{Label: "Empty the bin", Kind: Done})
	return removed, nil
}
