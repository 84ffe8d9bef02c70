package pdftext

import (
	"testing"
	"time"
)

// A document gets its share of the processor's work, however busy the machine is,
// and is stopped when that is spent.
func TestBudgetCountsWorkAndNotWaiting(t *testing.T) {
	for name, c := range map[string]struct {
		passed, worked time.Duration
		documents      int
		want           time.Duration // that the document may take
	}{
		"alone":                           {tick, tick, 1, patience},
		"beside other work of Dateline":   {tick, 2 * tick, 1, patience},
		"two, each with a processor":      {tick, 2 * tick, 2, patience},
		"two that share one":              {tick, tick, 2, 2 * patience},
		"on a busy machine":               {tick, tick / 4, 1, 4 * patience},
		"on one that hardly comes around": {tick, 0, 1, mostWait},
	} {
		var b budget
		took := time.Duration(0)
		for more := true; more && took < 2*mostWait; took += c.passed {
			more = b.spend(c.passed, c.worked, c.documents)
		}
		if took != c.want {
			t.Errorf("%s: stopped after %v, want %v", name, took, c.want)
		}
	}
}
