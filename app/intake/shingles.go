package intake

import (
	"hash/maphash"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shingleWords is the length of a shingle: that of the published measure of
// article extraction.
const shingleWords = 4

var shingleSeed = maphash.MakeSeed()

// words are the words of a text in lower case, hashed; of scripts that write no
// spaces, the characters.
func words(s string) []uint64 {
	var out []uint64
	end := func(word string) {
		if word != "" {
			out = append(out, maphash.String(shingleSeed, strings.ToLower(word)))
		}
	}
	from := 0
	for i, r := range s {
		switch {
		case isUnspaced(r):
			end(s[from:i])
			from = i + utf8.RuneLen(r)
			end(s[i:from])
		case !unicode.IsLetter(r) && !unicode.IsNumber(r):
			end(s[from:i])
			_, size := utf8.DecodeRuneInString(s[i:])
			from = i + size
		}
	}
	end(s[from:])
	return out
}

// shingles are the runs of four words of a text.
type shingles map[uint64]struct{}

func shinglesOf(w []uint64) shingles {
	s := make(shingles, len(w))
	for i := range len(w) - shingleWords + 1 {
		s[shingleAt(w, i)] = struct{}{}
	}
	return s
}

func shingleAt(w []uint64, i int) uint64 {
	var h uint64 = 14695981039346656037 // FNV-1a over the words
	for _, x := range w[i : i+shingleWords] {
		h = (h ^ x) * 1099511628211
		h ^= h >> 29
	}
	return h
}

// share is how many of the shingles of w are in s, from 0 to 1; ok is false
// when w is too short to have one.
func (s shingles) share(w []uint64) (part float64, ok bool) {
	n := len(w) - shingleWords + 1
	if n < 1 {
		return 0, false
	}
	held := 0
	for i := range n {
		if _, in := s[shingleAt(w, i)]; in {
			held++
		}
	}
	return float64(held) / float64(n), true
}
