package store

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is a word of a text, folded, with the bytes it stands at.
type token struct {
	word       string
	start, end int
}

// tokens cuts a text into words as the index does: runs of letters and digits,
// without case and accents.
func tokens(text string) []token {
	var list []token
	start := -1
	for i, r := range text {
		in := inWord(r)
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			list = append(list, token{foldText(text[start:i]), start, i})
			start = -1
		}
	}
	if start >= 0 {
		list = append(list, token{foldText(text[start:]), start, len(text)})
	}
	return list
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.Mn, unicode.Co)
}

// foldText takes case and accents away.
func foldText(s string) string {
	s = strings.ToLower(s)
	if isASCII(s) {
		return s
	}
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s)))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// query is what someone typed: phrases (a word is a phrase of one) that must all
// be there, and names, each in one of its spellings.
type query struct {
	phrases []phrase
	names   []spelt
}

type phrase struct {
	words  []string // folded
	typed  []string // the same as they were typed: the index folds in its own way
	prefix bool     // the last word may go on
}

// parseQuery reads a query: words, and phrases in quotation marks of any kind. The
// last word may be the beginning of one, since it may still be being typed. Nothing
// else has a meaning, so there is no wrong query.
func parseQuery(text string) query {
	var q query
	rest, open := clean(text), false
	for rest != "" {
		i := strings.IndexAny(rest, "\"“”„«»")
		part := rest
		if i >= 0 {
			part = rest[:i]
		}
		typing := i < 0
		if open {
			q.add(part, typing)
		} else {
			words := strings.Fields(part)
			for k, word := range words {
				q.add(word, typing && k == len(words)-1 && strings.HasSuffix(part, word))
			}
		}
		if typing {
			break
		}
		_, size := utf8.DecodeRuneInString(rest[i:])
		rest, open = rest[i+size:], !open
	}
	return q
}

func (q *query) add(text string, prefix bool) {
	var p phrase
	for _, t := range tokens(text) {
		p.words = append(p.words, t.word)
		p.typed = append(p.typed, text[t.start:t.end])
	}
	if len(p.words) == 0 {
		return
	}
	p.prefix = prefix
	q.phrases = append(q.phrases, p)
}

// fts writes the query in the index's own language. The words hold only letters
// and digits, so that quotation marks suffice.
func (q query) fts() string {
	var parts []string
	for _, p := range q.phrases {
		parts = append(parts, p.fts())
	}
	for _, s := range q.names {
		parts = append(parts, s.fts())
	}
	return strings.Join(parts, " AND ")
}

func (p phrase) fts() string {
	quoted := `"` + strings.Join(p.typed, " ") + `"`
	if p.prefix {
		return quoted + "*"
	}
	return quoted
}

// matches tells whether a text holds all phrases and names.
func (q query) matches(text string) bool {
	list := tokens(text)
	for _, p := range q.phrases {
		if p.find(list) < 0 {
			return false
		}
	}
	for _, s := range q.names {
		if !s.matches(list) {
			return false
		}
	}
	return len(q.phrases)+len(q.names) > 0
}

// find is the place of the phrase among the tokens, -1 when it is not there.
func (p phrase) find(list []token) int {
	for i := range len(list) - len(p.words) + 1 {
		if p.at(list[i:]) {
			return i
		}
	}
	return -1
}

func (p phrase) at(list []token) bool {
	last := len(p.words) - 1
	for k, word := range p.words {
		if list[k].word == word || k == last && p.prefix && strings.HasPrefix(list[k].word, word) {
			continue
		}
		return false
	}
	return true
}

// The length of a snippet in bytes: about two lines.
const (
	snippetBefore = 60
	snippetLength = 220
)

// touches tells whether a text holds any of the words, phrases or names.
func (q query) touches(text string) bool { return q.first(tokens(text)) >= 0 }

// first is the place of the first of them that is there, -1 when none is.
func (q query) first(list []token) int {
	for _, p := range q.phrases {
		if i := p.find(list); i >= 0 {
			return i
		}
	}
	for _, s := range q.names {
		if i := s.first(list); i >= 0 {
			return i
		}
	}
	return -1
}

// snippet is the part of a text around its first hit, on one line, with … where it
// was cut. Without a hit it is the beginning.
func (q query) snippet(text string) string {
	list := tokens(text)
	hit := 0
	if i := q.first(list); i >= 0 {
		hit = list[i].start
	}
	from, to := 0, len(text)
	if hit > snippetBefore {
		// Begin with a whole word.
		i := slices.IndexFunc(list, func(t token) bool { return t.start >= hit-snippetBefore })
		from = list[i].start
	}
	if to > from+snippetLength {
		to = from
		for _, t := range list {
			if t.end > from+snippetLength {
				break
			}
			to = max(to, t.end)
		}
		if to == from { // one endless word
			to = from + len(strings.ToValidUTF8(text[from:from+snippetLength], ""))
		}
	}
	s := strings.Join(strings.Fields(text[from:to]), " ")
	if from > 0 {
		s = "… " + s
	}
	if to < len(text) {
		s += " …"
	}
	return s
}
