package timeline

import (
	"slices"
	"time"
)

// lane draws what is in sight of a lane.
func (d *drawing) lane(k int) {
	l, a := &d.lanes[k], d.scene.Area
	if l.y >= a.Y+a.H || l.y+l.h <= a.Y {
		if !l.crowded { // it can be gone to with the keys
			d.marks(k, false)
		}
		return
	}
	if l.crowded {
		d.crowd(k)
		return
	}
	d.marks(k, true)
}

// crowd draws how many events there are, and the selected one.
func (d *drawing) crowd(k int) {
	l, sc := &d.lanes[k], &d.scene
	cols := divide(&d.w, d.counts)
	d.counts = cols.bins
	for _, i := range l.seen {
		if it := &l.items[i]; !it.other && it.end > int64(d.w.From) && float64(it.begin) < d.w.To {
			cols.count(it, i)
		}
	}
	most := cols.sum()
	y, h := l.y+gap/2, l.h-gap/2
	from := len(sc.Lanes)
	sc.Lanes = cols.draw(sc.Lanes, &d.w, y, h, most, func(n, to int, r Rect) {
		b := &cols.bins[n]
		m := Mark{Rect: r, Lane: k, Row: l.firstRow, From: from, To: to, Count: int(b.within + b.across), View: cols.view(n), event: -1}
		from = to
		if m.Count == 1 && b.first >= 0 {
			m.event = l.items[b.first].event
			m.ID = d.events[m.event].ID
		}
		sc.Marks = append(sc.Marks, m)
	})
	if i := d.selectedIn(l); i >= 0 {
		d.packer.begin(1)
		d.mark(k, i, l.y+l.h/2-d.row/2, true, 0)
	}
}

// selectedIn is the item of the selected event that is in sight, -1 for none.
func (d *drawing) selectedIn(l *lane) int32 {
	at, ok := d.Chart.place[d.st.Selected]
	if !ok {
		return -1
	}
	i := slices.IndexFunc(l.seen, func(i int32) bool { return l.items[i].event == int32(at) && !l.items[i].other })
	if i < 0 {
		return -1
	}
	return l.seen[i]
}

// marks draws the events of a lane one by one; without shapes it only says where
// they are. It goes by their beginning, so that a label knows what stands left of
// it in its row.
func (d *drawing) marks(k int, shapes bool) {
	l := &d.lanes[k]
	p := &d.packer
	p.begin(l.rows)
	for _, i := range l.seen {
		x0, x1 := l.items[i].place(d.s, &d.w)
		row := l.items[i].row
		p.taken[row] = append(p.taken[row], extent{x0, x1})
	}
	for _, i := range l.seen {
		row := l.items[i].row
		r := d.mark(k, i, l.y+float32(row)*d.row, shapes, row)
		p.reached[row] = max(p.reached[row], r.X+r.W)
	}
}

// room is how far a label may reach to the right of a mark, and how far to its
// left, without touching what else is in the row.
func (d *drawing) room(row int16, x0, x1 float32) (before, after float32) {
	p := &d.packer
	before, after = max(d.w.x, p.reached[row]+markGap), d.w.edge()
	for _, e := range p.taken[row] {
		if e.x0 >= x1 {
			after = min(after, e.x0-markGap)
		}
	}
	return before, after
}

// hand is what the parts of a mark are drawn with.
type hand struct {
	*drawing
	it       *item
	e        *Event
	x0, x1   float32 // of the mark; what runs out of the window ends a little beyond
	y        float32 // of the row
	selected bool
	unknown  bool // not yet reported
	ink      Tone
}

func (d *drawing) mark(k int, i int32, y float32, shapes bool, row int16) Rect {
	it := &d.lanes[k].items[i]
	e := &d.events[it.event]
	m := hand{drawing: d, it: it, e: e, y: y, selected: e.ID == d.st.Selected, ink: Ink2}
	x0, x1 := it.place(d.s, &d.w)
	m.x0, m.x1 = max(x0, d.w.x-beyond), min(x1, d.w.edge()+beyond)
	if it.begin == past { // its arrow is seen
		m.x0 = max(x0, d.w.x)
	}
	if it.end == future {
		m.x1 = min(x1, d.w.edge())
	}
	m.unknown = !d.st.Known.IsZero() && unreported(e, d.st.Known)
	switch {
	case it.other:
		m.ink = Conflict
	case m.selected:
		m.ink = Accent
	case m.unknown, e.Retracted:
		m.ink = Ink3
	}
	before := len(d.scene.Lanes)
	var r Rect
	if m.x1 > m.x0 {
		m.shape()
		l, e := max(m.x0, d.w.x), min(m.x1, d.w.edge())
		r = Rect{l, y, e - l, d.row}
	}
	if lr := m.label(x0, x1, row); lr.W > 0 {
		r = join(r, lr)
	}
	if r.W == 0 || !shapes || y+d.row <= d.scene.Area.Y || y >= d.scene.Area.Y+d.scene.Area.H {
		d.scene.Lanes = d.scene.Lanes[:before]
	}
	if r.W > 0 {
		d.scene.Marks = append(d.scene.Marks, Mark{
			Rect: widened(r), ID: e.ID, Lane: k, From: before, To: len(d.scene.Lanes), Row: d.lanes[k].firstRow + int(row), event: it.event,
			x: (m.x0 + min(m.x1, m.x0+2*d.s.tick())) / 2, y: y + d.row/2, other: it.other,
		})
	}
	return r
}

// beyond is how far the border of a box lies outside, so that one that goes on
// there is not closed at the window's edge.
const beyond = 4

// unreported tells whether all sources of an event came out after a moment.
func unreported(e *Event, known time.Time) bool { return e.Reported.After(known) }

func join(a, b Rect) Rect {
	if a.W == 0 {
		return b
	}
	x := min(a.X, b.X)
	return Rect{x, a.Y, max(a.X+a.W, b.X+b.W) - x, a.H}
}

// leastTarget is the least width of what can be pointed at.
const leastTarget = 24

func widened(r Rect) Rect {
	if r.W < leastTarget {
		r.X -= (leastTarget - r.W) / 2
		r.W = leastTarget
	}
	return r
}

// shape draws the mark itself.
func (m *hand) shape() {
	top, h := m.y+float32(int(rowGap/2)-1), m.s.Line+3
	switch {
	case m.it.kind == tick:
		m.bar(m.x0, top+2, m.x1-m.x0, h-4)
	case m.it.kind == haze && m.it.begin != past && m.it.end != future:
		m.haze(top+h/2-m.s.Line*0.3, m.s.Line*0.6)
	default:
		m.box(top, h)
	}
}

// bar is a tick; one that had not been reported is hollow.
func (m *hand) bar(x, y, w, h float32) {
	b := Shape{Kind: Box, Fill: m.ink, X: x, Y: y, W: w, H: h}
	if m.unknown {
		b.Fill, b.Line, b.Thick = Paper, m.ink, 1
	}
	if m.selected {
		m.put(Shape{Kind: Box, Fill: Soft, Line: Accent, Thick: 2, X: x - 3, Y: y - 2, W: w + 6, H: h + 4})
	}
	m.put(b)
}

func (m *hand) put(s Shape) { m.scene.Lanes = append(m.scene.Lanes, s) }

// box is outlined; what had not been reported is hatched. An open end has no line
// and an arrow.
func (m *hand) box(y, h float32) {
	fill, thick := Paper, float32(1)
	if m.selected {
		fill, thick = Soft, 2
	}
	x, end := m.x0, m.x1
	openLeft, openRight := m.it.begin == past, m.it.end == future
	b := Shape{Kind: Box, Fill: fill, Line: m.ink, Thick: thick, X: x, Y: y, W: end - x, H: h}
	switch disputed := m.e.Disputed && !m.it.other; {
	case openLeft || openRight:
		m.open(b, openLeft, openRight)
	case disputed && !m.selected && end-x > 2*leastBox:
		b.Line, b.Thick = Clear, 0
		m.put(b)
		m.dashes(b)
	default:
		m.put(b)
		if disputed {
			m.put(Shape{Kind: Dash, Line: Conflict, Thick: 2, X: x, Y: y + h + 1, W: end - x})
		}
	}
	if m.unknown {
		m.put(Shape{Kind: Hatch, Fill: Ink3, X: x + thick, Y: y + thick, W: end - x - 2*thick, H: h - 2*thick})
	}
}

// dashes are the border of a box whose sources disagree.
func (m *hand) dashes(b Shape) {
	d := Shape{Kind: Dash, Line: Conflict, Thick: 2}
	for _, r := range [4]Rect{{b.X, b.Y, b.W, 0}, {b.X, b.Y + b.H - 2, b.W, 0}, {b.X, b.Y, 0, b.H}, {b.X + b.W - 2, b.Y, 0, b.H}} {
		d.X, d.Y, d.W, d.H = r.X, r.Y, r.W, r.H
		m.put(d)
	}
}

// arrow is the room for the arrow of an open end, in which its lines fade.
const arrow = 28

func (m *hand) open(b Shape, left, right bool) {
	fill := b
	fill.Line, fill.Thick = Clear, 0
	m.put(fill)
	x0, x1 := b.X, b.X+b.W
	if left {
		x0 = min(x0+arrow, x1)
	}
	if right {
		x1 = max(x1-arrow, x0)
	}
	for _, y := range [2]float32{b.Y, b.Y + b.H - b.Thick} {
		m.put(Shape{Kind: Box, Fill: b.Line, X: x0, Y: y, W: x1 - x0, H: b.Thick})
		if left {
			m.put(Shape{Kind: Fade, Fill: b.Line, X: b.X, Y: y, W: x0 - b.X, H: b.Thick, From: 0, To: 1})
		}
		if right {
			m.put(Shape{Kind: Fade, Fill: b.Line, X: x1, Y: y, W: b.X + b.W - x1, H: b.Thick, From: 1, To: 0})
		}
	}
	if left {
		m.head(b.X+5, b.Y+b.H/2, 4)
	} else {
		m.put(Shape{Kind: Box, Fill: b.Line, X: b.X, Y: b.Y, W: b.Thick, H: b.H})
	}
	if right {
		m.head(b.X+b.W-5, b.Y+b.H/2, -4)
	} else {
		m.put(Shape{Kind: Box, Fill: b.Line, X: b.X + b.W - b.Thick, Y: b.Y, W: b.Thick, H: b.H})
	}
}

// head is the head of an arrow whose point is at x.
func (m *hand) head(x, y, back float32) {
	for _, dy := range [2]float32{-4, 4} {
		m.put(Shape{Kind: Stroke, Line: m.ink, Thick: 1.5, X: x, Y: y, W: back, H: dy})
	}
}

// haze is a bar whose vague ends fade.
func (m *hand) haze(y, h float32) {
	w := &m.w
	if m.unknown {
		m.put(Shape{Kind: Box, Fill: Paper, X: m.x0, Y: y, W: m.x1 - m.x0, H: h})
	}
	if m.selected {
		m.put(Shape{Kind: Box, Fill: Soft, Line: Accent, Thick: 2, X: m.x0 - 2, Y: y - 4, W: m.x1 - m.x0 + 4, H: h + 8})
	}
	x0, x1 := m.it.place(m.s, w)
	left, right := float32(float64(m.it.fadeLeft)*w.perMinute()), float32(float64(m.it.fadeRight)*w.perMinute())
	if m.it.width() > 0 { // narrower than can be seen: in the same shares
		k := (x1 - x0) / float32(float64(m.it.width())*w.perMinute())
		left, right = left*k, right*k
	}
	m.part(x0, x0+left, y, h, 0, 1)
	m.part(x0+left, x1-right, y, h, 1, 1)
	m.part(x1-right, x1, y, h, 1, 0)
	if m.unknown {
		m.put(Shape{Kind: Hatch, Fill: Ink3, X: m.x0, Y: y, W: m.x1 - m.x0, H: h})
	}
}

// part is a stretch of a haze, cut off at the window.
func (m *hand) part(x0, x1, y, h, from, to float32) {
	a, b := pixel(max(x0, m.x0)), pixel(min(x1, m.x1)) // so that parts join
	if b <= a {
		return
	}
	at := func(x float32) float32 { return from + (to-from)*min(max((x-x0)/(x1-x0), 0), 1) }
	k := float32(1)
	if m.unknown {
		k = 0.4
	}
	if from == to {
		if !m.unknown {
			m.put(Shape{Kind: Box, Fill: m.ink, X: a, Y: y, W: b - a, H: h})
		} else {
			m.put(Shape{Kind: Fade, Fill: m.ink, X: a, Y: y, W: b - a, H: h, From: k, To: k})
		}
		return
	}
	m.put(Shape{Kind: Fade, Fill: m.ink, X: a, Y: y, W: b - a, H: h, From: at(a) * k, To: at(b) * k})
}
