package timeline

// allDates names the overview.
const allDates = "All dates"

// overview is the whole of time with a date in it, counted. It changes only with
// the width.
type overview struct {
	axis  scale
	lanes scale // that of the view below
	width float32
	cols  columns
	bins  []bin
	most  int32
}

// drawOverview shows all dates, above the lanes.
func (d *drawing) drawOverview() {
	o, sc := &d.over, &d.scene
	w := window{d.fit, d.w.x, d.w.w}
	if o.width != w.w {
		o.count(d.Chart, &w)
	}
	h := d.s.Small + barsHeight
	sc.Overview = Rect{w.x, 0, w.w, h}
	o.axis.lines, o.axis.pin = o.axis.lines[:0], line{}
	if len(d.events) > 0 {
		o.axis.mark(d.s, &w)
	}
	if d.side > 0 {
		text := d.labels.cut(d.s, allDates, Small, d.labels.of(d.s, allDates, Small), d.side)
		sc.Under = append(sc.Under, Shape{Kind: Words, Face: Small, Fill: Ink2, W: d.labels.of(d.s, text, Small), H: d.s.Small, Text: text})
		d.undated()
	}
	for _, l := range o.axis.lines {
		sc.Under = append(sc.Under, Shape{Kind: Box, Fill: Line, X: pixel(l.x), Y: 0, W: 1, H: h})
		d.overviewLabel(l)
	}
	d.overviewLabel(o.axis.pin)
	sc.Under = append(sc.Under, o.cols.draw(sc, &w, d.s.Small+2, barsHeight-2, o.most, nil))
	sc.Under = append(sc.Under, Shape{Kind: Box, Fill: Edge, X: w.x, Y: h, W: w.w, H: 1})
}

// undated tells how many events no place could be found for.
func (d *drawing) undated() {
	n := d.Undated()
	if n == 0 {
		return
	}
	text := number(n) + " undated"
	if w := d.labels.of(d.s, text, Small); w <= d.side-sidePad {
		d.scene.Under = append(d.scene.Under, Shape{Kind: Words, Face: Small, Fill: Ink3, Y: d.s.Small + axisGap, W: w, H: d.s.Small, Text: text})
	}
}

func (d *drawing) overviewLabel(l line) {
	if l.label == "" || l.x+gap+l.width > d.w.edge() {
		return
	}
	d.scene.Under = append(d.scene.Under, Shape{Kind: Words, Face: Small, Fill: Ink2, X: pixel(l.x) + gap, Y: 0, W: l.width, H: d.s.Small, Text: l.label})
}

// count counts each event once, in however many lanes it stands.
func (o *overview) count(c *Chart, w *window) {
	o.width, o.cols = w.w, divide(w, o.bins)
	o.bins = o.cols.bins
	for i, s := range c.spans {
		o.cols.count(&item{span: s, event: int32(i)}, int32(i))
	}
	o.most = o.cols.sum()
}

// leastFrame is the least width of the frame that shows the view.
const leastFrame = 8

// frame shows which part of all dates is drawn below.
func (d *drawing) frame() {
	sc, o := &d.scene, d.scene.Overview
	w := window{d.fit, o.X, o.W}
	x0, x1 := w.at(int64(d.w.From)), w.at(int64(d.w.To))
	if grow := leastFrame - (x1 - x0); grow > 0 {
		x0, x1 = x0-grow/2, x1+grow/2
	}
	x0, x1 = max(x0, o.X), min(x1, o.X+o.W)
	if x1-x0 < 2 { // the view is outside all dates
		x0 = min(max(x0, o.X), o.X+o.W-leastFrame)
		x1 = x0 + leastFrame
	}
	x0, x1 = pixel(x0), pixel(x1)
	top := d.s.Small - 1
	sc.Frame = Rect{x0, top, x1 - x0, o.H - top + 1}
	a := sc.Area
	sc.Over = append(sc.Over, Shape{Kind: Box, Line: Accent, Thick: 2, X: x0, Y: top, W: x1 - x0, H: sc.Frame.H})
	if o.W-sc.Frame.W < 2 {
		return // all dates are drawn below
	}
	sc.Over = append(sc.Over,
		Shape{Kind: Stroke, Line: Accent, Thick: 1, X: x0, Y: o.H + 1, W: a.X - x0, H: a.Y - o.H - 1},
		Shape{Kind: Stroke, Line: Accent, Thick: 1, X: x1, Y: o.H + 1, W: a.X + a.W - x1, H: a.Y - o.H - 1})
}
