package part

import (
	"slices"

	"fyne.io/fyne/v2"
)

// height of a row at the present width.
func (r *Rows) height(i int) float32 {
	if r.Each > 0 {
		return r.Each
	}
	width := r.Size().Width
	if width != r.measured {
		clear(r.heights)
		r.measured = width
	}
	h, ok := r.heights[i]
	if !ok {
		row := r.row(i)
		row.SetState(r.state(i))
		h = row.HeightFor(width)
		r.heights[i] = h
	}
	return h
}

// settle brings the place on the screen into order after a scroll: never above
// the first row, nor further than the last row at the foot of the screen.
func (r *Rows) settle(screen float32) {
	n := r.length()
	if n == 0 {
		r.top, r.into = 0, 0
		return
	}
	if r.top >= n {
		r.top, r.into = n-1, 0
	}
	for r.into > 0 && r.top < n-1 && r.into >= r.height(r.top) {
		r.into -= r.height(r.top)
		r.top++
	}
	below := -r.into
	for i := r.top; i < n && below < screen; i++ {
		below += r.height(i)
	}
	if below < screen {
		r.into -= screen - below
	}
	for r.into < 0 && r.top > 0 {
		r.top--
		r.into += r.height(r.top)
	}
	r.into = max(r.into, 0)
}

// Replace changes what the list shows. key names what the i-th row shows. What
// stands at the upper edge stays there, so that rows that come or go above it move
// nothing under the eye or the mouse; what is selected stays so where it is still
// there, without being scrolled to. A list that nobody is at, without a selection,
// keys or mouse, goes on showing its beginning.
func (r *Rows) Replace(key func(i int) string, change func()) {
	before := r.length()
	selected := ""
	if r.selected >= 0 && r.selected < before {
		selected = key(r.selected)
	}
	begins := map[string]float32{} // of the rows on the screen, where they begin
	idle := selected == "" && !r.focused && r.hovered < 0 && r.top == 0 && r.into == 0
	for i, row := range r.shown {
		if i < before && !idle {
			begins[key(i)] = row.Position().Y
		}
	}
	change()
	r.selected = -1
	held, y := -1, float32(0)
	missing := len(begins)
	for i, n := 0, r.length(); i < n && (missing > 0 || r.selected < 0 && selected != ""); i++ {
		k := key(i)
		if k == selected && selected != "" {
			r.selected = i
		}
		if at, ok := begins[k]; ok {
			missing--
			if held < 0 || at < y {
				held, y = i, at
			}
		}
	}
	if held >= 0 {
		r.top, r.into = held, -y
	}
	r.Changed()
}

// arrange puts the rows in sight in their places and takes the others away.
func (r *Rows) arrange() {
	size := r.Size()
	if size.Height <= 0 || size.Width <= 0 || r.Make == nil {
		return
	}
	r.settle(size.Height)
	first, n := r.top, r.length()
	last, y := first, -r.into
	for last < n && y < size.Height {
		y += r.height(last)
		last++
	}
	for i, row := range r.shown {
		if i < first || i >= last {
			delete(r.shown, i)
			r.spare = append(r.spare, row)
		}
	}
	r.area.Objects = r.area.Objects[:0]
	y = -r.into
	for i := first; i < last; i++ {
		row := r.row(i)
		row.SetState(r.state(i))
		h := r.height(i)
		Put(row, 0, y, size.Width, h)
		y += h
		r.area.Objects = append(r.area.Objects, row)
	}
	r.spare = r.spare[:min(len(r.spare), 8)]
	r.bar.set(r.share(first, last))
	r.paintAll()
	if last == n && n > 0 && r.OnEnd != nil {
		r.OnEnd()
	}
}

// row is the row that shows the i-th thing, filled when it does not yet. Those
// that turn out to be out of sight are taken away by arrange.
func (r *Rows) row(i int) Row {
	row, ok := r.shown[i]
	if !ok {
		row = r.take()
		r.Fill(i, row)
		r.shown[i] = row
	}
	return row
}

func (r *Rows) take() Row {
	if n := len(r.spare); n > 0 {
		row := r.spare[n-1]
		r.spare = r.spare[:n-1]
		return row
	}
	return r.Make()
}

// share is which part of all rows is in sight, from 0 to 1, counted in rows.
func (r *Rows) share(first, last int) (from, to float32) {
	n := float32(r.length())
	if n == 0 {
		return 0, 1
	}
	from = (float32(first) + r.into/r.height(first)) / n
	end := float32(last)
	if row, ok := r.shown[last-1]; ok {
		if hidden := row.Position().Y + row.Size().Height - r.Size().Height; hidden > 0 {
			end -= hidden / row.Size().Height
		}
	}
	return from, end / n
}

// scrollToShare shows the rows from a share of all on.
func (r *Rows) scrollToShare(from float32) {
	at := from * float32(r.length())
	r.top = max(0, min(int(at), r.length()-1))
	r.into = 0
	if r.length() > 0 {
		r.into = (at - float32(int(at))) * r.height(r.top)
	}
	r.arrange()
}

// OnScreen are the rows on the screen, from above to below.
func (r *Rows) OnScreen() []Row {
	all := make([]Row, 0, len(r.shown))
	for _, row := range r.shown {
		all = append(all, row)
	}
	slices.SortFunc(all, func(a, b Row) int { return int(a.Position().Y - b.Position().Y) })
	return all
}

// PositionOf is where a row on the screen begins within the list.
func (r *Rows) PositionOf(i int) (fyne.Position, bool) {
	row, ok := r.shown[i]
	if !ok {
		return fyne.Position{}, false
	}
	return row.Position(), true
}
