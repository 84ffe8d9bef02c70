package timeline

import (
	"time"
)

// View is the part of time that is shown, in minutes since 1970 by the clock as
// it is written.
type View struct{ From, To float64 }

// The least and the most that a view shows, and the years it keeps to.
const (
	leastSpan = hour
	mostSpan  = 1000 * year
)

var (
	firstMinute = float64(minutes(date(1, 1, 1)))
	lastMinute  = float64(minutes(date(9999, 1, 1)))
)

// Between is the view from one time to another, by their own clocks.
func Between(from, to time.Time) View {
	return View{float64(minutes(from)), float64(minutes(to))}
}

// Span is the length of the view, in minutes.
func (v View) Span() float64 { return v.To - v.From }

// Holds tells whether all of another view is in sight.
func (v View) Holds(other View) bool { return v.From <= other.From && other.To <= v.To }

// Pan moves a view by a share of its length: 1 is one whole view later.
func (v View) Pan(share float64) View {
	d := share * v.Span()
	d = min(max(d, firstMinute-v.From), lastMinute-v.To)
	return View{v.From + d, v.To + d}
}

// Zoom makes a view shorter by a factor (longer below 1), so that what stands at
// a share of it, 0 on the left and 1 on the right, stays where it is. It goes no
// nearer than an hour and no farther than a thousand years.
func (v View) Zoom(factor, at float64) View {
	length := min(max(v.Span()/factor, leastSpan), max(mostSpan, v.Span()))
	from := v.From + (v.Span()-length)*at
	return View{from, from + length}.Pan(0)
}

// Center moves a view so that a minute stands in its middle.
func (v View) Center(minute float64) View {
	half := v.Span() / 2
	return View{minute - half, minute + half}.Pan(0)
}

// Fit is a view of all events with a date, with a little room on both sides.
func (c *Chart) Fit() View { return c.fit }

// reach is a stretch of time, made longer where an end of the span that is known lies
// outside.
func (s span) reach(lo, hi int64) (int64, int64) {
	for _, end := range [2]int64{s.begin, s.end} {
		if end != past && end != future {
			lo, hi = min(lo, end), max(hi, end)
		}
	}
	return lo, hi
}

func fit(lo, hi int64) View {
	if lo > hi {
		return View{0, day}
	}
	pad := max(float64(hi-lo)*0.03, leastSpan/2)
	return View{float64(lo) - pad, float64(hi) + pad}.Pan(0)
}
