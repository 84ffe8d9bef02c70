package intake

import (
	"regexp"
	"strings"

	"dateline/app/article"
)

// splitter looks for the heads of articles among the blocks of a text. Most lines
// are never asked for what they are, which is dear to tell: it is told when they are.
type splitter struct {
	plainReader
	known []known
	at    []int        // the block of each line
	ends  map[int]bool // lines that stand between two articles: an address, the end of a document, a rule
	sure  map[int]bool // those that stand nowhere else
	lead  bool         // addresses stand above their articles
	over  bool         // dates, names and agencies stand above their headlines

	blocks   []article.Block
	first    int                 // of the lines that are sentences of a text
	agencies map[int]agencyFound // by the line
	stems    map[int][]string    // likewise
	entries  int                 // of a live blog
	found    []head              // of the articles
}

// known is what has been told of a line.
type known struct {
	sentence, measured, role, byline, headline, head bool
	isByline, mayHead, isHead                        bool

	sign bool // it may be there for its dates or names, or parts articles
}

// newSplitter takes the blocks that a browser would show as text of the page.
func newSplitter(blocks []article.Block) *splitter {
	s := &splitter{ends: map[int]bool{}, sure: map[int]bool{}, agencies: map[int]agencyFound{}, stems: map[int][]string{}, blocks: blocks}
	s.lines, s.at = make([]line, 0, len(blocks)), make([]int, 0, len(blocks))
	for i := range blocks {
		b := &blocks[i]
		s.entries += boolInt(b.Role == article.RoleEntry)
		if b.Kept || mayReturn(b) {
			s.lines, s.at = append(s.lines, line{Block: *b, no: i + 1, gapBefore: true, gapAfter: true}), append(s.at, i)
		}
	}
	s.known = make([]known, len(s.lines))
	s.body, s.title, s.dates = span{0, len(s.lines) - 1}, -1, map[int][]stamp{}
	s.findEnds()
	for s.first < len(s.lines) && !s.isProse(s.first) {
		s.first++
	}
	s.found = s.heads()
	return s
}

// isSentence tells whether a line ends as a sentence does.
func (s *splitter) isSentence(i int) bool {
	l := &s.lines[i]
	if k := &s.known[i]; !k.sentence {
		k.sentence, l.sentence = true, endsSentence(l.Text)
	}
	return l.sentence
}

// line is a line with its measure.
func (s *splitter) line(i int) *line {
	l := &s.lines[i]
	if k := &s.known[i]; !k.measured {
		k.measured, l.words = true, countWords(l.Text)
		s.isSentence(i)
	}
	return l
}

// roleOf tells what a line is by its own words.
func (s *splitter) roleOf(i int) role {
	l := s.line(i)
	if k := &s.known[i]; !k.role {
		k.role = true
		l.plain = plain(l.Text)
		if l.role = lexicalRole(l); l.role == roleRelated && (l.Kept || l.isCapitalHeadline()) {
			l.role = roleBody
		}
		s.findDatesIn(i)
	}
	return l.role
}

// isDated tells whether a line is there for its dates.
func (s *splitter) isDated(i int) bool {
	if !s.known[i].sign {
		return false
	}
	s.roleOf(i)
	return s.dates[i] != nil
}

// isNamed tells whether a line is a byline.
func (s *splitter) isNamed(i int) bool {
	k := &s.known[i]
	if k.sign && !k.byline {
		k.byline = true
		if bylineLeads.mayLead(s.lines[i].Text) && s.line(i).mayBeByline() {
			s.isDated(i) // its dates are no names
			k.isByline = s.isByline(i)
		}
	}
	return k.isByline
}

// isProse tells whether a line is a sentence of a text.
func (s *splitter) isProse(i int) bool {
	return s.isSentence(i) && s.line(i).words >= leastProse && s.roleOf(i) == roleBody
}

// isLabel tells whether a line is the label of an address.
func (s *splitter) isLabel(i int) bool {
	return len(s.lines[i].Text) <= mostLabel && addressLabels[plain(s.lines[i].Text)]
}

// mostLabel is how long a label of an address is at most, in bytes, with the
// marks around it.
const mostLabel = 80

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

// findEnds notes the lines that stand between articles, and those that may be a
// sign of a head.
func (s *splitter) findEnds() {
	addressed := false
	for i := range s.lines {
		text := s.lines[i].Text
		switch {
		case len(text) > 4096:
			continue
		case isRule(text):
			s.known[i].sign = true
			if longRule.MatchString(text) {
				s.ends[i] = true
			}
		case isDocumentEnd(text), isSubject(text):
			s.ends[i], s.sure[i] = true, true
		case s.isLabelledAddress(i):
			s.ends[i], s.sure[i] = true, true
			s.lead = s.lead || !addressed && !s.proseAbove(i)
			addressed = true
		}
		if len(text) <= mostSign {
			s.known[i].sign = s.known[i].sign || hasYear(text) && s.line(i).mayBeDated() || bylineLeads.mayLead(text) && s.line(i).mayBeByline()
		}
	}
}

// mostSign is how long a line with dates or names is at most, in bytes.
const mostSign = 600

// isSubject tells whether a line is the subject of a mail.
func isSubject(text string) bool {
	return strings.Contains(firstBytes(text, 20), ": ") && mailSubject.MatchString(text)
}

// isRule tells whether a line is nothing but a rule, however short.
func isRule(text string) bool {
	return len(text) < 200 && strings.Trim(text, "-=_*~#+•—– \u00a0") == ""
}

// signNear tells whether one of the lines between two may be a sign of a head.
func (s *splitter) signNear(from, to int) bool {
	for k := max(0, from); k < min(to+1, len(s.lines)); k++ {
		if s.known[k].sign {
			return true
		}
	}
	return false
}

// proseAbove tells whether a sentence of a text stands above a line.
func (s *splitter) proseAbove(i int) bool {
	for k := range i {
		if s.isProse(k) {
			return true
		}
	}
	return false
}

// isDocumentEnd tells whether a database put a line below a document, or above it.
func isDocumentEnd(text string) bool {
	return len(text) < 80 && holdsAny(text, "ocument", "OCUMENT", "rticle", "RTICLE") && documentEnd.MatchString(plain(text))
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
	return i > 0 && s.isLabel(i-1)
}

// leastProse is how many words a sentence of a text has at least.
const leastProse = 12

// isProse tells whether a line is a sentence of a text.
func isProse(l line) bool { return l.sentence && l.words >= leastProse && l.role == roleBody }
