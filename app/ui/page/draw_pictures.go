package page

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// wanted is a picture in sight, with the pixels it is shown with.
type wanted struct{ picture, width, height int }

// pictures draws those that go with a block.
func (r *renderer) pictures(block int, y float32) {
	p := r.p
	p.picturesOf(block, func(k int, x, dy, w, h float32) {
		if y+dy >= p.Size().Height || y+dy+h <= 0 {
			return
		}
		r.picture(k, r.g.left+x, y+dy, w, h)
	})
}

func (r *renderer) picture(k int, x, y, w, h float32) {
	m := &r.p.images
	pic := m.list[k]
	img, why := image.Image(nil), pic.Refused
	width, height := int(w*r.scale+0.5), int(h*r.scale+0.5)
	if why == "" && m.source != nil {
		if img, why = m.source.Pixels(k, width, height); why == "" {
			r.wants = append(r.wants, wanted{k, width, height})
		}
	}
	if img == nil {
		r.pictureFrame(pic, why, x, y, w, h)
		return
	}
	o := m.drawn[k]
	if o == nil {
		o = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
	}
	r.drawn[k] = o
	if o.Image != img {
		o.Image = img
		o.Refresh()
	}
	o.Resize(fyne.NewSize(w, h))
	o.Move(fyne.NewPos(x, y))
	r.brush.Put(o)
}

// frameText is what stands in the place of a picture.
var frameText = text.Style{Family: text.Sans, Size: tokens.TextSmall}

// pictureFrame stands for a picture that is not there: quiet while it is on its
// way, with its words where it cannot be shown.
func (r *renderer) pictureFrame(pic Picture, why string, x, y, w, h float32) {
	o := r.brush.Rect(x, y, w, h, tokens.Of(tokens.Ground))
	if why == "" {
		return
	}
	o.StrokeColor, o.StrokeWidth = tokens.Of(tokens.Line), tokens.Hairline
	words := why
	if pic.Alt != "" {
		words = pic.Alt + "\n" + why
	}
	const pad = tokens.Space2
	line := text.LineHeight(frameText)
	if w < 4*pad || h < line {
		return
	}
	d := text.Fit(words, frameText, line, w-2*pad, max(1, int((h-pad)/line)))
	down := (h - float32(d.Height())) / 2
	for _, l := range d.Lines(0, d.Height()) {
		r.brush.Line(l, x+pad, y+down+float32(l.Y), r.scale, tokens.Of(tokens.Ink3))
	}
}

// fetch asks for what is in sight, after all is drawn: it may come
// at once. What is out of sight lets go of its pixels.
func (r *renderer) fetch() {
	if m := &r.p.images; len(m.drawn) > 0 || len(r.drawn) > 0 {
		m.drawn = r.drawn
	}
	wants, source := r.wants, r.p.images.source
	r.wants = nil
	for _, w := range wants {
		source.Fetch(w.picture, w.width, w.height)
	}
}
