package intake

import (
	"regexp"
	"slices"
	"strings"

	"dateline/app/article"
)

// Piece is one of the articles that a text seems to hold: a run of its blocks.
type Piece struct {
	First, Last int
	Title       string // the headline it begins with, "" when none
	FirstWords  string // of its text
	Words       int
}

// Pieces proposes where a text could be split, one piece when it seems to be one
// article. The pieces follow one another and hold all blocks. A live blog is one
// article, and so is one among the teasers of others. Of a text longer than
// [article.LongestCompared] nothing is proposed.
func Pieces(a *article.Article) []Piece {
	read := a.Blocks
	if len(a.Text) > article.LongestCompared {
		read = nil
	}
	s := newSplitter(read)
	starts := []int{0}
	if heads := s.heads(); len(heads) > 1 {
		for _, h := range heads[1:] {
			starts = append(starts, s.at[s.startOf(h)])
		}
	}
	out := s.pieces(a.Blocks, starts)
	if out[0].Title == "" {
		out[0].Title = a.Title
	}
	return out
}

// PiecesAt describes the pieces that begin at the given blocks, the first of
// which is 0.
func PiecesAt(a *article.Article, starts []int) []Piece {
	return newSplitter(a.Blocks).pieces(a.Blocks, starts)
}

// splitter looks for the heads of articles among the blocks of a text.
type splitter struct {
	plainReader
	at   []int        // the block of each line
	ends map[int]bool // lines that stand between two articles: an address, the end of a document, a rule
	sure map[int]bool // those that stand nowhere else
	lead bool         // addresses stand above their articles
}

// newSplitter takes the blocks that a browser would show as text of the page.
func newSplitter(blocks []article.Block) *splitter {
	s := &splitter{ends: map[int]bool{}, sure: map[int]bool{}}
	for i, b := range blocks {
		if b.Role == article.RoleEntry {
			s.lines, s.at = nil, nil
			break
		}
		if !b.Kept && !mayReturn(b.Why) {
			continue
		}
		l := line{Block: b, no: i + 1, gapBefore: true, gapAfter: true}
		l.measure()
		s.lines, s.at = append(s.lines, l), append(s.at, i)
	}
	for i := range s.lines {
		l := &s.lines[i]
		if l.role = lexicalRole(l); l.role == roleRelated && l.Kept {
			l.role = roleBody
		}
	}
	s.body, s.title = span{0, len(s.lines) - 1}, -1
	s.findDates()
	s.findEnds()
	return s
}

// mayReturn tells whether blocks folded for a reason may be the text of another
// article: reading one article folds what is of the others.
func mayReturn(why string) bool {
	switch role(why) {
	case roleTitle, roleByline, roleDate, roleSite, roleAddress, roleOutside, roleRule, roleTags, roleCopyright, roleCredit, roleRepeated, whyStandfirst:
		return true
	}
	return readerWhys[why]
}

var (
	longRule    = regexp.MustCompile(`^(?:[-=_*~#—–]\s?){8,}$`)
	documentEnd = regexp.MustCompile(`(?i)^(?:end of document|document [a-z]{4,}\d[a-z0-9]{14,}|\d{1,4} of \d{1,4} (?:documents?|articles?)|(?:document|article) \d{1,4} of \d{1,4})$`)
	mailSubject = regexp.MustCompile(`(?i)^(?:subject|betreff|objet|asunto|тема): \S`)
)

// findEnds notes the lines that stand between articles.
func (s *splitter) findEnds() {
	firstProse := slices.IndexFunc(s.lines, isProse)
	addressed := false
	for i := range s.lines {
		l := &s.lines[i]
		switch {
		case len(l.Text) > 4096:
		case longRule.MatchString(l.Text):
			s.ends[i] = true
		case documentEnd.MatchString(l.plain), mailSubject.MatchString(l.Text):
			s.ends[i], s.sure[i] = true, true
		case s.isLabelledAddress(i):
			s.ends[i], s.sure[i] = true, true
			s.lead = s.lead || !addressed && i < firstProse
			addressed = true
		}
	}
}

// isLabelledAddress tells whether a line is the address of an article: it has a
// label before it, or on the line above.
func (s *splitter) isLabelledAddress(i int) bool {
	text := s.lines[i].Text
	at := strings.Index(text, "http")
	if at < 0 || !bareAddress.MatchString(text[at:]) && !bareAddress.MatchString(text[max(0, at-1):]) {
		return false
	}
	if label := plain(strings.TrimRight(text[:at], "<")); label != "" {
		return addressLabels[label]
	}
	return i > 0 && addressLabels[s.lines[i-1].plain]
}

// isProse tells whether a line is a sentence of a text.
func isProse(l line) bool { return l.sentence && l.words >= 12 && l.role == roleBody }

// head is the head of an article.
type head struct {
	line, prose int  // the headline, and the first line of the text below it
	sure        bool // a line that stands only between articles is above it
	firm        bool // a rule stands above it, or names below
}

// enoughHead is how many signs of a head there must be: names, a date, a heading
// of the first level, a rule above, a text below that takes up the headline; what
// stands only between articles is enough.
const enoughHead = 2

// heads are the heads of the articles that a text holds, none or one when it
// seems to be one article.
func (s *splitter) heads() []head {
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
	if l.role != roleBody && l.role != roleRepeated || l.words < 2 || l.words > 32 || l.Kind == article.Caption || l.Kind == article.List || s.ends[i] {
		return head{}, false
	}
	if l.sentence && !strings.HasSuffix(l.Text, "?") && l.Kind != article.Heading || s.isNoTitle(i) || s.isDateOrByline(i) {
		return head{}, false
	}
	signs := 0
	if l.Kind == article.Heading && l.Level == 1 || l.Why == whyTitle {
		signs++
	}
	return s.headAbove(i, signs)
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

// pieces describes the runs of blocks that begin at starts.
func (s *splitter) pieces(blocks []article.Block, starts []int) []Piece {
	var out []Piece
	for n, first := range starts {
		last := len(blocks) - 1
		if n+1 < len(starts) {
			last = starts[n+1] - 1
		}
		p := Piece{First: first, Last: last}
		for i := first; i <= last; i++ {
			p.Words += countWords(blocks[i].Text)
		}
		s.describe(&p)
		out = append(out, p)
	}
	return out
}

// describe gives a piece its headline and first words.
func (s *splitter) describe(p *Piece) {
	from, _ := slices.BinarySearch(s.at, p.First)
	for i := from; i < len(s.lines) && s.at[i] <= p.Last; i++ {
		if _, ok := s.headAt(i); ok && p.Title == "" {
			p.Title = s.lines[i].Text
		}
		if isProse(s.lines[i]) {
			p.FirstWords = firstRunesOf(s.lines[i].Text, 80)
			return
		}
	}
}
