package timeline

import "math"

// bin is a column of a lane or of the overview: how many events are in its time.
type bin struct {
	within int32 // as narrow as the column
	across int32 // wider: they may have happened here or elsewhere
	first  int32 // an item that is within, -1 for none
}

// columnWidth is the width of a column, in pixels.
const columnWidth = 6

// columns are equal parts of time that stand still while a view is moved.
type columns struct {
	first  int64   // the number of the first one
	length float64 // minutes
	bins   []bin
}

// divide makes the columns of a window.
func divide(w *window, into []bin) columns {
	c := columns{length: columnWidth / w.perMinute()}
	c.first = int64(math.Floor(w.From / c.length))
	n := int(int64(math.Floor(w.To/c.length)) - c.first + 1)
	if cap(into) < n+1 {
		into = make([]bin, n+1)
	}
	c.bins = into[:n+1]
	for i := range c.bins {
		c.bins[i] = bin{first: -1}
	}
	return c
}

// at is the column that holds a minute, cut off at the ends.
func (c *columns) at(minute int64) int {
	n := len(c.bins) - 1
	switch {
	case minute == past:
		return 0
	case minute == future:
		return n
	}
	k := math.Floor(float64(minute)/c.length) - float64(c.first)
	return int(min(max(k, 0), float64(n)))
}

// count adds an item. What is wider than a column is noted where it begins and
// where it ends, to be summed up at the end.
func (c *columns) count(it *item, i int32) {
	from, to := c.at(it.begin), c.at(it.end)
	if it.end != future {
		to = c.at(it.end - 1)
	}
	if from >= to {
		b := &c.bins[from]
		b.within++
		if b.first < 0 {
			b.first = i
		}
		return
	}
	c.bins[from].across++
	if to+1 < len(c.bins) {
		c.bins[to+1].across--
	}
}

// sum makes counts of what count noted, and gives the greatest.
func (c *columns) sum() (most int32) {
	across := int32(0)
	for i := range c.bins {
		b := &c.bins[i]
		across += b.across
		b.across = across
		most = max(most, b.within+b.across)
	}
	return most
}

// round is the next of 1, 2, 3, 5, 7, 10, 20, 30: heights stay the same while a view
// moves past columns that differ little.
func round(n int32) float32 {
	for k := int32(1); ; k *= 10 {
		for _, m := range [5]int32{1, 2, 3, 5, 7} {
			if n <= m*k {
				return float32(m * k)
			}
		}
	}
}

// view is the time of a column.
func (c *columns) view(k int) View {
	from := float64(c.first+int64(k)) * c.length
	return View{from, from + c.length}
}

// draw adds the columns between two heights to the bars of a scene, as one shape,
// and tells of each. What may have happened elsewhere is a light ground, and what
// happened within a column stands on it.
func (c *columns) draw(sc *Scene, w *window, y, h float32, most int32, told func(k int, r Rect)) Shape {
	unit := h / round(max(most, 4))
	from := len(sc.bars)
	c.ground(sc, w, y+h, unit)
	for k := range c.bins {
		b := &c.bins[k]
		x0, x1 := c.edges(w, k)
		if b.within+b.across == 0 || x1 <= x0 {
			continue
		}
		if b.within > 0 {
			hh := max(float32(b.within)*unit, 2)
			base := float32(b.across) * unit
			sc.bars = append(sc.bars, Bar{Rect{x0, y + h - base - hh, max(x1-x0-1, 1), hh}, Ink2})
		}
		if told != nil {
			told(k, Rect{x0, y, x1 - x0, h})
		}
	}
	return Shape{Kind: Columns, X: w.x, Y: y, W: w.w, H: h, Bars: sc.bars[from:]}
}

// ground draws neighbours of the same height as one.
func (c *columns) ground(sc *Scene, w *window, bottom, unit float32) {
	for k := 0; k < len(c.bins); {
		n, next := c.bins[k].across, k+1
		for next < len(c.bins) && c.bins[next].across == n {
			next++
		}
		x0, _ := c.edges(w, k)
		_, x1 := c.edges(w, next-1)
		if hh := max(float32(n)*unit, 3); n > 0 && x1 > x0 {
			sc.bars = append(sc.bars, Bar{Rect{x0, bottom - hh, x1 - x0, hh}, Line}, Bar{Rect{x0, bottom - hh, x1 - x0, 1}, Edge})
		}
		k = next
	}
}

// edges are where a column stands, cut off at the window.
func (c *columns) edges(w *window, k int) (x0, x1 float32) {
	v := c.view(k)
	at := func(minute float64) float32 { return w.x + float32((minute-w.From)*w.perMinute()) }
	return pixel(max(at(v.From), w.x)), pixel(min(at(v.To), w.edge()))
}
