package layout

// A step is a cluster of a line as it is seen: from left to right.
type step struct {
	start, end int // offsets
	rtl        bool
}

// left and right are the places of the caret at its sides.
func (s step) left() Pos {
	if s.rtl {
		return Pos{s.end, true}
	}
	return Pos{Off: s.start}
}

func (s step) right() Pos {
	if s.rtl {
		return Pos{Off: s.start}
	}
	return Pos{s.end, true}
}

// steps are the clusters of a line from left to right.
func (l *Line) steps() []step {
	var out []step
	for i := range l.Runs {
		r := &l.Runs[i]
		first := len(out)
		for start, off := r.Start, r.Start+1; off <= r.End; off++ {
			if l.stops[off-l.Start] || off == r.End {
				out = append(out, step{start, off, r.RTL})
				start = off
			}
		}
		if r.RTL {
			for a, b := first, len(out)-1; a < b; a, b = a+1, b-1 {
				out[a], out[b] = out[b], out[a]
			}
		}
	}
	return out
}

// Sideways moves a caret to the right or the left as it is seen, whatever the
// directions of the text; past the side of a line it goes on, or back, to the
// next line in the order of reading. Folded blocks are stepped over.
func (d *Document) Sideways(pos Pos, right bool) Pos {
	if len(d.paras) == 0 {
		return pos
	}
	l, i := d.lineAt(pos)
	if l == nil {
		return d.stepOut(pos, right)
	}
	pos.Off = l.snap(pos.Off)
	all := l.steps()
	k := gapOf(all, pos)
	switch {
	case right && k < len(all):
		return l.bound(all, all[k].right())
	case !right && k > 0:
		return l.bound(all, all[k-1].left())
	}
	if right != l.RTL {
		return d.nextLine(i, l, pos)
	}
	return d.lineBefore(i, l, pos)
}

// gapOf is the number of steps left of a caret.
func gapOf(all []step, pos Pos) int {
	before, after := -1, -1
	for i, s := range all {
		if s.start == pos.Off {
			after = i
		}
		if s.end == pos.Off {
			before = i
		}
	}
	switch {
	case after >= 0 && (!pos.After || before < 0):
		if all[after].rtl {
			return after + 1
		}
		return after
	case before >= 0:
		if all[before].rtl {
			return before
		}
		return before + 1
	}
	return 0
}

// bound is a place on a line, without After where it makes no difference. At a
// soft break it belongs to the next line: there what is selected next is seen.
func (l *Line) bound(all []step, pos Pos) Pos {
	plain := Pos{Off: pos.Off}
	if pos.After && (pos.Off == l.End || gapOf(all, plain) == gapOf(all, pos)) {
		return plain
	}
	return pos
}

// nextLine is the first place of the line after this one that differs from pos.
func (d *Document) nextLine(i int, l *Line, pos Pos) Pos {
	if !l.last {
		return d.firstBeside(d.line(i, l.Index+1), pos)
	}
	next := d.Next(l.End)
	if next == l.End {
		return pos
	}
	return Pos{Off: next}
}

// lineBefore is the last place of the line before this one that differs from pos.
func (d *Document) lineBefore(i int, l *Line, pos Pos) Pos {
	if l.Index > 0 {
		before := d.line(i, l.Index-1)
		all := before.steps()
		if len(all) == 0 {
			return Pos{Off: before.Start}
		}
		if before.RTL {
			return before.bound(all, all[0].right())
		}
		return before.bound(all, all[len(all)-1].left())
	}
	prev := d.Prev(l.Start)
	if prev == l.Start {
		return pos
	}
	return Pos{Off: prev}
}

// firstBeside is the first place on a line, or the one after it where that is
// the place come from.
func (d *Document) firstBeside(l *Line, from Pos) Pos {
	all := l.steps()
	if len(all) == 0 {
		return Pos{Off: l.Start}
	}
	first, next := all[0].left(), all[0].right()
	if l.RTL {
		first, next = all[len(all)-1].right(), all[len(all)-1].left()
	}
	if first.Off == from.Off {
		first = next
	}
	return l.bound(all, first)
}

// stepOut leaves a folded block.
func (d *Document) stepOut(pos Pos, right bool) Pos {
	if right {
		return Pos{Off: d.Next(pos.Off)}
	}
	return Pos{Off: d.Prev(pos.Off)}
}
