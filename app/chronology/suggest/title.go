package suggest

import (
	"strings"

	"dateline/app/chronology"
)

// title is a short line in the words of the sentence: the clause with its subject.
func (s *sentenceReader) title(i int) string {
	c := &s.clauses[i]
	from, to := c.from, c.to
	for from < c.head.from && (s.tokens[from].mark != 0 || s.tokens[from].is(rAnd|rThat|rSub) && !s.tokens[from].is(rDet|rPrep)) {
		from++
	}
	for to > c.head.to && s.tokens[to-1].mark != 0 {
		to--
	}
	return chronology.ProposeTitle(strings.TrimSpace(s.block.Text[s.tokens[from].start:s.tokens[to-1].end]))
}
