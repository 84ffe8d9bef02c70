package anchor

import "sort"

// between is where a passage stands of which only some words were found: the range of
// these that is most alike, and what lies between it and the words beside the
// passage, as far as it can be the words that were not found.
func (f *finder) between(first, last int) (c, d int, ok bool) {
	c, d = f.alikest(first, last)
	before, after := f.neighbour(first, -1), f.neighbour(last-1, 1)
	if c == d {
		if before < 0 || after <= before+1 || after-before-1 > 2*(last-first)+2 {
			return 0, 0, false
		}
		return before + 1, after, true
	}
	c, d, lost := f.respelt(first, last, c, d)
	if before >= 0 && before < c && c-before-1 <= lost {
		c = before + 1
	}
	if after >= d && after-d <= lost {
		d = after
	}
	return c, d, true
}

// respelt is a range with the words beside it that are those of a passage with other
// letters, and how many words of the passage are not in it.
func (f *finder) respelt(first, last, c, d int) (from, to, lost int) {
	head, tail := -1, -1 // the outermost words that stand in the range
	for i := first; i < last; i++ {
		if !f.standsIn(i, c, d) {
			lost++
			continue
		}
		if tail = i; head < 0 {
			head = i
		}
	}
	before, after := f.changed(first, head, c, -1), f.changed(tail, last-1, d-1, 1)
	return c - before, d + after, lost - before - after
}

// standsIn tells whether a word was found in a range of the new ones.
func (f *finder) standsIn(word, c, d int) bool {
	return int(f.match[word]) >= c && int(f.match[word]) < d
}

// changed is how many words beside a range are those of a passage that were not found
// because some of their letters changed. The word at one end of the range is the one of
// the new text; the words before or after it are looked at, from the nearest on.
func (f *finder) changed(from, to, at, step int) (n int) {
	i := from
	if step < 0 {
		i = to
	}
	for {
		i, at = i+step, at+step
		if i < from || i > to || at < 0 || at >= len(f.new.words) || !f.similar(i, at) {
			return n
		}
		n++
	}
}

// similar tells whether a word may be another one of which letters changed.
func (f *finder) similar(i, j int) bool {
	old, new := f.old.words[i], f.new.words[j]
	if max(old.end-old.start, new.end-new.start) > longestLetters {
		return false
	}
	return likeness(f.old.runes[old.start:old.end], f.new.runes[new.start:new.end]) > 0.5
}

// alikest is the range of the new words that is most alike to a passage: that of all
// from one word of the passage to another in which its words are the largest part of
// what stands in either. Nothing when none of its words was found.
func (f *finder) alikest(first, last int) (c, d int) {
	var places []int // where the words of the passage stand
	all := 0         // that they weigh
	for i := first; i < last; i++ {
		all += f.old.weight(i)
		if f.match[i] >= 0 {
			places = append(places, int(f.match[i]))
		}
	}
	sort.Ints(places)
	for likeness := 0.0; ; {
		low, high := f.heaviest(places, likeness)
		own, within := 0, f.new.heft[high]-f.new.heft[low]
		for _, j := range places {
			if j >= low && j < high {
				own += f.new.weight(j)
			}
		}
		better := 2 * float64(own) / float64(max(all+within, 1))
		if better <= likeness {
			return c, d
		}
		c, d, likeness = low, high, better
	}
}

// heaviest is the range of the new words in which those at some places weigh the most
// when each word of the range takes off a part of its weight.
func (f *finder) heaviest(places []int, part float64) (c, d int) {
	best, sum, from := 0.0, 0.0, 0
	for n, j := range places {
		if n > 0 {
			sum -= part * float64(f.new.heft[j]-f.new.heft[places[n-1]+1])
		}
		if n == 0 || sum < 0 {
			sum, from = 0, j
		}
		sum += (2 - part) * float64(f.new.weight(j))
		if sum > best {
			best, c, d = sum, from, j+1
		}
	}
	return c, d
}
