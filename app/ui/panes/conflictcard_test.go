package panes

import (
	"strings"
	"testing"

	"dateline/app/chronology/conflict"
)

// What is counted apart is told with what explains the rest, and also where nothing does.
func TestAConflictTellsWhatIsCountedApart(t *testing.T) {
	c := ShownConflict{Conflict: &conflict.Conflict{Explains: "40 + 10 = 50", Apart: []conflict.Side{{Value: "no less than 50 Ostrian soldiers"}}}}
	for _, words := range []string{"Explained: 40 + 10 = 50", "Counted apart: no less than 50 Ostrian soldiers"} {
		if !strings.Contains(c.outcome(), words) {
			t.Errorf("%q does not tell %q", c.outcome(), words)
		}
	}
	c.Explains = ""
	if got := c.outcome(); got != "Counted apart: no less than 50 Ostrian soldiers" {
		t.Errorf("with nothing that explains: %q", got)
	}
}
