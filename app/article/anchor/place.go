package anchor

// The reasons why a passage is for the analyst to decide.
const (
	reasonLost    = "its words are not in the new text"
	reasonChanged = "the words changed"
	reasonMoved   = "stands in another place"
	reasonAround  = "the words around it changed"
	reasonParts   = "a part of it stands elsewhere too"
)

const (
	leastScore   = 0.4 // of the quotation itself: what is less alike is not proposed
	longEnough   = 6   // words of a quotation that nothing brings together by chance
	endWords     = 4   // words at either end that tell whether a copy came or went
	bothSides    = 3   // words beside a quotation that must be the same to say something
	byChance     = 2   // of these, how many may be the same by chance
	mostBeside   = 64  // words beside a quotation that are looked at
	nearestWords = 12  // how far from a passage a word is looked for that tells its place
)

// find finds the passage on a range of the old text.
func (f *finder) find(start, end int) Found {
	if start < 0 || end > len(f.old.runes) || start >= end {
		return Found{Kind: Lost, Reason: reasonLost}
	}
	first, last := f.old.wordsIn(start, end)
	if first == last {
		return f.findBlank(start, end, first)
	}
	c, whole := f.unbroken(first, last)
	if whole {
		from, to := f.carry(start, end, first, last, c)
		if near(f.old.runes[start:end]) != near(f.new.runes[from:to]) {
			return f.propose(start, end, from, to, reasonChanged)
		}
		if doubt := f.doubt(first, last, c); doubt != "" {
			return f.likeliest(start, end, first, last, f.propose(start, end, from, to, doubt))
		}
		return f.sure(start, end, from, to)
	}
	best := Found{Kind: Lost, Reason: reasonLost}
	if c, d, ok := f.between(first, last); ok {
		from, to := f.within(start, end, first, last, c, d)
		best = f.propose(start, end, from, to, reasonChanged)
	}
	return f.likeliest(start, end, first, last, best)
}

// unbroken tells whether the words of a passage stand in the new text one after the
// other, and from which on.
func (f *finder) unbroken(first, last int) (c int, ok bool) {
	c = int(f.match[first])
	for i := first; i < last; i++ {
		if f.match[i] < 0 || int(f.match[i])-i != c-first {
			return 0, false
		}
	}
	return c, true
}

// carry is the range of the new text for a passage whose words begin at word c
// there. Bounds within a word, or in the white space beside it, are kept as far as
// the new text has the like.
func (f *finder) carry(start, end, first, last, c int) (from, to int) {
	head, tail := f.old.words[first], f.old.words[last-1]
	newHead, newTail := f.new.words[c], f.new.words[c+last-1-first]
	from, to = newHead.start+start-head.start, newTail.end+end-tail.end
	if from >= 0 && to <= len(f.new.runes) && from < to && string(f.old.runes[start:end]) == string(f.new.runes[from:to]) {
		return f.new.whole(from, to)
	}
	from, to = newHead.start, newTail.end
	if start > head.start && newHead.end-newHead.start == head.end-head.start {
		from += start - head.start
	}
	if end < tail.end && newTail.end-newTail.start == tail.end-tail.start {
		to -= tail.end - end
	}
	return f.new.whole(from, max(to, from+1))
}

// within is the range of the new words from c to d for a passage whose words changed.
// What its first and last word have outside of it is left out there too.
func (f *finder) within(start, end, first, last, c, d int) (from, to int) {
	head, tail := f.old.words[first], f.old.words[last-1]
	newHead, newTail := f.new.words[c], f.new.words[d-1]
	from, to = newHead.start, newTail.end
	if out := max(0, start-head.start); near(f.old.runes[head.start:head.start+out]) == near(f.new.runes[from:min(from+out, newHead.end-1)]) {
		from += out
	}
	if out := max(0, tail.end-end); near(f.old.runes[tail.end-out:tail.end]) == near(f.new.runes[max(to-out, newTail.start+1):to]) {
		to -= out
	}
	return f.new.whole(from, max(to, from+1))
}

// sure is a passage that is found without doubt.
func (f *finder) sure(start, end, from, to int) Found {
	if string(f.old.runes[start:end]) == string(f.new.runes[from:to]) {
		return Found{Kind: Exact, Start: from, End: to, Score: 1}
	}
	return Found{Kind: Near, Start: from, End: to, Score: f.score(start, end, from, to)}
}

// propose is a place for the analyst to decide on.
func (f *finder) propose(start, end, from, to int, reason string) Found {
	if f.alike(start, end, from, to) < leastScore {
		return Found{Kind: Lost, Reason: reasonLost}
	}
	return Found{Kind: Approximate, Start: from, End: to, Score: f.score(start, end, from, to), Reason: reason}
}

// neighbour is where the nearest word beside another one stands that was found, in
// one direction; -1 for none.
func (f *finder) neighbour(i, step int) int {
	for n := 1; n <= nearestWords; n++ {
		k := i + n*step
		if k < 0 || k >= len(f.match) {
			break
		}
		if f.match[k] >= 0 {
			return int(f.match[k]) - (n-1)*step
		}
	}
	return -1
}

// findBlank finds a passage of white space or invisible signs by the words beside it.
func (f *finder) findBlank(start, end, next int) Found {
	if next == 0 || next >= len(f.old.words) || f.match[next-1] < 0 || f.match[next] != f.match[next-1]+1 {
		return Found{Kind: Lost, Reason: reasonLost}
	}
	from, to := f.new.whole(f.new.words[f.match[next-1]].end, f.new.words[f.match[next]].start)
	if from == to {
		return Found{Kind: Lost, Reason: reasonLost}
	}
	return Found{Kind: Approximate, Start: from, End: to, Score: leastScore, Reason: reasonAround}
}
