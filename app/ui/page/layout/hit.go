package layout

import "math"

// Pos is a place for the caret: a boundary between grapheme clusters. Where a
// boundary is seen twice (a soft line end, a change of direction), After says
// that it belongs to the cluster before it.
type Pos struct {
	Off   int
	After bool
}

// Rect is a rectangle in document coordinates.
type Rect struct {
	X    float32
	Y    float64
	W, H float32
	Pad  float32 // of H, above and below the text
}

// Holds tells whether a point lies in the rectangle.
func (r Rect) Holds(x float32, y float64) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+float64(r.H)
}

// Covers tells whether a point lies on the text of a range, not merely near it.
func (d *Document) Covers(start, end int, x float32, y float64) bool {
	for _, r := range d.Rects(start, end, y, y+1) {
		if r.Holds(x, y) {
			return true
		}
	}
	return false
}

// Caret is the place of a caret: its x, its upper edge and its height.
func (d *Document) Caret(pos Pos) (x float32, y float64, h float32) {
	if len(d.paras) == 0 {
		return 0, 0, 0
	}
	l, folded := d.lineAt(pos)
	if l == nil {
		y, h := d.BlockSpan(folded)
		return 0, y, h
	}
	return l.caret(pos), l.Y, l.Height
}

func (l *Line) caret(pos Pos) float32 {
	off := l.snap(pos.Off)
	if len(l.Runs) == 0 {
		return l.empty
	}
	var before, after *Run
	for i := range l.Runs {
		r := &l.Runs[i]
		if off > r.Start && off <= r.End {
			before = r
		}
		if off >= r.Start && off < r.End {
			after = r
		}
	}
	if pos.After && before != nil || after == nil {
		after = before
	}
	return after.edge(off)
}

// snap moves an offset down to a boundary between clusters of the line.
func (l *Line) snap(off int) int {
	off = min(max(off, l.Start), l.End)
	for !l.stops[off-l.Start] {
		off--
	}
	return off
}

// lineAt finds the line of a caret, or tells the folded block it is in.
func (d *Document) lineAt(pos Pos) (*Line, int) {
	i := d.BlockAt(pos.Off)
	p := d.ensure(i)
	if p.Folded {
		return nil, i
	}
	return d.line(i, p.lineOf(pos)), i
}

func (p *para) lineOf(pos Pos) int {
	off := int32(min(max(0, pos.Off-p.start), p.n))
	lo, hi := 0, len(p.lines)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if p.lines[mid].start < off || p.lines[mid].start == off && !pos.After {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}

// LineNear is the middle of the line of an offset, estimated where its block has
// not been laid out yet; ok is false in a folded block.
func (d *Document) LineNear(off int) (y float64, ok bool) {
	if len(d.paras) == 0 {
		return 0, false
	}
	i := d.BlockAt(off)
	p := &d.paras[i]
	if p.Folded {
		return 0, false
	}
	h := d.lineHeight(p)
	first := d.top(i) + float64(p.above()) + float64(h)/2
	if p.exact {
		return first + p.lineY(p.lineOf(Pos{Off: off}), h), true
	}
	part := float64(off-p.start) / float64(max(1, p.n))
	return first + part*float64(max(0, p.height-p.around()-h)), true
}

// Hit is the place nearest to a point. Above the text it is the beginning of
// the first line at that x, below the end of the last.
func (d *Document) Hit(x float32, y float64) Pos {
	if len(d.paras) == 0 {
		return Pos{}
	}
	i := d.blockAtY(math.Max(0, y))
	p := d.ensure(i)
	if i2 := d.blockAtY(math.Max(0, y)); i2 != i { // the height was corrected
		i, p = i2, d.ensure(i2)
	}
	if p.Folded {
		return Pos{Off: p.start}
	}
	k := p.lineNear(x, y-d.top(i)-float64(p.above()), d.lineHeight(p))
	return d.line(i, k).hit(x)
}

func (l *Line) hit(x float32) Pos {
	best, dist := Pos{Off: l.Start}, float32(math.Inf(1))
	try := func(off int, after bool, at float32) {
		if after && off == l.End && l.last { // nothing follows: the plain place is the same
			after = false
		}
		if g := float32(math.Abs(float64(at - x))); g < dist {
			best, dist = Pos{off, after}, g
		}
	}
	for i := range l.Runs {
		r := &l.Runs[i]
		start := r.Start
		for off := r.Start + 1; off <= r.End; off++ {
			if !l.stops[off-l.Start] && off < r.End {
				continue
			}
			a, b := r.edge(start), r.edge(off)
			if x >= min(a, b) && x <= max(a, b) { // inside this cluster: nearer side, bound to it
				dist = float32(math.Inf(1))
				try(start, false, a)
				try(off, true, b)
				return l.plain(best)
			}
			try(start, false, a)
			try(off, true, b)
			start = off
		}
	}
	return l.plain(best)
}

// plain drops After where it makes no difference.
func (l *Line) plain(p Pos) Pos {
	if p.After && p.Off < l.End && l.caret(p) == l.caret(Pos{Off: p.Off}) {
		p.After = false
	}
	return p
}

// Rects covers a range with rectangles, one for each stretch that is connected
// on its line, for the lines between two heights.
func (d *Document) Rects(start, end int, y0, y1 float64) []Rect {
	var out []Rect
	if start >= end || len(d.paras) == 0 {
		return nil
	}
	for i := max(d.BlockAt(start), d.blockAtY(y0)); i < len(d.paras) && d.paras[i].start < end && d.top(i) < y1; i++ {
		p := d.ensure(i)
		if p.Folded {
			continue
		}
		top, h := d.top(i)+float64(p.above()), d.lineHeight(p)
		k := max(p.lineOf(Pos{Off: max(start, p.start)}), p.firstFrom(y0-top, h))
		for ; k < len(p.lines) && p.start+int(p.lines[k].start) < end; k++ {
			y := top + p.lineY(k, h)
			switch {
			case y >= y1 && !p.inColumns():
				k = len(p.lines)
			case y < y1 && (y+float64(h) > y0 || !p.inColumns()):
				out = d.line(i, k).rects(out, start, end)
			}
		}
	}
	return out
}

func (l *Line) rects(out []Rect, start, end int) []Rect {
	first := len(out)
	start, end = l.snap(start), min(end, l.End)
	for end < l.End && !l.stops[end-l.Start] { // outwards: a cluster is covered whole or not at all
		end++
	}
	if !l.last && start < l.text { // spaces that hang over the margin are not shown as covered
		end = min(end, l.text)
	}
	for i := range l.Runs {
		r := &l.Runs[i]
		a, b := max(start, r.Start), min(end, r.End)
		if a >= b {
			continue
		}
		xa, xb := r.edge(a), r.edge(b)
		if xa > xb {
			xa, xb = xb, xa
		}
		if n := len(out); n > first && xa-(out[n-1].X+out[n-1].W) < 0.5 {
			out[n-1].W = xb - out[n-1].X
			continue
		}
		out = append(out, Rect{X: xa, Y: l.Y, W: xb - xa, H: l.Height, Pad: l.Pad})
	}
	return out
}
