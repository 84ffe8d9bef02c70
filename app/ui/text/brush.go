package text

import (
	"image"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/page/layout"
)

// A Brush draws with canvas objects that it uses again and again: rectangles
// below, texts above them, and what is put on top. Between Begin and Objects
// everything is placed anew.
type Brush struct {
	texts            []*canvas.Text
	nt               int // of texts, in use
	pictures         []*canvas.Image
	np               int // of pictures, in use
	rects            []*canvas.Rectangle
	free             map[fyne.Size][]*canvas.Rectangle // by size: a change of it costs a refresh
	back, front, top []fyne.CanvasObject
	all              []fyne.CanvasObject
}

// sizesKept is how many sizes of rectangles are kept at most.
const sizesKept = 400

// Begin takes everything off.
func (b *Brush) Begin() {
	if b.free == nil || len(b.free) > sizesKept {
		b.free = map[fyne.Size][]*canvas.Rectangle{}
	}
	for _, o := range b.rects {
		b.free[o.Size()] = append(b.free[o.Size()], o)
	}
	b.nt, b.np, b.rects = 0, 0, b.rects[:0]
	b.back, b.front, b.top = b.back[:0], b.front[:0], b.top[:0]
}

// Objects is all that was drawn since Begin, lowest first.
func (b *Brush) Objects() []fyne.CanvasObject {
	b.all = append(append(append(b.all[:0], b.back...), b.front...), b.top...)
	return b.all
}

// Rect draws a rectangle under all texts.
func (b *Brush) Rect(x, y, w, h float32, c color.Color) *canvas.Rectangle {
	o := b.rect(x, y, w, h, c)
	b.back = append(b.back, o)
	return o
}

// Over draws a rectangle over all texts.
func (b *Brush) Over(x, y, w, h float32, c color.Color) *canvas.Rectangle {
	o := b.rect(x, y, w, h, c)
	b.top = append(b.top, o)
	return o
}

// Picture draws a picture under all texts, above the rectangles drawn so far.
func (b *Brush) Picture(img image.Image, x, y, w, h float32) {
	size := fyne.NewSize(w, h)
	o := b.picture(img, size)
	if o.Image != img {
		o.Image = img
		o.Refresh()
	}
	o.Move(fyne.NewPos(x, y))
	o.Resize(size)
	b.back = append(b.back, o)
}

// picture takes an object that is not in use, at best one that shows a picture in this
// size already: a change of either has it handed to the painter anew.
func (b *Brush) picture(img image.Image, size fyne.Size) *canvas.Image {
	free := b.pictures[b.np:]
	best := 0
	for i, o := range free {
		if o.Image != img {
			continue
		}
		if best = i; o.Size() == size {
			break
		}
	}
	if len(free) == 0 {
		b.pictures = append(b.pictures, &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels})
		free = b.pictures[b.np:]
	}
	free[0], free[best] = free[best], free[0]
	b.np++
	return free[0]
}

// Under adds an object of the caller's own under all texts, above what is drawn so
// far.
func (b *Brush) Under(o fyne.CanvasObject) { b.back = append(b.back, o) }

// Put adds an object of the caller's own, over all texts.
func (b *Brush) Put(o fyne.CanvasObject) { b.top = append(b.top, o) }

func (b *Brush) rect(x, y, w, h float32, c color.Color) *canvas.Rectangle {
	size := fyne.NewSize(w, h)
	var o *canvas.Rectangle
	if list := b.free[size]; len(list) > 0 {
		o = list[len(list)-1]
		b.free[size] = list[:len(list)-1]
	} else {
		o = canvas.NewRectangle(nil)
		o.Resize(size)
	}
	b.rects = append(b.rects, o)
	o.FillColor, o.StrokeColor, o.StrokeWidth, o.CornerRadius = c, nil, 0, 0
	o.Move(fyne.NewPos(x, y))
	return o
}

// Line draws a line with its left margin at x and its upper edge at y, each
// piece in its font and all on one baseline, for a canvas of this scale.
func (b *Brush) Line(l *layout.Line, x, y, scale float32, c color.Color) {
	base := y + l.Baseline
	for i := range l.Runs {
		run := &l.Runs[i]
		for k := range run.Pieces {
			pc := &run.Pieces[k]
			if strings.TrimSpace(pc.Text) != "" {
				b.piece(pc, x+run.X+pc.X, base-Snap(pc.Ascent, scale), l.Style, c)
			}
		}
	}
}

func (b *Brush) piece(pc *layout.Piece, x, y float32, s Style, c color.Color) {
	if b.nt == len(b.texts) {
		b.texts = append(b.texts, &canvas.Text{})
	}
	o := b.texts[b.nt]
	b.nt++
	o.Text, o.TextSize, o.Color = pc.Text, s.Size, c
	o.FontSource, _ = pc.Font.(fyne.Resource)
	o.TextStyle = fyne.TextStyle{}
	if o.FontSource == nil { // a font that only Fyne can open: help it to find the same
		o.TextStyle = fyne.TextStyle{Bold: s.Weight == SemiBold, Monospace: s.Family == Mono}
	}
	o.Move(fyne.NewPos(x, y))
	// The size only serves to leave out what is outside a clip. It stays the
	// same because each change refreshes; its height must not exceed the text's
	// own, or Fyne centres the text in it.
	o.Resize(fyne.NewSize(1, s.Size*1.2))
	b.front = append(b.front, o)
}

// ScaleOf is the number of device pixels in one of Fyne's, where an object is shown.
func ScaleOf(o fyne.CanvasObject) float32 {
	if app := fyne.CurrentApp(); app != nil {
		if c := app.Driver().CanvasForObject(o); c != nil {
			return c.Scale()
		}
	}
	return 1
}
