package command_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/command"
)

const report = `Lock gates fail at Vessin harbour

By Ilka Tarr
12 March 2024

VESSIN — The lower lock gates of Vessin harbour failed on Monday, letting two barges drift into the outer basin.

Nobody was hurt. The gates had last been inspected in early November, according to a report.
`

// result of a command line.
type result struct {
	code      int
	out, errs string
}

// run carries out a command line in a data folder of its own.
func run(t *testing.T, data, in string, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	window := func(_, _ string) error { t.Error("the window was opened"); return nil }
	code := command.Run(context.Background(), append([]string{"--data", data}, args...), strings.NewReader(in), &out, &errs, window)
	return result{code, out.String(), errs.String()}
}

func objects(t *testing.T, out string) []map[string]any {
	t.Helper()
	var all []map[string]any
	for line := range strings.Lines(out) {
		var o map[string]any
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatalf("not one object a line: %v in %q", err, line)
		}
		all = append(all, o)
	}
	return all
}

func hasKeys(t *testing.T, what string, o map[string]any, keys ...string) {
	t.Helper()
	for _, k := range keys {
		if _, ok := o[k]; !ok {
			t.Errorf("%s has no %q", what, k)
		}
	}
	if len(o) != len(keys) {
		t.Errorf("%s has %d keys, want %d: %v", what, len(o), len(keys), o)
	}
}

func TestFixedShapesOfJSON(t *testing.T) {
	data := t.TempDir()
	r := run(t, data, report, "import", "--json", "-")
	if r.code != 0 {
		t.Fatal(r)
	}
	imported := objects(t, r.out)[0]
	hasKeys(t, "import", imported, "path", "status", "articles", "warnings", "error")
	id := imported["articles"].([]any)[0].(map[string]any)["id"].(string)

	add := run(t, data, "", "event", "add", "--json", "--article", id[:8], "--quote", "The lower lock gates of Vessin harbour failed on Monday")
	if add.code != 0 {
		t.Fatal(add)
	}
	event := objects(t, add.out)[0]
	hasKeys(t, "event", event, "id", "title", "when", "place", "tags", "status", "sites", "origins", "citations",
		"people", "organisations", "note")
	hasKeys(t, "when", event["when"].(map[string]any), "edtf", "display", "earliest", "latest", "zone", "approximate", "basis", "words", "rule")
	hasKeys(t, "citation", event["citations"].([]any)[0].(map[string]any), "id", "article_id", "stance", "start", "end", "quote", "origin", "via", "grade")

	shape := []string{"id", "title", "byline", "site", "url", "published", "lang", "words", "citations"}
	hasKeys(t, "list", objects(t, run(t, data, "", "list", "--json").out)[0], shape...)
	show := objects(t, run(t, data, "", "show", "--json", id).out)[0]
	hasKeys(t, "show", show, append(shape, "text", "blocks", "passages")...)
	hits := objects(t, run(t, data, "", "search", "--json", "lock", "gat").out)
	if len(hits) == 0 {
		t.Fatal("search found nothing")
	}
	hasKeys(t, "search", hits[0], "kind", "id", "title", "snippet", "date")
	v := objects(t, run(t, data, "", "verify", "--json").out)[0]
	hasKeys(t, "verify", v, "checked", "damaged")
	hasKeys(t, "checked", v["checked"].(map[string]any), "originals", "texts", "quotations", "journal")
}

func TestOffsetsOfACitationAreThoseOfTheShownText(t *testing.T) {
	data := t.TempDir()
	id := objects(t, run(t, data, report, "import", "--json", "-").out)[0]["articles"].([]any)[0].(map[string]any)["id"].(string)
	quote := "Nobody was hurt."
	run(t, data, "", "event", "add", "--article", id, "--quote", quote)
	show := objects(t, run(t, data, "", "show", "--json", id).out)[0]
	p := show["passages"].([]any)[0].(map[string]any)
	text := []rune(show["text"].(string))
	if got := string(text[int(p["start"].(float64)):int(p["end"].(float64))]); got != quote {
		t.Errorf("the offsets give %q", got)
	}
}

func TestUndoAndRedoFromOneProcessToTheNext(t *testing.T) {
	data := t.TempDir()
	run(t, data, report, "import", "-")
	for _, step := range []struct {
		command string
		want    int
	}{{"undo", 0}, {"redo", 1}, {"undo", 0}} {
		if r := run(t, data, "", step.command); r.code != 0 || !strings.Contains(r.out, "Import standard input") {
			t.Fatalf("%s: %+v", step.command, r)
		}
		if got := len(objects(t, run(t, data, "", "list", "--json").out)); got != step.want {
			t.Errorf("after %s %d articles, want %d", step.command, got, step.want)
		}
	}
	if r := run(t, data, "", "undo"); r.code != 1 || r.errs == "" {
		t.Errorf("undo of nothing: %+v", r)
	}
}

func TestErrorsAreOneSentenceAndTheirExitCodeTellsUse(t *testing.T) {
	data := t.TempDir()
	empty := filepath.Join(data, "empty.txt")
	os.WriteFile(empty, nil, 0o644)
	alien := filepath.Join(data, "alien.dateline")
	os.WriteFile(alien, []byte("this is no workspace at all"), 0o644)
	for _, c := range []struct {
		args  []string
		code  int
		names string
	}{
		{[]string{"import", empty}, 1, "empty.txt"},
		{[]string{"import", filepath.Join(data, "missing.txt")}, 1, "missing.txt"},
		{[]string{"list", "-w", alien}, 1, "alien.dateline"},
		{[]string{"clean", empty}, 1, "empty.txt"},
		{[]string{"import"}, 2, ""},
		{[]string{"list", "--colour"}, 2, "colour"},
		{[]string{"nonsense"}, 2, "nonsense"},
		{[]string{"export", "csv"}, 2, "-o"},
		{[]string{"export", "scroll", "-o", filepath.Join(data, "x")}, 2, "scroll"},
		{[]string{"export", "svg", "-o", filepath.Join(data, "x"), "--lanes", "mood"}, 2, "mood"},
		{[]string{"export", "png", "-o", filepath.Join(data, "x"), "--known-on", "soon"}, 2, "soon"},
		{[]string{"export", "png", "-o", filepath.Join(data, "x"), "--from", "2024-03-18", "--to", "2024-03-17"}, 2, "before"},
		{[]string{"dates", "--published", "yesterday", empty}, 2, "yesterday"},
		{[]string{"event", "add", "--title", "x", "--when", "when pigs fly"}, 1, "pigs"},
	} {
		r := run(t, data, "", c.args...)
		if r.code != c.code || !strings.Contains(r.errs, c.names) || strings.Count(r.errs, "\n") != 1 {
			t.Errorf("%v: exit code %d (want %d), says %q", c.args, r.code, c.code, r.errs)
		}
	}
}

func TestHelpOfEveryCommandReadsWell(t *testing.T) {
	for _, name := range []string{"import", "list", "show", "search", "event", "export", "verify", "undo", "redo", "history", "clean", "dates", "demo"} {
		r := run(t, t.TempDir(), "", name, "--help")
		if r.code != 0 || !strings.Contains(r.out, "Usage:\n  dateline "+name) {
			t.Errorf("help of %s: %+v", name, r)
		}
	}
}

func TestDemonstrationLeavesFilesOfOthersAlone(t *testing.T) {
	dir := t.TempDir()
	mine := filepath.Join(dir, "chronology.csv")
	os.WriteFile(mine, []byte("mine"), 0o644)
	if r := run(t, t.TempDir(), "", "demo", "-o", dir); r.code != 1 || !strings.Contains(r.errs, "chronology.csv") {
		t.Errorf("%+v", r)
	}
	if b, _ := os.ReadFile(mine); string(b) != "mine" {
		t.Errorf("the file now holds %q", b)
	}
}

func TestDemonstrationWritesBothFilesAndKeepsAWorkspaceThatIsThere(t *testing.T) {
	dir := t.TempDir()
	if r := run(t, t.TempDir(), "", "demo", "-o", dir); r.code != 0 {
		t.Fatal(r)
	}
	for _, name := range []string{"chronology.csv", "chronology.pdf", "chronology.dateline"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	kept := filepath.Join(dir, "chronology.dateline")
	before, _ := os.ReadFile(kept)
	if r := run(t, t.TempDir(), "", "demo", "-o", dir); r.code != 0 {
		t.Fatal(r)
	}
	if after, _ := os.ReadFile(kept); !bytes.Equal(before, after) {
		t.Error("the second demonstration changed a workspace that was there")
	}
}
