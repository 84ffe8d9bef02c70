package page

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// renderer draws what is in sight with a brush whose objects are used again
// and again. It holds nothing that is not drawn anew each time, save the
// minimap's picture.
type renderer struct {
	p       *Page
	brush   text.Brush
	clip    *container.Clip
	content *fyne.Container
	ticks   minimap
	hatches hatching
	paper   *text.Fill
	objects []fyne.CanvasObject

	g           geometry // of this drawing
	scale       float32
	top, bottom float64 // heights of the document in sight
	lines       []*layout.Line
	shown       []shownMark // in sight
	wants       []wanted
	drawn       map[int]*canvas.Image // pictures
}

func newRenderer(p *Page) *renderer {
	r := &renderer{p: p, content: container.NewWithoutLayout(), paper: text.NewFill(tokens.Paper)}
	r.clip = container.NewClip(r.content)
	r.objects = []fyne.CanvasObject{r.clip}
	r.draw()
	return r
}

func (r *renderer) Destroy()                     {}
func (r *renderer) MinSize() fyne.Size           { return r.p.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) Layout(s fyne.Size) {
	r.clip.Resize(s)
	r.content.Resize(s)
	r.draw()
}

func (r *renderer) Refresh() {
	r.paper.Refresh() // the theme may be another
	r.draw()
	canvas.Refresh(r.content)
}

// draw puts every visible thing in its place.
func (r *renderer) draw() {
	p := r.p
	size := p.Size()
	if size.Height < 1 || size.Width < 1 {
		r.brush.Begin()
		return
	}
	p.follow()
	p.takeBackMoved() // before anything is drawn: it may draw the page anew
	r.brush.Begin()
	if p.focusOn.mark != "" { // its frame goes on above: what is laid out there moves what is below
		p.doc.Lines(max(0, p.top()-p.beyondSight()), p.top())
	}
	r.g, r.scale = p.geometry(), text.ScaleOf(p)
	r.top = p.top()
	r.bottom = r.top + float64(size.Height)
	r.lines = p.doc.Lines(max(0, r.top), r.bottom)
	r.drawn = map[int]*canvas.Image{}
	r.blocks()
	r.marks()
	r.selection()
	r.matches()
	r.markLines()
	r.linkLines()
	r.dates()
	r.text()
	r.notes()
	r.caret()
	r.focusFrame()
	r.writing()
	r.header()
	r.scrollBar(size)
	r.paper.Resize(size)
	r.content.Objects = append(append(r.content.Objects[:0], r.paper), r.brush.Objects()...)
	r.fetch()
}

// y is a height of the document on the widget.
func (r *renderer) y(at float64) float32 { return float32(at - r.top) }

// span is the range of the text in sight.
func (r *renderer) span() (start, end int) {
	if len(r.lines) == 0 {
		return 0, 0
	}
	return r.lines[0].Start, r.lines[len(r.lines)-1].End
}

func (r *renderer) text() {
	block, ink := -1, color.NRGBA{}
	for _, l := range r.lines {
		if l.Block != block {
			block, ink = l.Block, tokens.Of(r.p.inkOf(l.Block))
		}
		r.line(l, ink)
	}
}

func (r *renderer) selection() {
	start, end := r.p.Selection()
	if start == end {
		return
	}
	c := tokens.Of(tokens.Soft)
	for _, q := range r.p.doc.Rects(start, end, r.top, r.bottom) {
		r.brush.Rect(r.g.left+q.X, r.y(q.Y), q.W, q.H, c)
	}
}

func (r *renderer) caret() {
	p := r.p
	if !p.focused || p.doc.Blocks() == 0 || !p.focusOn.none() {
		return
	}
	if b, _, _ := p.doc.Block(p.doc.BlockAt(p.caret.Off)); b.Folded {
		return // all is folded
	}
	x, y, h := p.doc.Caret(p.caret)
	r.brush.Over(r.g.left+x-1, r.y(y)+2, tokens.FocusLine, h-4, tokens.Of(tokens.Accent))
}

func (r *renderer) header() {
	o := r.p.header
	if o == nil || !o.Visible() {
		return
	}
	h := r.p.headerHeight()
	if r.top > 0 {
		return
	}
	o.Resize(fyne.NewSize(r.g.full(), h-topGap-headerGap))
	o.Move(fyne.NewPos(r.g.left, r.y(-float64(h))+topGap))
	r.brush.Put(o)
}

func (r *renderer) scrollBar(size fyne.Size) {
	x := r.g.bar
	r.brush.Over(x, 0, tokens.Hairline, size.Height, tokens.Of(tokens.Line))
	if y, h, ok := r.p.thumb(); ok {
		c := tokens.Of(tokens.Edge)
		c.A = 110
		o := r.brush.Over(x+3, y+1, barWidth-5, h-2, c)
		o.CornerRadius = 3.5
	}
	r.minimap(size.Height)
}
