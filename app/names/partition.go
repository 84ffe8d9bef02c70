package names

// partition sorts numbered things into sets that only grow together, except those
// that are to be kept apart.
type partition struct {
	above   []int          // in its set, itself when it is the first
	members [][]int        // of the set that it is the first of
	apart   []map[int]bool // firsts of sets that this first must not join
}

// add adds a thing, in a set of its own.
func (p *partition) add() int {
	n := len(p.above)
	p.above, p.members, p.apart = append(p.above, n), append(p.members, []int{n}), append(p.apart, nil)
	return n
}

// first is the thing that stands for the set of another.
func (p *partition) first(n int) int {
	for p.above[n] != n {
		p.above[n] = p.above[p.above[n]]
		n = p.above[n]
	}
	return n
}

// keepApart lets the sets of two things never become one.
func (p *partition) keepApart(a, b int) {
	a, b = p.first(a), p.first(b)
	for _, pair := range [][2]int{{a, b}, {b, a}} {
		if p.apart[pair[0]] == nil {
			p.apart[pair[0]] = map[int]bool{}
		}
		p.apart[pair[0]][pair[1]] = true
	}
}

// union makes one set of those of two things, unless they are to be kept apart.
func (p *partition) union(a, b int) bool {
	a, b = p.first(a), p.first(b)
	if a == b {
		return true
	}
	if p.apart[a][b] {
		return false
	}
	if len(p.members[a]) < len(p.members[b]) {
		a, b = b, a
	}
	p.above[b] = a
	p.members[a] = append(p.members[a], p.members[b]...)
	for other := range p.apart[b] {
		delete(p.apart[other], b)
		p.keepApart(a, other)
	}
	return true
}
