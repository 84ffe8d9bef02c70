package intake

import (
	"slices"
	"strings"

	"dateline/app/article"
)

// head is the head of an article.
type head struct {
	line, prose int  // the headline, and the first line of the text below it
	sure        bool // a line that stands only between articles is above it
	firm        bool // a rule stands above it, or names below

	clear         int // signs that it is a head, of those that teasers seldom have together
	words         int // of the text below it
	text          bool
	dated, agency bool // of an article by itself, also a short one
}

// enoughHead is how many signs of a head there must be: names, a date, a heading
// of the first level, a rule above, a text below that takes up the headline; what
// stands only between articles is enough.
const enoughHead = 2

// heads are the heads of the articles that a text holds, none or one when it
// seems to be one article.
func (s *splitter) heads() []head {
	var long []head
	if s.entries == 0 {
		long = s.longHeads()
	}
	if brief := s.briefHeads(); len(brief) > len(long) {
		return brief
	}
	return long
}

// longHeads are the heads with so much text below that they are of articles
// wherever they stand.
func (s *splitter) longHeads() []head {
	var out []head
	for i := 0; i < len(s.lines); i++ {
		h, ok := s.headAt(i)
		if !ok {
			continue
		}
		if n := len(out); n > 0 && !s.isText(out[n-1], h.line) {
			continue
		}
		out = append(out, h)
		i = h.prose
	}
	if n := len(out); n > 0 && !s.isText(out[n-1], len(s.lines)) {
		out = out[:n-1]
	}
	return out
}

// headReach is how many lines the names and the date may stand below a headline,
// and the prose below them.
const headReach = 4

// headAt tells whether a line is the headline of an article.
func (s *splitter) headAt(i int) (head, bool) {
	k := &s.known[i]
	if k.head && !k.isHead {
		return head{}, false
	}
	h, ok := s.tellHead(i)
	k.head, k.isHead = true, ok
	return h, ok
}

// tellHead is headAt, whatever was told of the line before.
func (s *splitter) tellHead(i int) (head, bool) {
	l := &s.lines[i]
	if s.sure[i] && mailSubject.MatchString(l.Text) {
		return s.headAbove(i, enoughHead)
	}
	if len(s.ends) == 0 && !s.signNear(i+1, i+2*headReach) || !s.isShort(i) || s.proseBelow(i, 2*headReach) == 0 || !s.mayHead(i) {
		return head{}, false
	}
	signs := 0
	if l.Kind == article.Heading && l.Level == 1 || l.Why == whyTitle {
		signs++
	}
	return s.headAbove(i, signs)
}

// isHead tells whether a line is the headline of one of the articles, or looks
// like one.
func (s *splitter) isHead(i int) bool {
	if slices.ContainsFunc(s.found, func(h head) bool { return h.line == i }) {
		return true
	}
	_, ok := s.headAt(i)
	return ok
}

// proseBelow is the first sentence of a text within so many lines below a line, 0
// for none.
func (s *splitter) proseBelow(i, reach int) int {
	for k := i + 1; k <= i+reach && k < len(s.lines); k++ {
		if s.isProse(k) {
			return k
		}
	}
	return 0
}

// isShort tells whether a line has the shape of a headline.
func (s *splitter) isShort(i int) bool {
	l := &s.lines[i]
	if l.Kind == article.Caption || l.Kind == article.List || l.Kind != article.Heading && s.isSentence(i) && !strings.HasSuffix(l.Text, "?") {
		return false
	}
	return s.line(i).words >= 2 && l.words <= 32 && !s.ends[i]
}

// mayHead tells whether a line may be the headline of an article by itself.
func (s *splitter) mayHead(i int) bool {
	k := &s.known[i]
	if !k.headline {
		k.headline = true
		k.mayHead = s.isShort(i) && s.roleOf(i) == roleBody && !s.isNoTitle(i) && !s.isDated(i) && !s.isNamed(i)
	}
	return k.mayHead
}

// headAbove counts the signs of a head around a headline.
func (s *splitter) headAbove(i, signs int) (head, bool) {
	h := head{line: i}
	for k := i - 1; k >= max(0, i-headReach) && !s.isProse(k); k-- {
		if s.ends[k] {
			h.sure, h.firm = s.sure[k], true
			signs++
			break
		}
	}
	if h.sure {
		signs = enoughHead
	}
	named, dated := false, false
	for k := i + 1; k < min(i+1+2*headReach, len(s.lines)); k++ {
		if s.isProse(k) {
			h.prose = k
			break
		}
		named = named || s.isNamed(k)
		dated = dated || s.isDated(k)
		if s.ends[k] && !s.lead || k > i+headReach && !named && !dated {
			break
		}
	}
	h.firm = h.firm || named
	signs += boolInt(named) + boolInt(dated)
	return h, h.prose > 0 && (named || dated || h.sure || s.sure[i]) && (signs >= enoughHead || signs == enoughHead-1 && s.isToldOf(h))
}

// startOf is the line that an article begins with: that behind what stands
// between it and the one above, or else its headline.
func (s *splitter) startOf(h head) int {
	if s.over {
		return s.overHead(h.line)
	}
	for k := h.line - 1; k >= max(0, h.line-headReach) && !s.isProse(k); k-- {
		switch {
		case s.ends[k] && s.lead && s.sure[k] && k > 0 && s.isLabel(k-1):
			return k - 1
		case s.ends[k] && s.lead && s.sure[k]:
			return k
		case s.ends[k]:
			return k + 1
		}
	}
	return h.line
}
