package timeline

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

// box is outlined; what had not been reported is hatched. Where it runs out of the
// window it has no side, and where its end is open it has an arrow.
func (m *hand) box(y, h float32) {
	b := Shape{Kind: Box, Fill: Paper, Line: m.ink, Thick: 1, X: m.x0, Y: y, W: m.x1 - m.x0, H: h}
	if m.selected {
		b.Fill, b.Thick = Soft, 2
	}
	disputed := m.e.Disputed && !m.it.other
	switch {
	case disputed && !m.selected && b.W > 2*leastBox:
		m.ground(b)
		m.dashes(b)
	case m.start >= m.w.x && m.end <= m.w.edge():
		m.put(b)
	default:
		m.ground(b)
		m.sides(b)
	}
	if disputed && (m.selected || b.W <= 2*leastBox) {
		m.put(Shape{Kind: Dash, Line: Conflict, Thick: 2, X: b.X, Y: y + h + 1, W: b.W})
	}
	if m.unknown {
		m.put(Shape{Kind: Hatch, Fill: Ink3, X: b.X + b.Thick, Y: y + b.Thick, W: b.W - 2*b.Thick, H: h - 2*b.Thick})
	}
}

// ground is a box without its border.
func (m *hand) ground(b Shape) {
	b.Line, b.Thick = Clear, 0
	m.put(b)
}

// dashes are the border of a box whose sources disagree.
func (m *hand) dashes(b Shape) {
	d := Shape{Kind: Dash, Line: Conflict, Thick: 2}
	edges := []Rect{{b.X, b.Y, b.W, 0}, {b.X, b.Y + b.H - 2, b.W, 0}}
	if m.start >= m.w.x {
		edges = append(edges, Rect{b.X, b.Y, 0, b.H})
	}
	if m.end <= m.w.edge() {
		edges = append(edges, Rect{b.X + b.W - 2, b.Y, 0, b.H})
	}
	for _, r := range edges {
		d.X, d.Y, d.W, d.H = r.X, r.Y, r.W, r.H
		m.put(d)
	}
}

// arrow is the room for the arrow of an open end, in which its lines fade.
const arrow = 28

// sides are the border of a box that runs out of the window or has an open end.
func (m *hand) sides(b Shape) {
	x0, x1 := b.X, b.X+b.W
	if m.it.begin == past {
		x0 = min(x0+arrow, x1)
		m.head(b.X+5, b.Y+b.H/2, 4)
	} else if m.start >= m.w.x {
		m.put(Shape{Kind: Box, Fill: b.Line, X: x0, Y: b.Y, W: b.Thick, H: b.H})
	}
	if m.it.end == future {
		x1 = max(x1-arrow, x0)
		m.head(b.X+b.W-5, b.Y+b.H/2, -4)
	} else if m.end <= m.w.edge() {
		m.put(Shape{Kind: Box, Fill: b.Line, X: x1 - b.Thick, Y: b.Y, W: b.Thick, H: b.H})
	}
	for _, y := range [2]float32{b.Y, b.Y + b.H - b.Thick} {
		m.put(Shape{Kind: Box, Fill: b.Line, X: x0, Y: y, W: x1 - x0, H: b.Thick})
		if x0 > b.X {
			m.put(Shape{Kind: Fade, Fill: b.Line, X: b.X, Y: y, W: x0 - b.X, H: b.Thick, From: 0, To: 1})
		}
		if end := b.X + b.W; x1 < end {
			m.put(Shape{Kind: Fade, Fill: b.Line, X: x1, Y: y, W: end - x1, H: b.Thick, From: 1, To: 0})
		}
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
	x0, x1 := m.start, m.end
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
