package suggest

import (
	"cmp"
	"slices"
)

// What bounds the pairs that are compared.
const (
	mostPairs = 150 // mentions of a week that may hold a key for it to bring pairs together; what more hold is too common
	mostTried = 250 // mentions that one is compared with by its keys, the rarest of them first
	nearest   = 12  // mentions, of those most alike by all their keys, that one with more than these is compared with
)

// week is the week by which an exact mention is kept, 0 for what is not dated to the day.
func (i *item) week() int {
	if !i.exact {
		return 0
	}
	return i.from / 7
}

// index lists the mentions by what they share, and within that by weeks.
type index struct {
	of    []int // mentions, key after key: of each those not dated to the day, then by weeks, in their order
	weeks []int // of each of these
	begin []int // by the numbers of the keys, where a key begins; one more for the end
}

// newIndex leaves out what only repeats the words of another.
func newIndex(all []item, keys int) *index {
	x := &index{begin: make([]int, keys+1)}
	var order []int
	for i := range all {
		if all[i].like != i {
			continue
		}
		order = append(order, i)
		for _, k := range all[i].keys {
			x.begin[k+1]++
		}
	}
	for k := range keys {
		x.begin[k+1] += x.begin[k]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(all[a].week(), all[b].week()) })
	x.of, x.weeks = make([]int, x.begin[keys]), make([]int, x.begin[keys])
	next := slices.Clone(x.begin)
	for _, i := range order {
		for _, k := range all[i].keys {
			x.of[next[k]], x.weeks[next[k]] = i, all[i].week()
			next[k]++
		}
	}
	return x
}

// at are the mentions of a week that have a key.
func (x *index) at(key, week int) []int {
	weeks := x.weeks[x.begin[key]:x.begin[key+1]]
	from, _ := slices.BinarySearch(weeks, week)
	to := from
	for to < len(weeks) && weeks[to] == week {
		to++
	}
	return x.of[x.begin[key]+from : x.begin[key]+to]
}

// pairing compares mentions and keeps the pairs that are alike.
type pairing struct {
	*joiner
	*index
	out  []pair
	seen []int // 1 + the mention that each was last compared with
}

// pairs are the mentions that are alike, found by what they share in neighbouring
// weeks. What is not dated to the day is compared with all that shares something.
func (j *joiner) pairs() []pair {
	p := pairing{joiner: j, index: newIndex(j.all, len(j.rarity.kind)), seen: make([]int, len(j.all))}
	var crowded []int
	for a := range j.all {
		if j.ctx.Err() != nil {
			return nil
		}
		if j.all[a].like == a && p.mention(a) {
			crowded = append(crowded, a)
		}
	}
	for _, weekday := range []int{0, 3} { // neighbours by either may lie in two weeks by the other
		p.neighbours(crowded, weekday)
	}
	return p.out
}

// mention compares a mention with those that come after it, and tells whether some
// were too many.
func (p *pairing) mention(a int) (crowded bool) {
	it := &p.all[a]
	week := it.week()
	weeks := []int{0, week - 1, week, week + 1}
	if week == 0 {
		weeks = weeks[:1]
	}
	least := p.compared
	for _, key := range p.rarestFirst(it.keys) {
		for _, w := range weeks {
			list := p.at(key, w)
			if len(list) > mostPairs || p.compared-least > mostTried {
				crowded = true
				continue
			}
			for _, b := range list {
				if b > a || b < a && w == 0 && week != 0 {
					p.compare(a, b)
				}
			}
		}
	}
	return crowded
}

// rarestFirst are keys by how many mentions hold them.
func (x *index) rarestFirst(keys []int) []int {
	keys = slices.Clone(keys)
	slices.SortFunc(keys, func(k, l int) int { return cmp.Or(cmp.Compare(x.holders(k), x.holders(l)), cmp.Compare(k, l)) })
	return keys
}

// compare compares two mentions, unless the first was just compared with the second.
func (p *pairing) compare(a, b int) {
	if p.seen[b] == a+1 {
		return
	}
	p.seen[b] = a + 1
	p.compared++
	a, b = min(a, b), max(a, b)
	x, y := &p.all[a], &p.all[b]
	switch score := p.likeness(x, y); {
	case score >= same:
		p.out = append(p.out, pair{a, b, score})
	case score >= alike && sameDay(x, y):
		p.close = append(p.close, pair{a, b, score})
	}
}

// neighbours compares mentions that hold common things with the few of their week that
// hold most of the same, the commonest first: what reports tell in nearly equal words
// stands side by side then, however many there are.
func (p *pairing) neighbours(crowded []int, weekday int) {
	all := p.all
	week := func(i int) int {
		if !all[i].exact {
			return 0
		}
		return (all[i].from + weekday) / 7
	}
	common := make(map[int][]int, len(crowded)) // the keys of each, the commonest first
	for _, i := range crowded {
		common[i] = p.rarestFirst(all[i].keys)
		slices.Reverse(common[i])
	}
	slices.SortFunc(crowded, func(a, b int) int {
		return cmp.Or(cmp.Compare(week(a), week(b)), slices.Compare(common[a], common[b]), cmp.Compare(a, b))
	})
	for n, a := range crowded {
		for _, b := range crowded[n+1 : min(n+1+nearest, len(crowded))] {
			if week(a) == week(b) {
				p.compare(a, b)
			}
		}
	}
}

// holders is how many mentions have a key.
func (x *index) holders(key int) int { return x.begin[key+1] - x.begin[key] }

// near lists the mentions that share one of some keys, whenever they happened.
func (j *joiner) near(keys []int, reading int) []int {
	var out []int
	for _, key := range keys {
		if list := j.byKey[key]; len(list) <= mostPairs {
			out = append(out, list...)
		}
	}
	out = append(out, j.byReading[reading]...)
	slices.Sort(out)
	return slices.Compact(out)
}
