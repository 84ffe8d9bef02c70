//go:build e2e

package e2e

import (
	"encoding/json"
	"math"
	"testing"

	"dateline/app/e2e/harness"
)

// wantedStep is the processor's time, in milliseconds, that a step of the timeline may
// take: that of a picture of which there are sixty a second.
const wantedStep = 16

// BenchmarkTimeline moves the timeline above 10,000 events in a real window, from all
// dates down to days and back, with a picture of each step. It prints the processor's
// time of a step on all threads, without a graphics card:
//
//	whole-ms     with nothing taken off: the whole window is painted, with the list below
//	still-ms     likewise when nothing has moved
//	cpu-ms/step  without what an empty window takes, whose one large rectangle is dearer
//	             to paint than a ground of this one: little more than what moving costs
//
// and of the first and the last the share of what a step may take. What else runs on
// the machine only adds to it, so the least of some runs counts.
func BenchmarkTimeline(b *testing.B) {
	d := harness.NewDisplay(b)
	home := harness.NewHome(b)
	step := func(what string) float64 {
		least := math.Inf(1)
		for range 3 {
			var m pageMeasured
			out := harness.MustRun(b, d.Environment(harness.Environment(home)), harness.Measuring(b, "pagebench"), "-frames", "-words", "60", "-what", what)
			if err := json.Unmarshal([]byte(out), &m); err != nil {
				b.Fatalf("%q: %v", out, err)
			}
			least = min(least, m.Step)
		}
		return least
	}
	empty, still := step("empty"), step("still")
	moved := 0.0
	for b.Loop() {
		moved = step("timeline")
	}
	b.ReportMetric(moved-empty, "cpu-ms/step")
	b.ReportMetric((moved-empty)/wantedStep, "of-wanted")
	b.ReportMetric(moved, "whole-ms")
	b.ReportMetric(moved/wantedStep, "whole-of-wanted")
	b.ReportMetric(still, "still-ms")
	b.ReportMetric(0, "ns/op")
}
