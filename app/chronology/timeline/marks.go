package timeline

import (
	"slices"
	"time"
)

// lane draws what is in sight of a lane. Its marks can be gone to with the keys in
// any case.
func (d *drawing) lane(k int) {
	l, a := &d.lanes[k], d.scene.Area
	if !l.crowded {
		d.marks(l)
		return
	}
	if l.y < a.Y+a.H && l.y+l.h > a.Y {
		d.crowd(k)
	}
	if i := d.selectedIn(l); i >= 0 {
		d.packer.begin(1)
		d.mark(l, i, 0, l.y+l.h/2-d.row/2)
	}
}

// crowd draws how many events there are.
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
	at := len(sc.Lanes)
	sc.Lanes = append(sc.Lanes, cols.draw(sc, &d.w, y, h, most, func(n int, r Rect) {
		b := &cols.bins[n]
		m := Mark{Rect: r, Lane: k, Row: l.firstRow, From: at, To: at, Count: int(b.within + b.across), View: cols.view(n), event: -1}
		if m.Count == 1 && b.first >= 0 {
			m.event = l.items[b.first].event
			m.ID = d.events[m.event].ID
		}
		sc.Marks = append(sc.Marks, m)
	}))
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

// marks draws the events of a lane one by one, by their beginning, so that a label
// knows what stands left of it in its row.
func (d *drawing) marks(l *lane) {
	p := &d.packer
	p.begin(l.rows)
	for _, i := range l.seen {
		x0, x1 := l.items[i].place(d.s, &d.w)
		row := l.items[i].row
		p.taken[row] = append(p.taken[row], extent{x0, x1})
	}
	for _, i := range l.seen {
		row := l.items[i].row
		r := d.mark(l, i, row, l.y+float32(row)*d.row)
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
	start    float32 // where the mark begins, and where it ends
	end      float32
	x0, x1   float32 // likewise, cut off at the window
	y        float32 // of the row
	selected bool
	unknown  bool // not yet reported
	ink      Tone
}

// hold takes up a mark to draw it in the row at y.
func (d *drawing) hold(it *item, y float32) hand {
	e := d.events[it.event]
	m := hand{drawing: d, it: it, e: e, y: y, selected: e.ID == d.st.Selected, ink: Ink2}
	m.start, m.end = it.place(d.s, &d.w)
	m.x0, m.x1 = max(m.start, d.w.x), min(m.end, d.w.edge())
	m.unknown = !d.st.Known.IsZero() && unreported(e, d.st.Known)
	switch {
	case it.other:
		m.ink = Conflict
	case m.selected:
		m.ink = Accent
	case m.unknown, e.Retracted:
		m.ink = Ink3
	}
	return m
}

// mark draws an item of a lane in a row, if it is in sight, and gives the place it
// takes, which can be gone to in any case.
func (d *drawing) mark(l *lane, i int32, row int16, y float32) Rect {
	sc := &d.scene
	m := d.hold(&l.items[i], y)
	from := len(sc.Lanes)
	r := Rect{m.x0, y, m.x1 - m.x0, d.row}
	if y+d.row > sc.Area.Y && y < sc.Area.Y+sc.Area.H {
		m.shape()
		if at := m.label(row); at.W > 0 {
			r = join(r, at)
		}
	}
	sc.Marks = append(sc.Marks, Mark{
		Rect: widened(r), ID: m.e.ID, Lane: int(m.it.lane), Row: l.firstRow + int(row), From: from, To: len(sc.Lanes),
		event: m.it.event, other: m.it.other, x: m.x0 + min(m.x1-m.x0, 2*d.s.tick())/2, y: y + d.row/2,
	})
	return r
}

// unreported tells whether no source of an event is known to have come out by the
// minute of a moment.
func unreported(e *Event, known time.Time) bool {
	return e.Reported.IsZero() || e.Reported.Truncate(time.Minute).After(known)
}

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
