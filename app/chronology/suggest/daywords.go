package suggest

import (
	"strconv"
	"strings"
)

// dayPhrase names a day by its distance from one that was told of: "the day before".
type dayPhrase struct {
	rest  []string // the words after the first
	shift int      // days
}

func (l *lexicon) learnDays(shift, phrases string) {
	n, err := strconv.Atoi(shift)
	if err != nil {
		panic("suggest: no number of days: " + shift)
	}
	for _, p := range strings.Fields(phrases) {
		words := strings.Split(fold(p), "_")
		l.days[words[0]] = append(l.days[words[0]], dayPhrase{words[1:], n})
	}
}

// dayPhraseAt reads such a phrase that begins at a token and gives its length in
// tokens, 0 for none.
func (l *lexicon) dayPhraseAt(tokens []token, i int) (length, shift int) {
	for _, p := range l.days[tokens[i].low] {
		if i+len(p.rest) >= len(tokens) {
			continue
		}
		same := true
		for k, word := range p.rest {
			same = same && tokens[i+1+k].low == word
		}
		if same && 1+len(p.rest) > length {
			length, shift = 1+len(p.rest), p.shift
		}
	}
	return length, shift
}
