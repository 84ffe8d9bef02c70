package command_test

import (
	"slices"
	"testing"
)

// recorded imports the report and records an event from each of two sentences.
func recorded(t *testing.T, data string) (gates, inspected map[string]any) {
	t.Helper()
	id := objects(t, run(t, data, report, "import", "--json", "-").out)[0]["articles"].([]any)[0].(map[string]any)["id"].(string)
	add := func(quote string) map[string]any {
		r := run(t, data, "", "event", "add", "--json", "--article", id, "--quote", quote)
		if r.code != 0 {
			t.Fatal(r)
		}
		return objects(t, r.out)[0]
	}
	return add("The lower lock gates of Vessin harbour failed on Monday"), add("The gates had last been inspected in early November")
}

// done runs a command that must succeed and gives the objects it prints.
func done(t *testing.T, data string, args ...string) []map[string]any {
	t.Helper()
	r := run(t, data, "", args...)
	if r.code != 0 {
		t.Fatalf("%v: %+v", args, r)
	}
	if !slices.Contains(args, "--json") {
		return nil
	}
	return objects(t, r.out)
}

func TestEventsAreEditedByCommand(t *testing.T) {
	data := t.TempDir()
	gates, inspected := recorded(t, data)
	a, b := gates["id"].(string), inspected["id"].(string)

	e := done(t, data, "event", "edit", a, "--json", "--title", "Gates fail", "--when", "early July 2022", "--person", "Ilka Tarr", "--organisation", "Port of Vessin", "--status", "confirmed", "--note", "ask again", "--tag", "happening")[0]
	if e["title"] != "Gates fail" || e["when"].(map[string]any)["display"] != "early Jul 2022" || e["status"] != "confirmed" || e["note"] != "ask again" ||
		len(e["people"].([]any)) != 1 || len(e["tags"].([]any)) != 1 {
		t.Errorf("edited: %v", e)
	}
	both := done(t, data, "event", "edit", a, b, "--json", "--place", "Vessin, lower lock", "--untag", "happening", "--status", "disputed")
	for _, e := range both {
		if e["place"] != "Vessin, lower lock" || e["status"] != "disputed" || len(e["tags"].([]any)) != 0 {
			t.Errorf("edited at once: %v", e)
		}
	}
	if both[0]["note"] != "ask again" {
		t.Error("what was not named changed")
	}
	graded := done(t, data, "event", "citation", a, "--json", "--grade", "b2", "--origin", "Harbour master", "--via", "Vessin Wire", "--stance", "mentions")[0]["citations"].([]any)[0].(map[string]any)
	if graded["grade"] != "B2" || graded["origin"] != "Harbour master" || graded["stance"] != "mentions" || len(graded["via"].([]any)) != 1 {
		t.Errorf("graded: %v", graded)
	}
	merged := done(t, data, "event", "merge", a, b, "--json")[0]
	citations := merged["citations"].([]any)
	if len(citations) != 2 || len(done(t, data, "event", "list", "--json")) != 1 {
		t.Fatalf("merged: %v", merged)
	}
	split := done(t, data, "event", "split", a, citations[1].(map[string]any)["id"].(string), "--json")
	if len(split) != 2 || len(split[1]["citations"].([]any)) != 1 {
		t.Errorf("split: %v", split)
	}
	done(t, data, "event", "bin", a)
	if left := done(t, data, "event", "list", "--json"); len(left) != 1 {
		t.Errorf("%d events left", len(left))
	}
	for _, wrong := range [][]string{
		{"event", "edit", b, a[:1], "--title", "x"}, {"event", "edit", a, b, "--title", "one of two"}, {"event", "edit", b, "--status", "sure"},
		{"event", "citation", b, "--grade", "Z9"}, {"event", "citation", b, "--stance", "likes"}, {"event", "edit"}, {"event", "merge", b}, {"event", "edit", b, "--tag", "no such"},
	} {
		if r := run(t, data, "", wrong...); r.code == 0 || r.errs == "" {
			t.Errorf("%v: %+v", wrong, r)
		}
	}
}
