package panes

import (
	"slices"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// tagField is the tags that something has, each with its path, in the order of their
// tree. A tag that is none cannot be typed.
type tagField struct {
	*part.Values
	tree   []part.Offer
	before []article.ID // as they were set
}

func newTagField(keys *part.Pass) *tagField {
	t := &tagField{Values: part.NewValues("type to add, ↓ for all", false)}
	t.Most = 40
	t.Offers = t.matching
	t.Order = func(a, b part.Offer) int { return t.place(a) - t.place(b) }
	t.PassTo(keys)
	return t
}

// set shows all tags there are and which of them are chosen.
func (t *tagField) set(tags []chronology.Tag, chosen []article.ID) {
	t.tree, t.before = nil, chosen
	for _, n := range chronology.TagTree(tags) {
		o := part.Offer{Key: string(n.ID), Words: isolate(n.Path)}
		t.tree = append(t.tree, o)
	}
	var values []part.Offer
	for _, o := range t.tree {
		if slices.Contains(chosen, article.ID(o.Key)) {
			values = append(values, o)
		}
	}
	t.Set(values)
}

func (t *tagField) place(o part.Offer) int { return slices.Index(t.tree, o) }

// matching are the tags whose path holds all words typed.
func (t *tagField) matching(typed string) []part.Offer {
	wanted := wordsOf(typed)
	var offers []part.Offer
	for _, o := range t.tree {
		if holdsAll(wordsOf(o.Words), wanted) {
			offers = append(offers, o)
		}
	}
	return offers
}

// chosen are the tags that are chosen: as they were, where they are the same.
func (t *tagField) chosen() []article.ID {
	var ids []article.ID
	for _, key := range t.Keys() {
		ids = append(ids, article.ID(key))
	}
	same := len(ids) == len(t.before)
	for _, id := range ids {
		same = same && slices.Contains(t.before, id)
	}
	if same {
		return slices.Clone(t.before)
	}
	return ids
}
