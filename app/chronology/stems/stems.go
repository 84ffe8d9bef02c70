// Package stems holds lists of words and of the beginnings of words, folded so
// that small differences of writing do not matter.
package stems

import (
	"iter"
	"strings"
	"unicode"
)

// Set is words; one that ends in * stands for all that begin so.
type Set struct{ table Table }

// List is a set of the words of some texts.
func List(texts ...string) *Set {
	s := &Set{}
	for _, t := range texts {
		for _, w := range strings.Fields(t) {
			s.Add(Fold(w))
		}
	}
	return s
}

// Add puts a folded word, or a beginning of words with *, into the set.
func (s *Set) Add(word string) { s.table.Add(word, word) }

// Has tells whether a folded word is in the set.
func (s *Set) Has(low string) bool { return s != nil && s.table.Of(low) != "" }

// Table gives words, or beginnings of words, what they mean. Most words that it is
// asked for are not in it, so their first letters and their length are looked at first.
type Table struct {
	words, stems map[string]string
	wordLengths  Lengths
	stemLengths  Lengths
}

// Lengths are how long the words of a list are that begin with some letters, as bits:
// that of 31 stands for all that are longer, too.
type Lengths [256]uint32

// of is the place of those that begin as a word does.
func (l *Lengths) of(word string) *uint32 {
	h := word[0] * 7
	if len(word) > 1 {
		h += word[1]
	}
	return &l[h]
}

func lengthBit(n int) uint32 { return 1 << min(n, 31) }

// Add notes a word, or a beginning of words, of the list.
func (l *Lengths) Add(word string) {
	*l.of(word) |= lengthBit(len(word))
	if len(word) == 1 { // whatever the second letter
		for i := range l {
			l[i] |= lengthBit(1)
		}
	}
}

// Longest is the length of the longest beginning of a word, of so many bytes at most,
// that may be in the list; 0 for none.
func (l *Lengths) Longest(word string, most int) int {
	if word == "" {
		return 0
	}
	lengths := *l.of(word)
	for n := min(most, len(word)); n > 0; n-- {
		if lengths&lengthBit(n) != 0 {
			return n
		}
	}
	return 0
}

// Meanings reads lines of "meaning: word word*".
func Meanings(lines ...string) *Table {
	t := &Table{}
	for _, l := range lines {
		meaning, all, _ := strings.Cut(l, ":")
		for _, w := range strings.Fields(all) {
			t.Add(Fold(w), meaning)
		}
	}
	return t
}

// Add gives a folded word, or a beginning of words with *, a meaning.
func (t *Table) Add(word, meaning string) {
	list, all := &t.words, &t.wordLengths
	stem, begins := strings.CutSuffix(word, "*")
	if begins {
		list, all = &t.stems, &t.stemLengths
	}
	if stem == "" {
		return
	}
	if *list == nil {
		*list = map[string]string{}
	}
	(*list)[stem] = meaning
	all.Add(stem)
}

// Meanings are all that its words mean.
func (t *Table) Meanings() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, list := range []map[string]string{t.words, t.stems} {
			for _, m := range list {
				if !yield(m) {
					return
				}
			}
		}
	}
}

// Of is what a folded word means, by its longest beginning; "" when it is none of
// the table.
func (t *Table) Of(low string) string {
	if low == "" {
		return ""
	}
	if *t.wordLengths.of(low)&lengthBit(len(low)) != 0 {
		if m := t.words[low]; m != "" {
			return m
		}
	}
	for n := t.stemLengths.Longest(low, len(low)); n > 0; n = t.stemLengths.Longest(low, n-1) {
		if m := t.stems[low[:n]]; m != "" {
			return m
		}
	}
	return ""
}

// Fold puts a word in small letters, with one kind of apostrophe and hyphen and
// without vowel signs and accents of stress; the forms of the Arabic alif are one.
func Fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == 'ʼ' || r == '‘':
			return '\''
		case r == '‑':
			return '-'
		case r >= 0x064B && r <= 0x0652 || r == 0x0640 || r == 0x0301:
			return -1
		case r == 'أ' || r == 'إ' || r == 'آ':
			return 'ا'
		case r == 'ى':
			return 'ي'
		}
		return unicode.ToLower(r)
	}, s)
}

// Language is the language of a BCP 47 tag, or that of the letters of a text when
// the tag is empty: "en" for all Latin letters.
func Language(tag, text string) string {
	l, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if l != "" {
		return l
	}
	cyrillic := false
	for _, r := range text {
		switch {
		case strings.ContainsRune("іїєґІЇЄҐ", r):
			return "uk"
		case unicode.Is(unicode.Arabic, r):
			return "ar"
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic = true
		}
	}
	if cyrillic {
		return "ru"
	}
	return "en"
}
