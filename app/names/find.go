package names

import (
	"strings"
	"unicode/utf8"
)

// Find gives the names of a text in order; none overlaps another. The language is a
// tag such as "en" or "pt-BR"; of one that has no lexicon, and of "", it is told by
// the letters and small words.
//
// A word written big tells a name only amid a sentence, and in German and Arabic not
// even there; so what is found is what the words around it, its parts, the lists of
// places and bodies or its other mentions in the text give evidence of.
func Find(text, lang string) []Name {
	lex := lexiconFor(languageOf(lang, text))
	s := split(text, lex)
	f := finder{text: text, lex: lex, tokens: s.tokens, byLow: s.byLow}
	switch lex.lang {
	case "ar":
		f.arabic()
	default:
		f.capitals() // tells which words are names,
		f.found = f.found[:0]
		f.capitals() // wherever they stand
	}
	f.settle()
	return f.found
}

// finder walks over the tokens.
type finder struct {
	text   string
	lex    *lexicon
	tokens []token
	byLow  map[string]*seen // how words are used
	found  []Name
}

// capitals goes through a text in a script that has them.
func (f *finder) capitals() {
	for i := 0; i < len(f.tokens); {
		t := &f.tokens[i]
		switch {
		case t.mark != 0:
			i++
		case t.class&(ministry|field) != 0 && f.body(i) > i:
			end := f.body(i)
			f.addBody(i, end)
			i = end
		case t.capital:
			end := f.run(i)
			i = f.take(i, end)
		default:
			i++
		}
	}
}

// at is a token, or one that is nothing outside the text.
func (f *finder) at(i int) *token {
	if i < 0 || i >= len(f.tokens) {
		return &nothing
	}
	return &f.tokens[i]
}

var nothing = token{mark: ' ', spelt: &spelt{seen: &seen{}}}

// next tells whether the token after i stands on the same line and begins with a
// capital letter.
func (f *finder) big(i int) bool {
	t := f.at(i)
	return t.mark == 0 && t.capital && !t.line
}

// run is the end of the run of words written big that begins at a token, with the
// small words that link them.
func (f *finder) run(i int) int {
	heads := f.tokens[i].class
	for {
		t := &f.tokens[i]
		switch {
		case t.owner:
			return i + 1
		case f.big(i+1) && (!f.at(i+1).glued || f.lex.lang == "fr"):
			i++
		case f.at(i+1).mark == '.' && f.at(i+1).glued && f.big(i+2) && f.dotted(i):
			i += 2
		case f.at(i+1).mark == '&' && f.big(i+2):
			i += 2
		default:
			next := f.linked(i, heads)
			if next == i {
				return i + 1
			}
			i = next
		}
		heads |= f.tokens[i].class
	}
}

// dotted tells whether a full stop after a word belongs to it: an initial or a
// short title.
func (f *finder) dotted(i int) bool {
	t := &f.tokens[i]
	n := utf8.RuneCountInString(t.low)
	return n == 1 || n <= 3 && !t.upper && (t.class&title != 0 || t.low == "st")
}

// mostLinks is how many small words may stand within a name.
const mostLinks = 3

// linked is the next big word after small ones that link it with the one at i.
func (f *finder) linked(i int, heads class) int {
	if f.tokens[i].class&(title|stop|calendar) != 0 {
		return i
	}
	j := i + 1
	for j <= i+mostLinks {
		t := f.at(j)
		if t.mark != 0 || t.line || t.capital {
			break
		}
		ok := t.class&link != 0 && (t.class&ofLink == 0 || f.lex.lang != "en") ||
			t.class&ofLink != 0 && heads&(org|place) != 0 ||
			t.class&join != 0 && heads&ministry != 0 ||
			f.lex.lang == "en" && t.low == "the" && j > i+1
		if !ok {
			return i
		}
		j++
	}
	if j == i+1 || !f.big(j) {
		return i
	}
	return j
}

// take takes the names out of a run of big words: titles and words of peoples part
// them. It gives the token to go on with.
func (f *finder) take(i, end int) int {
	titled := f.titleBefore(i)
	for i < end {
		t := &f.tokens[i]
		n := f.knownFrom(i, end)
		switch {
		case n > 0 && !(n == 1 && t.first && f.commonHere(i)):
			if f.continues(i+n, end) {
				i = f.segment(i, end, titled)
			} else {
				f.addKnown(i, i+n)
				i += n
			}
			titled = false
		case t.mark != 0 || t.class&link != 0 && !t.capital:
			i++
		case f.separates(i, end):
			titled = titled || t.class&title != 0
			if t.class&(calendar|people) != 0 {
				titled = false
			}
			i++
		default:
			i = f.segment(i, end, titled)
			titled = false
		}
	}
	return i
}

// continues tells whether a known name goes on to be another's beginning: Kyiv
// Polytechnic Institute, Moscow Times.
func (f *finder) continues(i, end int) bool {
	for ; i < end; i++ {
		c := f.tokens[i].class
		if f.tokens[i].mark != 0 || c&(title|modifier) != 0 && c&org == 0 {
			return false
		}
		if c&(org|company|place) != 0 {
			return true
		}
	}
	return false
}

// titleBefore tells whether a title stands before a run: "president", "Mr.".
func (f *finder) titleBefore(i int) bool {
	p := f.at(i - 1)
	if p.mark == '.' && p.glued {
		p = f.at(i - 2)
	}
	return !f.at(i).line && p.mark == 0 && p.class&title != 0
}

// separates tells whether a big word is none of a name.
func (f *finder) separates(i, end int) bool {
	t := &f.tokens[i]
	next := f.at(i + 1)
	if i+1 >= end {
		next = &nothing
	}
	switch {
	case t.class&calendar != 0, t.class&stop != 0 && (t.first || t.headline || i+1 >= end):
		return true
	case t.class&title != 0:
		return next.class&org == 0 || t.class&org != 0
	case t.class&modifier != 0:
		return next.class&(title|modifier) != 0 && next.class&org == 0
	case t.class&people != 0:
		return !f.continues(i+1, end)
	case t.class&direction != 0:
		return i+1 >= end || f.knownFrom(i+1, end) > 0
	}
	return false
}

// segment takes a name that begins at a token and gives the token to go on with.
func (f *finder) segment(i, end int, titled bool) int {
	j := i + 1
	for j < end && !(f.tokens[j].mark == 0 && f.tokens[j].capital && f.separates(j, end) && f.tokens[j].class&(org|place) == 0) {
		j++
	}
	stop := j
	for stop > i && (f.tokens[stop-1].mark != 0 || !f.tokens[stop-1].capital) {
		stop--
	}
	if f.tokens[i].first && stop > i+1 && f.tokens[i].mark == 0 && (f.tokens[i].class&stopper != 0 || f.tokens[i].small > 0 && f.tokens[i].class&(org|place|given) == 0) {
		i++ // the first word of a sentence is big for that alone
		for i < stop && (f.tokens[i].mark != 0 || !f.tokens[i].capital) {
			i++
		}
	}
	if f.lex.lang == "de" {
		f.german(i, stop, titled)
	} else if f.evident(i, stop, titled) {
		f.add(i, stop, titled)
	}
	return j
}

const stopper = stop | say | calendar

// evident tells whether the words of a segment are a name.
func (f *finder) evident(i, end int, titled bool) bool {
	if i >= end {
		return false
	}
	t := &f.tokens[i]
	if end > i+1 {
		return !t.headline || f.evidence(i, end)
	}
	switch {
	case utf8.RuneCountInString(t.low) < 2, t.class&(stopper|field|modifier|people|direction|company) != 0:
		return false
	case t.class&(org|place|ministry) != 0:
		return false // the Court
	case titled:
		return true
	case t.first || t.headline:
		return t.big > 0 && t.big >= t.small || f.caseOfName(t) || t.upper && !t.headline || t.class&given != 0 && t.small == 0 && f.at(i+1).class&say != 0
	}
	return t.small <= 3*t.big
}

// caseOfName tells whether a word may be a case of one that was taken for a name.
func (f *finder) caseOfName(t *token) bool {
	if t.small > 0 || f.lex.lang != "uk" && f.lex.lang != "ru" {
		return false
	}
	for _, c := range candidatesOf(Fold(t.low), cyrillicScript)[1:] {
		if there := f.byLow[c.word]; there != nil && there.name {
			return true
		}
	}
	return false
}

// evidence tells whether the words of a headline are a name elsewhere.
func (f *finder) evidence(i, end int) bool {
	for ; i < end; i++ {
		if t := &f.tokens[i]; t.mark == 0 && t.capital && t.big == 0 {
			return false
		}
	}
	return true
}

// commonHere tells whether a word at the beginning of a sentence that is also the
// name of a place is more likely a word: Nice, Male.
func (f *finder) commonHere(i int) bool {
	t := &f.tokens[i]
	return t.class&stop != 0 || t.small > 0 && t.big == 0
}

// add adds a name of some tokens.
func (f *finder) add(i, end int, titled bool) {
	start, stop := f.tokens[i].start, f.tokens[end-1].end
	stop = f.withoutTail(start, stop)
	kind, why := f.kind(i, end, titled)
	f.found = append(f.found, Name{Start: start, End: stop, Text: f.text[start:stop], Kind: kind, Why: why})
	for k := i; k < end; k++ {
		if f.tokens[k].mark == 0 && f.tokens[k].capital {
			f.tokens[k].name = true
		}
	}
}

// withoutTail leaves out what is tied to a name in small letters: Kyiv-based.
func (f *finder) withoutTail(start, stop int) int {
	text := f.text[start:stop]
	for {
		h := strings.LastIndexByte(text, '-')
		if h <= 0 {
			return start + len(text)
		}
		if r, _ := utf8.DecodeRuneInString(text[h+1:]); strings.ToLower(string(r)) != string(r) || r >= '0' && r <= '9' {
			return start + len(text)
		}
		text = text[:h]
	}
}
