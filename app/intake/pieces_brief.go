package intake

import (
	"strings"

	"dateline/app/article"
)

// What an item of a few lines must have to be an article of its own, such as
// those of an agency that stand one below the other: so many words, and so many
// signs of a head (names, a date, a place line or agency, a rule above). Beside a
// text that is several times as long it is rather the teaser of another article,
// and must have one more.
const (
	leastBrief   = 15
	enoughBrief  = 2
	enoughBeside = 3
	allSigns     = 5
	timesLonger  = 3
)

// briefReach is how many lines below its headline the text of a short item begins
// at the latest.
const briefReach = 5

// briefHeads are the heads of all articles of a text that holds short items; nil
// where what looks like them stands in or beside one article: teasers, a
// newsletter that leads to its articles, the entries of a live blog.
func (s *splitter) briefHeads() []head {
	for _, over := range []bool{false, true} {
		s.over = over
		if all, ok := s.briefHeadsOf(); ok && s.areItems(all) {
			return all
		}
	}
	s.over = false
	return nil
}

// briefHeadsOf are the heads of short items and of others; not ok where one of
// them leads to its article or stands among related stories.
func (s *splitter) briefHeadsOf() (all []head, ok bool) {
	for i := 0; i < len(s.lines); i++ {
		h, ok := s.briefHeadAt(i)
		if !ok {
			continue
		}
		if n := len(all); n > 0 && s.relatedBetween(all[n-1].prose, h.line) {
			break
		}
		all = append(all, h)
		i = h.prose
	}
	if len(all) < 2 {
		return nil, false
	}
	out := all[:0:0]
	for n, h := range all {
		until := len(s.lines)
		if n+1 < len(all) {
			until = all[n+1].line
		}
		h.words, h.clear = s.wordsOf(h, until), s.clearSigns(&h, allSigns)
		h.text = s.isText(h, until)
		switch {
		case h.words < leastBrief || !h.text && h.clear < enoughBrief:
			continue
		case !h.text && s.leadsOn(h, until):
			return nil, false
		}
		out = append(out, h)
	}
	return out, true
}

// briefHeadAt tells whether a line is the headline of a short item, or of any
// other article.
func (s *splitter) briefHeadAt(i int) (head, bool) {
	if h, ok := s.headAt(i); ok {
		return h, true
	}
	h := head{line: i}
	if s.over && !s.signNear(i-2, i-1) || !s.isShort(i) || !s.mayHaveSigns(i) {
		return h, false
	}
	h.prose = s.proseBelow(i, briefReach)
	return h, h.prose > 0 && s.mayHead(i) && s.clearSigns(&h, enoughBrief) >= enoughBrief
}

// mayHaveSigns tells whether a look at the lines around one leaves open that it is
// the head of a short item. What stands between articles may do so further away.
func (s *splitter) mayHaveSigns(i int) bool {
	if i < s.first || len(s.sure) > 0 || s.signNear(i-headReach-1, i+briefReach) {
		return true
	}
	for k := i + 1; k <= i+briefReach && k < len(s.lines); k++ {
		if statesDay(s.lines[k].Text) && s.isSentence(k) {
			return true
		}
	}
	return false
}

// wordsOf are the words of the text between a head and a line. What readers of a
// page left out may be teasers.
func (s *splitter) wordsOf(h head, until int) int {
	words := 0
	for i := h.prose; i < until; i++ {
		if l := &s.lines[i]; !readerWhys[l.Why] && s.isProse(i) {
			words += l.words
		}
	}
	return words
}

// leadsOn tells whether what stands below a head is only the beginning of a text:
// it breaks off, or a button leads to the whole.
func (s *splitter) leadsOn(h head, until int) bool {
	last := h.prose
	for i := h.prose; i < until; i++ {
		if s.isProse(i) {
			last = i
		}
	}
	if text := strings.TrimRight(s.lines[last].Text, " ])"); strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...") || pointerTail.MatchString(text) {
		return true
	}
	return s.between(h.prose, until, func(b *article.Block) bool {
		return countWords(b.Text) <= 6 && (teaserEnds[plain(b.Text)] || relatedLeads.lead(plain(b.Text)) != "")
	})
}

// relatedBetween tells whether the head of a list of other stories stands between
// two lines.
func (s *splitter) relatedBetween(from, to int) bool {
	return s.between(from, to, func(b *article.Block) bool { return relatedHeads[plain(b.Text)] })
}

// between tells whether one of the short blocks between two lines is such a one.
func (s *splitter) between(from, to int, is func(*article.Block) bool) bool {
	end := len(s.blocks)
	if to < len(s.at) {
		end = s.at[to]
	}
	for i := s.at[from] + 1; i < end; i++ {
		if b := &s.blocks[i]; len(b.Text) < 120 && is(b) {
			return true
		}
	}
	return false
}

// areItems tells whether heads are those of a text that holds short items: hardly
// anything stands above the first, and none is only beside an article. Where the
// times of entries were found, each must be the date of one that an agency wrote.
func (s *splitter) areItems(all []head) bool {
	if len(all) < 2 {
		return false
	}
	longest, above, short := 0, 0, 0
	for _, h := range all {
		longest = max(longest, h.words)
		short += boolInt(h.words < leastWords)
	}
	for i := range all[0].line {
		above += boolInt(s.isProse(i))
	}
	if above > 1 || short == 0 {
		return false
	}
	for _, h := range all {
		if !h.text && !h.sure && h.words*timesLonger < longest && h.clear < enoughBeside || s.entries > 0 && !(h.dated && h.agency) {
			return false
		}
	}
	return s.entries <= len(all)
}
