package intake

import (
	"regexp"
	"slices"
	"strings"

	"dateline/app/article"
)

// splitter looks for the heads of articles among the blocks of a text.
type splitter struct {
	plainReader
	at   []int        // the block of each line
	ends map[int]bool // lines that stand between two articles: an address, the end of a document, a rule
	sure map[int]bool // those that stand nowhere else
	lead bool         // addresses stand above their articles
	over bool         // dates, names and agencies stand above their headlines

	blocks  []article.Block
	entries int    // of a live blog
	found   []head // of the articles
}

// newSplitter takes the blocks that a browser would show as text of the page.
func newSplitter(blocks []article.Block) *splitter {
	s := &splitter{ends: map[int]bool{}, sure: map[int]bool{}, blocks: blocks}
	for i, b := range blocks {
		s.entries += boolInt(b.Role == article.RoleEntry)
		if !b.Kept && !mayReturn(&b) {
			continue
		}
		l := line{Block: b, no: i + 1, gapBefore: true, gapAfter: true}
		l.measure()
		s.lines, s.at = append(s.lines, l), append(s.at, i)
	}
	for i := range s.lines {
		l := &s.lines[i]
		if l.role = lexicalRole(l); l.role == roleRelated && (l.Kept || l.isCapitalHeadline()) {
			l.role = roleBody
		}
	}
	s.body, s.title = span{0, len(s.lines) - 1}, -1
	s.findDates()
	s.findEnds()
	s.found = s.heads()
	return s
}

// mayReturn tells whether a folded block may be the text of another article:
// reading one article folds what is of the others.
func mayReturn(b *article.Block) bool {
	switch role(b.Why) {
	case roleTitle, roleByline, roleDate, roleSite, roleAddress, roleOutside, roleRule, roleTags, roleCopyright, roleCredit, roleRepeated, whyStandfirst:
		return true
	case roleRelated:
		l := line{Block: *b, role: roleRelated}
		l.measure()
		return l.isCapitalHeadline()
	}
	return readerWhys[b.Why]
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
