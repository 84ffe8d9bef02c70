package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

// Portion is a part of a progress bar.
type Portion struct {
	Count int
	Color fyne.ThemeColorName
}

// ProgressBar is a bar in parts: each as long as its share of the whole.
type ProgressBar struct {
	widget.BaseWidget
	portions []Portion
	total    int
	ground   *canvas.Rectangle
	bars     []*canvas.Rectangle
}

// NewProgressBar makes an empty bar.
func NewProgressBar() *ProgressBar {
	p := &ProgressBar{ground: &canvas.Rectangle{}}
	p.ExtendBaseWidget(p)
	return p
}

// Set changes the parts; total is the whole bar.
func (p *ProgressBar) Set(total int, portions ...Portion) {
	p.total, p.portions = total, portions
	p.Refresh()
}

const barHeight float32 = 6

// CreateRenderer implements fyne.Widget.
func (p *ProgressBar) CreateRenderer() fyne.WidgetRenderer {
	d := Draw(func() fyne.Size { return fyne.NewSize(60, barHeight) }, p.place, p.paint)
	d.All = func() []fyne.CanvasObject {
		all := []fyne.CanvasObject{p.ground}
		for _, b := range p.bars {
			all = append(all, b)
		}
		return all
	}
	return d
}

func (p *ProgressBar) place(size fyne.Size) {
	Put(p.ground, 0, 0, size.Width, barHeight)
	x := float32(0)
	for i, b := range p.bars {
		w := float32(0)
		if p.total > 0 {
			w = size.Width * float32(p.portions[i].Count) / float32(p.total)
		}
		if w > 0 {
			w = max(w, 2) // however small, it is seen
		}
		Put(b, x, 0, min(w, size.Width-x), barHeight)
		x += w
	}
}

func (p *ProgressBar) paint() {
	p.ground.FillColor, p.ground.CornerRadius = tokens.Of(tokens.Line), barHeight/2
	p.ground.Refresh()
	for len(p.bars) < len(p.portions) {
		p.bars = append(p.bars, &canvas.Rectangle{})
	}
	p.bars = p.bars[:len(p.portions)]
	for i, b := range p.bars {
		b.FillColor, b.StrokeColor, b.StrokeWidth = tokens.Of(p.portions[i].Color), color.Transparent, 0
		b.CornerRadius = barHeight / 2
		b.Refresh()
	}
	p.place(p.Size())
}
