// Package likeness tells how much of one article's text stands in another: it
// cuts kept texts into words and runs of four words (shingles), makes of them a
// sketch by which a likely pair is found among many articles, and compares two
// texts in full.
//
// Words are compared without case and punctuation. Scripts that put no spaces
// between words are cut by characters.
package likeness

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dateline/app/article"
)

// word is a word of a text with the place where it stands, in code points of the
// article's whole text.
type word struct {
	hash       uint64
	start, end int
	strong     bool // a number or a name: begins with a capital or holds a digit
}

// Text is the kept text of an article, cut into words.
type Text struct {
	words   []word
	quarter int // its length in quarters of a word
}

// Of cuts the kept blocks of an article, captions aside, into words. A text longer
// than [article.LongestCompared] counts as one without words: it is like no other.
func Of(blocks []article.Block) Text {
	var t Text
	if length(blocks) > article.LongestCompared {
		return t
	}
	for _, b := range blocks {
		if b.Kept && b.Kind != article.Caption {
			t.add(b.Text, b.Start)
		}
	}
	return t
}

// length is how many bytes the kept blocks have.
func length(blocks []article.Block) (n int) {
	for _, b := range blocks {
		if b.Kept && b.Kind != article.Caption {
			n += len(b.Text)
		}
	}
	return n
}

// Words is the length of the text in words; of scripts without spaces, about as
// many as a translation would have.
func (t Text) Words() int { return t.quarter / 4 }

// add cuts a piece of text that begins at a code point of the whole.
func (t *Text) add(text string, at int) {
	var begin, from int // of the run being read: byte and code point
	var script spelling
	end := func(b, p int) {
		if script != noWord {
			t.take(text[begin:b], script, from)
		}
		script = noWord
	}
	p := at
	for b, r := range text {
		s := spellingOf(r)
		switch {
		case s == inside && script != noWord:
		case s == inside:
			s = noWord
		case s != script:
			end(b, p)
			begin, from, script = b, p, s
		}
		p++
	}
	end(len(text), p)
}

// take adds a run of letters of one manner of spelling.
func (t *Text) take(run string, s spelling, at int) {
	if s == spaced {
		first, _ := utf8.DecodeRuneInString(run)
		t.words = append(t.words, word{
			hash: hashWord(run), start: at, end: at + utf8.RuneCountInString(run),
			strong: unicode.IsUpper(first) || strings.ContainsFunc(run, unicode.IsNumber),
		})
		t.quarter += 4
		return
	}
	width, quarters := unspaced[s].width, unspaced[s].quarters
	runes := []rune(run)
	for i := range runes {
		end := min(i+width, len(runes))
		t.words = append(t.words, word{hash: hashWord(string(runes[i:end])), start: at + i, end: at + end})
		t.quarter += quarters
	}
}

// spelling is how a script shows where words end.
type spelling int

const (
	noWord spelling = iota // no letter or digit
	spaced                 // by spaces and punctuation
	ideographic
	syllabic
	inside // marks and invisible signs: they belong to the run they stand in
)

// unspaced says, of the scripts without spaces, how many characters from each one
// on stand for a word, so that a run of four is about as telling as four words:
// six characters of Chinese or Japanese, twelve of Thai. quarters is what a
// character counts in quarters of a word.
var unspaced = map[spelling]struct{ width, quarters int }{
	ideographic: {width: 3, quarters: 2},
	syllabic:    {width: 9, quarters: 1},
}

func spellingOf(r rune) spelling {
	switch {
	case r < utf8.RuneSelf:
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			return spaced
		}
		return noWord
	case unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) && (unicode.IsLetter(r) || unicode.IsMark(r)):
		return syllabic
	case unicode.In(r, unicode.M, unicode.Cf):
		return inside
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
		return ideographic
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		return spaced
	}
	return noWord
}

// hashWord is the hash of a word without case, in one of the ways in which Unicode
// spells it. The hashes are kept in workspaces: they must stay as they are.
func hashWord(s string) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return hashFolded(s)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return mix(h)
}

func hashFolded(s string) uint64 {
	s = norm.NFKC.String(strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)))
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h)
}

// mix spreads a hash over all bits (the end of splitmix64).
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
