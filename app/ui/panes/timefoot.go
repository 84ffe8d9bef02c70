package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology/timeline"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// timeFoot is the line below a timeline: what the marks mean, by what the lanes
// are made, and how near they are seen. Where it is narrow the choices stand
// above the meanings.
type timeFoot struct {
	widget.BaseWidget
	t       *Timeline
	by      *text.Label
	lanes   *part.Segmented
	in, out *part.Button
	all     *part.Button
}

func newTimeFoot(t *Timeline) *timeFoot {
	f := &timeFoot{t: t, by: part.Small.Word("Lanes by")}
	f.lanes = part.NewSegmented(timeline.Names, int(t.chart.by), func(k int) {
		t.SetLanes(timeline.By(k))
		call(t.OnLanes, timeline.By(k))
	})
	f.in = part.NewButton("Nearer", "", "+", part.Link, func() { t.Zoom(keyZoom) })
	f.out = part.NewButton("Farther", "", "−", part.Link, func() { t.Zoom(1 / keyZoom) })
	f.all = part.NewButton("All", "", "0", part.Link, t.FitAll)
	f.ExtendBaseWidget(f)
	return f
}

func (f *timeFoot) passTo(to *part.Pass) {
	key := func(e *fyne.KeyEvent) {
		if f.t.OnKey != nil {
			f.t.OnKey(e)
		}
	}
	f.lanes.PassTo(to)
	f.lanes.OnKey = key
	for _, b := range []*part.Button{f.in, f.out, f.all} {
		b.PassTo(to)
		b.OnKey = key
	}
}

// controls are what can be chosen, from left to right, and the gap before each.
func (f *timeFoot) controls() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.by, f.lanes, f.out, f.in, f.all}
}

// controlsWidth is what they take on one line.
func (f *timeFoot) controlsWidth() (w float32) {
	for _, o := range f.controls() {
		w += o.MinSize().Width + tokens.Space2
	}
	return w - tokens.Space2
}

// legendWidth is the room for the legend: beside the controls, or all.
func (f *timeFoot) legendWidth(width float32) (w float32, beside bool) {
	if rest := width - f.controlsWidth() - tokens.Space5; rest >= 320*f.t.chart.scale {
		return rest, true
	}
	return width, false
}

func (f *timeFoot) legend(width float32) ([]timeline.Shape, float32) {
	c := f.t.chart
	w, _ := f.legendWidth(width)
	return c.of.Legend(c.setting(), 0, 0, w, !c.state.Known.IsZero())
}

// heightFor is the height at a width.
func (f *timeFoot) heightFor(width float32) float32 {
	_, h := f.legend(width)
	controls := f.controlsHeight(width)
	if _, beside := f.legendWidth(width); beside {
		return max(h, controls)
	}
	return h + tokens.Space1 + controls
}

// controlsHeight is that of the lines the controls take.
func (f *timeFoot) controlsHeight(width float32) float32 {
	h := f.placeControls(0, 0, width, false)
	return h
}

// placeControls puts the controls into lines between x and a width, and gives
// their height.
func (f *timeFoot) placeControls(x, y, width float32, put bool) float32 {
	at, top := x, y
	line := tokens.Target
	for _, o := range f.controls() {
		line = max(line, o.MinSize().Height)
	}
	for _, o := range f.controls() {
		m := o.MinSize()
		if at > x && at+m.Width > x+width+0.5 {
			at, y = x, y+line+tokens.Space1
		}
		if put {
			part.Put(o, at, y+(line-m.Height)/2, m.Width, m.Height)
		}
		at += m.Width + tokens.Space2
	}
	return y + line - top
}

// CreateRenderer implements fyne.Widget.
func (f *timeFoot) CreateRenderer() fyne.WidgetRenderer {
	r := &footRenderer{f: f, layer: newTimeLayer()}
	r.objects = append([]fyne.CanvasObject{r.layer.content}, f.controls()...)
	return r
}

type footRenderer struct {
	f       *timeFoot
	paint   timePaint
	layer   *timeLayer
	objects []fyne.CanvasObject
}

func (r *footRenderer) Destroy() {}
func (r *footRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.f.heightFor(max(r.f.Size().Width, 240)))
}
func (r *footRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *footRenderer) Layout(fyne.Size)             { r.draw() }

func (r *footRenderer) Refresh() {
	r.f.by.Refresh()
	r.f.lanes.Refresh()
	for _, b := range []*part.Button{r.f.in, r.f.out, r.f.all} {
		b.Refresh()
	}
	r.draw()
	canvas.Refresh(r.layer.content)
}

func (r *footRenderer) draw() {
	f, size := r.f, r.f.Size()
	if size.Width < 1 {
		return
	}
	shapes, h := f.legend(size.Width)
	w, beside := f.legendWidth(size.Width)
	controls := f.controlsHeight(size.Width)
	dy := controls + tokens.Space1
	if beside {
		f.placeControls(w+tokens.Space5, (size.Height-controls)/2, size.Width, true)
		dy = max((size.Height-h)/2, 0)
	} else {
		f.placeControls(0, 0, size.Width, true)
	}
	r.paint.begin(f.t.chart.faces(), text.ScaleOf(f))
	r.layer.begin()
	r.layer.draw(&r.paint, shapes, 0, -dy)
	r.layer.end()
	r.layer.content.Resize(size)
}
