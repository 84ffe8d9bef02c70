package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"time"
)

// step is a distance of lines on a scale.
type step struct {
	minutes   float64 // about
	months    int     // of a step of months or years
	week      bool
	long      string // how a line is named: a layout of package time
	short     string // where long has no room; "" for nothing shorter
	major     string // how the greater step is named; "" for none
	pin       string // how the greater step is named at the beginning of a view
	majorUnit time.Duration
}

// The greater steps that are no fixed time.
const (
	perDay   = 24 * time.Hour
	perMonth = 31 * perDay
	perYear  = 366 * perDay
)

// steps from the finest to the widest.
var steps = func() []step {
	var out []step
	for _, m := range []float64{5, 10, 15, 30, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour} {
		out = append(out, step{minutes: m, long: "15:04", major: "Mon 2", pin: "Mon 2 Jan 2006", majorUnit: perDay})
	}
	out = append(out,
		step{minutes: day, long: "Mon 2", short: "2", major: "Jan 2006", pin: "Jan 2006", majorUnit: perMonth},
		step{minutes: 7 * day, week: true, long: "Mon 2", short: "2", major: "Jan 2006", pin: "Jan 2006", majorUnit: perMonth},
		step{minutes: year / 12, months: 1, long: "Jan", major: "Jan 2006", pin: "Jan 2006", majorUnit: perYear},
		step{minutes: year / 4, months: 3, long: "Jan", major: "Jan 2006", pin: "Jan 2006", majorUnit: perYear},
	)
	for _, y := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000} {
		out = append(out, step{minutes: year * float64(y), months: 12 * y, long: "2006"})
	}
	return out
}()

// first is the line at a minute or the next one after it.
func (s *step) first(minute float64) time.Time {
	t := clock(int64(minute))
	switch {
	case s.week:
		t = date(t.Year(), t.Month(), t.Day())
		t = t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	case s.months >= 12:
		years := s.months / 12
		t = date(max(t.Year()/years*years, 1), 1, 1)
		if t.Year()%years != 0 { // there is no year 0
			t = date(years, 1, 1)
		}
	case s.months > 0:
		t = date(t.Year(), time.Month((int(t.Month())-1)/s.months*s.months+1), 1)
	default:
		t = clock(floorDiv(int64(minute), int64(s.minutes)) * int64(s.minutes))
	}
	for float64(minutes(t)) < minute {
		t = s.next(t)
	}
	return t
}

func (s *step) next(t time.Time) time.Time {
	switch {
	case s.week:
		return t.AddDate(0, 0, 7)
	case s.months > 0:
		return t.AddDate(0, s.months, 0)
	}
	return t.Add(time.Duration(s.minutes) * time.Minute)
}

// great tells whether a greater step begins at a time.
func (s *step) great(t time.Time) bool {
	midnight := t.Hour() == 0 && t.Minute() == 0
	switch s.majorUnit {
	case perDay:
		return midnight
	case perMonth:
		return midnight && t.Day() == 1
	case perYear:
		return midnight && t.Day() == 1 && t.Month() == 1
	}
	return false
}

// majors are the beginnings of the greater steps, as steps of their own.
func (s *step) majors() *step {
	switch s.majorUnit {
	case perDay:
		return &step{minutes: day}
	case perMonth:
		return &step{minutes: year / 12, months: 1}
	case perYear:
		return &step{minutes: year, months: 12}
	}
	return nil
}

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

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
