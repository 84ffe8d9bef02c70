//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"dateline/app/e2e/harness"
)

func TestWithoutADisplayTheWindowSaysSoInASentence(t *testing.T) {
	r := harness.Run(t, harness.Environment(harness.NewHome(t)), harness.Window(t))
	if r.Code != 1 {
		t.Errorf("exit code %d, want 1", r.Code)
	}
	said := strings.TrimSpace(r.Err)
	if said == "" || strings.Contains(said, "goroutine ") || strings.Count(said, "\n") > 1 {
		t.Errorf("said %q, want a sentence", said)
	}
	if !strings.Contains(said, "display") {
		t.Errorf("said %q, which does not name the display", said)
	}
}
