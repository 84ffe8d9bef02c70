package sourceview

import "unicode"

// word is a word and where it stands. Signs and spaces are none: they are what
// differs between an original and the text that was read out of it.
type word struct {
	start, end int
	key        uint64 // the same for the same word
}

// reader tells words in characters that are given to it with their places. A word
// may stand in pieces, with markup between.
type reader struct {
	words []word
	open  word
	in    bool // a word is open
}

const (
	keyBegin = 14695981039346656037 // of FNV-1a
	keyPrime = 1099511628211
)

// take reads a character of the text.
func (r *reader) take(c rune, start, end int) {
	switch {
	case unicode.Is(unicode.Cf, c): // a soft hyphen, a mark of direction: nothing to be seen
		return
	case !unicode.In(c, unicode.L, unicode.N, unicode.M):
		r.stop()
		return
	}
	alone := unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana)
	if alone {
		r.stop()
	}
	if !r.in {
		r.open, r.in = word{start: start, key: keyBegin}, true
	}
	r.open.key = (r.open.key ^ uint64(c)) * keyPrime
	r.open.end = end
	if alone {
		r.stop()
	}
}

// stop ends the word.
func (r *reader) stop() {
	if r.in {
		r.words = append(r.words, r.open)
	}
	r.in = false
}

func (r *reader) end() []word {
	r.stop()
	return r.words
}

// wordsOf are the words of a text.
func wordsOf(s string, from int) []word {
	var r reader
	for _, c := range s {
		r.take(c, from, from+1)
		from++
	}
	return r.end()
}
