package command_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app"
)

// paragraphs are a story of about a hundred words.
var paragraphs = []string{
	"The lower lock gates of Vessin harbour failed on Monday, letting two barges drift into the outer basin before tugs could reach them.",
	"Nobody was hurt. The gates had last been inspected in early November, according to a report that the port has never published.",
	"The harbour master said that the upper gates would hold, and that ships could use the northern channel until the work is done.",
	"Repairs will take four weeks at the least, since the steel for such gates is rolled by one mill only, and that mill is on strike.",
}

// webPage writes a page of a site into a folder.
func webPage(t *testing.T, dir, site string, number int, paragraphs ...string) {
	t.Helper()
	html := fmt.Sprintf(`<html lang="en"><head><title>Report %d</title><meta property="og:site_name" content="%s"></head>
<body><article><h1>Report %d</h1><p>%s</p></article></body></html>`, number, site, number, strings.Join(paragraphs, "</p>\n<p>"))
	if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d.html", site, number)), []byte(html), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestAlikeListsAndSettlesLinks(t *testing.T) {
	data, in := t.TempDir(), t.TempDir()
	webPage(t, in, "Vessin Post", 1, paragraphs...)
	webPage(t, in, "Ostra Wire", 2, paragraphs...)
	webPage(t, in, "Kestria Echo", 3, "Something else happened in another town, where a library was opened by a retired fisherman on Sunday afternoon.")
	if r := run(t, data, "", "import", in); r.code != 0 {
		t.Fatal(r)
	}
	links := objects(t, run(t, data, "", "alike", "--json").out)
	if len(links) != 1 || links[0]["kind"] != "same text" || links[0]["decision"] != "undecided" || links[0]["of_a"] != 1.0 {
		t.Fatalf("%v", links)
	}
	hasKeys(t, "alike", links[0], "id", "a", "b", "kind", "shared", "of_a", "of_b", "decision")
	id, a := links[0]["id"].(string), links[0]["a"].(string)
	if r := run(t, data, "", "alike", "settle", id[:10], "one-origin"); r.code != 0 {
		t.Fatal(r)
	}
	if of := objects(t, run(t, data, "", "alike", "--json", a[:10]).out); len(of) != 1 || of[0]["decision"] != "one-origin" {
		t.Errorf("%v", of)
	}
	if r := run(t, data, "", "undo"); !strings.Contains(r.out, "Count as one origin") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "alike"); r.code != 0 || !strings.Contains(r.out, "same text, undecided") || !strings.Contains(r.out, "Vessin Post: Report 1") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "alike", "settle", id, "later"); r.code != 0 {
		t.Fatal(r)
	}
	if of := objects(t, run(t, data, "", "alike", "--json").out); len(of) != 1 || of[0]["decision"] != "later" {
		t.Errorf("put off: %v", of)
	}
	for _, c := range []struct {
		args  []string
		code  int
		names string
	}{
		{[]string{"alike", "settle", id, "perhaps"}, 2, "perhaps"},
		{[]string{"alike", "settle", id}, 2, "settle"},
		{[]string{"alike", "settle", "zzz", "one-origin"}, 1, "zzz"},
		{[]string{"alike", "zzz"}, 1, "zzz"},
	} {
		if r := run(t, data, "", c.args...); r.code != c.code || !strings.Contains(r.errs, c.names) {
			t.Errorf("%v: %+v", c.args, r)
		}
	}
}

func TestRecurringListsAndFoldsLines(t *testing.T) {
	data, in := t.TempDir(), t.TempDir()
	const line = "Letters from the harbour, every Thursday"
	for i := range 3 {
		webPage(t, in, "Vessin Post", i, paragraphs[i], line, paragraphs[i+1])
		webPage(t, in, "Ostra Wire", i, paragraphs[3-i], line, paragraphs[2-i])
	}
	if r := run(t, data, "", "import", in); r.code != 0 {
		t.Fatal(r)
	}
	all := objects(t, run(t, data, "", "recurring", "--json").out)
	if len(all) != 2 {
		t.Fatalf("%v", all)
	}
	hasKeys(t, "recurring", all[0], "site", "text", "articles", "of_site")
	if all[0]["site"] != "Ostra Wire" || all[0]["text"] != line || all[0]["articles"] != 3.0 {
		t.Errorf("%v", all[0])
	}
	if r := run(t, data, "", "recurring", "--site", "Vessin Post", "--fold"); r.code != 0 || strings.Count(r.out, line) != 1 {
		t.Errorf("%+v", r)
	}
	if left := objects(t, run(t, data, "", "recurring", "--json").out); len(left) != 1 || left[0]["site"] != "Ostra Wire" {
		t.Errorf("after folding: %v", left)
	}
	if r := run(t, data, "", "undo"); !strings.Contains(r.out, "Fold lines that recur") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "recurring", "--site", "Nowhere"); r.code != 0 || r.out != "" || r.errs == "" {
		t.Errorf("%+v", r)
	}
}

func TestHelpOfLikenessReadsWell(t *testing.T) {
	for _, name := range []string{"alike", "alike settle", "recurring"} {
		r := run(t, t.TempDir(), "", append(strings.Fields(name), "--help")...)
		if r.code != 0 || !strings.Contains(r.out, "Usage:\n  dateline "+name) {
			t.Errorf("help of %s: %+v", name, r)
		}
	}
}

// TestAlikePrintsPartsAsTheWindowDoes rounds the parts that the JSON has in full.
func TestAlikePrintsPartsAsTheWindowDoes(t *testing.T) {
	data, in := t.TempDir(), t.TempDir()
	webPage(t, in, "Vessin Post", 1, paragraphs...)
	webPage(t, in, "Ostra Wire", 2, paragraphs[1:]...)
	if r := run(t, data, "", "import", in); r.code != 0 {
		t.Fatal(r)
	}
	links := objects(t, run(t, data, "", "alike", "--json").out)
	if len(links) != 1 {
		t.Fatalf("%v", links)
	}
	out := run(t, data, "", "alike").out
	for _, part := range []string{"of_a", "of_b"} {
		if want := fmt.Sprintf(" %d %% ", app.Percent(links[0][part].(float64))); !strings.Contains(out, want) {
			t.Errorf("%q does not say%s", out, want)
		}
	}
}
