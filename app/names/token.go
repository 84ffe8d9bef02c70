package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word or a mark with its place in the text, in bytes.
type token struct {
	start, end int
	*spelt
	mark     rune // 0 for a word
	first    bool // begins a sentence, a line or a quotation: its capital tells nothing
	headline bool // in a line whose words are all written big
	line     bool // first of its line
	glued    bool // nothing stands before it
	owner    bool // an ending of possession follows, which is no part of it
}

// spelt is what is known of a word as it is spelt, wherever it stands.
type spelt struct {
	low     string
	class   class
	capital bool // begins with a capital letter
	upper   bool // has no small letter, and two at least
	tailed  bool // something in small letters is tied to it: Kyiv-based
	*seen

	looked, isKnown, begins bool  // among the known names: see look
	cuts                    []int // likewise in Arabic: see lookArabic
}

// seen is how a word is used in the text, however it is spelt.
type seen struct {
	small, big int  // in small letters; with a capital where that tells something
	determined int  // after a determiner
	name       bool // was taken for a name, or a part of one
	linked     bool // in one, after a small word: De Brissac
}

// splitter cuts a text into tokens.
type splitter struct {
	text   string
	lex    *lexicon
	bySpel map[string]*spelt
	byLow  map[string]*seen
	tokens []token
}

// mostSpellings is for how many spellings there is room from the first.
const mostSpellings = 2000

func split(text string, lex *lexicon, bounds []int) splitter {
	words := min(len(text)/20, mostSpellings)
	s := splitter{text: text, lex: lex, bySpel: make(map[string]*spelt, words), byLow: make(map[string]*seen, words), tokens: make([]token, 0, len(text)/5+4)}
	sign := &spelt{seen: &seen{}} // of all marks: nothing is learnt of them
	begin, line, glued := true, true, false
	for i, points := 0, 0; i < len(text); points++ {
		for len(bounds) > 0 && bounds[0] <= points {
			bounds, begin = bounds[1:], true
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			if r == '\n' {
				line, begin = true, true
			}
			glued = false
			i += size
		case unicode.IsLetter(r):
			end := s.wordEnd(i)
			points += utf8.RuneCountInString(text[i:end]) - 1
			s.word(i, end, begin, line, glued)
			begin, line, glued = false, false, true
			i = end
		case unicode.IsMark(r):
			i += size
		default:
			begin = begin || opens(r) || s.afterColon(r)
			s.tokens = append(s.tokens, token{start: i, end: i + size, mark: r, line: line, glued: glued, spelt: sign})
			line, glued = false, true
			i += size
		}
	}
	s.headlines()
	s.count()
	return s
}

// opens tells whether a mark begins a quotation or a point of a list.
func opens(r rune) bool { return strings.ContainsRune("\"“„«‘•*", r) }

func (s *splitter) afterColon(r rune) bool {
	n := len(s.tokens)
	return (r == '-' || r == '–' || r == '—') && (n == 0 || s.tokens[n-1].mark == ':')
}

// wordEnd is where a word ends that begins at a byte. Apostrophes and hyphens
// between letters belong to it, French and Italian articles end with theirs.
func (s *splitter) wordEnd(i int) int {
	begin := i
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if unicode.IsLetter(r) || unicode.IsMark(r) || r >= '0' && r <= '9' {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(s.text[i+size:])
		if !unicode.IsLetter(next) && !(r == '-' && next >= '0' && next <= '9') {
			break
		}
		switch {
		case apostrophe(r):
			if s.elided(s.text[begin:i]) {
				return i + size
			}
		case r != '-' && r != '‑':
			return i
		}
		i += size
	}
	return i
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// elided are the words that French writes together with the next.
func (s *splitter) elided(w string) bool {
	if s.lex.lang != "fr" || len(w) > 3 {
		return false
	}
	switch strings.ToLower(w) {
	case "l", "d", "c", "j", "m", "n", "s", "t", "qu":
		return true
	}
	return false
}

func (s *splitter) word(i, end int, begin, line, glued bool) {
	t := token{start: i, end: end, first: begin, line: line, glued: glued}
	w := s.text[i:end]
	for _, ending := range []string{"'s", "’s", "ʼs"} {
		if bare, ok := strings.CutSuffix(w, ending); ok && bare != "" {
			w, t.owner = bare, true
			t.end = i + len(bare)
			break
		}
	}
	t.spelt = s.spelt(w)
	s.tokens = append(s.tokens, t)
}

func (s *splitter) spelt(w string) *spelt {
	if there := s.bySpel[w]; there != nil {
		return there
	}
	low := strings.ReplaceAll(strings.ToLower(w), "’", "'")
	low = strings.ReplaceAll(low, "ʼ", "'")
	r, _ := utf8.DecodeRuneInString(w)
	sp := &spelt{low: low, class: s.lex.class(low), capital: unicode.IsUpper(r) || unicode.IsTitle(r), seen: s.byLow[low]}
	if h := strings.LastIndexByte(w, '-'); h > 0 {
		sp.tailed = sp.capital && w[h:] == strings.ToLower(w[h:]) && strings.ToUpper(w[h:]) != w[h:]
	}
	sp.upper = sp.capital && utf8.RuneCountInString(w) > 1 && strings.ToUpper(w) == w
	if sp.seen == nil {
		sp.seen = &seen{}
		s.byLow[low] = sp.seen
	}
	s.bySpel[w] = sp
	return sp
}

// fewestBig is how many words a line must have, mostly written big, to be one in
// which capitals tell nothing.
const fewestBig = 4

// headlines marks the lines whose words are nearly all written big.
func (s *splitter) headlines() {
	for i := 0; i < len(s.tokens); {
		end, words, big, small := i+1, 0, 0, 0
		for j := i; j < len(s.tokens) && (j == i || !s.tokens[j].line); j++ {
			end = j + 1
			t := &s.tokens[j]
			if t.mark != 0 || t.end-t.start < 4 && !t.upper {
				continue
			}
			words++
			if t.capital {
				big++
			} else {
				small++
			}
		}
		if words >= fewestBig && small*5 <= big {
			for j := i; j < end; j++ {
				s.tokens[j].headline = true
			}
		}
		i = end
	}
}

// count takes down how the words are used.
func (s *splitter) count() {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.mark != 0 {
			continue
		}
		switch {
		case !t.capital:
			t.small++
		case !t.first && !t.headline:
			t.big++
		}
		if i > 0 && s.tokens[i-1].spelt.class&determiner != 0 {
			t.determined++
		}
	}
}
