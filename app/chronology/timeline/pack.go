package timeline

import "slices"

// The most marks that a lane draws one by one, and the most rows it takes for
// them: beyond, it shows how many there are.
const (
	mostMarks = 400
	mostRows  = 24
	soleRows  = 40 // of a lane that is the only one
)

// extent is the room that a mark takes in its row, in pixels.
type extent struct{ x0, x1 float32 }

// packing is how a lane was packed last, so that its marks keep their rows while
// the view is only moved.
type packing struct {
	seen     []int32  // items that reach into the view
	inner    int      // how many of them are events themselves
	rows     int      // in use; never fewer than while the same scale was shown before
	level    int      // of reserves
	scale    float64  // pixels a minute
	line     float32  // of text
	frame    uint32   // of the last packing
	crowded  bool     // shows how many there are
	extents  []extent // of seen
	y, h     float32
	firstRow int
}

// reserves are the shares of a title that are kept free beside a mark: all of
// it, then less, so that the marks of a full lane still find a row.
var reserves = []float32{1, 0.6, 0.3, 0.15, 0}

// packer is working space shared by the lanes of a chart.
type packer struct {
	taken   [][]extent // by row
	reached []float32  // by row: where what is drawn in it ends
}

// begin clears so many rows.
func (p *packer) begin(rows int) {
	for len(p.taken) < rows {
		p.taken, p.reached = append(p.taken, nil), append(p.reached, 0)
	}
	for r := range p.taken {
		p.taken[r], p.reached[r] = p.taken[r][:0], 0
	}
}

// pack gives each item that was seen a row in which it touches no other. While
// only the view moves, items that are still there stay in their rows.
func (c *Chart) pack(l *lane, s *Setting, w *window, rows int) {
	same := l.scale == w.perMinute() && l.line == s.Line && !l.crowded && l.frame+1 == c.frame
	l.crowded = false
	if same && c.try(l, s, w, l.level, rows, true) {
		l.done(c.frame, w, s)
		return
	}
	l.rows = 1
	for level := range reserves {
		if c.try(l, s, w, level, rows, false) {
			l.level = level
			l.done(c.frame, w, s)
			return
		}
	}
	l.crowded = true
	l.done(c.frame, w, s)
}

func (l *lane) done(frame uint32, w *window, s *Setting) {
	l.frame, l.scale, l.line = frame, w.perMinute(), s.Line
	if l.crowded {
		l.rows = crowdedRows
	}
}

// crowdedRows is the height of a lane that shows how many there are.
const crowdedRows = 2

// try packs with a share of the titles, and tells whether the rows were enough.
func (c *Chart) try(l *lane, s *Setting, w *window, level, rows int, keep bool) bool {
	p := &c.packer
	p.begin(rows)
	l.extents = l.extents[:0]
	for _, i := range l.seen {
		l.extents = append(l.extents, c.extent(&l.items[i], s, w, reserves[level]))
	}
	stays := func(it *item) bool { return keep && it.drawn == l.frame }
	for k, i := range l.seen {
		if it := &l.items[i]; stays(it) {
			p.taken[it.row] = append(p.taken[it.row], l.extents[k])
		}
	}
	used := l.rows
	for k, i := range l.seen {
		it := &l.items[i]
		if stays(it) {
			continue
		}
		r := p.free(l.extents[k], rows)
		if r < 0 {
			return false
		}
		it.row = int16(r)
		p.taken[r] = append(p.taken[r], l.extents[k])
		used = max(used, r+1)
	}
	for _, i := range l.seen {
		l.items[i].drawn = c.frame
	}
	l.rows = used
	return true
}

// free is the first row with room, -1 without one. What came last into a row is
// mostly what is in the way, so it is asked first.
func (p *packer) free(e extent, rows int) int {
	for r := range rows {
		if !slices.ContainsFunc(p.taken[r], func(t extent) bool { return t.x0 < e.x1 && e.x0 < t.x1 }) {
			return r
		}
	}
	return -1
}

// The room beside a mark and between marks.
const (
	labelGap = 8
	markGap  = 6
)

// extent is the room for a mark and a share of its title.
func (c *Chart) extent(it *item, s *Setting, w *window, share float32) extent {
	x0, x1 := it.place(s, w)
	e := extent{x0, x1 + markGap}
	if share == 0 || it.other {
		return e
	}
	room := min(c.labels.width(s, it.event, c.events[it.event].Title), mostLabel*s.Line) * share
	switch {
	case it.inside(x0, x1, room, s):
	case x1 <= w.edge() && x1+labelGap+room > w.edge(): // it will stand on the left
		e.x0 -= labelGap + room
	default:
		e.x1 += labelGap + room
	}
	return e
}

// mostLabel is how many lines' heights a title beside a mark may be long.
const mostLabel = 15

// inside tells whether a label stands in the box: it does when it fits, or much of it.
func (it *item) inside(x0, x1, room float32, s *Setting) bool {
	return it.kind == box && x1-x0 >= min(room, 14*s.Line)+2*labelGap
}

// place is where a mark begins and ends, not cut off by the window except where
// it is open.
func (it *item) place(s *Setting, w *window) (x0, x1 float32) {
	far := 4 * w.w
	x0, x1 = w.x-far, w.edge()+far
	if it.begin != past {
		x0 = max(w.at(it.begin), x0)
	}
	if it.end != future {
		x1 = min(w.at(it.end), x1)
	}
	if it.kind == tick {
		return x0, x0 + s.tick()
	}
	return x0, max(x1, x0+leastBox)
}

// leastBox is the least width of what is no tick.
const leastBox float32 = 6

// tick is the width of a tick.
func (s *Setting) tick() float32 { return max(3, pixel(s.Line/7)) }
