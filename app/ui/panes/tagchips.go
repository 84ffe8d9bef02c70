package panes

import (
	"slices"

	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// tagChips are all tags, each chosen or not.
type tagChips struct {
	*part.Flow
	tags   []chronology.Tag
	chosen []article.ID
	keys   *part.Pass
}

func newTagChips(keys *part.Pass) *tagChips { return &tagChips{Flow: part.NewFlow(), keys: keys} }

// set shows tags and which of them are chosen.
func (t *tagChips) set(tags []chronology.Tag, chosen []article.ID) {
	t.tags, t.chosen = tags, slices.Clone(chosen)
	if len(tags) == 0 {
		t.SetObjects(part.Hint.Word("There are no tags yet."))
		return
	}
	var objects []fyne.CanvasObject
	for _, tag := range tags {
		var c *part.Chip
		c = part.NewChip(tag.Name, "", slices.Contains(chosen, tag.ID), func() { t.toggle(tag.ID, c) })
		c.PassTo(t.keys)
		objects = append(objects, c)
	}
	t.SetObjects(objects...)
}

func (t *tagChips) toggle(id article.ID, c *part.Chip) {
	if i := slices.Index(t.chosen, id); i >= 0 {
		t.chosen = slices.Delete(t.chosen, i, i+1)
	} else {
		t.chosen = append(t.chosen, id)
	}
	c.SetChosen(slices.Contains(t.chosen, id))
	t.Refresh() // a tick makes the chip wider
}

// focus gives the first tag the keys.
func (t *tagChips) focus() {
	for _, o := range t.Objects() {
		if c, ok := o.(*part.Chip); ok {
			part.Focus(c)
			return
		}
	}
}
