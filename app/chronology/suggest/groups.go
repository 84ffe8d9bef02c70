package suggest

import "slices"

// mostPairs is how many mentions may hold a key for it to bring pairs together;
// what more hold is too common to tell events apart.
const mostPairs = 200

// pairs are the mentions that are alike, found by what they share.
func (j *joiner) pairs() []pair {
	index := map[string][]int{}
	for i := range j.all {
		for _, key := range keysOf(j.all[i].Mention) {
			index[key] = append(index[key], i)
		}
	}
	seen := map[[2]int]bool{}
	var out []pair
	for _, list := range index {
		if len(list) < 2 || len(list) > mostPairs {
			continue
		}
		for x, a := range list {
			for _, b := range list[x+1:] {
				if seen[[2]int{a, b}] {
					continue
				}
				seen[[2]int{a, b}] = true
				if score := j.likeness(&j.all[a], &j.all[b]); score >= same {
					out = append(out, pair{a, b, score})
				}
			}
		}
	}
	return out
}

// groups are disjoint sets of mentions, each with the time its members leave.
type groups struct {
	all    []item
	parent []int
	member map[int][]int
}

func newGroups(all []item) groups {
	g := groups{all: all, parent: make([]int, len(all)), member: map[int][]int{}}
	for i := range all {
		g.parent[i] = i
		g.member[i] = []int{i}
	}
	return g
}

func (g *groups) root(i int) int {
	for g.parent[i] != i {
		i = g.parent[i]
	}
	return i
}

// join puts two groups together unless their times cannot be one.
func (g *groups) join(a, b int) {
	a, b = g.root(a), g.root(b)
	if a == b || !g.agree(a, b) {
		return
	}
	a, b = min(a, b), max(a, b)
	g.parent[b] = a
	g.member[a] = append(g.member[a], g.member[b]...)
	slices.Sort(g.member[a])
	delete(g.member, b)
}

// agree tells whether no two firm dates of two groups exclude each other.
func (g *groups) agree(a, b int) bool {
	for _, x := range g.member[a] {
		for _, y := range g.member[b] {
			if _, ok := timeFit(&g.all[x], &g.all[y]); !ok {
				return false
			}
		}
	}
	return true
}
