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
// a passage by themselves, since it may go over the end of such a paragraph.
func (f *finder) doubt(first, last, c int) string {
	for i := first; i < last; i++ {
		if f.moved[i] {
			return reasonMoved
		}
	}
	before, after := f.beside(first, last, c)
	quote := f.old.ids[first:last]
	olds, news := f.inOld.count(quote), f.inNew.count(quote)
	n := min(last-first, endWords)
	switch {
	case (olds != 1 || news != 1) && !(f.pinned(first, last, before, 0) && f.pinned(first, last, 0, after)):
		return times(max(olds, news))
	case !f.endHolds(first, first+n, before, 0) || !f.endHolds(last-n, last, 0, after):
		return reasonParts
	case !f.overhangs(first, last, before, after):
		return reasonParts
	case before < bothSides && f.doubled(first, c, -1) || after < bothSides && f.doubled(last-1, c+last-first, 1):
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
func (f *finder) overhangs(first, last, before, after int) bool {
	for n := 1; n < min(last-first, endWords); n++ {
		if f.old.begins[first+n] && !f.pinned(first, first+n, before, 0) || f.old.begins[last-n] && !f.pinned(last-n, last, 0, after) {
			return false
		}
	}
	return true
}

// doubled tells whether the word at an end of a passage stands again close beside it
// in the new text, so that either may be its own. at is the bound of the passage
// there.
func (f *finder) doubled(word, at, step int) bool {
	for n := range bothSides + 1 {
		k := at + n
		if step < 0 {
			k = at - 1 - n
		}
		if k >= 0 && k < len(f.new.ids) && f.new.ids[k] == f.old.ids[word] {
			return true
		}
	}
	return false
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

// beside is how many words before and after a passage are the same in both texts.
func (f *finder) beside(first, last, c int) (before, after int) {
	old, new := f.old.ids, f.new.ids
	for before < mostBeside && first-before > 0 && c-before > 0 && old[first-before-1] == new[c-before-1] {
		before++
	}
	d := c + last - first
	for after < mostBeside && last+after < len(old) && d+after < len(new) && old[last+after] == new[d+after] {
		after++
	}
	return before, after
}

// once tells whether a run of words stands once in either text.
func (f *finder) once(run []int32) bool { return f.inOld.count(run) == 1 && f.inNew.count(run) == 1 }
