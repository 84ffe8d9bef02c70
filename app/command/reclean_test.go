package command_test

import (
	"strings"
	"testing"
)

func TestRecleanTellsWhatBecameOfEachArticle(t *testing.T) {
	data, in := t.TempDir(), t.TempDir()
	webPage(t, in, "Vessin Post", 1, paragraphs...)
	webPage(t, in, "Kestria Echo", 2, "Something else happened in another town, where a library was opened by a retired fisherman on Sunday afternoon.")
	if r := run(t, data, "", "import", in); r.code != 0 {
		t.Fatal(r)
	}
	lines := objects(t, run(t, data, "", "reclean", "--json").out)
	if len(lines) != 2 || lines[0]["status"] != "unchanged" {
		t.Fatalf("%v", lines)
	}
	hasKeys(t, "reclean", lines[0], "id", "title", "status", "blocks", "passages", "metadata", "error")
	id := lines[0]["id"].(string)
	if r := run(t, data, "", "reclean", id[:10]); r.code != 0 || !strings.Contains(r.out, "nothing changed") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "reclean", "zzzz"); r.code == 0 {
		t.Errorf("an unknown article is cleaned again: %+v", r)
	}
	if r := run(t, data, "", "reclean", "--undecided"); r.code != 0 || !strings.Contains(r.errs, "no passage waits") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "reclean", "--accept", id); r.code == 0 || !strings.Contains(r.errs, "--undecided lists them") {
		t.Errorf("%+v", r)
	}
}
