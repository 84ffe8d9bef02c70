package anchor

import (
	"unicode"
)

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
	mostProposed = 16  // places of a quotation among which the likeliest is chosen
	lead         = 0.3 // by which another place must be more alike than the one in order
	longestGap   = 8   // words that may have been put between two of a passage, and twice those between them
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
		from, to := f.new.whole(f.new.words[c].start, f.new.words[d-1].end)
		best = f.propose(start, end, from, to, reasonChanged)
	}
	return f.likeliest(start, end, first, last, best)
}

// likeliest is, of the places where the words of a passage stand unchanged, the one
// that is more alike than a proposal; the proposal when there is none.
func (f *finder) likeliest(start, end, first, last int, best Found) Found {
	for _, c := range f.inNew.places(f.old.ids[first:last], mostProposed) {
		from, to := f.carry(start, end, first, last, c)
		if other := f.propose(start, end, from, to, best.Reason); other.Score > best.Score+lead {
			if best.Kind == Lost || best.Reason == reasonChanged {
				other.Reason = reasonMoved
			}
			best = other
		}
	}
	return best
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

// between is where a passage stands of which only some words were found: from the
// first to the last of them, and what lies between these and the words beside the
// passage, as far as it can be the words that were not found.
func (f *finder) between(first, last int) (c, d int, ok bool) {
	head, tail := f.found(first, last)
	before, after := f.neighbour(first, -1), f.neighbour(last-1, 1)
	if head < 0 {
		if before < 0 || after <= before+1 || after-before-1 > 2*(last-first)+2 {
			return 0, 0, false
		}
		return before + 1, after, true
	}
	c, d = int(f.match[head]), int(f.match[tail])+1
	lost := 0
	for _, j := range f.match[first:last] {
		if j < 0 {
			lost++
		}
	}
	if before >= 0 && before < c && c-before-1 <= lost {
		c = before + 1
	}
	if after >= d && after-d <= lost {
		d = after
	}
	return c, d, true
}

// found are the first and the last word of a passage that were found, of those that
// stand together; -1 for none.
func (f *finder) found(first, last int) (head, tail int) {
	head, tail = -1, -1
	bestHead, bestTail, best, words := -1, -1, 0, 0
	for i := first; i < last; i++ {
		j := f.match[i]
		if j < 0 {
			continue
		}
		if head < 0 || j <= f.match[tail] || int(j-f.match[tail]) > 2*(i-tail)+longestGap {
			head, words = i, 0
		}
		tail = i
		if words += f.weight(i); words > best {
			bestHead, bestTail, best = head, tail, words
		}
	}
	return bestHead, bestTail
}

// weight is how much a word says: its letters, and next to nothing for a sign.
func (f *finder) weight(i int) int {
	w := f.old.words[i]
	if r := f.old.runes[w.start]; !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return 1
	}
	return 1 + 2*(w.end-w.start)
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
