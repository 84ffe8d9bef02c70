package page

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

const (
	clickTime = 400 * time.Millisecond
	clickDist = 4
)

// mouse is the state of the mouse over the page.
type mouse struct {
	clicks     int
	last       time.Time
	at         fyne.Position
	down       bool
	moved      bool
	unit       func(off int) (start, end int) // of the last clicks, to extend by; nil: single characters
	home       [2]int                         // the unit where the drag began
	bar        bool                           // the scroll bar is held
	barAt      float32                        // ... at this distance from its upper end
	hand       bool                           // something to click is under the pointer
	over       article.ID                     // the highlight under the pointer
	grip       bool                           // a handle of the focused highlight is
	handle     bool                           // it is held
	through    bool                           // handles are not asked
	mapped     string                         // what was told of the minimap
	autoScroll *fyne.Animation
	scrolled   time.Time // when it last did
	dragAt     fyne.Position
}

// inDoc is a position of the widget in the document.
func (p *Page) inDoc(at fyne.Position) (x float32, y float64) {
	return at.X - p.geometry().left, p.top() + float64(at.Y)
}

// hit is the place in the text under a position in the widget; beside the bar of a
// folded block it is the nearest that is shown.
func (p *Page) hit(at fyne.Position) layout.Pos {
	pos := p.doc.Hit(p.inDoc(at))
	if off := p.doc.Visible(pos.Off); off != pos.Off {
		return layout.Pos{Off: off}
	}
	return pos
}

// markAt is the shortest highlight under a position, not merely near it, or the
// one whose bar in the gutter is there.
func (p *Page) markAt(at fyne.Position) (article.ID, bool) {
	x, y := p.inDoc(at)
	pos := p.doc.Hit(x, y)
	inGutter := x < -4 && x > -gutter
	var best *Mark
	p.marks.within(max(0, pos.Off-1), pos.Off+1, func(_ int, m *Mark) {
		if best != nil && best.End-best.Start <= m.End-m.Start {
			return
		}
		for _, q := range p.doc.Rects(m.Start, m.End, y, y+1) {
			if q.Holds(x, y) || inGutter && q.Holds(q.X, y) {
				best = m
			}
		}
	})
	if best == nil {
		return "", false
	}
	return best.ID, true
}

// MouseDown implements desktop.Mouseable.
func (p *Page) MouseDown(e *desktop.MouseEvent) {
	p.focus()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	m := &p.mouse
	if e.Position.X >= p.geometry().bar {
		p.grabBar(e.Position)
		return
	}
	if p.onMap(e.Position) {
		p.goToMap(e.Position.Y)
		return
	}
	if p.doc.Blocks() == 0 || p.grabHandle(e) {
		return
	}
	p.countClick(e.Position)
	if p.pressed(e.Position) {
		m.down, m.clicks = false, 0
		return
	}
	p.wantX, p.focusOn = -1, stop{}
	pos := p.hit(e.Position)
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		m.clicks = 0
		p.extend(pos)
	default:
		if m.unit = p.unitOf(m.clicks); m.unit == nil {
			p.from = pos
		} else {
			m.home[0], m.home[1] = m.unit(clusterOf(pos))
		}
		p.extend(pos)
	}
	p.changed()
}

func (p *Page) countClick(at fyne.Position) {
	m := &p.mouse
	now := time.Now()
	d := at.Subtract(m.at)
	if now.Sub(m.last) > clickTime || d.X*d.X+d.Y*d.Y > clickDist*clickDist || m.clicks == 4 {
		m.clicks = 0
	}
	m.clicks++
	m.last, m.at, m.down, m.moved = now, at, true, false
}

// clusterOf is an offset inside the character that was pointed at.
func clusterOf(pos layout.Pos) int {
	if pos.After {
		return pos.Off - 1
	}
	return pos.Off
}

// extend selects up to a place: whole words, sentences or paragraphs after as many
// clicks.
func (p *Page) extend(pos layout.Pos) {
	if p.mouse.unit == nil {
		p.caret = pos
		return
	}
	a, b := p.mouse.unit(clusterOf(pos))
	if a < p.mouse.home[0] {
		p.from, p.caret = layout.Pos{Off: p.mouse.home[1], After: true}, layout.Pos{Off: a}
		return
	}
	p.from, p.caret = layout.Pos{Off: p.mouse.home[0]}, layout.Pos{Off: max(b, p.mouse.home[1]), After: true}
}

// pressed does what the thing under a position does at once: a bar opens, Keep
// keeps, a note opens. It tells whether there was one.
func (p *Page) pressed(at fyne.Position) bool {
	x, y := p.inDoc(at)
	if s, ok := p.buttonAt(x, y); ok {
		p.focusOn = stop{}
		p.act(s)
		return true
	}
	id, ok := p.noteAt(at.X, y)
	if ok && p.OnNote != nil {
		p.OnNote(id)
	}
	return ok
}

// buttonAt is the bar or Keep under a point of the column.
func (p *Page) buttonAt(x float32, y float64) (stop, bool) {
	if p.doc.Blocks() == 0 || x < -4 || x > p.doc.Width()+4 || y < 0 || y >= p.doc.Height() {
		return stop{}, false
	}
	i := p.doc.AnchorAt(y).Block
	top, _ := p.doc.BlockSpan(i)
	b, start, end := p.doc.Block(i)
	if b.Head > 0 && y < top+float64(tokens.FoldBar) {
		return stop{at: start, bar: true, in: i}, true
	}
	if k := p.pictureAt(x, y); k >= 0 {
		return stop{at: start, picture: k + 1}, true
	}
	if b.Folded || b.Foot == 0 || x > keepWidth+openIndent {
		return stop{}, false
	}
	from, h := p.keepLine(i)
	return stop{at: end, keep: true, in: i}, y >= from && y < from+float64(h)
}

// MouseUp implements desktop.Mouseable.
func (p *Page) MouseUp(e *desktop.MouseEvent) {
	m := &p.mouse
	if p.dropHandle(e) {
		return
	}
	clicked := m.down && !m.moved && m.clicks == 1 && e.Button == desktop.MouseButtonPrimary
	m.down, m.bar = false, false
	if !clicked || p.from.Off != p.caret.Off {
		return
	}
	if id, ok := p.markAt(e.Position); ok && p.OnMark != nil {
		p.OnMark(id)
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (p *Page) TappedSecondary(e *fyne.PointEvent) {
	p.EndResize()
	pos := p.hit(e.Position)
	if start, end := p.Selection(); pos.Off < start || pos.Off > end {
		p.from, p.caret = pos, pos
		p.changed()
	}
	if id, ok := p.markAt(e.Position); ok {
		m, _ := p.marks.byID(id)
		p.focusOn = stop{at: m.Start, mark: id}
		p.Refresh()
	}
	if p.OnMenu != nil {
		p.OnMenu(e.AbsolutePosition)
	}
}

// MouseIn, MouseMoved and MouseOut implement desktop.Hoverable.
func (p *Page) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved looks for something to click under the pointer.
func (p *Page) MouseMoved(e *desktop.MouseEvent) {
	at := e.Position
	p.pointer = &at
	if !p.mouse.down {
		p.setDate(pointed(p, p.dates, e.Position))
		p.setLink(pointed(p, p.links, e.Position))
	}
	mark, onMark := p.markAt(e.Position)
	p.pointedAt(mark)
	x, y := p.inDoc(e.Position)
	_, onButton := p.buttonAt(x, y)
	_, onNote := p.noteAt(e.Position.X, y)
	p.mouse.hand = onMark || onButton || onNote || p.onMap(e.Position)
	_, p.mouse.grip = p.handleAt(e.Position)
	if p.onMap(e.Position) {
		p.tellMap(e.Position.Y)
	} else {
		p.tellMap(-1)
	}
	p.setUnder(p.pictureAt(x, y))
}

// MouseOut implements desktop.Hoverable.
func (p *Page) MouseOut() {
	p.pointer = nil
	p.setDate(-1)
	p.pointedAt("")
	p.tellMap(-1)
	p.setLink(-1)
	p.setUnder(-1)
}

// Cursor implements desktop.Cursorable.
func (p *Page) Cursor() desktop.Cursor {
	if p.mouse.handle || p.mouse.grip && !p.mouse.moved {
		return desktop.HResizeCursor
	}
	if p.mouse.hand && !p.mouse.moved {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}
