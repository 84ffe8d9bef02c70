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
	l := &s.lines[i]
	if s.sure[i] && mailSubject.MatchString(l.Text) {
		return s.headAbove(i, enoughHead)
	}
	if !s.mayHead(i) {
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

// mayHead tells whether a line may be the headline of an article by itself.
func (s *splitter) mayHead(i int) bool {
	l := &s.lines[i]
	if l.role != roleBody && l.role != roleRepeated || l.words < 2 || l.words > 32 || l.Kind == article.Caption || l.Kind == article.List || s.ends[i] {
		return false
	}
	return (!l.sentence || strings.HasSuffix(l.Text, "?") || l.Kind == article.Heading) && !s.isNoTitle(i) && !s.isDateOrByline(i)
}

// headAbove counts the signs of a head around a headline.
func (s *splitter) headAbove(i, signs int) (head, bool) {
	h := head{line: i}
	for k := i - 1; k >= max(0, i-headReach) && !isProse(s.lines[k]); k-- {
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
		if isProse(s.lines[k]) {
			h.prose = k
			break
		}
		named = named || s.isByline(k)
		dated = dated || s.dates[k] != nil
		if s.ends[k] && !s.lead || k > i+headReach && !named && !dated {
			break
		}
	}
	h.firm = h.firm || named
	signs += boolInt(named) + boolInt(dated) + boolInt(s.isToldOf(h))
	return h, h.prose > 0 && signs >= enoughHead && (named || dated || h.sure || s.sure[i])
}

// toldLines is how many sentences below a headline are looked at for its words.
const toldLines = 3

// isToldOf tells whether the text below a headline takes up words of it that the
// text above it did not use. What readers of a page left out may be teasers.
func (s *splitter) isToldOf(h head) bool {
	if h.prose == 0 || readerWhys[s.lines[h.prose].Why] {
		return false
	}
	below, above := map[string]bool{}, map[string]bool{}
	for i, n := h.prose, 0; i < len(s.lines) && n < toldLines; i++ {
		n += s.addStems(below, i)
	}
	for i, n := h.line-1, 0; i >= 0 && n < toldLines; i-- {
		n += s.addStems(above, i)
	}
	fresh := 0
	for _, w := range stems(s.lines[h.line].plain) {
		if below[w] && !above[w] {
			fresh++
		}
	}
	return fresh >= 2
}

// addStems adds the words of a sentence; of other lines there are none to add.
func (s *splitter) addStems(to map[string]bool, i int) int {
	if !isProse(s.lines[i]) {
		return 0
	}
	for _, w := range stems(s.lines[i].plain) {
		to[w] = true
	}
	return 1
}

// The least text that an article has below its head.
const (
	leastSentences = 2
	leastWords     = 50
	leastLoose     = 80 // words, in one sentence more, where nobody is named below the headline and no rule is above
	leastSure      = 15 // words, where what stands only between articles is above or below
)

// isText tells whether between a head and a line stands the text of an article,
// and not a teaser.
func (s *splitter) isText(h head, until int) bool {
	sentences, words, sure, firm := 0, 0, h.sure, h.firm
	for i := h.prose; i < until; i++ {
		sure, firm = sure || s.sure[i], firm || s.ends[i]
		if l := s.lines[i]; isProse(l) {
			sentences++
			words += l.words
		}
	}
	switch {
	case sure:
		return words >= leastSure
	case firm:
		return sentences >= leastSentences && words >= leastWords
	}
	return sentences > leastSentences && words >= leastLoose
}

// startOf is the line that an article begins with: that behind what stands
// between it and the one above, or else its headline.
func (s *splitter) startOf(h head) int {
	if s.over {
		return s.overHead(h.line)
	}
	for k := h.line - 1; k >= max(0, h.line-headReach) && !isProse(s.lines[k]); k-- {
		switch {
		case s.ends[k] && s.lead && s.sure[k] && k > 0 && addressLabels[s.lines[k-1].plain]:
			return k - 1
		case s.ends[k] && s.lead && s.sure[k]:
			return k
		case s.ends[k]:
			return k + 1
		}
	}
	return h.line
}
