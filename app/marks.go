package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/store"
)

// Highlight marks a range of an article with tags. A passage that stands on the
// very same range gets the tags in addition, so no range is marked twice.
func (w *Workbench) Highlight(ctx context.Context, id article.ID, start, end int, tags ...article.ID) (article.Passage, error) {
	var p article.Passage
	err := w.do(ctx, "Highlight passage", func(tx *store.Tx) (err error) {
		p, err = w.mark(tx, id, start, end, tags)
		return err
	})
	return p, err
}

// mark finds or makes the passage on a range.
func (w *Workbench) mark(tx *store.Tx, id article.ID, start, end int, tags []article.ID) (article.Passage, error) {
	there, err := tx.Passages(id)
	if err != nil {
		return article.Passage{}, err
	}
	for _, p := range there {
		if p.Start == start && p.End == end {
			for _, t := range tags {
				if !slices.Contains(p.Tags, t) {
					p.Tags = append(p.Tags, t)
				}
			}
			return p, tx.PutPassage(p)
		}
	}
	a, err := tx.Article(id)
	if err != nil {
		return article.Passage{}, err
	}
	p, err := article.NewPassage(&a, start, end)
	if err != nil {
		return p, err
	}
	p.Tags, p.Created = tags, w.stamp()
	return p, tx.PutPassage(p)
}

// editPassage changes one passage as one action.
func (w *Workbench) editPassage(ctx context.Context, label string, id article.ID, change func(*store.Tx, *article.Passage) error) error {
	return w.do(ctx, label, func(tx *store.Tx) error {
		p, err := tx.Passage(id)
		if err != nil {
			return err
		}
		if err := change(tx, &p); err != nil {
			return err
		}
		return tx.PutPassage(p)
	})
}

// SetTags replaces a passage's tags.
func (w *Workbench) SetTags(ctx context.Context, id article.ID, tags []article.ID) error {
	return w.editPassage(ctx, "Tag passage", id, func(_ *store.Tx, p *article.Passage) error {
		p.Tags = tags
		return nil
	})
}

// SetNote writes a passage's note, also of one that lies in the bin.
func (w *Workbench) SetNote(ctx context.Context, id article.ID, note string) error {
	before, err := w.store.Passage(id)
	if err != nil {
		return err
	}
	return w.editPassage(ctx, noteLabel(before.Note, note), id, func(_ *store.Tx, p *article.Passage) error {
		p.Note = note
		return nil
	})
}

// noteLabel names what becomes of a note.
func noteLabel(before, after string) string {
	switch {
	case before == "":
		return "Write note"
	case after == "":
		return "Remove note"
	}
	return "Edit note"
}

// MovePassage puts a highlight on another range of its article; its citations
// quote what stands there. No range is marked twice: the error is a sentence.
func (w *Workbench) MovePassage(ctx context.Context, id article.ID, start, end int) error {
	label := "Resize highlight"
	if p, err := w.store.Passage(id); err == nil && p.Earlier {
		label = "Put passage on other words"
	}
	return w.editPassage(ctx, label, id, func(tx *store.Tx, p *article.Passage) error {
		return putOn(tx, p, start, end)
	})
}

// Keep folds or restores blocks of an article.
func (w *Workbench) Keep(ctx context.Context, id article.ID, blocks []int, kept bool) error {
	label, why := "Fold block", article.WhyFolded
	if kept {
		label, why = "Keep block", article.WhyKept
	}
	return w.do(ctx, label, func(tx *store.Tx) error {
		for _, b := range blocks {
			if err := tx.SetKept(id, b, kept, why); err != nil {
				return err
			}
		}
		return nil
	})
}

// Tags are the tags that are not in the bin.
func (w *Workbench) Tags(_ context.Context) ([]chronology.Tag, error) { return w.store.Tags() }

// SaveTags adds tags (those without an ID), renames or recolours them, and puts
// those without a name into the bin, as one action. A new tag gets the first
// free key and the colour that goes with it. The error is a sentence.
func (w *Workbench) SaveTags(ctx context.Context, tags []chronology.Tag) error {
	return w.do(ctx, "Edit tags", func(tx *store.Tx) error {
		for _, t := range tags {
			if t.Name == "" {
				if err := tx.SetBinned(KindTag, t.ID, true); err != nil {
					return err
				}
				continue
			}
			if err := putTag(tx, t); err != nil {
				return err
			}
		}
		return nil
	})
}

// putTag writes a tag whose name no other one has that stands below the same.
func putTag(tx *store.Tx, t chronology.Tag) error {
	all, err := tx.Tags()
	if err != nil {
		return err
	}
	keys := map[int]bool{}
	for _, other := range all {
		keys[other.Key] = true
		if other.ID != t.ID && other.ParentID == t.ParentID && strings.EqualFold(other.Name, t.Name) {
			return fmt.Errorf("a tag in this place is called “%s” already", other.Name)
		}
	}
	if t.ID == "" {
		t.ID = article.NewID()
		for key := 1; key <= mostKeys && t.Key == 0; key++ {
			if !keys[key] {
				t.Key = key
			}
		}
		if t.Color == 0 {
			t.Color = len(all)%mostKeys + 1
		}
	}
	return tx.PutTag(t)
}

// mostKeys is how many keys and looks there are for tags.
const mostKeys = 9
