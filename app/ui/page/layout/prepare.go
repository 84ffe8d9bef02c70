package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"dateline/app/article/bidi"
)

// An atom is text between two places where a line may break: a word with the
// spaces after it, one ideograph with its closing punctuation, ...
type atom struct {
	start, byte  int32 // relative to the block
	width, space float32
	spaces       int32 // code points of white space at its end
	must         bool  // the line ends here
}

// prepared is all about a block that does not depend on the width.
type prepared struct {
	atoms  []atom  // with a sentinel at the end
	levels []uint8 // nil: all of it is left to right
	base   uint8   // of the paragraph
}

// prepare finds break opportunities (UAX 14), bidi levels (UAX 9) and widths.
// The segmenter is go-text's: the one Fyne already carries, and several times
// faster than uniseg because it classifies each code point once for
// graphemes, words and lines together.
func (d *Document) prepare(p *para) *prepared {
	pr := &prepared{}
	pr.base, pr.levels = levels(p.Text, p.Dir)
	pr.atoms = make([]atom, 0, len(p.Text)/6+2)
	if p.Text == "" {
		pr.atoms = append(pr.atoms, atom{})
		return pr
	}
	if latin(p.Text) {
		d.plainAtoms(p, pr)
		return pr
	}
	var seg segmenter.Segmenter
	seg.Init([]rune(p.Text)) // not InitWithString: that one refuses broken UTF-8
	graphemes, cluster := seg.GraphemeIterator(), 0
	at, atByte, n, size := 0, 0, 0, 0
	for it := seg.LineIterator(); it.Next(); {
		l := it.Line()
		for range l.Text { // counted here: broken UTF-8 is one byte a code point
			_, k := utf8.DecodeRuneInString(p.Text[atByte+size:])
			size += k
		}
		n += len(l.Text)
		for cluster < at+n && graphemes.Next() {
			g := graphemes.Grapheme()
			cluster = g.Offset + len(g.Text)
		}
		if cluster != at+n { // a space with a mark on it: the line goes on
			continue
		}
		d.addAtom(p, pr, at, atByte, n, size, l.IsMandatoryBreak && at+n < p.n)
		at, atByte, n, size = at+n, atByte+size, 0, 0
	}
	pr.atoms = append(pr.atoms, atom{start: int32(p.n), byte: int32(len(p.Text))})
	return pr
}

// latin tells whether only spaces and hyphens between letters can end a line
// and no shaping or reordering is needed to know so: plain ASCII prose.
func latin(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == ' ', c == ',', c == '.', c == '\'':
		default:
			return false
		}
	}
	return true
}

// plainAtoms is the short way for such text.
func (d *Document) plainAtoms(p *para, pr *prepared) {
	s := p.Text
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] != ' ' {
			j++
		}
		for j < len(s) && s[j] == ' ' {
			j++
		}
		d.addAtom(p, pr, i, i, j-i, j-i, false)
		i = j
	}
	pr.atoms = append(pr.atoms, atom{start: int32(p.n), byte: int32(len(s))})
}

func (d *Document) addAtom(p *para, pr *prepared, at, atByte, n, size int, must bool) {
	text := p.Text[atByte : atByte+size]
	word := strings.TrimRightFunc(text, unicode.IsSpace)
	spaces := utf8.RuneCountInString(text[len(word):])
	a := atom{start: int32(at), byte: int32(atByte), spaces: int32(spaces), must: must}
	a.width = d.measure(p, pr, word, at)
	if spaces > 0 {
		a.space = float32(spaces) * d.space(p, pr, word, at)
	}
	pr.atoms = append(pr.atoms, a)
}

// space is the width of a space after a word: a font other than the theme's
// brings its own.
func (d *Document) space(p *para, pr *prepared, word string, at int) float32 {
	r, _ := utf8.DecodeLastRuneInString(word)
	if r < 0x590 {
		return d.width1(" ", p.set.Style, false)
	}
	rtl := pr.levels != nil && pr.levels[at]%2 == 1
	return d.width1(word+" ", p.set.Style, rtl) - d.width1(word, p.set.Style, rtl)
}

// measure sums the widths of the parts of a word that lie in one direction.
func (d *Document) measure(p *para, pr *prepared, word string, at int) (w float32) {
	if word == "" {
		return 0
	}
	if pr.levels == nil {
		return d.width1(word, p.set.Style, pr.base%2 == 1)
	}
	from, k := 0, 0
	level := pr.levels[at]
	for i := range word {
		if pr.levels[at+k] != level {
			w += d.width1(word[from:i], p.set.Style, level%2 == 1)
			from, level = i, pr.levels[at+k]
		}
		k++
	}
	return w + d.width1(word[from:], p.set.Style, level%2 == 1)
}

// width1 measures a text that lies in one direction.
func (d *Document) width1(text string, s Style, rtl bool) float32 {
	return d.shaper.Width(Clean(text), s, rtl)
}

// levels runs the bidi algorithm; plain left-to-right text costs one scan.
func levels(text string, dir Direction) (uint8, []uint8) {
	if dir != RTL && !strings.ContainsFunc(text, bidi.Turns) {
		return 0, nil
	}
	runes := []rune(text)
	base, lv := bidi.Levels(runes, dir)
	var seg segmenter.Segmenter
	seg.Init(runes)
	for it := seg.GraphemeIterator(); it.Next(); { // a cluster goes one way, even where the rules say otherwise
		g := it.Grapheme()
		for i := range g.Text {
			lv[g.Offset+i] = lv[g.Offset]
		}
	}
	return base, lv
}

// Clean replaces what must not reach a font: control characters become spaces.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
}
