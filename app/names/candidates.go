package names

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// mostCompared is how many of the names that share a key each of them is compared
// with: the most frequent.
const mostCompared = 60

// edges compares each node with those that share a key with it.
func (g *grouping) edges() []edge {
	byKey := map[string][]int{}
	for i := range g.nodes {
		for _, key := range g.nodes[i].form.keys() {
			byKey[key] = append(byKey[key], i)
		}
	}
	var out []edge
	seen := map[[2]int]bool{}
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		list := byKey[key]
		slices.SortStableFunc(list, func(a, b int) int { return g.nodes[b].count - g.nodes[a].count })
		for i, a := range list {
			for _, b := range list[:min(i, mostCompared)] {
				pair := [2]int{min(a, b), max(a, b)}
				if seen[pair] {
					continue
				}
				seen[pair] = true
				if e, ok := g.edge(pair[0], pair[1]); ok {
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// edge compares two nodes.
func (g *grouping) edge(a, b int) (edge, bool) {
	x, y := &g.nodes[a], &g.nodes[b]
	score, why := x.form.Like(y.form)
	if score < Enough {
		return edge{}, false
	}
	e := edge{a: a, b: b, score: score, lastName: why == lastNameAlone}
	return e, !e.lastName || ofPeople(x.kind, y.kind)
}

// ofPeople tells whether one of two names is a person's, and the other of nothing else.
func ofPeople(a, b Kind) bool {
	return a == Person && (b == Person || b == Other) || a == Other && b == Person
}

// keys are what a name may be found by: the skeletons of its first and its last
// word, or all its words when they are those of the language, its initials, and the
// lines of the lists.
func (f Form) keys() []string {
	var out []string
	for _, n := range f.known {
		out = append(out, "known "+strconv.Itoa(int(n)))
	}
	if f.upper && len(f.words) == 1 {
		out = append(out, "initials "+f.words[0].folded)
	}
	if len(f.words) == 0 {
		return out
	}
	first, last := &f.words[0], &f.words[len(f.words)-1]
	for _, w := range []*word{last, first} {
		if !w.common {
			for _, s := range w.skeletons() {
				out = appendNew(out, s)
			}
		}
	}
	if len(f.words) > 1 {
		out = append(out, "initials "+f.initials(), "initials "+firstLetters(strings.Fields(f.folded)))
		out = append(out, "words "+f.sorted(), skeleton(f.words[len(f.words)-2].forms[0].sounds+last.forms[0].sounds))
	}
	return out
}

// sorted are the skeletons of all words, in order.
func (f Form) sorted() string {
	var all []string
	for i := range f.words {
		all = append(all, f.words[i].skeleton())
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

func (f Form) initials() string {
	var big []string
	for _, w := range f.words {
		big = append(big, w.folded)
	}
	return firstLetters(big)
}
