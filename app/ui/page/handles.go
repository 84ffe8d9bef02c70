package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// The highlight that has the focus has a handle at each end, to be dragged; with
// Ctrl held it goes by words. A click that does not drag is a click on the text.

// handles are the places of the carets at the ends of the focused highlight.
func (p *Page) handles() (ends [2]layout.Pos, m *Mark, ok bool) {
	m, ok = p.marks.byID(p.focusOn.mark)
	if ok {
		ends = [2]layout.Pos{{Off: m.Start}, {Off: m.End, After: true}}
	}
	return ends, m, ok
}

// handleAt is the handle at a position; of two, the nearer one.
func (p *Page) handleAt(at fyne.Position) (last, ok bool) {
	ends, _, focused := p.handles()
	if !focused || p.doc.Blocks() == 0 {
		return false, false
	}
	x, y := p.inDoc(at)
	best := float32(tokens.Target/2) + 1
	for i, pos := range ends {
		hx, hy, h := p.doc.Caret(pos)
		above := float64(max(0, tokens.Target-h)) / 2
		if y < hy-above || y >= hy+float64(h)+above {
			continue
		}
		if d := max(hx-x, x-hx); d < best {
			best, last, ok = d, i == 1, true
		}
	}
	return last, ok
}

// grabHandle begins to drag the handle under the pointer, if there is one.
func (p *Page) grabHandle(e *desktop.MouseEvent) bool {
	if p.mouse.through || e.Modifier&fyne.KeyModifierShift != 0 {
		return false
	}
	last, ok := p.handleAt(e.Position)
	if !ok {
		p.EndResize()
		return false
	}
	_, m, _ := p.handles()
	if p.Resizing() {
		p.resize.last = last
	} else {
		p.startResize(m, last)
	}
	p.resize.words = e.Modifier&fyne.KeyModifierControl != 0
	p.mouse.handle, p.mouse.down, p.mouse.moved = true, true, false
	p.Refresh()
	return true
}

// dropHandle lets go of a handle that was not dragged: what was meant is the text.
func (p *Page) dropHandle(e *desktop.MouseEvent) bool {
	if !p.mouse.handle {
		return false
	}
	if p.mouse.moved {
		return true // DragEnd follows
	}
	p.GiveUpResize()
	p.mouse.through = true
	p.MouseDown(e)
	p.MouseUp(e)
	p.mouse.through = false
	return true
}

// dragHandle moves the end to where the pointer is.
func (p *Page) dragHandle(pos layout.Pos) {
	off := pos.Off
	if p.resize.words {
		a, b := p.doc.WordAt(clusterOf(pos))
		if off = a; p.resize.last {
			off = b
		}
	}
	p.putEnd(p.tidy(off, p.resize.last))
}
