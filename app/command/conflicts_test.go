package command_test

import (
	"strings"
	"testing"
)

func TestConflictsAreListedSettledAndOpenedAgain(t *testing.T) {
	data := t.TempDir()
	const early = "Ferry sinks off Velmora\n\nBy Ilka Tarr\n4 May 2031\n\nAt least nine people died when the ferry sank. It carried 127 passengers.\n"
	const late = "Ferry was too full\n\nBy Oda Brenn\n9 May 2031\n\nThe ferry carried 134 passengers, and thirty-one people died when it sank.\n"
	id := func(text, quote string, more ...string) string {
		t.Helper()
		if r := run(t, data, text, "import", "-"); r.code != 0 {
			t.Fatal(r)
		}
		list := objects(t, run(t, data, "", "list", "--json").out)
		r := run(t, data, "", append([]string{"event", "add", "--article", list[len(list)-1]["id"].(string), "--quote", quote, "--json"}, more...)...)
		if r.code != 0 {
			t.Fatal(r)
		}
		return objects(t, r.out)[0]["id"].(string)
	}
	event := id(early, "At least nine people died when the ferry sank. It carried 127 passengers")
	id(late, "The ferry carried 134 passengers, and thirty-one people died when it sank", "--event", event)

	all := objects(t, run(t, data, "", "event", "conflicts", "--json").out)
	if len(all) != 1 {
		t.Fatalf("%v", all)
	}
	hasKeys(t, "event with conflicts", all[0], "id", "title", "conflicts", "groups")
	list := all[0]["conflicts"].([]any)
	if len(list) != 2 {
		t.Fatalf("conflicts: %v", list)
	}
	first := list[0].(map[string]any)
	hasKeys(t, "conflict", first, "key", "kind", "about", "sides", "apart", "explained", "remark", "settled", "note")
	key := first["key"].(string)
	if first["kind"] != "number" || first["settled"] != false || first["remark"] != "the later report says more" {
		t.Errorf("%v", first)
	}

	if r := run(t, data, "", "event", "settle", event, key, "--note", "the coroner's list"); r.code != 0 || !strings.Contains(r.out, "settled: the coroner's list") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "event", "settle", event, key, "--reopen"); r.code != 0 || strings.Contains(r.out, "settled:") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "undo"); !strings.Contains(r.out, "Reopen conflict of") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "event", "conflicts"); !strings.Contains(r.out, "settled: the coroner's list") || !strings.Contains(r.out, "nine people") {
		t.Errorf("%+v", r)
	}
	for _, c := range []struct {
		args  []string
		code  int
		names string
	}{
		{[]string{event, key}, 1, "note"},
		{[]string{event, "number:none", "--note", "x"}, 1, "number:none"},
		{[]string{"zzz", key, "--note", "x"}, 1, "zzz"},
		{[]string{event, key, "--reopen", "--note", "x"}, 2, "--reopen"},
		{[]string{event}, 2, "settle"},
	} {
		if r := run(t, data, "", append([]string{"event", "settle"}, c.args...)...); r.code != c.code || !strings.Contains(r.errs, c.names) {
			t.Errorf("%v: %+v", c.args, r)
		}
	}
}
