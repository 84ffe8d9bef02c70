package suggest

import (
	"strings"

	"dateline/app/article"
)

// place is where a stretch of the sentence says that it happened: a name after in
// or at; else the place line of the article.
func (s *sentenceReader) place(from, to int) (string, article.Evidence) {
	for i := from + 1; i < to; i++ {
		if !nameWord(s.tokens, i) || !s.tokens[i-1].is(rPrep) || !in[s.tokens[i-1].low] {
			continue
		}
		end := i + 1
		for end < to && nameWord(s.tokens, end) {
			end++
		}
		words := s.block.Text[s.tokens[i-1].start:s.tokens[end-1].end]
		return s.block.Text[s.tokens[i].start:s.tokens[end-1].end], article.Evidence{Words: words, Rule: "a name after “" + s.tokens[i-1].text + "”"}
	}
	return "", article.Evidence{}
}

// in are the words before the place of a happening.
var in = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("in at near off en à au bei im у в біля под возле під на في ب") {
		m[w] = true
	}
	return m
}()
