package page

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
)

// resizing is a highlight whose ends are being moved. The page shows the range
// it will have; nothing is changed until it is told by OnResize.
type resizing struct {
	id       article.ID // "" for none
	was, now [2]int
	last     bool // which end moves
	words    bool // the mouse moves it by words
}

// Resizing tells whether the ends of a highlight are being moved.
func (p *Page) Resizing() bool { return p.resize.id != "" }

// StartResize lets the arrows move an end of the highlight that has the focus,
// the last one first; false when none has it.
func (p *Page) StartResize() bool {
	m, ok := p.marks.byID(p.focusOn.mark)
	if p.doc.Blocks() == 0 {
		return false
	}
	if !ok || p.Resizing() {
		return ok
	}
	p.startResize(m, true)
	return true
}

func (p *Page) startResize(m *Mark, last bool) {
	p.setTold("")
	p.setDate(-1)
	at := [2]int{m.Start, m.End}
	p.resize = resizing{id: m.ID, was: at, now: at, last: last}
	p.Refresh()
}

// EndResize tells of the new range, if it is another.
func (p *Page) EndResize() {
	r := p.resize
	if r.id == "" {
		return
	}
	p.stopResize()
	if r.now == r.was {
		p.tellSelected()
		return
	}
	p.caret = layout.Pos{Off: r.now[1], After: true}
	p.from = p.caret
	p.tellSelected()
	if p.OnResize != nil {
		p.OnResize(r.id, r.now[0], r.now[1])
	}
}

// GiveUpResize shows the range that the highlight has; false when its ends are
// not being moved.
func (p *Page) GiveUpResize() bool {
	if !p.Resizing() {
		return false
	}
	p.stopResize()
	p.drawMarks()
	p.tellSelected()
	return true
}

func (p *Page) stopResize() {
	p.resize = resizing{}
	p.mouse.handle, p.mouse.down = false, false
	p.stopAutoScroll()
	p.Refresh()
}

func (p *Page) tellSelected() {
	if p.OnSelected != nil {
		p.OnSelected(p.Selection())
	}
}

// moveEnd puts the end that moves at an offset and shows it.
func (p *Page) moveEnd(to int) {
	p.putEnd(to)
	p.reveal(p.movingEnd())
}

// putEnd puts the end that moves at an offset, never past the other one.
func (p *Page) putEnd(to int) {
	r := &p.resize
	if r.last {
		r.now[1] = max(to, p.doc.Next(r.now[0]))
	} else {
		r.now[0] = min(to, p.doc.Prev(r.now[1]))
	}
	p.drawMarks()
}

// movingEnd is the place of the end that moves.
func (p *Page) movingEnd() layout.Pos {
	if p.resize.last {
		return layout.Pos{Off: p.resize.now[1], After: true}
	}
	return layout.Pos{Off: p.resize.now[0]}
}

// drawMarks shows the marks that were given, the one being resized as it will be.
func (p *Page) drawMarks() {
	shown := slices.Clone(p.given)
	for i := range shown {
		if shown[i].ID == p.resize.id {
			shown[i].Start, shown[i].End = p.resize.now[0], p.resize.now[1]
		}
	}
	p.marks = newMarkSet(shown)
	if m, ok := p.marks.byID(p.focusOn.mark); ok {
		p.focusOn.at = m.Start
	}
	p.noted.stale = true
	p.Refresh()
}

// resizeKey takes a key while an end is being moved; any other key keeps the new
// range and does what it does.
func (p *Page) resizeKey(name fyne.KeyName, by fyne.KeyModifier) bool {
	if !p.Resizing() || modifiers[name] {
		return false
	}
	switch name {
	case fyne.KeyTab:
		p.resize.last = !p.resize.last
		p.reveal(p.movingEnd())
		p.Refresh()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.EndResize()
	case fyne.KeyEscape:
		p.GiveUpResize()
	case fyne.KeyLeft, fyne.KeyRight:
		at := p.movingEnd().Off
		forward := (name == fyne.KeyRight) != p.doc.RightToLeft(at)
		p.moveEnd(p.stepEnd(at, p.mover(forward, by), forward))
	case fyne.KeyUp, fyne.KeyDown:
		at, lines := p.movingEnd(), 1
		if name == fyne.KeyUp {
			lines = -1
		}
		to := p.doc.Vertical(at, lines, p.doc.PlaceX(at)).Off
		p.moveEnd(p.tidy(to, p.resize.last))
	default:
		p.EndResize()
		return false
	}
	return true
}

// modifiers come as keys of their own before what they are held for.
var modifiers = map[fyne.KeyName]bool{
	desktop.KeyShiftLeft: true, desktop.KeyShiftRight: true, desktop.KeyControlLeft: true, desktop.KeyControlRight: true,
	desktop.KeyAltLeft: true, desktop.KeyAltRight: true, desktop.KeySuperLeft: true, desktop.KeySuperRight: true,
}

// mover is how an arrow moves: by letter, with Ctrl by word, with Alt by sentence.
func (p *Page) mover(forward bool, by fyne.KeyModifier) func(int) int {
	d := p.doc
	moves := [2]func(int) int{d.Prev, d.Next}
	switch by {
	case fyne.KeyModifierControl:
		moves = [2]func(int) int{d.PrevWord, d.NextWord}
	case fyne.KeyModifierAlt:
		moves = [2]func(int) int{d.PrevSentence, d.NextSentence}
	}
	if forward {
		return moves[1]
	}
	return moves[0]
}

// stepEnd moves an end until it stands elsewhere, white space not counted.
func (p *Page) stepEnd(from int, move func(int) int, forward bool) int {
	for at := from; ; {
		to := move(at)
		if to == at {
			return from
		}
		at = to
		if end := p.tidy(at, p.resize.last); end != from && (end > from) == forward {
			return end
		}
	}
}

// tidy takes white space off an end: no quotation wants it there.
func (p *Page) tidy(off int, last bool) int {
	if last {
		for off > 0 && p.spaceAt(off-1) {
			off--
		}
		return off
	}
	for off < p.doc.Len() && p.spaceAt(off) {
		off++
	}
	return off
}

// spaceAt tells whether a code point is white space; between blocks all is.
func (p *Page) spaceAt(off int) bool {
	b, start, end := p.doc.Block(p.doc.BlockAt(off))
	if off < start || off >= end {
		return true
	}
	for i, r := range article.Slice(b.Text, off-start, off-start+1) {
		return i == 0 && unicode.IsSpace(r)
	}
	return true
}
