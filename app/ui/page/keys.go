package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/ui/page/layout"
)

// Keys of the page: arrows, Home, End, Page Up and Down move the caret, with
// Shift they select; with Ctrl by word, by paragraph, to the ends; with Alt by
// sentence. Tab goes to the next highlight, bar or Keep, Shift+Tab back; Enter
// acts on it, Escape leaves it. Past the last one Tab leaves the page. All other
// keys are the window's.

// FocusGained implements fyne.Focusable.
func (p *Page) FocusGained() { p.setFocused(true) }

// FocusLost hides the caret; the selection stays.
func (p *Page) FocusLost() {
	p.shift = false
	p.EndResize()
	p.setTold("")
	p.setFocused(false)
}

func (p *Page) setFocused(f bool) {
	if p.focused == f {
		return
	}
	p.focused = f
	p.Refresh()
	if p.OnFocus != nil {
		p.OnFocus(f)
	}
}

// TypedRune implements fyne.Focusable: letters are keys here, see OnKey.
func (p *Page) TypedRune(r rune) {
	if p.typist != nil {
		p.typist.TypedRune(r)
	}
}

// KeyDown implements desktop.Keyable: Fyne does not send Shift with arrows.
func (p *Page) KeyDown(e *fyne.KeyEvent) { p.shiftKey(e, true) }

// KeyUp implements desktop.Keyable.
func (p *Page) KeyUp(e *fyne.KeyEvent) { p.shiftKey(e, false) }

// ShiftHeld tells whether Shift is held while the page has the focus.
func (p *Page) ShiftHeld() bool { return p.shift }

func (p *Page) shiftKey(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		p.shift = down
	}
}

// AcceptsTab implements fyne.Tabbable: while there is a place to go to.
func (p *Page) AcceptsTab() bool {
	if p.Resizing() {
		return true
	}
	_, ok := p.nextStop(p.shift)
	return ok
}

// TypedKey implements fyne.Focusable.
func (p *Page) TypedKey(e *fyne.KeyEvent) {
	if p.typist != nil {
		p.typist.TypedKey(e)
		return
	}
	if p.resizeKey(e.Name, 0) || p.OnKey != nil && p.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeyTab:
		if s, ok := p.nextStop(p.shift); ok {
			p.goTo(s)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if !p.focusOn.none() {
			p.act(p.focusOn)
		}
	case fyne.KeyEscape:
		p.focusOn = stop{}
		p.setTold("")
		p.from = p.caret
		p.changed()
	case desktop.KeyMenu:
		p.menu()
	case fyne.KeyF10:
		if p.shift {
			p.menu()
		}
	default:
		p.key(e.Name, 0, p.shift)
	}
}

func (p *Page) menu() {
	if p.OnMenu == nil {
		return
	}
	at, h, _ := p.Place(p.caret.Off)
	p.OnMenu(at.AddXY(0, h))
}

// TypedShortcut implements fyne.Shortcutable.
func (p *Page) TypedShortcut(s fyne.Shortcut) {
	if p.typist != nil {
		p.typist.TypedShortcut(s)
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		p.Copy()
		return
	case *fyne.ShortcutSelectAll:
		p.SelectAll()
		return
	case *desktop.CustomShortcut:
		by := s.Modifier &^ fyne.KeyModifierShift
		if by == fyne.KeyModifierShortcutDefault {
			by = fyne.KeyModifierControl
		}
		if p.resizeKey(s.KeyName, by) {
			return
		}
		if (by == fyne.KeyModifierControl || by == fyne.KeyModifierAlt) && p.key(s.KeyName, by, s.Modifier&fyne.KeyModifierShift != 0) {
			return
		}
	}
	if p.OnShortcut != nil {
		p.OnShortcut(s)
	}
}

// key moves the caret, with Shift its end of the selection only; it tells
// whether the key was one that moves.
func (p *Page) key(name fyne.KeyName, by fyne.KeyModifier, shift bool) bool {
	to, vertical, ok := p.target(name, by, shift)
	if !ok {
		return false
	}
	if !vertical {
		p.wantX = -1
	}
	p.caret, p.mouse.unit = to, nil
	if !shift {
		p.from = to
	}
	p.focusOn = stop{}
	p.setTold("")
	if p.doc.Prev(to.Off) == to.Off { // the very beginning, and the header with it
		p.scrollTo(p.least())
	} else {
		p.reveal(to)
	}
	p.changed()
	return true
}

// target is where a key leads.
func (p *Page) target(name fyne.KeyName, by fyne.KeyModifier, shift bool) (to layout.Pos, vertical, ok bool) {
	d, ctrl := p.doc, by == fyne.KeyModifierControl
	if d.Blocks() == 0 {
		return to, false, false
	}
	switch name {
	case fyne.KeyLeft, fyne.KeyRight:
		return p.sideways(name == fyne.KeyRight, by, shift), false, true
	case fyne.KeyUp, fyne.KeyDown:
		if ctrl {
			return layout.Pos{Off: p.paragraph(name == fyne.KeyDown)}, false, true
		}
		if by != 0 {
			return to, false, false
		}
		return p.vertical(map[bool]int{true: -1, false: 1}[name == fyne.KeyUp]), true, true
	case fyne.KeyPageUp, fyne.KeyPageDown:
		if by != 0 {
			return to, false, false
		}
		_, _, h := d.Caret(p.caret)
		n := max(1, int(p.Size().Height/max(1, h))-2)
		if name == fyne.KeyPageUp {
			n = -n
		}
		return p.vertical(n), true, true
	case fyne.KeyHome, fyne.KeyEnd:
		return p.end(name == fyne.KeyEnd, ctrl), false, true
	}
	return to, false, false
}

// end is the beginning or the end of the line, with Ctrl of the article.
func (p *Page) end(last, ctrl bool) layout.Pos {
	a, b := p.doc.LineRange(p.caret)
	switch {
	case ctrl && last:
		return layout.Pos{Off: p.doc.Visible(p.doc.Len())}
	case ctrl:
		return layout.Pos{Off: p.doc.Visible(0)}
	case last:
		return b
	}
	return a
}

// paragraph is the beginning of the next paragraph, or of this or the one before.
func (p *Page) paragraph(down bool) int {
	d, off := p.doc, p.caret.Off
	a, b := d.ParagraphAt(off)
	switch {
	case down:
		return d.Next(b)
	case off > a:
		return a
	}
	a, _ = d.ParagraphAt(d.Prev(a))
	return a
}

func (p *Page) vertical(lines int) layout.Pos {
	if p.wantX < 0 {
		p.wantX = max(0, p.doc.PlaceX(p.caret))
	}
	return p.doc.Vertical(p.caret, lines, p.wantX)
}

// sideways moves as the text is seen; by word and by sentence in the order of
// reading, where the left arrow goes forward in a right-to-left paragraph. Without
// Shift an arrow first collapses the selection.
func (p *Page) sideways(right bool, by fyne.KeyModifier, shift bool) layout.Pos {
	d := p.doc
	forward := right != d.RightToLeft(p.caret.Off)
	start, end := p.Selection()
	if start != end && !shift && by == 0 {
		if forward {
			return layout.Pos{Off: end}
		}
		return layout.Pos{Off: start}
	}
	if by == 0 {
		return d.Sideways(p.caret, right)
	}
	off, move := p.caret.Off, [2]func(int) int{d.PrevWord, d.NextWord}
	if by == fyne.KeyModifierAlt {
		move = [2]func(int) int{d.PrevSentence, d.NextSentence}
	}
	if forward {
		return layout.Pos{Off: move[1](off)}
	}
	return layout.Pos{Off: move[0](off)}
}
