package timeline

import (
	"testing"
	"time"
)

// BenchmarkSteps goes from all dates down to an hour and back, panning between,
// with 10,000 events in lanes by tag. "ratio" is the time of such a step against
// one with 1,000 events, by the clock; "worst-ms" the longest single step.
func BenchmarkSteps(b *testing.B) {
	few, lots := New(many(1000), Tag), New(many(10_000), Tag)
	var times [2]time.Duration
	worst := time.Duration(0)
	steps := 0
	for b.Loop() {
		for i, c := range []*Chart{few, lots} {
			c.travel(func(v View) {
				start := time.Now()
				c.Draw(desk, v, State{Selected: "77"})
				d := time.Since(start)
				times[i] += d
				if i == 1 {
					worst = max(worst, d)
					steps++
				}
			})
		}
	}
	b.ReportMetric(times[1].Seconds()/times[0].Seconds(), "ratio")
	b.ReportMetric(times[1].Seconds()*1000/float64(steps), "ms/step")
	b.ReportMetric(worst.Seconds()*1000, "worst-ms")
}

// travel shows a chart at every scale, moved a little at each.
func (c *Chart) travel(step func(View)) {
	for v := c.Fit(); v.Span() > 2*leastSpan; v = v.Zoom(1.25, 0.55) {
		for k := range 4 {
			step(v.Pan(float64(k) * 0.02))
		}
	}
}

// BenchmarkPan is one pan step with 10,000 events at several scales.
func BenchmarkPan(b *testing.B) {
	for name, factor := range map[string]float64{"years": 1, "months": 20, "days": 200, "hours": 5000} {
		b.Run(name, func(b *testing.B) {
			c := New(many(10_000), Tag)
			v := c.Fit().Zoom(factor, 0.5)
			shapes := 0
			b.ReportAllocs()
			for k := 0; b.Loop(); k++ {
				s := c.Draw(desk, v.Pan(float64(k%40)*0.01), State{})
				shapes = len(s.Under) + len(s.Lanes) + len(s.Over)
			}
			b.ReportMetric(float64(shapes), "shapes")
		})
	}
}

// BenchmarkNew files 10,000 events.
func BenchmarkNew(b *testing.B) {
	events := many(10_000)
	for b.Loop() {
		New(events, Tag)
	}
}
