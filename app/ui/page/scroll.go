package page

import (
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/ui/page/layout"
)

// top is the height in the document that stands at the upper edge. It is
// negative where the header is in sight.
func (p *Page) top() float64 { return p.doc.Y(p.anchor) }

// least is the top when the page is scrolled to its beginning.
func (p *Page) least() float64 { return -float64(p.headerHeight() + p.free) }

// most is the top when the page is scrolled to its end, that of the notes too.
func (p *Page) most() float64 {
	return max(p.least(), max(p.doc.Height()+footGap+float64(p.free), p.notesEnd())-float64(p.Size().Height))
}

// headerHeight is the room above the text.
func (p *Page) headerHeight() float32 {
	if p.header == nil || !p.header.Visible() {
		return topGap
	}
	g := p.geometry()
	if c, ok := p.header.(interface{ SetColumn(width, text float32) }); ok {
		c.SetColumn(g.column, p.reading.Size)
	}
	w := g.full()
	if p.header.Size().Width != w {
		p.header.Resize(fyne.NewSize(w, p.header.MinSize().Height))
	}
	return topGap + p.header.MinSize().Height + headerGap
}

// follow keeps the place when the header or heights have changed: the beginning
// stays the beginning.
func (p *Page) follow() {
	h := p.headerHeight()
	switch top := p.top(); {
	case h != p.headerWas && top <= -float64(p.headerWas) && p.free == 0:
		p.place(-float64(h))
	case top < p.least() || top > p.most():
		p.place(top)
	}
	p.headerWas = h
}

// place shows the document from a height on, as far as there is text.
func (p *Page) place(y float64) {
	y = max(p.least(), min(y, p.most()))
	p.doc.Lines(y, y+float64(p.Size().Height)) // corrects estimated heights
	y = max(p.least(), min(y, p.most()))
	p.anchor = p.doc.AnchorAt(y)
}

// scrollTo shows the document from a height on. What is told of a word is taken
// back when that moves the text: it would stand beside other words.
func (p *Page) scrollTo(y float64) {
	a := p.anchor
	p.place(y)
	if p.anchor != a {
		p.setDate(-1)
		p.setTold("")
		p.setLink(-1)
		p.setUnder(-1)
		p.tellScrolled()
	}
}

// ScrollBy moves the text up by so many pixels.
func (p *Page) ScrollBy(dy float32) {
	a := p.anchor
	p.scrollTo(p.top() + float64(dy))
	if p.anchor != a {
		p.Refresh()
	}
}

// ScrollToTop shows the beginning, the header first.
func (p *Page) ScrollToTop() {
	p.scrollTo(p.least())
	p.Refresh()
}

// TopOffset is the first code point in sight, to come back to; -1 at the very
// beginning, where the header is in sight.
func (p *Page) TopOffset() int {
	if p.top() <= 0 {
		return -1
	}
	return p.offsetAtY(p.top())
}

// ScrollToOffset puts a code point at the upper edge; see TopOffset.
func (p *Page) ScrollToOffset(off int) {
	if off < 0 {
		p.ScrollToTop()
		return
	}
	_, y, _ := p.doc.Caret(layout.Pos{Off: off})
	p.scrollTo(y)
	p.Refresh()
}

// reveal scrolls no more than needed to show a caret.
func (p *Page) reveal(pos layout.Pos) {
	_, y, h := p.doc.Caret(pos)
	top, view := p.top(), float64(p.Size().Height)
	switch {
	case view < float64(h):
	case y < top && p.doc.BlockAt(pos.Off) == 0:
		p.scrollTo(p.least())
	case y < top:
		p.scrollTo(y - float64(h))
	case y+float64(h) > top+view:
		p.scrollTo(y + 2*float64(h) - view)
	}
}

// keepPlace lets the first visible character stay where it is.
func (p *Page) keepPlace(change func()) { p.quietly(func() { p.holdPlace(change) }) }

// keepSight keeps the place where all is set anew; a caret that was in sight is
// so afterwards, even when what is above it needs more room.
func (p *Page) keepSight(change func()) {
	p.quietly(func() {
		seen := p.sees(p.caret)
		p.holdPlace(change)
		if seen && !p.sees(p.caret) {
			p.reveal(p.caret)
		}
	})
}

// sees tells whether a caret is wholly in sight.
func (p *Page) sees(pos layout.Pos) bool {
	_, y, h := p.doc.Caret(pos)
	return y >= p.top() && y+float64(h) <= p.top()+float64(p.Size().Height)
}

func (p *Page) holdPlace(change func()) {
	if p.top() <= 0 {
		above := p.top() - p.least()
		change()
		p.scrollTo(p.least() + above)
		return
	}
	off := p.offsetAtY(p.top())
	_, y, _ := p.doc.Caret(layout.Pos{Off: off})
	dy := p.top() - y
	change()
	_, y, _ = p.doc.Caret(layout.Pos{Off: off})
	p.scrollTo(y + dy)
}

func (p *Page) offsetAtY(y float64) int {
	if p.doc.RightToLeftAt(y) {
		return p.doc.Hit(p.doc.Width(), y).Off
	}
	return p.doc.Hit(0, y).Off
}

// thumb is the place of the scroll bar's handle; ok is false when all is in sight.
func (p *Page) thumb() (y, h float32, ok bool) {
	view := p.Size().Height
	span := p.most() - p.least()
	if span <= 0 || view <= 0 {
		return 0, 0, false
	}
	h = max(32, float32(float64(view)*float64(view)/(span+float64(view))))
	return float32((p.top() - p.least()) / span * float64(view-h)), h, true
}

// settle lays out the rest of a long article in slices, a few milliseconds a
// frame, so that heights become exact without anyone waiting.
func (p *Page) settle() {
	if p.settling != nil {
		p.settling.Stop()
		p.settling = nil
	}
	if p.doc.Settle(0) {
		return
	}
	a := &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever}
	a.Tick = func(float32) {
		if p.settling == a && p.doc.Settle(3*time.Millisecond) {
			a.Stop()
			p.settling = nil
			p.tellSettled()
			p.Refresh()
		}
	}
	p.settling = a
	a.Start()
}
