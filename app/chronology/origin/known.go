package origin

import (
	"dateline/app/article"
	"dateline/app/names"
)

// Known is what a workspace knows beside its citations: which articles are copies of
// each other, and which names the analyst took for one or kept apart.
type Known struct {
	copies   map[[2]article.ID]bool // in both orders
	copiesOf map[article.ID][]article.ID
	sets     map[string]int     // of a folded name, the number of those taken for one with it
	apart    map[[2]string]bool // folded, in both orders
}

// NewKnown takes the pairs of articles in either order.
func NewKnown(copies [][2]article.ID, decided names.Decisions) Known {
	k := Known{copies: make(map[[2]article.ID]bool, 2*len(copies)), copiesOf: map[article.ID][]article.ID{}, sets: map[string]int{}, apart: map[[2]string]bool{}}
	for _, c := range copies {
		k.copies[c], k.copies[[2]article.ID{c[1], c[0]}] = true, true
		k.copiesOf[c[0]] = append(k.copiesOf[c[0]], c[1])
		k.copiesOf[c[1]] = append(k.copiesOf[c[1]], c[0])
	}
	for i, set := range decided.Sets() {
		for _, name := range set {
			k.sets[names.Fold(name)] = i + 1
		}
	}
	for _, p := range decided.Apart {
		a, b := names.Fold(p[0]), names.Fold(p[1])
		k.apart[[2]string{a, b}], k.apart[[2]string{b, a}] = true, true
	}
	return k
}

// said tells whether the analyst took two names for one, or said that they are different.
func (k Known) said(a, b string) (together, apart bool) {
	if len(k.sets)+len(k.apart) == 0 {
		return false, false
	}
	a, b = names.Fold(a), names.Fold(b)
	return k.sets[a] > 0 && k.sets[a] == k.sets[b], k.apart[[2]string{a, b}]
}
