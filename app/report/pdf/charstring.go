package pdf

import "math"

// charstring is a glyph in Type 2 form (Adobe Technical Note 5177). box grows
// to hold it.
func charstring(g Outline, box *bounds) []byte {
	p := &pen{program: number(nil, within(float64(g.Width))), box: box}
	for _, s := range g.Segments {
		p.draw(s)
	}
	return append(p.program, 14) // endchar
}

// pen writes steps relative to where it is: at whole units in the program, at
// the exact point for the curves.
type pen struct {
	program []byte
	x, y    int
	ex, ey  float64
	box     *bounds
}

func (p *pen) draw(s Segment) {
	q := s.P
	switch s.Op {
	case 'M':
		p.to(q[0], q[1])
		p.program = append(p.program, 21)
	case 'L':
		p.to(q[0], q[1])
		p.program = append(p.program, 5)
	case 'Q':
		p.curve(p.ex+2*(q[0]-p.ex)/3, p.ey+2*(q[1]-p.ey)/3, q[2]+2*(q[0]-q[2])/3, q[3]+2*(q[1]-q[3])/3, q[2], q[3])
	case 'C':
		p.curve(q[0], q[1], q[2], q[3], q[4], q[5])
	}
}

func (p *pen) curve(x1, y1, x2, y2, x3, y3 float64) {
	p.to(x1, y1)
	p.to(x2, y2)
	p.to(x3, y3)
	p.program = append(p.program, 8)
}

func (p *pen) to(x, y float64) {
	nx, ny := within(x), within(y)
	p.program = number(number(p.program, nx-p.x), ny-p.y)
	p.x, p.y, p.ex, p.ey = nx, ny, x, y
	p.box.x0, p.box.y0 = min(p.box.x0, nx), min(p.box.y0, ny)
	p.box.x1, p.box.y1 = max(p.box.x1, nx), max(p.box.y1, ny)
}

// within is a whole number that leaves room for the step from any other in 16 bits.
func within(v float64) int {
	return int(math.Round(min(max(v, -16000), 16000)))
}

// number appends an integer in its shortest form.
func number(b []byte, v int) []byte {
	switch {
	case v >= -107 && v <= 107:
		return append(b, byte(v+139))
	case v >= 108 && v <= 1131:
		v -= 108
		return append(b, byte(v>>8)+247, byte(v))
	case v >= -1131 && v <= -108:
		v = -v - 108
		return append(b, byte(v>>8)+251, byte(v))
	}
	return append(b, 28, byte(v>>8), byte(v))
}
