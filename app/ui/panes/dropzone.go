package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// dropZone is the dashed frame that says articles can be dropped anywhere.
type dropZone struct {
	widget.BaseWidget
	paste, choose *part.Button
	icon          *canvas.Image
	title, words  *text.Label
	ground        *canvas.Rectangle
	dashes        []*canvas.Rectangle
}

func newDropZone(paste, choose *part.Button) *dropZone {
	title := part.Face{Style: part.Lead.Style, Color: tokens.Ink, Line: 24}
	title.Weight = text.SemiBold
	z := &dropZone{
		paste: paste, choose: choose, icon: part.NewIcon(), ground: &canvas.Rectangle{},
		title: title.Label("Drop articles anywhere in this window", 0),
		words: part.Second.Label("Saved pages, mail, PDF, text, links, ZIP archives, whole folders", 0),
	}
	z.title.Align, z.words.Align = text.Center, text.Center
	z.ExtendBaseWidget(z)
	return z
}

// HeightFor implements part.Tall.
func (z *dropZone) HeightFor(width float32) float32 { return z.lay(width, false) }

func (z *dropZone) lay(width float32, move bool) float32 {
	const icon = 24
	w := width - 2*tokens.Space4
	title, words := z.title.HeightFor(w), z.words.HeightFor(w)
	a, b := z.paste.MinSize(), z.choose.MinSize()
	beside := a.Width+tokens.Space2+b.Width <= w
	y := tokens.Space4 + icon + tokens.Space2
	if move {
		part.Put(z.icon, (width-icon)/2, tokens.Space4, icon, icon)
		part.Put(z.title, tokens.Space4, y, w, title)
		part.Put(z.words, tokens.Space4, y+title+tokens.Space1, w, words)
	}
	y += title + tokens.Space1 + words + tokens.Space3
	if beside {
		if move {
			x := (width - a.Width - tokens.Space2 - b.Width) / 2
			part.Put(z.paste, x, y, a.Width, a.Height)
			part.Put(z.choose, x+a.Width+tokens.Space2, y, b.Width, b.Height)
		}
		return y + a.Height + tokens.Space4
	}
	if move {
		part.Put(z.paste, (width-a.Width)/2, y, a.Width, a.Height)
		part.Put(z.choose, (width-b.Width)/2, y+a.Height+tokens.Space2, b.Width, b.Height)
	}
	return y + a.Height + tokens.Space2 + b.Height + tokens.Space4
}

// CreateRenderer implements fyne.Widget.
func (z *dropZone) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		part.Put(z.ground, 0, 0, size.Width, size.Height)
		z.lay(size.Width, true)
		z.dash(size)
	}
	paint := func() {
		z.ground.FillColor, z.ground.CornerRadius = tokens.Of(tokens.Hover), tokens.RadiusDialog
		z.ground.Refresh()
		part.SetIcon(z.icon, "import", tokens.Accent)
		for _, d := range z.dashes {
			d.FillColor = tokens.Of(tokens.Accent)
			d.Refresh()
		}
		z.title.Refresh()
		z.words.Refresh()
	}
	d := part.Draw(func() fyne.Size { return fyne.NewSize(200, z.lay(max(z.Size().Width, 200), false)) }, place, paint)
	d.All = func() []fyne.CanvasObject {
		all := []fyne.CanvasObject{z.ground}
		for _, d := range z.dashes {
			all = append(all, d)
		}
		return append(all, z.icon, z.title, z.words, z.paste, z.choose)
	}
	return d
}

// dash draws the frame in short pieces, since Fyne has no dashed line.
func (z *dropZone) dash(size fyne.Size) {
	const piece, step, thick = 8, 14, 1.5
	n := 0
	add := func(x, y, w, h float32) {
		if n == len(z.dashes) {
			z.dashes = append(z.dashes, &canvas.Rectangle{FillColor: tokens.Of(tokens.Accent)})
		}
		part.Put(z.dashes[n], x, y, w, h)
		n++
	}
	corner := tokens.RadiusDialog
	for x := corner; x+piece <= size.Width-corner+step; x += step {
		w := min(float32(piece), size.Width-corner-x)
		if w > 0 {
			add(x, 0, w, thick)
			add(x, size.Height-thick, w, thick)
		}
	}
	for y := corner; y+piece <= size.Height-corner+step; y += step {
		h := min(float32(piece), size.Height-corner-y)
		if h > 0 {
			add(0, y, thick, h)
			add(size.Width-thick, y, thick, h)
		}
	}
	z.dashes = z.dashes[:n]
}
