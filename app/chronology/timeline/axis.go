package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"time"
)

// line is one line of a scale and what stands beside it.
type line struct {
	x     float32
	label string
	width float32
	great bool
}

// scale is the lines of a view.
type scale struct {
	lines  []line
	pin    line // names the greater step that the view begins in; without a line
	labels *labels
	sparse bool // wide steps, to be seen past
}

// gap is the least room between two labels, and before each.
const gap = 6

// window is a view and where it is drawn.
type window struct {
	View
	x, w float32
}

// at is where a minute stands, also outside the window.
func (w *window) at(minute int64) float32 {
	return w.x + float32((float64(minute)-w.From)/w.Span()*float64(w.w))
}

// minute is the time at a place.
func (w *window) minute(x float32) int64 {
	return int64(w.From + float64(x-w.x)/float64(w.w)*w.Span())
}

func (w *window) edge() float32 { return w.x + w.w }

// perMinute is how many pixels a minute takes.
func (w *window) perMinute() float64 { return float64(w.w) / w.Span() }

// choose takes the finest step whose labels have room.
func (a *scale) choose(s *Setting, w *window) *step {
	for i := range steps {
		st := &steps[i]
		form := st.long
		if st.short != "" {
			form = st.short
		}
		if a.room(s, form) <= st.minutes*w.perMinute() {
			return st
		}
	}
	return &steps[len(steps)-1]
}

// room is what a label of a form takes, with what keeps it apart from the next.
func (a *scale) room(s *Setting, form string) float64 {
	w := float64(a.labels.of(s, date(2028, 9, 28).Format(form), Small)) + 3*gap
	if a.sparse {
		w *= 2
	}
	return w
}

// mark finds the lines of a window.
func (a *scale) mark(s *Setting, w *window) {
	a.lines, a.pin = a.lines[:0], line{}
	st := a.choose(s, w)
	if great := st.majors(); great != nil {
		for t := great.first(w.From); w.at(minutes(t)) < w.edge(); t = great.next(t) {
			form := st.major
			if st.majorUnit == perDay && t.Day() == 1 {
				form = "Mon 2 Jan"
			}
			a.add(s, w, t, form, true)
		}
	}
	form := st.long
	if st.short != "" && a.room(s, st.long) > st.minutes*w.perMinute() {
		form = st.short
	}
	for t := st.first(w.From); w.at(minutes(t)) < w.edge(); t = st.next(t) {
		if !st.great(t) {
			a.add(s, w, t, form, false)
		}
	}
	slices.SortFunc(a.lines, func(p, q line) int { return cmp.Compare(p.x, q.x) })
	a.place(s, st, w)
}

func (a *scale) add(s *Setting, w *window, t time.Time, form string, great bool) {
	f := Small
	if great {
		f = SmallStrong
	}
	label := t.Format(form)
	if form == "2006" { // 500, not 0500
		label = strconv.Itoa(t.Year())
	}
	a.lines = append(a.lines, line{w.at(minutes(t)), label, a.labels.of(s, label, f), great})
}

// place puts the name of what the view begins in at its left edge where there is
// room, and takes away labels that would stand over others: the greater stay.
func (a *scale) place(s *Setting, st *step, w *window) {
	next := w.edge()
	for _, l := range a.lines {
		if l.great {
			next = min(next, l.x)
		}
	}
	if st.pin != "" && st.majorUnit != perYear {
		label := clock(int64(w.From)).Format(st.pin)
		if width := a.labels.of(s, label, SmallStrong); w.x+width+2*gap <= next {
			a.pin = line{x: w.x, label: label, width: width, great: true}
		}
	}
	if a.pin.label == "" {
		a.fuller(s, st, w)
	}
	taken := a.pin.x + a.pin.width
	for i := range a.lines {
		l := &a.lines[i]
		if l.great && l.x < taken+2*gap && taken > w.x {
			l.label = ""
		} else if l.great {
			taken = l.x + l.width
		}
	}
	for i := range a.lines {
		if l := &a.lines[i]; !l.great && a.covered(l) {
			l.label = ""
		}
	}
}

// fuller names the first greater step of a window in full, where there is room
// up to the next one; of months the first one, whichever it is.
func (a *scale) fuller(s *Setting, st *step, w *window) {
	edge := w.edge()
	first := -1
	for i, l := range a.lines {
		named := l.great || st.majorUnit == perYear
		if named && first >= 0 {
			edge = l.x
			break
		}
		if named {
			first = i
		}
	}
	if first < 0 || st.pin == "" {
		return
	}
	l := &a.lines[first]
	label := clock(w.minute(l.x + 0.5)).Format(st.pin)
	f := Small
	if l.great {
		f = SmallStrong
	}
	if width := a.labels.of(s, label, f); l.x+width+2*gap <= edge {
		l.label, l.width = label, width
	}
}

// covered tells whether a lesser label would touch a greater one.
func (a *scale) covered(l *line) bool {
	if a.pin.label != "" && l.x < a.pin.x+a.pin.width+2*gap {
		return true
	}
	for _, g := range a.lines {
		if g.great && g.label != "" && l.x < g.x+g.width+2*gap && l.x+l.width+2*gap > g.x {
			return true
		}
	}
	return false
}
