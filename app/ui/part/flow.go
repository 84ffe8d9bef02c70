package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

// Flow puts objects beside each other, each of its least width, in as many
// lines as they need.
type Flow struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
}

// NewFlow makes one.
func NewFlow(objects ...fyne.CanvasObject) *Flow {
	f := &Flow{objects: objects}
	f.ExtendBaseWidget(f)
	return f
}

// SetObjects shows other objects.
func (f *Flow) SetObjects(objects ...fyne.CanvasObject) {
	f.objects = objects
	f.Refresh()
}

// Objects are what it shows.
func (f *Flow) Objects() []fyne.CanvasObject { return f.objects }

// HeightFor implements Tall.
func (f *Flow) HeightFor(width float32) float32 { return f.run(width, nil) }

// run goes through the lines; at is told the place of each object.
func (f *Flow) run(width float32, at func(o fyne.CanvasObject, x, y float32, s fyne.Size, line float32)) float32 {
	y := float32(0)
	for i := 0; i < len(f.objects); {
		x, line, k := float32(0), float32(0), i
		for ; k < len(f.objects); k++ {
			s := f.objects[k].MinSize()
			if !f.objects[k].Visible() {
				continue
			}
			if k > i && x+s.Width > width {
				break
			}
			x += s.Width + tokens.Space2
			line = max(line, s.Height)
		}
		x = 0
		for ; i < k; i++ {
			o := f.objects[i]
			if !o.Visible() {
				continue
			}
			s := o.MinSize()
			if at != nil {
				at(o, x, y, s, line)
			}
			x += s.Width + tokens.Space2
		}
		y += line + 6
	}
	return max(y-6, 0)
}

// CreateRenderer implements fyne.Widget.
func (f *Flow) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		f.run(size.Width, func(o fyne.CanvasObject, x, y float32, s fyne.Size, line float32) {
			Put(o, x, y+(line-s.Height)/2, min(s.Width, size.Width), s.Height)
		})
	}
	d := Draw(
		func() fyne.Size { return fyne.NewSize(60, f.HeightFor(max(f.Size().Width, 60))) },
		place,
		func() { place(f.Size()); canvas.Refresh(f) })
	d.All = func() []fyne.CanvasObject { return f.objects }
	return d
}
