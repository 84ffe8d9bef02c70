package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// bigPicture is an image as large as the window allows, with its words below. A
// click leaves it, as Esc and Enter do.
type bigPicture struct {
	widget.BaseWidget
	img   *canvas.Image
	words *text.Label
	least fyne.Size
	leave func()
}

// Tapped implements fyne.Tappable.
func (b *bigPicture) Tapped(*fyne.PointEvent) { b.leave() }

// TypedKey implements fyne.Focusable.
func (b *bigPicture) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.leave()
	}
}

// TypedRune implements fyne.Focusable.
func (b *bigPicture) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (b *bigPicture) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (b *bigPicture) FocusLost() {}

// CreateRenderer implements fyne.Widget.
func (b *bigPicture) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		foot := b.foot(size.Width)
		part.Put(b.img, 0, 0, size.Width, size.Height-foot)
		part.Put(b.words, tokens.Space2, size.Height-foot+tokens.Space2, size.Width-2*tokens.Space2, foot)
	}
	paint := func() { canvas.Refresh(b) }
	return part.Draw(func() fyne.Size { return b.least }, place, paint, b.img, b.words)
}

func (b *bigPicture) foot(width float32) float32 {
	if b.words.Text == "" {
		return 0
	}
	return b.words.HeightFor(width-2*tokens.Space2) + 2*tokens.Space2
}

// enlarge shows a picture as large as there are pixels and room for.
func (m *pagePictures) enlarge(picture int) {
	w, bench := m.p.w, m.p.w.bench
	if picture >= len(m.list) || bench == nil {
		return
	}
	im := m.list[picture]
	if why := unshowable(im.Media); why != "" {
		w.status.say(why + ".")
		return
	}
	m.p.words.hide()
	b := &bigPicture{img: &canvas.Image{FillMode: canvas.ImageFillContain}, words: part.Small.Label(im.Alt, mostTipLines)}
	b.ExtendBaseWidget(b)
	room := w.win.Canvas().Size().SubtractWidthHeight(2*tokens.Space6, 2*tokens.Space6)
	by := min(1, room.Width/float32(max(1, im.Width)), room.Height/float32(max(1, im.Height)))
	size := fyne.NewSize(max(240, float32(im.Width)*by), max(120, float32(im.Height)*by))
	size.Height = min(size.Height+b.foot(size.Width), room.Height)
	b.least = size
	s := w.newModal("Image", b, size)
	b.leave = s.close
	w.win.Canvas().Focus(b)
	scale, id := w.win.Canvas().Scale(), m.id
	w.back.aside(func(ctx context.Context) func() {
		img, why := pictureOf(ctx, bench, id, im.Ref, int(float32(im.Width)*by*scale), int(float32(im.Height)*by*scale))
		return func() {
			if img == nil {
				b.words.Text = why
				b.words.Refresh()
				return
			}
			b.img.Image = img
			b.img.Refresh()
		}
	})
}
