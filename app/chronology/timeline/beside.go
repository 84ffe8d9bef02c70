package timeline

// label puts the title into its box or beside its mark, as much of it as has
// room, and gives the place it takes.
func (m *hand) label(row int16) Rect {
	if m.it.other {
		return Rect{}
	}
	natural := m.labels.width(m.s, m.it.event, m.e.Title)
	f, tone := Body, Ink
	switch {
	case m.selected:
		f, natural = Strong, m.labels.of(m.s, m.e.Title, Strong)
	case m.unknown, m.e.Retracted:
		tone = Ink3
	}
	x, room := m.labelRoom(natural, row)
	text := m.labels.cut(m.s, m.e.Title, f, natural, room)
	if text == "" {
		return Rect{}
	}
	w := min(natural, room)
	if text != m.e.Title {
		w = m.labels.of(m.s, text, f)
	}
	if x < m.start && x+room <= m.start { // on the left it ends at the mark
		x = m.start - labelGap - w
	}
	m.words(text, f, tone, x, w)
	return Rect{x, m.y, w, m.row}
}

// words are written on paper where something is under them; a disagreement about
// something other than the time is dashed below.
func (m *hand) words(text string, f Face, tone Tone, x, w float32) {
	y := m.y + float32(int(rowGap/2))
	if m.unknown && m.it.kind == box || m.selected && x >= m.x1 || m.known && x < m.knowX && x+w > m.knowX {
		ground := Paper
		if m.selected && m.it.kind == box && x < m.x1 {
			ground = Soft
		}
		m.put(Shape{Kind: Box, Fill: ground, X: x - 2, Y: y + 2, W: w + 4, H: m.s.Line - 4})
	}
	m.put(Shape{Kind: Words, Face: f, Fill: tone, X: x, Y: y, W: w, H: m.s.Line, Text: text})
	if m.e.Disputed && m.it.kind != box && len(m.e.Others) == 0 {
		m.put(Shape{Kind: Dash, Line: Conflict, Thick: 2, X: min(m.x0, x), Y: m.y + m.row - 5, W: max(m.x1, x+w) - min(m.x0, x)})
	}
}

// labelRoom is where a title may begin, and how much room it has there: in the
// box, right of the mark, or left of it where the right is cut off. What came
// before the moment of knowledge is not written over what was not known then, if
// there is room elsewhere.
func (m *hand) labelRoom(natural float32, row int16) (x, room float32) {
	x0, x1 := m.start, m.end
	want := min(natural, mostLabel*m.s.Line)
	if m.it.inside(x0, x1, want, m.s) {
		if x, inner := m.inner(); inner >= 2*m.s.Line || x0 < m.w.x {
			return x, inner
		}
	}
	before, after := m.room(row, x0, x1)
	edge := m.w.edge()
	if m.known && x1 <= m.knowX+1 {
		edge = m.knowX - markGap
	}
	x = x1 + labelGap
	room = min(after, edge) - x
	left := x0 - labelGap - before
	if at, inner := m.inner(); room < want && left < want && inner >= 3*m.s.Line && inner > 0.7*max(room, left) {
		return at, inner
	}
	if room < want && left > room && left >= min(want, 5*m.s.Line) && x1 <= m.w.edge() && after >= edge {
		return x0 - labelGap - left, left
	}
	if room < want && after > edge { // nowhere else
		room = after - x
	}
	return x, room
}

// inner is the room for a label in a box, and where it begins; there is none in
// other marks.
func (m *hand) inner() (x, room float32) {
	if m.it.kind != box {
		return 0, 0
	}
	x, end := m.x0+labelGap, m.x1-labelGap
	if m.it.begin == past { // beside its arrow
		x += labelGap
	}
	if m.it.end == future {
		end -= labelGap
	}
	return x, end - x
}

// links are the dashed lines between an event and what other sources say of its
// time.
func (d *drawing) links() {
	marks := d.scene.Marks
	for i := range marks {
		if !marks[i].other {
			continue
		}
		if k := d.ownOf(&marks[i]); k >= 0 {
			d.link(&marks[k], &marks[i])
		}
	}
}

// ownOf is the mark of the event that another's time belongs to, the nearest one.
func (d *drawing) ownOf(other *Mark) int {
	best := -1
	for i := range d.scene.Marks {
		m := &d.scene.Marks[i]
		if m.other || m.Count > 0 || m.event != other.event {
			continue
		}
		if best < 0 || abs(m.y-other.y) < abs(d.scene.Marks[best].y-other.y) {
			best = i
		}
	}
	return best
}

func abs(v float32) float32 { return max(v, -v) }

// link goes from the event's own mark to the edge of the other's row, along it
// where no words stand, and to the other's mark.
func (d *drawing) link(own, other *Mark) {
	reach := d.s.Line/2 - 1 // of a tick above and below the middle of its row
	edge := other.y - d.row/2
	if own.y >= other.y {
		edge = other.y + d.row/2
	}
	s := Shape{Kind: Dash, Line: Conflict, Thick: 2}
	side := func(x, y float32) { // from a mark to the edge
		s.X, s.W, s.Y, s.H = x-1, 0, min(y, edge), abs(y-edge)
		if s.H -= reach; s.H > 0 {
			if y < edge {
				s.Y += reach
			}
			d.scene.Links = append(d.scene.Links, s)
		}
	}
	side(own.x, own.y)
	side(other.x, other.y)
	s.X, s.Y, s.W, s.H = min(own.x, other.x)-1, edge-1, abs(own.x-other.x)+2, 0
	d.scene.Links = append(d.scene.Links, s)
}
