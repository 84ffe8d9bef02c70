package intake

// toldLines is how many sentences below a headline are looked at for its words,
// toldWords how many they have.
const (
	toldLines = 3
	toldWords = 2
)

// isToldOf tells whether the text below a headline takes up words of it that the
// text above it did not use. What readers of a page left out may be teasers.
func (s *splitter) isToldOf(h head) bool {
	if readerWhys[s.lines[h.prose].Why] {
		return false
	}
	words := stems(plain(s.lines[h.line].Text))
	if len(words) < toldWords {
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
	for _, w := range words {
		if below[w] && !above[w] {
			fresh++
		}
	}
	return fresh >= toldWords
}

// addStems adds the words of a sentence; of other lines there are none to add.
func (s *splitter) addStems(to map[string]bool, i int) int {
	if !s.isProse(i) {
		return 0
	}
	words, ok := s.stems[i]
	if !ok {
		words = stems(s.lines[i].plain)
		s.stems[i] = words
	}
	for _, w := range words {
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
	for i := h.prose; i < until && (sentences <= leastSentences || words < leastLoose); i++ {
		sure, firm = sure || s.sure[i], firm || s.ends[i]
		if s.isProse(i) {
			sentences++
			words += s.lines[i].words
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
