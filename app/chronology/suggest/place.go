package suggest

import (
	"dateline/app/article"
	"dateline/app/names"
)

// place is where a stretch of the sentence says that it happened: a place after a
// preposition, else the first one named.
func (s *sentenceReader) place(from, to int) (string, article.Evidence) {
	first := -1
	for i := from; i < to; i++ {
		n := s.tokens[i].name
		if n == nil || n.Kind != names.Place || i > from && s.tokens[i-1].name == n {
			continue
		}
		if i > 0 && s.tokens[i-1].is(rPrep) {
			return n.Base, article.Evidence{
				Words: s.tokens[i-1].text + " " + n.Text, Rule: "a place after “" + s.tokens[i-1].text + "”",
			}
		}
		if first < 0 {
			first = i
		}
	}
	if first < 0 {
		return "", article.Evidence{}
	}
	n := s.tokens[first].name
	return n.Base, article.Evidence{Words: n.Text, Rule: "a place named in the sentence", ToCheck: true}
}
