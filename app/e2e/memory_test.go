//go:build e2e

package e2e

import (
	"encoding/json"
	"testing"

	"dateline/app/e2e/harness"
)

// Painted by the processor, a picture is made in the memory of the one before it. What
// a step fetches otherwise is some thousand pages: 64 kB for nearly every object.
func TestPicturesAreMadeInTheMemoryOfThoseBefore(t *testing.T) {
	d := harness.NewDisplay(t)
	env := d.Environment(harness.Environment(harness.NewHome(t)))
	for _, what := range []string{"still", "timeline"} {
		var m pageMeasured
		out := harness.MustRun(t, env, harness.Measuring(t, "pagebench"), "-frames", "-words", "60", "-what", what)
		if err := json.Unmarshal([]byte(out), &m); err != nil {
			t.Fatalf("%q: %v", out, err)
		}
		if m.Fetched > 100 {
			t.Errorf("%s: a step fetches %.0f pages of memory", what, m.Fetched)
		}
	}
}
