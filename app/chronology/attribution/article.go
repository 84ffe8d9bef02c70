package attribution

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Article reads all sentences of a text, whose bounds are code points as
// [dateline/app/article/sentence.Bounds] gives them, and tells of each who says
// it; Who and Verb are empty where nobody is said to. "He" and "the ministry" are
// the last one of that kind who spoke shortly before, and a quotation that goes on
// over several sentences keeps its speaker.
func Article(text, lang string, bounds []int) []Said {
	if len(bounds) < 2 {
		return nil
	}
	t := telling{lex: lexiconFor(lang, text), out: make([]Said, len(bounds)-1)}
	for i, s := range cut(text, bounds) {
		t.sentence(i, s)
	}
	return t.out
}

// cut is the sentences of a text.
func cut(text string, bounds []int) []string {
	out := make([]string, 0, len(bounds)-1)
	for i := 1; i < len(bounds); i++ {
		end := 0
		for range bounds[i] - bounds[i-1] {
			if end < len(text) {
				_, size := utf8.DecodeRuneInString(text[end:])
				end += size
			}
		}
		out, text = append(out, text[:end]), text[end:]
	}
	return out
}

// spoke is one who has spoken in the text so far.
type spoke struct {
	said  Said
	kind  kind
	mouth string
	words []string // of Who, folded
	named bool     // there is a name in it
}

// telling is an article that is being read.
type telling struct {
	lex      *lexicon
	out      []Said
	speakers []spoke
	open     bool  // a quotation is open
	quoting  Said  // who speaks in it, or spoke in the last one of the paragraph
	pending  []int // sentences of the open quotation whose speaker is not named yet
}

func (t *telling) sentence(i int, text string) {
	r := newReading(text, t.lex, t.open)
	within := t.open
	said, ok := t.read(r, i)
	switch {
	case ok:
		t.out[i] = said
		if within {
			t.fill(said)
		}
		t.quoting, t.pending = said, nil
	case r.allQuoted() && t.quoting.Who != "":
		t.out[i] = goesOn(t.quoting)
	case r.allQuoted() || r.endsOpen():
		t.pending = append(t.pending, i)
	case !within:
		t.quoting = Said{}
	}
	t.open = r.endsOpen()
	if !t.open {
		t.pending = nil
	}
	if strings.Contains(text[len(strings.TrimRight(text, " \t\r\n")):], "\n") {
		t.paragraphEnds()
	}
}

// paragraphEnds forgets who spoke in the last quotation, but for one that is
// open: the next paragraph may go on with it.
func (t *telling) paragraphEnds() {
	if !t.open {
		t.quoting, t.pending = Said{}, nil
	}
	t.open = false
}

// fill names the speaker of the sentences that began a quotation.
func (t *telling) fill(said Said) {
	for _, i := range t.pending {
		t.out[i] = goesOn(said)
	}
}

func goesOn(said Said) Said {
	said.Rule = "the quotation goes on over several sentences: " + said.Rule
	return said
}

// read is what a sentence says of who speaks, with those meant who spoke before.
func (t *telling) read(r *reading, i int) (Said, bool) {
	c, ok := r.best()
	if !ok {
		return Said{}, false
	}
	said := r.said(c)
	said.Sentence = i
	if c.unnamed {
		return said, true
	}
	if before, ok := t.meant(c, said, i); ok {
		return t.again(c, said, before), true
	}
	if c.who.pronoun {
		return Said{}, false
	}
	t.speakers = append(t.speakers, spoke{said: said, kind: c.who.kind, mouth: c.who.mouth,
		words: strings.Fields(fold(said.Who)), named: !c.who.common})
	return said, true
}

const (
	pronounReach = 4  // sentences that "he" looks back
	nameReach    = 60 // and "the ministry"
)

// meant is the one who spoke before that a claim means.
func (t *telling) meant(c claim, said Said, i int) (spoke, bool) {
	for _, s := range slices.Backward(t.speakers) {
		far := i - s.said.Sentence
		switch {
		case c.who.pronoun:
			if far > pronounReach {
				return spoke{}, false
			}
			if fits(c.who.kind, s) {
				return s, true
			}
		case far > nameReach:
			return spoke{}, false
		case s.mouth != "" && sameEnd(s.mouth, said.Who):
			return s, true
		case c.who.common && c.who.kind == body && s.named && s.kind == body && partOf(strings.Fields(fold(said.Who)), s.words):
			return s, true
		}
	}
	return spoke{}, false
}

// again is what one says who spoke before.
func (t *telling) again(c claim, said Said, before spoke) Said {
	out := before.said
	out.Verb, out.Via = said.Verb, said.Via
	if before.mouth != "" && (c.who.pronoun || sameEnd(before.mouth, said.Who)) && !slices.Contains(out.Via, before.mouth) {
		out.Via = append(slices.Clone(said.Via), before.mouth)
	}
	switch {
	case c.who.pronoun:
		out.Rule = fmt.Sprintf("%s: “%s”", c.rule, out.Who)
	case sameEnd(before.mouth, said.Who):
		out.Rule = fmt.Sprintf("“%s” speaks for “%s”, as was said before", said.Who, out.Who)
	default:
		out.Rule = fmt.Sprintf("“%s” is “%s” named before", said.Who, out.Who)
	}
	t.speakers = append(t.speakers, spoke{said: before.said, kind: before.kind, mouth: before.mouth, words: before.words, named: before.named})
	return out
}

// fits tells whether a pronoun of a kind can mean one who spoke.
func fits(k kind, s spoke) bool {
	switch k {
	case person:
		return s.kind == person || s.mouth != "" || s.kind == unknown && s.named
	case body:
		return s.kind == body && s.mouth == "" || s.kind == media
	}
	return true
}

// sameEnd tells whether a name is the same as another, or its last word.
func sameEnd(full, name string) bool {
	f, n := strings.Fields(fold(full)), strings.Fields(fold(name))
	return len(n) > 0 && len(n) <= len(f) && slices.Equal(f[len(f)-len(n):], n)
}

// partOf tells whether all words of a short name stand in a longer one, in
// whatever case they are.
func partOf(short, long []string) bool {
	for _, w := range short {
		if !slices.ContainsFunc(long, func(l string) bool { return sameStem(w, l) }) {
			return false
		}
	}
	return len(short) < len(long)
}

func sameStem(a, b string) bool {
	x, y := []rune(a), []rune(b)
	n := min(len(x), len(y))
	return a == b || n > 4 && string(x[:n-2]) == string(y[:n-2]) && max(len(x), len(y))-n <= 2
}

// allQuoted tells whether a sentence is nothing but a part of a quotation.
func (r *reading) allQuoted() bool {
	words := 0
	for _, t := range r.all {
		if t.word && !t.quoted {
			return false
		}
		if t.word {
			words++
		}
	}
	return words > 0
}

// endsOpen tells whether a quotation is open where the sentence ends.
func (r *reading) endsOpen() bool {
	for _, t := range slices.Backward(r.all) {
		if t.opens || t.closes {
			return t.opens
		}
	}
	return r.open
}
