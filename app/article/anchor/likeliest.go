package anchor

import (
	"maps"
	"slices"
	"sort"
)

const (
	mostProposed = 16  // places of a run of words that are looked at for the likeliest
	mostTried    = 4   // places at which a changed passage is compared word by word
	mostAlike    = 0.7 // of the quotation itself: what is less alike is not proposed there
	lead         = 0.3 // by which another place must be more alike than the one in order
	longestTried = 512 // words of a passage that is looked for so; a longer one is found in order or not
	slack        = 8   // words that a passage may have grown by before it, and as many after
)

// likeliest is the place that is more alike to a passage than a proposal, whatever
// else came to stand there; the proposal when there is none.
func (f *finder) likeliest(start, end, first, last int, best Found) Found {
	least := best.Score + lead
	if least >= 1 {
		return best
	}
	for _, c := range f.inNew.places(f.old.ids[first:last], mostProposed) {
		from, to := f.carry(start, end, first, last, c)
		if other := f.propose(start, end, from, to, reasonOf(best, reasonMoved)); other.Score > max(best.Score, least) {
			best = other
		}
	}
	for _, c := range f.voted(first, last) {
		if other := f.tried(start, end, first, last, c, reasonOf(best, reasonChanged)); other.Score > max(best.Score, least) {
			best = other
		}
	}
	return best
}

// reasonOf is the reason for another place than a proposal.
func reasonOf(best Found, otherwise string) string {
	if best.Kind == Lost || best.Reason == reasonChanged {
		return otherwise
	}
	return best.Reason
}

// voted are the places at which a passage would begin when most of the runs of words
// in it and beside it stood where they do in the new text; the likeliest first.
func (f *finder) voted(first, last int) []int {
	if last-first > longestTried {
		return nil
	}
	votes := map[int]int{}
	a, b := max(0, first-nearestWords), min(len(f.old.ids), last+nearestWords)
	for i := a; i+longestGram <= b; i++ {
		for _, j := range f.inNew.places(f.old.ids[i:i+longestGram], mostProposed) {
			votes[j-i+first]++
		}
	}
	return likelier(votes)
}

// likelier are the places with the most votes, of those close to each other one.
func likelier(votes map[int]int) (apart []int) {
	list := slices.Collect(maps.Keys(votes))
	sort.Slice(list, func(x, y int) bool {
		if votes[list[x]] != votes[list[y]] {
			return votes[list[x]] > votes[list[y]]
		}
		return list[x] < list[y]
	})
	for _, c := range list {
		beside := func(other int) bool { return max(c-other, other-c) <= slack }
		if len(apart) < mostTried && !slices.ContainsFunc(apart, beside) {
			apart = append(apart, c)
		}
	}
	return apart
}

// tried is the proposal for a passage when it and the words beside it are compared
// with those about one place alone.
func (f *finder) tried(start, end, first, last, c int, reason string) Found {
	a, b := max(0, first-nearestWords), min(len(f.old.ids), last+nearestWords)
	found := slices.Clone(f.match[a:b])
	defer copy(f.match[a:b], found)
	for i := a; i < b; i++ {
		f.match[i] = -1
	}
	al := &aligner{old: f.old.ids, new: f.new.ids, match: f.match}
	al.align(a, b, max(0, c-(first-a)-slack), min(len(f.new.ids), c+b-first+slack), 0)
	from, to, ok := f.between(first, last)
	if !ok {
		return Found{Kind: Lost}
	}
	from, to = f.within(start, end, first, last, from, to)
	if f.alike(start, end, from, to) < mostAlike {
		return Found{Kind: Lost}
	}
	return f.propose(start, end, from, to, reason)
}
