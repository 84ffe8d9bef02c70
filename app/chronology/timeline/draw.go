package timeline

import (
	"time"

	"dateline/app/article"
)

// State is what is chosen in a timeline.
type State struct {
	Selected article.ID
	Known    time.Time // the moment of knowledge, by its own clock; zero for now
	Top      float32   // how far the lanes are scrolled down, in pixels
}

// The heights of a drawing, as far as they do not follow the text.
const (
	barsHeight = 24 // of the overview
	fanHeight  = 17 // between the overview and the lanes
	axisGap    = 4
	rowGap     = 11 // a row is so much higher than its line
	sidePad    = 8
)

// widestSide is the most that the names of lanes take of the width.
const widestSide = 0.24

// Draw makes the drawing of a view. What is drawn outside the height is left out.
// The scene belongs to the chart and is good until the next call.
func (c *Chart) Draw(s Setting, v View, st State) *Scene {
	c.frame++
	c.scene.clear()
	c.labels.fit(s.Line)
	c.over.axis.labels, c.over.axis.sparse, c.over.lanes.labels = &c.labels, true, &c.labels
	d := drawing{Chart: c, s: &s, st: &st, row: s.Line + rowGap}
	d.side = d.sideWidth()
	d.w = window{v, d.side, max(s.Width-d.side-1, 20)}
	d.drawOverview()
	d.pack()
	d.heights()
	d.grid()
	d.knowledge()
	for k := range c.lanes {
		d.lane(k)
	}
	d.links()
	d.names()
	if len(c.events) > 0 {
		d.frame()
	}
	return &c.scene
}

// drawing is one call of Draw.
type drawing struct {
	*Chart
	s    *Setting
	st   *State
	w    window
	side float32 // width of the names of lanes
	row  float32 // height of a row

	known bool
	knowX float32
}

func (d *drawing) named() bool {
	return len(d.lanes) > 1 || len(d.lanes) == 1 && d.lanes[0].title != ""
}

// sideWidth is the room for the names of lanes: as much as they need, up to a
// share of the whole.
func (d *drawing) sideWidth() float32 {
	if !d.named() {
		return 0
	}
	w := d.labels.of(d.s, allDates, Small)
	for k := range d.lanes {
		w = max(w, d.labels.of(d.s, d.lanes[k].title, Body))
		if n := len(d.lanes[k].items); n > mostRows {
			w = max(w, d.labels.of(d.s, Count(n), Small))
		}
	}
	return float32(int(min(w+2*sidePad, d.s.Width*widestSide)))
}

// pack finds what is in sight of each lane and gives it rows.
func (d *drawing) pack() {
	rows := mostRows
	if len(d.lanes) == 1 {
		rows = soleRows
	}
	from, to := int64(d.w.From), int64(d.w.To)+1
	for k := range d.lanes {
		l := &d.lanes[k]
		l.seen = l.within(from, to, l.seen[:0])
		l.inner = 0
		for _, i := range l.seen {
			if !l.items[i].other {
				l.inner++
			}
		}
		d.scene.Shown += l.inner
		if len(l.seen) > mostMarks {
			l.crowded = true
			l.done(d.Chart.frame, &d.w, d.s)
			continue
		}
		d.Chart.pack(l, d.s, &d.w, rows)
	}
}

// heights places the lanes below the overview, and the part of them in sight.
func (d *drawing) heights() {
	sc := &d.scene
	y, row := float32(0), 0
	for k := range d.lanes {
		l := &d.lanes[k]
		l.y, l.h, l.firstRow = y, float32(l.rows)*d.row, row
		y += l.h
		row += l.rows
	}
	sc.Content = y
	top := sc.Overview.Y + sc.Overview.H + fanHeight
	below := d.s.Small + 2*axisGap
	h := sc.Content
	if d.s.Height > 0 {
		h = max(d.s.Height-top-below, d.row)
	}
	sc.Area = Rect{d.w.x, top, d.w.w, h}
	sc.Side = Rect{0, top, d.side, h}
	sc.Height = top + h + below
	sc.Top = min(max(d.st.Top, 0), max(sc.Content-h, 0))
	for k := range d.lanes {
		d.lanes[k].y += top - sc.Top
	}
}

// grid is the paper of the lanes, the lines of the scale and the labels below.
func (d *drawing) grid() {
	sc, a := &d.scene, d.scene.Area
	sc.Under = append(sc.Under, Shape{Kind: Box, Fill: Paper, X: a.X, Y: a.Y, W: a.W, H: a.H})
	axis := &d.over.lanes
	axis.lines, axis.pin = axis.lines[:0], line{}
	if len(d.events) > 0 {
		axis.mark(d.s, &d.w)
	}
	end := a.Y + a.H
	for _, l := range axis.lines {
		sc.Under = append(sc.Under, Shape{Kind: Box, Fill: Line, X: pixel(l.x), Y: a.Y, W: 1, H: a.H})
		if l.great {
			sc.Under = append(sc.Under, Shape{Kind: Box, Fill: Edge, X: pixel(l.x), Y: end, W: 1, H: axisGap})
		}
		d.tickLabel(l, end+axisGap, a.X+a.W)
	}
	d.tickLabel(axis.pin, end+axisGap, a.X+a.W)
	sc.Under = append(sc.Under,
		Shape{Kind: Box, Fill: Line, X: 0, Y: a.Y, W: a.X + a.W, H: 1},
		Shape{Kind: Box, Fill: Edge, X: 0, Y: end, W: a.X + a.W, H: 1})
}

func (d *drawing) tickLabel(l line, y, edge float32) {
	if l.label == "" || l.x+gap+l.width > edge {
		return
	}
	t := Shape{Kind: Words, Face: Small, Fill: Ink2, X: pixel(l.x) + gap, Y: y, W: l.width, H: d.s.Small, Text: l.label}
	if l.great {
		t.Face, t.Fill = SmallStrong, Ink
	}
	d.scene.Under = append(d.scene.Under, t)
}

// pixel is a whole place.
func pixel(x float32) float32 { return float32(int(x + 0.5)) }

const notYet = "not yet reported"

// knowledge hatches what had not come yet on the chosen day.
func (d *drawing) knowledge() {
	if d.st.Known.IsZero() {
		return
	}
	sc, a := &d.scene, d.scene.Area
	d.knowX = d.w.at(minutes(d.st.Known))
	d.known = d.knowX >= a.X && d.knowX < a.X+a.W
	x := max(pixel(d.knowX), a.X)
	if x >= a.X+a.W {
		return
	}
	sc.Under = append(sc.Under, Shape{Kind: Hatch, Fill: Edge, X: x, Y: a.Y, W: a.X + a.W - x, H: a.H})
	if w := d.labels.of(d.s, notYet, Small); d.known && x+w+3*gap < a.X+a.W {
		sc.Under = append(sc.Under,
			Shape{Kind: Box, Fill: Paper, X: x + gap, Y: a.Y + gap, W: w + gap, H: d.s.Small},
			Shape{Kind: Words, Face: Small, Fill: Ink3, X: x + gap + gap/2, Y: a.Y + gap, W: w, H: d.s.Small, Text: notYet})
	}
	if d.known {
		const r = 5
		sc.Over = append(sc.Over,
			Shape{Kind: Box, Fill: Accent, X: x - 1, Y: a.Y - 2, W: 2, H: a.H + 2 + axisGap},
			Shape{Kind: Disc, Fill: Paper, Line: Accent, Thick: 2, X: x, Y: a.Y - 2 - r, W: r})
		sc.Known = Rect{x - 12, a.Y - 2 - 2*r, 24, 24}
	}
}

// names are the lanes' names on their left, and the lines between lanes.
func (d *drawing) names() {
	sc, a := &d.scene, d.scene.Area
	for k := range d.lanes {
		l := &d.lanes[k]
		if l.y >= a.Y+a.H || l.y+l.h <= a.Y {
			continue
		}
		if y := pixel(l.y + l.h); k < len(d.lanes)-1 {
			sc.Lanes = append(sc.Lanes, Shape{Kind: Box, Fill: Line, X: a.X, Y: y, W: a.W, H: 1})
			sc.Names = append(sc.Names, Shape{Kind: Box, Fill: Line, X: 0, Y: y, W: d.side, H: 1})
		}
		// The name of a lane whose first rows are out of sight stands at the next.
		y := min(max(l.y, a.Y), l.y+l.h-d.row) + rowGap/2
		if l.crowded {
			y = l.y + rowGap/2
		}
		if l.title != "" {
			d.name(l.title, Body, Ink, y)
		}
		if l.crowded && d.side > 0 {
			d.name(Count(l.inner), Small, Ink3, y+d.s.Line)
		}
	}
}

func (d *drawing) name(text string, f Face, tone Tone, y float32) {
	w := d.labels.of(d.s, text, f)
	room := d.side - sidePad
	if cut := d.labels.cut(d.s, text, f, w, room); cut != text {
		text, w = cut, d.labels.of(d.s, cut, f)
	}
	h := d.s.Line
	if f == Small {
		h = d.s.Small
	}
	d.scene.Names = append(d.scene.Names, Shape{Kind: Words, Face: f, Fill: tone, Y: y, W: w, H: h, Text: text})
}

// Least is the height of a drawing with so many rows, for lines of these heights.
func Least(line, small float32, rows int) float32 {
	return small + barsHeight + fanHeight + float32(rows)*(line+rowGap) + small + 2*axisGap
}
