package typeset

import (
	"fmt"
	"unicode"

	"dateline/app/article/bidi"
)

// prepared is the text of a paragraph as it is shaped: whitespace plain, and
// what no face draws replaced by its number in brackets.
type prepared struct {
	text   []rune
	levels []uint8
	styles []*Style // by rune
	stands []stand
	marks  []Mark
	base   uint8
}

// stand is a visible replacement: text[start:end] stands for a character.
type stand struct {
	start, end int
	char       rune
}

// prepare works on the characters as they are first, so that a replacement runs
// the way its character would have.
func (t *Typesetter) prepare(spans []Span, o Options) prepared {
	p := gather(spans)
	p.marks = o.Marks
	p.base, p.levels = bidi.Levels(p.text, o.Direction)
	for i, r := range p.text {
		if t.uncovered(r, p.styles[i]) {
			return t.replace(p)
		}
	}
	return p
}

// gather puts spans together, with whitespace made plain.
func gather(spans []Span) prepared {
	n := 0
	for _, s := range spans {
		n += len(s.Text) // bytes: at least as many as code points
	}
	p := prepared{text: make([]rune, 0, n), styles: make([]*Style, 0, n)}
	for _, s := range spans {
		for _, r := range s.Text {
			if unicode.IsSpace(r) && (r < ' ' || r == 0x85 || r == 0x2028 || r == 0x2029) {
				r = ' '
			}
			p.text, p.styles = append(p.text, r), append(p.styles, s.Style)
		}
	}
	return p
}

func (t *Typesetter) uncovered(r rune, style *Style) bool {
	return style.Faces.find(r) == nil && !ignorable(r) && !unicode.IsSpace(r)
}

// replace puts a number in brackets for each character that no face draws.
func (t *Typesetter) replace(source prepared) prepared {
	p := prepared{base: source.base}
	moved := make([]int, len(source.text)+1)
	for i, r := range source.text {
		moved[i] = len(p.text)
		shown, l := []rune{r}, source.levels[i]
		if t.uncovered(r, source.styles[i]) {
			t.missing[r] = true
			shown = []rune(fmt.Sprintf("[U+%04X]", r))
			l = (l + 1) &^ 1 // read from left to right, wherever it stands
			p.stands = append(p.stands, stand{len(p.text), len(p.text) + len(shown), r})
		}
		for range shown {
			p.styles, p.levels = append(p.styles, source.styles[i]), append(p.levels, l)
		}
		p.text = append(p.text, shown...)
	}
	moved[len(source.text)] = len(p.text)
	p.marks = moveMarks(source.marks, moved)
	return p
}

func moveMarks(marks []Mark, moved []int) []Mark {
	out := make([]Mark, len(marks))
	for i, m := range marks {
		out[i] = m
		last := len(moved) - 1
		out[i].Start, out[i].End = moved[min(max(m.Start, 0), last)], moved[min(max(m.End, 0), last)]
	}
	return out
}

// ignorable says whether r is invisible by nature (Unicode's
// Default_Ignorable_Code_Point), so that no face needs to draw it.
func ignorable(r rune) bool {
	switch {
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r), r >= 0xfff9 && r <= 0xfffb, r >= 0x13430 && r <= 0x13440:
		return false
	}
	return unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}
