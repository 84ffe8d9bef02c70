package intake

import (
	"dateline/app/article"
)

// span is a run of lines, from first to last, inclusive; last < first is empty.
type span struct{ first, last int }

func (s span) empty() bool      { return s.last < s.first }
func (s span) holds(i int) bool { return s.first <= i && i <= s.last }

// afterCut is how much less lines count after one that ends an article.
const afterCut = 0.7

// findBody is the run of lines that is most likely the article: the one whose
// lines together weigh most.
func findBody(ls []line) span {
	best, bestSum := span{0, -1}, 0.0
	sum, start, trust := 0.0, 0, 1.0
	for i := range ls {
		if sum <= 0 {
			sum, start = 0, i
		}
		if ls[i].cut {
			trust *= afterCut // what follows an article, such as comments, may be longer than it
		}
		sum += weigh(ls, i) * trust
		if sum > bestSum {
			best, bestSum = span{start, i}, sum
		}
	}
	return best
}

// weigh tells how much a line speaks for being in the body of an article, in
// words: long sentences that stand apart speak for it, menus against.
func weigh(ls []line, i int) float64 {
	l := &ls[i]
	switch {
	case l.cut && !l.live:
		return -40
	case l.live:
		return weighLive(l)
	case l.role == roleAdvert:
		return -4
	case l.role == roleCaption || captionLabels[l.plain]:
		return -2
	case l.role == roleRepeated || l.role == roleDate:
		return -5
	case l.role != roleBody:
		return -10
	case postSigned.MatchString(l.Text):
		return postWeight
	}
	w := float64(min(l.words, 60))
	switch {
	case l.Kind == article.Heading && l.Level > 1:
		return 2
	case l.sentence && l.words >= 5:
		w -= 4
		if l.gapBefore && l.gapAfter {
			w += 8
		}
		if !inProse(ls, i) {
			w *= loneSentence
		}
		return w
	case l.sentence:
		return -2
	case l.words > 25:
		return w/2 - 4
	case l.Kind == article.List && !l.linked && l.words > 3 && !listItem.MatchString(l.Text):
		return listWeight // an item of a list, of which more than its text is known
	case l.gapBefore && l.gapAfter:
		return -6
	}
	return -9
}

// listWeight is how much an item of a list that is no link speaks for a body.
const listWeight = 1

// weighLive tells how much a line within a live blog speaks for being in the body.
func weighLive(l *line) float64 {
	switch {
	case l.role != roleBody && l.role != roleDate:
		return -1
	case l.sentence:
		return float64(min(l.words, 60))
	}
	return 2
}

// postWeight is how much the signature of an embedded post speaks for a body.
const postWeight = 10

// loneSentence is how much a sentence counts that has no other beside it.
const loneSentence = 0.6

// proseReach is how many lines of chrome may part two sentences of a text.
const proseReach = 3

// inProse tells whether a line has another sentence beside it, as in an article,
// be it beyond a picture or a pointer; the teasers of other stories stand alone
// between headlines and buttons.
func inProse(ls []line, i int) bool {
	for _, step := range []int{-1, 1} {
		k := i + step
		for n := 0; n < proseReach && k >= 0 && k < len(ls) && ls[k].role != roleBody && !ls[k].cut; n++ {
			k += step
		}
		if k >= 0 && k < len(ls) && ls[k].role == roleBody && ls[k].sentence && ls[k].words > 5 {
			return true
		}
	}
	return false
}

// minHeadCaption is how many words a caption above the body must have to be kept:
// fewer are as often a button.
const minHeadCaption = 4

// foldOutside folds what is not of the body: all lines outside the run but the
// captions between the title and it, and the chrome within it.
func foldOutside(ls []line, body span, title int) {
	related := 0   // lines that may yet follow the head of a list of stories
	glued := false // they follow it without a blank line
	for i := range ls {
		l := &ls[i]
		l.Kept = false
		if l.Role == article.RoleEntry && l.role == roleDate {
			l.role = roleBody
		}
		switch {
		case l.role != roleBody && l.role != roleCaption:
			l.Why = string(l.role)
			if l.role == roleRelated && (relatedHeads[l.plain] || l.words < 6 && !l.sentence) {
				related, glued = 8, !l.gapAfter
			}
			continue
		case l.role == roleCaption && 0 <= title && title < i && i < body.first && l.words >= minHeadCaption:
			// the picture at the head of the article
		case !body.holds(i):
			l.Why, related = string(roleOutside), 0
			continue
		case related > 0 && !l.live && !l.sentence && l.words < 25 && !(glued && isSubheading(ls, i)):
			related--
			l.Why = string(roleRelated)
			continue
		}
		related = 0
		l.Kept = true
	}
}

// isSubheading tells whether a short line stands alone above a paragraph of the
// text.
func isSubheading(ls []line, i int) bool {
	if !ls[i].gapBefore || !ls[i].gapAfter || i+1 >= len(ls) {
		return false
	}
	next := &ls[i+1]
	return next.role == roleBody && next.sentence && next.words >= leastUnder
}

// leastUnder is how many words the paragraph below a subheading has at least.
const leastUnder = 15
