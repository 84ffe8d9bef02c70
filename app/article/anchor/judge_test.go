package anchor

import (
	"slices"
	"unicode"

	"dateline/app/article"
)

// judge knows both texts and what a script made of the one, and tells whether a
// passage was found where it went.
//
// A range is the place of a passage when it holds most of what is left of the
// passage's visible code points and most of its own come from there. A passage is
// still there when more than half of these are left, and in one stretch. What is said
// to be exact or near must be at its place, and hold all that is left of it.
//
// Only what a reader of both texts can tell apart counts: where the script puts one
// copy of a paragraph into the stead of another, between the same paragraphs, the copy
// is the place too; and where what it put in is the same as what stands beside it,
// either may be the one that was there before.
type judge struct {
	old, new []rune
	where    map[int]int // of the old code points that are left: where in the new text
	came     []int       // of the new code points: which old one it is, -1 for what was put in
	of       []int       // of the new code points: which old one it is or repeats, -1 for none
	same     copies
}

func newJudge(old, new string, where map[int]int, of []int, same copies) *judge {
	j := &judge{old: []rune(old), new: []rune(new), where: where, of: of, same: same}
	for range j.new {
		j.came = append(j.came, -1)
	}
	for from, to := range where {
		j.came[to] = from
	}
	return j
}

// verdict is what became of a passage: where its visible code points are, whether it
// is still there, whether it was found where the script put it, and whether it was
// found, whole, where no reader would say that it is not.
type verdict struct {
	left                []int
	there, found, right bool
}

func (j *judge) judge(f Found, p article.Passage) verdict {
	var v verdict
	v.left, v.there = j.leftOf(p)
	v.found = isPlace(f, p, j.new, j.came, v.left)
	v.right = v.found && holdsAll(f, v.left) || f.Kind != Lost && (j.same.inStead(f, p, j.old, j.new, j.of) || j.besideItself(f, p, v.left))
	return v
}

// leftOf is where the visible code points of a passage are now, and whether it is
// still there.
func (j *judge) leftOf(p article.Passage) (left []int, there bool) {
	visible, low, high := 0, 1<<30, -1
	for at := p.Start; at < p.End; at++ {
		if unicode.IsSpace(j.old[at]) {
			continue
		}
		visible++
		if to, ok := j.where[at]; ok {
			left = append(left, to)
			low, high = min(low, to), max(high, to)
		}
	}
	return left, visible > 0 && 2*len(left) > visible && high-low < 2*(p.End-p.Start)+20
}

func isPlace(f Found, p article.Passage, is []rune, came, left []int) bool {
	if f.Kind == Lost {
		return false
	}
	held, own, visible := 0, 0, 0
	for _, at := range left {
		if at >= f.Start && at < f.End {
			held++
		}
	}
	for at := f.Start; at < f.End; at++ {
		if unicode.IsSpace(is[at]) || skipped(is[at]) {
			continue
		}
		visible++
		if from := came[at]; from >= p.Start && from < p.End {
			own++
		}
	}
	return 2*held > len(left) && 2*own >= visible
}

func holdsAll(f Found, left []int) bool {
	for _, at := range left {
		if at < f.Start || at >= f.End {
			return false
		}
	}
	return true
}

// besideItself tells whether a range is the place of a passage in another story of
// what was put in that makes the same text: put in before the same words instead of
// after them, or the reverse.
func (j *judge) besideItself(f Found, p article.Passage, left []int) bool {
	for a := 0; a < len(j.new); a++ {
		if j.came[a] >= 0 {
			continue
		}
		b := a
		for b < len(j.new) && j.came[b] < 0 {
			b++
		}
		if j.slides(f, p, left, a-1, b-1, -1) || j.slides(f, p, left, b, a, 1) {
			return true
		}
		a = b
	}
	return false
}

// slides tells whether a range is the place of a passage when what was put in began
// earlier or later: one code point after the other, what stood beside it before is
// taken for put in, and the same one at its other end for what stood there before.
func (j *judge) slides(f Found, p article.Passage, left []int, from, to, step int) bool {
	came, now := slices.Clone(j.came), slices.Clone(left)
	for ; from >= 0 && from < len(came) && j.came[from] >= 0 && j.new[from] == j.new[to]; from, to = from+step, to+step {
		came[from], came[to] = -1, j.came[from]
		if i := slices.Index(now, from); i >= 0 {
			now[i] = to
		}
		if isPlace(f, p, j.new, came, now) && holdsAll(f, now) {
			return true
		}
	}
	return false
}
