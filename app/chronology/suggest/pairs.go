package suggest

import "slices"

// mostPairs is how many mentions of a week may hold a key for it to bring pairs
// together; what more hold is too common to tell events apart.
const mostPairs = 150

// place is where the index keeps a mention: under one of its keys, by the week it is
// dated in, or apart when it is not dated to the day.
type place struct {
	key  int
	week int // 0 for what is not exact
}

// week is the week by which an exact mention is kept.
func (i *item) week() int {
	if !i.exact {
		return 0
	}
	return i.from / 7
}

// index lists the mentions by what they share, in their order.
func (j *joiner) index() map[place][]int {
	index := map[place][]int{}
	for i := range j.all {
		it := &j.all[i]
		for _, key := range it.keys {
			p := place{key, it.week()}
			index[p] = append(index[p], i)
		}
	}
	return index
}

// pairs are the mentions that are alike, found by what they share in neighbouring
// weeks. What is not dated to the day is compared with all that shares something.
func (j *joiner) pairs() []pair {
	index := j.index()
	var out []pair
	seen := make([]int, len(j.all)) // 1 + the mention that it was last compared with
	for a := range j.all {
		it := &j.all[a]
		week := it.week()
		for _, key := range it.keys {
			weeks := []int{0}
			if week != 0 {
				weeks = []int{week - 1, week, week + 1, 0}
			}
			for _, w := range weeks {
				list := index[place{key, w}]
				if len(list) > mostPairs {
					continue
				}
				for _, b := range list {
					if b == a || b < a && w != 0 || b < a && week == 0 || seen[b] == a+1 {
						continue
					}
					seen[b] = a + 1
					switch p := (pair{min(a, b), max(a, b), j.likeness(&j.all[min(a, b)], &j.all[max(a, b)])}); {
					case p.score >= same:
						out = append(out, p)
					case p.score >= alike:
						j.close = append(j.close, p)
					}
				}
			}
		}
	}
	return out
}

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
