//go:build e2e

package e2e

import (
	"encoding/json"
	"fmt"
	"testing"

	"dateline/app/e2e/harness"
)

// BenchmarkPage compares the reading view in a real window, in an article of
// 100,000 words, with its visible lines as bare texts; what an empty window
// takes is taken off both. It prints
//
//	step   CPU of a step of the wheel with painting, as a ratio to the bare lines
//	first  CPU to the first picture, above an empty window
//	above  memory above the window with the bare lines
//	next   wall time of showing another article of 3,000 words, with painting
//
// The programs share a home: only the first start on a machine has the software
// renderer compile its shaders, which here takes longer than all else.
func BenchmarkPage(b *testing.B) {
	d := harness.NewDisplay(b)
	home := harness.NewHome(b)
	empty := pageBench(b, d, home, "-what", "empty")
	bare := pageBench(b, d, home, "-what", "bare")
	b.Logf("empty: %+v", empty)
	b.Logf("bare: %+v", bare)
	for _, n := range []struct{ words, marks int }{{3000, 0}, {100_000, 0}, {100_000, 1000}} {
		b.Run(fmt.Sprintf("%dk/%dmarks", n.words/1000, n.marks), func(b *testing.B) {
			var m pageMeasured
			for b.Loop() {
				m = pageBench(b, d, home, "-what", "page", "-words", fmt.Sprint(n.words), "-marks", fmt.Sprint(n.marks))
			}
			b.Logf("%+v", m)
			b.ReportMetric((m.Step-empty.Step)/(bare.Step-empty.Step), "step/bare")
			b.ReportMetric(m.First-empty.First, "ms-first")
			b.ReportMetric(m.Resident-bare.Resident, "MB-above")
			b.ReportMetric(m.Next, "ms-next")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// pageMeasured is what pagebench prints.
type pageMeasured struct{ First, Resident, Step, Bare, Next, Fetched float64 }

// firsts is how often the first picture is measured: what else runs on the machine
// only adds to it, so the least counts.
const firsts = 5

func pageBench(b *testing.B, d *harness.Display, home string, args ...string) pageMeasured {
	b.Helper()
	run := func(args ...string) (m pageMeasured) {
		env := d.Environment(harness.Environment(home))
		out := harness.MustRun(b, env, harness.Measuring(b, "pagebench"), args...)
		if err := json.Unmarshal([]byte(out), &m); err != nil {
			b.Fatalf("%q: %v", out, err)
		}
		return m
	}
	m := run(args...)
	for range firsts {
		m.First = min(m.First, run(append(args, "-first")...).First)
	}
	return m
}
