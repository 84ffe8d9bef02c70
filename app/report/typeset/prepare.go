package typeset

import (
	"fmt"
	"unicode"
)

// prepared is the text of a paragraph as it is shaped: whitespace plain, and
// what no face draws replaced by its number in brackets.
type prepared struct {
	text   []rune
	levels []level
	styles []*Style // by rune
	stands []stand
	marks  []Mark
	base   level
}

// stand is a visible replacement: text[start:end] stands for a character.
type stand struct {
	start, end int
	char       rune
}

// prepare works on the characters as they are first, so that a replacement runs
// the way its character would have.
func (t *Typesetter) prepare(spans []Span, o Options) prepared {
	var source []rune
	var styles []*Style
	for _, s := range spans {
		for _, r := range s.Text {
			if unicode.IsSpace(r) && (r < ' ' || r == 0x85 || r == 0x2028 || r == 0x2029) {
				r = ' '
			}
			source, styles = append(source, r), append(styles, s.Style)
		}
	}
	base, levels := resolve(source, o.Direction)
	p := prepared{base: base, marks: o.Marks}
	moved := make([]int, len(source)+1)
	for i, r := range source {
		moved[i] = len(p.text)
		shown, l := []rune{r}, levels[i]
		if !ignorable(r) && !unicode.IsSpace(r) && styles[i].Faces.find(r) == nil {
			t.missing[r] = true
			shown = []rune(fmt.Sprintf("[U+%04X]", r))
			l = (l + 1) &^ 1 // read from left to right, wherever it stands
			p.stands = append(p.stands, stand{len(p.text), len(p.text) + len(shown), r})
		}
		for range shown {
			p.styles, p.levels = append(p.styles, styles[i]), append(p.levels, l)
		}
		p.text = append(p.text, shown...)
	}
	moved[len(source)] = len(p.text)
	if len(p.stands) > 0 {
		p.marks = moveMarks(o.Marks, moved)
	}
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
