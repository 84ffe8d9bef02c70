package command_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

const lampsAndBells = `Lamps of Orrin pier go dark

By Mira Holt

3 April 2018

The lamps of Orrin pier went dark on Tuesday night when the cable below the quay was cut by an anchor, the harbour office said.

Two ferries waited in the roads until the morning, and the mail was carried over the causeway by cart for the first time since 1962.

Bells of Orrin are cast anew

By Jonas Pell

9 April 2018

The bells of Orrin church are to be cast anew this summer, the parish said on Monday, after the largest of them had cracked in the frost.

The foundry at Velmar has agreed to take the old metal, and the parish hopes to hear the new bells before the feast of the harvest.
`

func TestSplitCommand(t *testing.T) {
	data := t.TempDir()
	ws := filepath.Join(data, "w.dateline")
	imported := objects(t, run(t, data, lampsAndBells, "import", "--json", "-w", ws, "-").out)
	id := imported[0]["articles"].([]any)[0].(map[string]any)["id"].(string)

	shown := run(t, data, "", "split", "-w", ws, id)
	if shown.code != 0 || strings.Count(shown.out, "\n") != 2 || !strings.Contains(shown.out, "words: Bells of Orrin are cast anew") {
		t.Fatalf("shown %+v", shown)
	}
	proposed := objects(t, run(t, data, "", "split", "--json", "-w", ws, id).out)
	if len(proposed) != 2 || proposed[0]["first"] != 1.0 || proposed[1]["id"] != "" || proposed[1]["title"] != "Bells of Orrin are cast anew" {
		t.Fatalf("proposed %v", proposed)
	}
	if got := run(t, data, "", "split", "-w", ws, id, "--at", "900"); got.code != 1 || !strings.Contains(got.errs, "block 900") {
		t.Errorf("split at a block that is not there: %+v", got)
	}
	split := objects(t, run(t, data, "", "split", "--json", "-w", ws, id, "--yes").out)
	if len(split) != 2 || split[0]["id"] == "" || split[1]["id"] == split[0]["id"] {
		t.Fatalf("split %v", split)
	}
	listed := run(t, data, "", "list", "-w", ws).out
	if !strings.Contains(listed, "Lamps of Orrin") || !strings.Contains(listed, "Bells of Orrin") {
		t.Errorf("listed are %q", listed)
	}
	if got := run(t, data, "", "split", "-w", ws, split[0]["id"].(string)); !strings.Contains(got.out, "seems to be one article") {
		t.Errorf("a part: %+v", got)
	}
	run(t, data, "", "undo", "-w", ws)
	at := fmt.Sprint(int(proposed[1]["first"].(float64)))
	if got := objects(t, run(t, data, "", "split", "--json", "-w", ws, id, "--at", at).out); len(got) != 2 || got[1]["first"] != proposed[1]["first"] {
		t.Errorf("split where it was said: %v", got)
	}
}
