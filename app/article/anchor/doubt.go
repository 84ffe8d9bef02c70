package anchor

import "fmt"

// doubt says why it is not certain that a passage whose words are the same, from
// word c of the new text on, is the same passage; "" when it is.
//
// A quotation that stands once in either text needs the same words on one side, or
// be long; one that stands elsewhere too needs them on both sides, and on each so
// many that together they stand nowhere else. One side is not enough: of a repeated
// paragraph that lost one of its copies, what is left may have its beginning from
// one and its end from the other. The same holds for the first and the last words of
// a passage by themselves, since it may go over the end of such a paragraph. What is
// the same counts only as far as blocks begin alike: a copy that slid into the place
// of another mostly shows by a block that ends elsewhere.
func (f *finder) doubt(first, last, c int) string {
	for i := first; i < last; i++ {
		if f.moved[i] {
			return reasonMoved
		}
	}
	before, after := f.beside(first, last, c, false)
	inBlocks, onBlocks := f.beside(first, last, c, true)
	quote := f.old.ids[first:last]
	olds, news := f.inOld.count(quote), f.inNew.count(quote)
	n := min(last-first, endWords)
	switch {
	case (olds != 1 || news != 1) && !(f.pinned(first, last, inBlocks, 0) && f.pinned(first, last, 0, onBlocks)):
		return times(max(olds, news))
	case !f.endHolds(first, first+n, inBlocks, 0) || !f.endHolds(last-n, last, 0, onBlocks):
		return reasonParts
	case !f.overhangs(first, last, c, inBlocks, onBlocks), f.turned(first, c), f.turned(last-1, c+last-first-1):
		return reasonParts
	case before < bothSides && f.doubled(first, first, c, -1) || after < bothSides && f.doubled(last-1, last, c+last-first, 1):
		return reasonParts
	case last-first < longEnough && before < bothSides && after < bothSides:
		return reasonAround
	}
	return ""
}

// endHolds tells whether the first or the last words of a passage stand once in
// either text, or are pinned by what is the same before or after them.
func (f *finder) endHolds(first, last, before, after int) bool {
	return f.once(f.old.ids[first:last]) || f.pinned(first, last, before, after)
}

// overhangs tells whether the few words with which a passage reaches over the bound
// of a block are those of the block that followed: another one that came to stand
// there may begin with the same.
func (f *finder) overhangs(first, last, c, before, after int) bool {
	d := c + last - first
	for n := 1; n < min(last-first, endWords); n++ {
		head, tail := f.old.begins[first+n] || f.new.begins[c+n], f.old.begins[last-n] || f.new.begins[d-n]
		if head && !f.pinned(first, first+n, before, 0) || tail && !f.pinned(last-n, last, 0, after) {
			return false
		}
	}
	return true
}

// doubled tells whether the word at an end of a passage stands again close beside it
// in either text, so that either may be its own. oldAt and newAt are the bound of the
// passage there.
func (f *finder) doubled(word, oldAt, newAt, step int) bool {
	return stands(f.old.ids, f.old.ids[word], oldAt, step) || stands(f.new.ids, f.old.ids[word], newAt, step)
}

// stands tells whether a word stands close to a bound, on one side of it.
func stands(ids []int32, word int32, at, step int) bool {
	for n := range bothSides + 1 {
		k := at + n
		if step < 0 {
			k = at - 1 - n
		}
		if k >= 0 && k < len(ids) && ids[k] == word {
			return true
		}
	}
	return false
}

// turned tells whether a word is a quotation mark that opens in the one text and
// closes in the other: then it is another one.
func (f *finder) turned(word, newWord int) bool {
	return f.old.opens(word) != f.new.opens(newWord)
}

// pinned tells whether words and what is the same before or after them stand once
// in either text, even when some of it is the same by chance.
func (f *finder) pinned(first, last, before, after int) bool {
	if max(before, after) < bothSides {
		return false
	}
	return f.once(f.old.ids[first-max(0, before-byChance) : last+max(0, after-byChance)])
}

func times(n int) string {
	switch {
	case n == 2:
		return "stands twice"
	case n > mostPlaces:
		return "stands many times"
	}
	return fmt.Sprintf("stands %d times", n)
}

// beside is how many words before and after a passage are the same in both texts,
// in blocks only as far as blocks begin at the same of them.
func (f *finder) beside(first, last, c int, blocks bool) (before, after int) {
	old, new := f.old.ids, f.new.ids
	alike := func(i, j int) bool { return !blocks || f.old.begins[i] == f.new.begins[j] }
	for before < mostBeside && first-before > 0 && c-before > 0 && alike(first-before, c-before) && old[first-before-1] == new[c-before-1] {
		before++
	}
	d := c + last - first
	for after < mostBeside && last+after < len(old) && d+after < len(new) && alike(last+after, d+after) && old[last+after] == new[d+after] {
		after++
	}
	return before, after
}

// once tells whether a run of words stands once in either text.
func (f *finder) once(run []int32) bool { return f.inOld.count(run) == 1 && f.inNew.count(run) == 1 }
