package page

import (
	"unicode"

	"dateline/app/ui/page/layout"
)

// selected is a selection: its fixed end and the moving one.
type selected struct{ from, caret layout.Pos }

// unitOf is what a number of clicks selects and a drag after them goes on by; nil
// for a single click.
func (p *Page) unitOf(clicks int) func(off int) (start, end int) {
	switch clicks {
	case 2:
		return p.doc.WordAt
	case 3:
		return p.sentence
	case 4:
		return p.doc.ParagraphAt
	}
	return nil
}

// sentence is the sentence at an offset without the white space after it.
func (p *Page) sentence(off int) (start, end int) {
	start, end = p.doc.SentenceAt(off)
	return p.withoutSpace(start, end)
}

func (p *Page) withoutSpace(start, end int) (int, int) {
	words := []rune(p.doc.Text(start, end))
	for n := len(words); n > 0 && unicode.IsSpace(words[n-1]); n-- {
		end--
	}
	return start, max(start, end)
}

// Grow selects more: the word at the caret, its sentence, its paragraph, all. It
// tells whether there was more.
func (p *Page) Grow() bool {
	if p.doc.Blocks() == 0 {
		return false
	}
	p.EndResize()
	was := selected{p.from, p.caret}
	start, end := p.Selection()
	for _, unit := range []func(int) (int, int){p.word, p.sentence, p.doc.ParagraphAt, p.everything} {
		a, b := unit(start)
		if a <= start && b >= end && b-a > end-start {
			if n := len(p.grown); n > 0 && p.grownTo != was {
				p.grown = p.grown[:0]
			}
			p.grown = append(p.grown, was)
			p.from, p.caret = layout.Pos{Off: a}, layout.Pos{Off: b, After: true}
			p.grownTo = selected{p.from, p.caret}
			p.focusOn, p.wantX = stop{}, -1
			p.changed()
			return true
		}
	}
	return false
}

// Shrink takes back the last Grow, as long as nothing else was selected since.
func (p *Page) Shrink() bool {
	n := len(p.grown)
	if n == 0 || p.grownTo != (selected{p.from, p.caret}) {
		return false
	}
	back := p.grown[n-1]
	p.grown, p.grownTo = p.grown[:n-1], back
	p.from, p.caret = back.from, back.caret
	p.reveal(p.caret)
	p.changed()
	return true
}

// word is the word at an offset or right before it; none between two of them.
func (p *Page) word(off int) (start, end int) {
	for _, at := range []int{off, p.doc.Prev(off)} {
		if a, b := p.doc.WordAt(at); a <= off && b >= off && p.doc.IsWord(a) {
			return a, b
		}
	}
	return off, off
}

func (p *Page) everything(int) (start, end int) {
	return p.doc.Visible(0), p.doc.Visible(p.doc.Len())
}

// PutCaret puts the caret before an offset and scrolls nowhere.
func (p *Page) PutCaret(off int) {
	if p.doc.Blocks() == 0 {
		return
	}
	at := layout.Pos{Off: p.doc.Visible(p.doc.Snap(max(0, min(off, p.doc.Len()))))}
	p.from, p.caret, p.wantX, p.mouse.unit = at, at, -1, nil
	p.Refresh()
}

// Resting tells that nothing is selected and no highlight or bar has the focus.
func (p *Page) Resting() bool {
	start, end := p.Selection()
	return start == end && p.focusOn.none()
}
