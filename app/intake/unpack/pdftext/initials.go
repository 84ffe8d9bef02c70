package pdftext

import "unicode"

// initial is a large first letter beside which several lines begin.
type initial struct{ box }

// takeInitials joins large initial letters with the words that they begin, so
// that they are not taken for words of the row on whose base line they stand.
func takeInitials(words []*word, em float64) (rest []*word, initials []initial) {
	for i, w := range words {
		if w.size < 1.8*em || len(w.chars) > 2 || !unicode.IsLetter(w.chars[len(w.chars)-1].r) {
			rest = append(rest, w)
			continue
		}
		top, foot := w.base-0.85*w.size, w.base+0.1*w.size
		var first *word
		rows := map[int]bool{}
		for _, o := range words[:min(len(words), i+400)] {
			if o.size < 0.7*w.size && o.base > top && o.base < foot && o.x0 > w.x0+0.2*w.width() && o.x0 < w.x1+1.5*em {
				rows[int(o.base/em*2)] = true
				if first == nil || o.base < first.base {
					first = o
				}
			}
		}
		if len(rows) < 2 {
			rest = append(rest, w)
			continue
		}
		initials = append(initials, initial{box{w.x0, top, w.x1 + 1.5*em, foot}})
		chars := w.chars
		if first.chars[0].blank {
			chars = append(chars, char{r: ' ', box: w.box})
		}
		first.chars = append(chars[:len(chars):len(chars)], first.chars...)
		first.x0, first.first = w.x0, w.first
	}
	return rest, initials
}

// setBack lets lines beside an initial begin where it does, since they are not
// indented.
func setBack(lines []line, initials []initial) {
	for _, in := range initials {
		for i := range lines {
			if l := &lines[i]; l.base > in.y0 && l.base < in.y1 && l.x0 > in.x0 && l.x0 < in.x1 {
				l.x0 = in.x0
			}
		}
	}
}
