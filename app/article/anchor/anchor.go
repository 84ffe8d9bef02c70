// Package anchor finds the passages of a text again in another edition of it.
//
// Both texts are cut into words, and the words are put beside each other: first in
// order, then what moved. A passage is where its words came to stand. It counts as
// found without doubt only when its words and those beside them say so in a way
// that holds for no other place of either text; everything else is a proposal,
// with the reason, for the analyst to decide.
package anchor

import (
	"dateline/app/article"
)

// Kind tells how a passage was found.
type Kind string

// The kinds, from the surest to none.
const (
	Exact       Kind = "exact"       // the same quotation, at a place beyond doubt
	Near        Kind = "near"        // other white space, quotation marks, dashes, case, accents or soft hyphens only
	Approximate Kind = "approximate" // to be decided: the words changed, or the place is in doubt
	Lost        Kind = "lost"        // not in the new text
)

// Sure tells whether a passage may be put on its new place unasked.
func (k Kind) Sure() bool { return k == Exact || k == Near }

// Found is where a passage stands in the new text.
type Found struct {
	Kind       Kind
	Start, End int     // code points of the new text, on bounds of grapheme clusters; 0, 0 when lost
	Score      float64 // 0 to 1, how alike quotation and surroundings are; 1 when exact
	Reason     string  // why it is for the analyst to decide, in words; "" when it is not
}

// Find finds passages of an old text in a new one, each in its place of the result.
// A passage whose range is not within the old text is lost.
func Find(old, new string, passages []article.Passage) []Found {
	found := make([]Found, len(passages))
	if old == new {
		for i, p := range passages {
			found[i] = unmoved(old, p)
		}
		return found
	}
	f := newFinder(old, new)
	for i, p := range passages {
		found[i] = f.find(p.Start, p.End)
	}
	taken := map[[2]int]bool{}
	for i := range found {
		at := [2]int{found[i].Start, found[i].End}
		if found[i].Kind.Sure() && taken[at] {
			found[i].Kind, found[i].Reason = Approximate, "another passage came to stand on the same words"
		}
		taken[at] = true
	}
	return found
}

// unmoved is a passage of a text that did not change.
func unmoved(text string, p article.Passage) Found {
	var same article.Passage
	if same.Move(text, p.Start, p.End) != nil {
		return Found{Kind: Lost, Reason: reasonLost}
	}
	return Found{Kind: Exact, Start: p.Start, End: p.End, Score: 1}
}

// finder holds both texts, cut and put beside each other.
type finder struct {
	old, new *text
	match    []int32 // the new word that each old one became, -1 for none
	moved    []bool  // of an old word: it was found out of order
	inOld    *grams
	inNew    *grams
}

func newFinder(old, new string) *finder {
	keys := map[string]int32{}
	f := &finder{old: cut(old, keys), new: cut(new, keys)}
	f.inOld, f.inNew = newGrams(f.old.ids), newGrams(f.new.ids)
	f.match, f.moved = make([]int32, len(f.old.ids)), make([]bool, len(f.old.ids))
	for i := range f.match {
		f.match[i] = -1
	}
	a := &aligner{old: f.old.ids, new: f.new.ids, match: f.match}
	a.align(0, len(a.old), 0, len(a.new), 0)
	f.findMoved()
	return f
}
