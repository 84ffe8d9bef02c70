package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/names"
)

// token is a word, a number or a mark of a block.
type token struct {
	start, end int // bytes of the block
	text       string
	low        string // folded, without what a clitic hangs on it
	sense
	mark   rune // of punctuation, else 0
	number bool
	upper  bool // begins with a capital letter
	name   *names.Name
	date   int  // 1 + index of the date expression it is part of, else 0
	quoted bool // within quotation marks
	opens  bool // begins a clause: "five days" after which something else happened
}

// is tells whether a word has one of some roles.
func (t *token) is(r role) bool { return t.roles&r != 0 }

// splitter cuts blocks of one language into tokens; words that come again are
// looked up once.
type splitter struct {
	lexicon *lexicon
	known   map[string]known
}

type known struct {
	low string
	sense
}

func newSplitter(l *lexicon) *splitter { return &splitter{l, make(map[string]known, 300)} }

func (s *splitter) split(text string) []token {
	tokens := make([]token, 0, len(text)/5+1)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case wordRune(r):
			end := s.wordEnd(text, at+size)
			tokens = append(tokens, s.word(text[at:end], at, r))
			at = end
		default:
			tokens = append(tokens, token{start: at, end: at + size, text: text[at : at+size], mark: r})
			at += size
		}
	}
	s.phrases(tokens)
	quotations(tokens)
	return tokens
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// wordEnd goes on through letters and what binds them: an apostrophe or hyphen
// between letters, a point or comma between digits. A French or Italian elision
// ends its word: "l’ | attaque".
func (s *splitter) wordEnd(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if wordRune(r) {
			at += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		prev, _ := utf8.DecodeLastRuneInString(text[:at])
		switch {
		case (r == '\'' || r == '’' || r == 'ʼ') && unicode.IsLetter(prev) && unicode.IsLetter(next):
			if s.lexicon.lang == "fr" {
				return at + size
			}
		case r == '-' && unicode.IsLetter(next) && wordRune(prev):
		case (r == '.' || r == ',' || r == ':') && unicode.IsDigit(prev) && unicode.IsDigit(next):
		default:
			return at
		}
		at += size
	}
	return at
}

func (s *splitter) word(text string, at int, first rune) token {
	k, ok := s.known[text]
	if !ok {
		k.low = strings.TrimSuffix(strings.TrimSuffix(fold(text), "'s"), "'")
		if s.lexicon.lang == "fr" && strings.HasSuffix(text, "’") || strings.HasSuffix(text, "'") {
			k.low += "'"
		}
		k.sense = s.sense(k.low)
		s.known[strings.Clone(text)] = k
	}
	return token{
		start: at, end: at + len(text), text: text, low: k.low, sense: k.sense,
		number: unicode.IsDigit(first), upper: unicode.IsUpper(first),
	}
}

// sense looks a word up; one of Arabic also without the and, the so or the
// pronoun that is written in one with it.
func (s *splitter) sense(low string) sense {
	found := s.lexicon.look(low)
	if s.lexicon.lang != "ar" || found.roles != 0 && found.class != "" {
		return found
	}
	for _, prefix := range []string{"و", "ف", "ال", "وال", "بال", "لل", "ب", "ل", "فال"} {
		rest, ok := strings.CutPrefix(low, prefix)
		if !ok || rest == "" {
			continue
		}
		if utf8.RuneCountInString(rest) < 3 { // ومن, ولن
			if prefix == "و" || prefix == "ف" {
				found.roles |= s.lexicon.words[rest].roles
			}
			continue
		}
		other := s.lexicon.look(rest)
		if strings.HasSuffix(prefix, "ل") || prefix == "ب" {
			other.roles &= rNoun | rPlan
		}
		found.roles |= other.roles
		if found.class == "" {
			found.class = other.class
		}
	}
	return found
}

// phrases gives two words that mean something together what they mean.
func (s *splitter) phrases(tokens []token) {
	if len(s.lexicon.phrases) == 0 {
		return
	}
	for i := 0; i+1 < len(tokens); i++ {
		if tokens[i].roles&(rPast|rPart) == 0 || tokens[i+1].mark != 0 {
			continue
		}
		if p, ok := s.lexicon.phrases[tokens[i].low+" "+tokens[i+1].low]; ok && p.class != "" {
			tokens[i].class = p.class
		}
	}
}

// quotations marks what stands within quotation marks, as far as they close.
func quotations(tokens []token) {
	for i := 0; i < len(tokens); i++ {
		closing := closingMark(tokens[i].mark)
		if closing == "" {
			continue
		}
		for j := i + 1; j < len(tokens); j++ {
			if tokens[j].mark != 0 && strings.ContainsRune(closing, tokens[j].mark) {
				for k := i; k <= j; k++ {
					tokens[k].quoted = true
				}
				i = j
				break
			}
		}
	}
}

func closingMark(r rune) string {
	switch r {
	case '“':
		return "”“"
	case '„':
		return "“”"
	case '«':
		return "»"
	case '"':
		return "\""
	case '‘':
		return "’"
	case '‹':
		return "›"
	}
	return ""
}
