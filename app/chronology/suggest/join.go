package suggest

import (
	"cmp"
	"context"
	"slices"
)

// Join gathers what the articles tell into events: passages that tell the same
// happening make one suggestion. The order of the readings makes no difference.
func Join(readings []*Reading) ([]Suggestion, []NotOffered) {
	found, refused, _ := JoinUntil(context.Background(), readings)
	return found, refused
}

// JoinUntil is [Join] that ends early, with the context's error, when that is done.
func JoinUntil(ctx context.Context, readings []*Reading) ([]Suggestion, []NotOffered, error) {
	j := newJoiner(ctx, readings)
	j.gather()
	if j.resolve() {
		j.gather()
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	var refused []NotOffered
	for _, r := range j.readings {
		refused = append(refused, r.NotOffered...)
	}
	return j.suggestions(), refused, ctx.Err()
}

func newJoiner(ctx context.Context, readings []*Reading) *joiner {
	j := &joiner{ctx: ctx, readings: slices.Clone(readings)}
	slices.SortStableFunc(j.readings, func(a, b *Reading) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.begins(), b.begins()),
			cmp.Compare(a.ArticleID, b.ArticleID), cmp.Compare(a.EditionID, b.EditionID))
	})
	for r, reading := range j.readings {
		for m := range reading.Mentions {
			j.add(r, &reading.Mentions[m])
		}
	}
	return j
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
	ctx      context.Context
	readings []*Reading
	all      []item
	rarity   rarity
	groups   groups
	close    []pair // alike and of one day, but not enough
	compared int    // pairs of mentions, in all

	byKey     map[int][]int
	byReading map[int][]int
}

// item is a mention on its way into a group.
type item struct {
	*Mention
	reading  int
	from, to int // days since 1970, inclusive; from 0 when there is no date
	exact    bool
	firm     bool  // words date it
	keys     []int // the numbers of what it can share, in order
	like     int   // the first mention that tells the same in the same words, else itself
	stands   []standing
}

func (j *joiner) add(reading int, m *Mention) {
	it := item{Mention: m, reading: reading}
	it.from, it.to = daysOf(m.When)
	it.exact = it.from != 0 && it.to-it.from <= 1
	it.firm = m.Dated == DatedByWords || m.Dated == DatedBySentence
	j.all = append(j.all, it)
}

// gather puts likely pairs together, the most alike first.
func (j *joiner) gather() {
	j.fold()
	j.rarity = newRarity(j.all)
	j.groups = newGroups(j.all)
	for i := range j.all {
		j.groups.join(j.all[i].like, i)
	}
	j.close = nil
	pairs := j.pairs()
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	refused := map[[2]int]int{}
	for _, p := range pairs {
		if j.oneTelling(p, refused) {
			j.groups.join(p.a, p.b)
		}
	}
	j.groups.inOrder()
}

// fewestSampled is how many tellings each of two groups has for one pair not to be
// enough to join them: with many articles, some pair is alike by chance.
const fewestSampled = 3

// oneTelling tells whether the groups of two mentions are alike as a whole. refused holds
// the size that two groups had when they were not: they are tried again once they have
// doubled.
func (j *joiner) oneTelling(p pair, refused map[[2]int]int) bool {
	a, b := j.groups.root(p.a), j.groups.root(p.b)
	s, t := j.groups.sample[a], j.groups.sample[b]
	if a == b || min(len(s), len(t)) < fewestSampled {
		return true
	}
	size := len(j.groups.member[a]) + len(j.groups.member[b])
	if before, ok := refused[[2]int{a, b}]; ok && size < 2*before {
		return false
	}
	alike := 0
	for _, x := range s {
		for _, y := range t {
			if j.likeness(&j.all[min(x, y)], &j.all[max(x, y)]) >= nearly {
				alike++
			}
		}
	}
	if 2*alike >= len(s)*len(t) {
		return true
	}
	refused[[2]int{a, b}] = size
	return false
}

// pair is two mentions and how alike they are.
type pair struct {
	a, b  int
	score int // hundredths
}
