package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// markedText is a paragraph of which some parts are marked by a ground and a
// line below.
type markedText struct {
	widget.BaseWidget
	words string
	marks []text.Range
	face  part.Face
}

func newMarkedText(words string, marks []text.Range) *markedText {
	m := &markedText{words: words, marks: marks, face: compareFace}
	m.ExtendBaseWidget(m)
	return m
}

// compareFace is the type of the texts that are compared.
var compareFace = part.Face{Style: text.Style{Family: text.Serif, Size: 15}, Color: tokens.Ink, Line: 23}

// HeightFor implements part.Tall.
func (m *markedText) HeightFor(width float32) float32 {
	return float32(text.Fit(m.words, m.face.Style, m.face.Line, max(width, 1), 0).Height())
}

// MinSize implements fyne.CanvasObject.
func (m *markedText) MinSize() fyne.Size {
	return fyne.NewSize(60, m.HeightFor(max(m.Size().Width, 60)))
}

// CreateRenderer implements fyne.Widget.
func (m *markedText) CreateRenderer() fyne.WidgetRenderer {
	r := &markedRenderer{m: m}
	r.draw()
	return r
}

type markedRenderer struct {
	m     *markedText
	brush text.Brush
}

func (r *markedRenderer) Destroy()                     {}
func (r *markedRenderer) MinSize() fyne.Size           { return r.m.MinSize() }
func (r *markedRenderer) Objects() []fyne.CanvasObject { return r.brush.Objects() }
func (r *markedRenderer) Layout(fyne.Size)             { r.draw() }

func (r *markedRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.m)
}

func (r *markedRenderer) draw() {
	r.brush.Begin()
	size := r.m.Size()
	if size.Width < 1 {
		return
	}
	face := r.m.face
	d := text.Fit(r.m.words, face.Style, face.Line, size.Width, 0)
	for _, line := range d.Lines(0, d.Height()) {
		y := float32(line.Y)
		for _, mark := range r.m.marks {
			for _, q := range d.Rects(max(mark.Start, line.Start), min(mark.End, line.End), line.Y, line.Y+1) {
				r.brush.Rect(q.X, y+q.Pad, q.W, q.H-2*q.Pad, tokens.Of(tokens.Tag1Fill))
				r.brush.Rect(q.X, y+q.H-q.Pad, q.W, 2, tokens.Of(tokens.Tag1Line))
			}
		}
		r.brush.Line(line, 0, y, text.ScaleOf(r.m), tokens.Of(face.Color))
	}
}

// legend is a sample of the mark with what it means.
type legend struct {
	widget.BaseWidget
	words      *text.Label
	fill, line *canvas.Rectangle
}

func newLegend(words string) *legend {
	l := &legend{words: part.Small.Word(words), fill: &canvas.Rectangle{}, line: &canvas.Rectangle{}}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *legend) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size { return fyne.NewSize(part.Wide(l.words)+tokens.Space2, part.Small.Line) }
	place := func(size fyne.Size) {
		part.Put(l.fill, 0, 1, size.Width, size.Height-3)
		part.Put(l.line, 0, size.Height-2, size.Width, 2)
		part.Put(l.words, tokens.Space1, 0, size.Width-tokens.Space1, size.Height-2)
	}
	paint := func() {
		l.fill.FillColor, l.line.FillColor = tokens.Of(tokens.Tag1Fill), tokens.Of(tokens.Tag1Line)
		l.fill.Refresh()
		l.line.Refresh()
		l.words.Refresh()
	}
	return part.Draw(least, place, paint, l.fill, l.line, l.words)
}
