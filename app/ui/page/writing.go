package page

import (
	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// writing is a note being written in its place: in the margin, or below the words
// of its highlight where there is no margin. The object is the caller's; here it
// is placed, as wide as there is room and as high as it wants to be.
type writing struct {
	mark   article.ID
	object fyne.CanvasObject
}

// of tells whether a highlight's note is the one being written.
func (w *writing) of(id article.ID) bool { return w.object != nil && w.mark == id }

func (w *writing) height(width float32) float32 {
	if w.object.Size().Width != width {
		w.object.Resize(fyne.NewSize(width, w.object.MinSize().Height))
	}
	return w.object.MinSize().Height
}

// WriteNote puts an object in the place of a highlight's note and shows it;
// false when the highlight is not there.
func (p *Page) WriteNote(id article.ID, o fyne.CanvasObject) bool {
	m, ok := p.marks.byID(id)
	if !ok {
		return false
	}
	p.setTold("")
	p.openAround(m.Start, m.End)
	p.writing = writing{mark: id, object: o}
	p.noted.stale = true
	p.ShowNote()
	return true
}

// ShowNote shows the note that is being written, also when its height changed.
func (p *Page) ShowNote() {
	p.noted.stale = true
	if _, y, _, h, ok := p.writingPlace(); ok {
		view := float64(p.Size().Height)
		switch {
		case y < p.top() || float64(h) > view:
			p.scrollTo(y - float64(tokens.Space5))
		case y+float64(h) > p.top()+view:
			p.scrollTo(y + float64(h+tokens.Space5) - view)
		}
	}
	p.Refresh()
}

// NoteWritten is the highlight whose note is being written; "" for none.
func (p *Page) NoteWritten() article.ID { return p.writing.mark }

// EndNote takes the object away.
func (p *Page) EndNote() {
	p.writing = writing{}
	p.noted.stale = true
	p.Refresh()
}

// writingPlace is where the object stands in the document; x is on the widget.
func (p *Page) writingPlace() (x float32, y float64, w, h float32, ok bool) {
	g := p.geometry()
	m, there := p.marks.byID(p.writing.mark)
	if !there || p.writing.object == nil {
		return 0, 0, 0, 0, false
	}
	if g.side == 0 {
		y, ok := p.footOf(m)
		return g.left, y + float64(tokens.Space1), g.column, p.writing.height(g.column), ok
	}
	for _, n := range p.notes() {
		if p.marks.marks[n.mark].ID == p.writing.mark {
			return g.margin, n.y, g.side, n.height, true
		}
	}
	return 0, 0, 0, 0, false
}

// footOf is the foot of the last line of a highlight that is shown; ok is false where
// none is.
func (p *Page) footOf(m *Mark) (y float64, ok bool) {
	last := max(m.Start, m.End-1)
	if p.Shows(last) {
		_, y, h := p.doc.Caret(layout.Pos{Off: last})
		return y + float64(h), true
	}
	rects := p.doc.Rects(m.Start, m.End, 0, p.doc.Height())
	if len(rects) == 0 {
		return 0, false
	}
	foot := rects[len(rects)-1]
	return foot.Y + float64(foot.H), true
}

// writing draws the note that is being written, also out of sight: it keeps the
// focus.
func (r *renderer) writing() {
	x, y, w, h, ok := r.p.writingPlace()
	if !ok {
		return
	}
	o := r.p.writing.object
	o.Resize(fyne.NewSize(w, h))
	o.Move(fyne.NewPos(x, r.y(y)))
	r.brush.Put(o)
}

// NotesInMargin tells whether there is room for notes beside the text.
func (p *Page) NotesInMargin() bool { return p.geometry().side > 0 }
