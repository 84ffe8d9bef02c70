package suggest

import "slices"

// groups are disjoint sets of mentions, each with the times of its members.
type groups struct {
	parent []int
	member map[int][]int // by the first of them; in order once all are joined
	times  map[int][]span
	sample map[int][]int // up to mostSampled of the members that are no copies, the first ones
}

// mostSampled is how many members of a group stand for all when it is compared.
const mostSampled = 6

// span is when a mention says that something happened, and whether words say so.
type span struct {
	from, to int
	firm     bool
}

func newGroups(all []item) groups {
	g := groups{parent: make([]int, len(all)), member: make(map[int][]int, len(all)), times: make(map[int][]span, len(all)), sample: make(map[int][]int, len(all))}
	for i := range all {
		g.parent[i] = i
		g.member[i] = []int{i}
		if all[i].like == i {
			g.sample[i] = []int{i}
		}
		g.times[i] = []span{{all[i].from, all[i].to, firm(&all[i])}}
	}
	return g
}

func (g *groups) root(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
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
	more, fewer := g.member[a], g.member[b]
	if len(more) < len(fewer) {
		more, fewer = fewer, more
	}
	g.member[a] = append(more, fewer...)
	for _, t := range g.times[b] {
		if !slices.Contains(g.times[a], t) {
			g.times[a] = append(g.times[a], t)
		}
	}
	sample := append(g.sample[a], g.sample[b]...)
	slices.Sort(sample)
	g.sample[a] = slices.Clip(sample[:min(len(sample), mostSampled)])
	delete(g.member, b)
	delete(g.times, b)
	delete(g.sample, b)
}

// inOrder puts the members of each group in order.
func (g *groups) inOrder() {
	for _, members := range g.member {
		slices.Sort(members)
	}
}

// agree tells whether no two times of two groups exclude each other.
func (g *groups) agree(a, b int) bool {
	for _, x := range g.times[a] {
		for _, y := range g.times[b] {
			if !x.fits(y) {
				return false
			}
		}
	}
	return true
}

// fits tells whether two times can be one: they overlap, or one of them only stands
// for the days before its article appeared.
func (t span) fits(o span) bool {
	switch {
	case t.from == 0 || o.from == 0, t.from <= o.to && o.from <= t.to:
		return true
	}
	return (!t.firm || !o.firm) && t.from <= o.to+weakDays && o.from <= t.to+weakDays
}
