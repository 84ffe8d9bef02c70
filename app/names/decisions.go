package names

// Decisions are pairs of names that were said to be one, or not to be.
type Decisions struct {
	Same, Apart [][2]string
}

// each takes the decisions in: those apart first, since what was said to be different
// is never joined, also not by others. Number gives a name its number.
func (d Decisions) each(number func(string) (int, bool), p *partition, joined func(a, b int)) {
	for _, pair := range d.Apart {
		a, okA := number(pair[0])
		b, okB := number(pair[1])
		if okA && okB && a != b {
			p.keepApart(a, b)
		}
	}
	for _, pair := range d.Same {
		a, okA := number(pair[0])
		b, okB := number(pair[1])
		if okA && okB && a != b && p.union(a, b) {
			joined(a, b)
		}
	}
}

// Sets are the names that were said to be one, each set in the order in which its
// names were first given, without those that differ in case and accents only.
func (d Decisions) Sets() [][]string {
	var p partition
	var all []string
	byFold := map[string]int{}
	d.each(func(name string) (int, bool) {
		folded := Fold(name)
		n, ok := byFold[folded]
		if !ok && folded != "" {
			n = p.add()
			byFold[folded] = n
			all = append(all, name)
		}
		return n, folded != ""
	}, &p, func(int, int) {})
	sets := make([][]string, len(all))
	for n, name := range all {
		first := p.first(n)
		sets[first] = append(sets[first], name)
	}
	out := sets[:0]
	for _, set := range sets {
		if len(set) > 1 {
			out = append(out, set)
		}
	}
	return out
}
