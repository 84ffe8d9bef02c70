package suggest

import (
	"cmp"
	"slices"
)

// Join gathers what the articles tell into events: passages that tell the same
// happening make one suggestion. The order of the readings makes no difference.
func Join(readings []*Reading) ([]Suggestion, []NotOffered) {
	readings = slices.Clone(readings)
	slices.SortStableFunc(readings, func(a, b *Reading) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.begins(), b.begins()),
			cmp.Compare(a.ArticleID, b.ArticleID), cmp.Compare(a.EditionID, b.EditionID))
	})
	var refused []NotOffered
	j := joiner{readings: readings}
	for r, reading := range readings {
		for m := range reading.Mentions {
			j.add(r, &reading.Mentions[m])
		}
		refused = append(refused, reading.NotOffered...)
	}
	j.gather()
	if j.resolve() {
		j.gather()
	}
	return j.suggestions(), refused
}

// begins is what an article tells first: articles are put in an order that is the same
// in every workspace, where their ids are not.
func (r *Reading) begins() string {
	if len(r.Mentions) == 0 {
		return ""
	}
	return r.Mentions[0].Quote
}

// joiner gathers mentions.
type joiner struct {
	readings []*Reading
	all      []item
	rarity   rarity
	groups   groups
	close    []pair // alike, but not enough

	byKey     map[int][]int
	byReading map[int][]int
}

// item is a mention on its way into a group.
type item struct {
	*Mention
	reading  int
	from, to int // days since 1970, inclusive; from 0 when there is no date
	exact    bool
	keys     []int // the numbers of what it can share, in order
}

func (j *joiner) add(reading int, m *Mention) {
	it := item{Mention: m, reading: reading}
	it.from, it.to = daysOf(m.When)
	it.exact = it.from != 0 && it.to-it.from <= 1
	j.all = append(j.all, it)
}

// gather puts likely pairs together, the most alike first.
func (j *joiner) gather() {
	j.rarity = newRarity(j.all)
	j.groups = newGroups(j.all)
	j.close = nil
	pairs := j.pairs()
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	for _, p := range pairs {
		j.groups.join(p.a, p.b)
	}
}

// pair is two mentions and how alike they are.
type pair struct {
	a, b  int
	score int // hundredths
}
