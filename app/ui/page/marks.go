package page

import (
	"slices"
	"sort"

	"dateline/app/article"
)

// markSet keeps marks by their beginning and finds those in a range quickly.
type markSet struct {
	marks []Mark
	lane  []int // overlapping marks have different lanes
	lanes []int // how many lanes there are where the mark is, or hangs together with others
	reach []int // the furthest end up to here
	index map[article.ID]int
}

func newMarkSet(marks []Mark) markSet {
	s := markSet{marks: slices.Clone(marks), index: map[article.ID]int{}}
	sort.SliceStable(s.marks, func(a, b int) bool { return s.marks[a].Start < s.marks[b].Start })
	s.lane, s.lanes, s.reach = make([]int, len(marks)), make([]int, len(marks)), make([]int, len(marks))
	var free []int // end of the last mark in each lane
	reach, first := 0, 0
	for i, m := range s.marks {
		if m.Start >= reach {
			s.together(first, i, len(free))
			free, first = free[:0], i
		}
		k := 0
		for k < len(free) && free[k] > m.Start {
			k++
		}
		if k == len(free) {
			free = append(free, 0)
		}
		free[k], s.lane[i] = m.End, k
		reach = max(reach, m.End)
		s.reach[i] = reach
		s.index[m.ID] = i
	}
	s.together(first, len(s.marks), len(free))
	return s
}

// together notes of marks that hang together how many lanes they take.
func (s *markSet) together(first, last, lanes int) {
	for i := first; i < last; i++ {
		s.lanes[i] = lanes
	}
}

func (s *markSet) byID(id article.ID) (*Mark, bool) {
	if i, ok := s.index[id]; ok {
		return &s.marks[i], true
	}
	return nil, false
}

// ShowsMark tells whether a highlight is among those of the page.
func (p *Page) ShowsMark(id article.ID) bool {
	_, ok := p.marks.byID(id)
	return ok
}

// MarkRange is the range of a highlight as it is drawn, while its ends are moved
// too; ok is false when the page does not show it.
func (p *Page) MarkRange(id article.ID) (start, end int, ok bool) {
	m, ok := p.marks.byID(id)
	if !ok {
		return 0, 0, false
	}
	return m.Start, m.End, true
}

// within calls f for the marks that touch a range.
func (s *markSet) within(start, end int, f func(i int, m *Mark)) {
	first := sort.Search(len(s.marks), func(i int) bool { return s.reach[i] > start })
	for i := first; i < len(s.marks) && s.marks[i].Start < end; i++ {
		if s.marks[i].End > start {
			f(i, &s.marks[i])
		}
	}
}

// A stop is a place that Tab leads to: a highlight, the bar of folded blocks, or
// Keep at the end of an opened one.
type stop struct {
	at      int // offset, for the order
	mark    article.ID
	bar     bool // of the group with this block
	keep    bool // of this block
	in      int  // block
	picture int  // counted from 1
}

func (s stop) none() bool { return s == stop{} }

// stops are all places of Tab in the order of reading.
func (p *Page) stops() []stop {
	out := p.pictureStops()
	for _, m := range p.marks.marks {
		out = append(out, stop{at: m.Start, mark: m.ID})
	}
	for _, g := range p.groups {
		_, start, _ := p.doc.Block(g.first)
		out = append(out, stop{at: start, bar: true, in: g.first})
		for i := g.first; i <= g.last && p.isOpen(g); i++ {
			_, _, end := p.doc.Block(i)
			out = append(out, stop{at: end, keep: true, in: i})
		}
	}
	sort.SliceStable(out, func(a, b int) bool {
		if out[a].at != out[b].at {
			return out[a].at < out[b].at
		}
		return out[a].bar && !out[b].bar // a bar stands above its text
	})
	return out
}

// checkFocus takes the focus from what is not there any more: a picture that was
// hidden or folded away, the bar or Keep of a block that was kept or closed.
func (p *Page) checkFocus() {
	s := p.focusOn
	if s.none() || s.mark != "" {
		return
	}
	all := p.stops()
	k := slices.IndexFunc(all, func(o stop) bool { // a picture may go with another block now
		o.at = s.at
		return o == s
	})
	if k < 0 {
		p.focusOn = stop{}
		p.setUnder(-1)
		return
	}
	p.focusOn = all[k]
}

// nextStop is where Tab leads, with Shift backwards; ok is false at the end.
// Without a focused stop it begins at the caret.
func (p *Page) nextStop(back bool) (stop, bool) {
	all := p.stops()
	k := slices.Index(all, p.focusOn)
	switch {
	case k >= 0 && back:
		k--
	case k >= 0:
		k++
	default:
		k = sort.Search(len(all), func(i int) bool { return all[i].at >= p.caret.Off })
		if back {
			k--
		}
	}
	if k < 0 || k >= len(all) {
		return stop{}, false
	}
	return all[k], true
}

func (p *Page) goTo(s stop) {
	p.focusOn = s
	switch {
	case s.mark != "":
		p.FocusMark(s.mark)
		p.setTold(s.mark)
	case s.bar:
		y, _ := p.doc.BlockSpan(s.in)
		p.show(y, 40)
	case s.keep:
		y, h := p.keepLine(s.in)
		p.show(y, float64(h))
	case s.picture > 0:
		p.goToPicture(s.picture - 1)
	}
	if s.picture == 0 {
		p.setUnder(-1)
	}
	p.Refresh()
}

// show scrolls no more than needed to show a stretch of heights.
func (p *Page) show(y, h float64) {
	switch view := float64(p.Size().Height); {
	case y < p.top():
		p.scrollTo(y - h)
	case y+h > p.top()+view:
		p.scrollTo(y + 2*h - view)
	}
}

// act is what Enter does on a stop.
func (p *Page) act(s stop) {
	switch {
	case s.mark != "" && p.OnMark != nil:
		p.OnMark(s.mark)
	case s.bar:
		if g, ok := p.groupOf(s.in); ok {
			p.setOpen(g, !p.isOpen(g))
		}
	case s.keep && p.OnKeep != nil:
		p.OnKeep(s.in)
	case s.picture > 0 && p.OnPicture != nil:
		p.OnPicture(s.picture - 1)
	}
}
