package page

import (
	"fyne.io/fyne/v2"

	"dateline/app/article"
)

// What is known of a highlight is told while the pointer is over it, and when Tab
// has reached it.

// pointedAt follows the pointer, which may have left a highlight ("").
func (p *Page) pointedAt(id article.ID) {
	switch {
	case p.mouse.down || p.Resizing():
	case id != "" || p.mouse.over != "":
		p.setTold(id)
	}
	p.mouse.over = id
}

// setTold tells of a highlight instead of the one before; "" for none.
func (p *Page) setTold(id article.ID) {
	if id == p.told {
		return
	}
	was := p.told
	p.told = id
	if id != "" {
		p.tips.mark = tipAt(p.BoxOf(id))
	}
	if p.OnTell == nil {
		return
	}
	if was != "" {
		p.OnTell(was, false)
	}
	if id != "" {
		p.OnTell(id, true)
	}
}

// tellAgain tells anew of the highlight that was told of: it may be another now.
func (p *Page) tellAgain() {
	id := p.told
	p.setTold("")
	if _, ok := p.marks.byID(id); ok {
		p.setTold(id)
	}
}

// Box is the place of a range's words on the page, as far as they are in sight;
// ok is false when none are.
func (p *Page) Box(start, end int) (at fyne.Position, size fyne.Size, ok bool) {
	top := p.top()
	rects := p.doc.Rects(start, end, max(0, top), top+float64(p.Size().Height))
	if len(rects) == 0 {
		return at, size, false
	}
	x0, y0, x1, y1 := float32(1e9), 1e18, float32(-1e9), -1e18
	for _, q := range rects {
		x0, x1 = min(x0, q.X), max(x1, q.X+q.W)
		y0, y1 = min(y0, q.Y), max(y1, q.Y+float64(q.H))
	}
	at = fyne.NewPos(p.geometry().left+x0, float32(y0-top))
	return at, fyne.NewSize(x1-x0, float32(y1-y0)), true
}

// BoxOf is the place of a highlight's words.
func (p *Page) BoxOf(id article.ID) (at fyne.Position, size fyne.Size, ok bool) {
	m, ok := p.marks.byID(id)
	if !ok {
		return at, size, false
	}
	return p.Box(m.Start, m.End)
}
