package page

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/article/find"
	"dateline/app/ui/tokens"
)

// The minimap stands beside the scroll bar: a column of ticks each for the
// highlights, for what a search in the page found and for the dates, and behind
// them the part that is in sight. A click goes to the place.
const (
	mapColumn = 5 // of ticks
	mapGap    = 1
	mapWidth  = 3*(mapColumn+mapGap) + mapGap
	mapTick   = 2 // least height of a tick
)

// minimap is the picture of the ticks. It is painted anew only when something changed.
type minimap struct {
	img *canvas.Image
	of  mapState
}

// mapState is all that the picture depends on.
type mapState struct {
	height, version        int
	marks                  *Mark // the first of the set
	dates                  *DateMark
	matches                *find.Span
	nMarks, nDates, nMatch int
	variant                fyne.ThemeVariant
}

func (p *Page) mapState(height float32) mapState {
	matches := p.matchSpans()
	s := mapState{height: int(height), version: p.doc.Version(), variant: tokens.Variant()}
	s.nMarks, s.nDates, s.nMatch = len(p.marks.marks), len(p.dates), len(matches)
	if s.nMarks > 0 {
		s.marks = &p.marks.marks[0]
	}
	if s.nDates > 0 {
		s.dates = &p.dates[0]
	}
	if s.nMatch > 0 {
		s.matches = &matches[0]
	}
	return s
}

// minimap draws the ticks over the part in sight.
func (r *renderer) minimap(height float32) {
	p, x := r.p, r.g.mapped
	r.brush.Over(x, 0, tokens.Hairline, height, tokens.Of(tokens.Line))
	if p.doc.Blocks() == 0 || height < 1 {
		return
	}
	scale := p.mapScale(height)
	if from, to := scale.at(r.top), scale.at(r.bottom); to-from < height-1 {
		r.brush.Over(x+1, from, mapWidth-1, max(to-from, mapTick), tokens.Of(tokens.Hover))
		r.brush.Over(x+1, from, mapWidth-1, tokens.Hairline, tokens.Of(tokens.Edge))
		r.brush.Over(x+1, max(to, from+mapTick)-1, mapWidth-1, tokens.Hairline, tokens.Of(tokens.Edge))
	}
	m := &r.ticks
	if m.img == nil {
		m.img = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels}
	}
	if state := p.mapState(height); m.img.Image == nil || m.of != state {
		m.of = state
		m.img.Image = p.paintMap(height)
		m.img.Refresh()
	}
	m.img.Move(fyne.NewPos(x, 0))
	m.img.Resize(fyne.NewSize(mapWidth, height))
	r.brush.Put(m.img)
}

// mapScale turns heights of the document into those of the minimap. It is asked for
// once for all ticks: where the page ends takes a while to tell.
type mapScale struct {
	from, span float64 // of the document
	height     float32 // of the minimap
}

func (p *Page) mapScale(height float32) mapScale {
	from := p.least()
	return mapScale{from, p.most() - from + float64(p.Size().Height), height}
}

// at is where a height of the document is on the minimap.
func (s mapScale) at(y float64) float32 {
	return max(0, min(float32((y-s.from)/s.span)*s.height, s.height))
}

// paintMap paints the ticks: marks in the colours of their tags.
func (p *Page) paintMap(height float32) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, mapWidth, int(height)))
	scale := p.mapScale(height)
	tick := func(column, start, end int, c color.NRGBA) {
		if y0, y1, ok := p.mapSpan(start, end, scale); ok {
			paintTick(img, mapGap+column*(mapColumn+mapGap), int(y0), int(y1), c)
		}
	}
	for i := range p.marks.marks {
		m := &p.marks.marks[i]
		tick(0, m.Start, m.End, tokens.Of(tokens.TagLine(m.Tag)))
	}
	for _, m := range p.matchSpans() {
		tick(1, m.Start, m.End, tokens.Of(tokens.Accent))
	}
	for _, d := range p.dates {
		tick(2, d.Start, d.End, tokens.Of(tokens.Ink3))
	}
	return img
}

// mapSpan is the stretch of the minimap that stands for a range of the text; ok is
// false for one that is folded away.
func (p *Page) mapSpan(start, end int, s mapScale) (y0, y1 float32, ok bool) {
	a, ok := p.doc.LineNear(start)
	if !ok {
		return 0, 0, false
	}
	y0 = min(s.at(a), s.height-mapTick)
	y1 = y0 + mapTick
	if b, ok := p.doc.LineNear(max(start, end-1)); ok {
		y1 = max(y1, s.at(b))
	}
	return y0, y1, true
}

func paintTick(img *image.NRGBA, x, y0, y1 int, c color.NRGBA) {
	for y := max(0, y0); y < min(y1, img.Rect.Dy()); y++ {
		for dx := range mapColumn {
			img.SetNRGBA(x+dx, y, c)
		}
	}
}

// onMap tells whether a position is on the minimap.
func (p *Page) onMap(at fyne.Position) bool {
	g := p.geometry()
	return at.X >= g.mapped && at.X < g.bar && p.doc.Blocks() > 0
}

// goToMap shows the part of the article that a height of the minimap stands for.
func (p *Page) goToMap(y float32) {
	s := p.mapScale(p.Size().Height)
	p.scrollTo(s.from + float64(y/s.height)*s.span - float64(s.height)/2)
	p.Refresh()
}
