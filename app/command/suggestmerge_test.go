package command_test

import (
	"strings"
	"testing"
)

// Suggestions are merged into another by its key, as into an event by its ID.
func TestASuggestionIsMergedIntoAnotherByItsKey(t *testing.T) {
	data := t.TempDir()
	const text = "Weir at Halm gives way\n\nThe Halm Post\n13 March 2024\n\nHALM - The old weir at Halm collapsed on Tuesday after three days of rain. Governor Lena Orst resigned late on Wednesday.\n\nThe city closed the lower bridge on Monday.\n"
	if r := run(t, data, text, "import", "-"); r.code != 0 {
		t.Fatal(r)
	}
	list := objects(t, run(t, data, "", "suggest", "--json").out)
	if len(list) < 2 {
		t.Fatalf("%d suggestions", len(list))
	}
	key := func(i int) string { return list[i]["key"].(string) }
	if r := run(t, data, "", "suggest", "accept", key(1), "--into", key(1)); r.code != 2 || !strings.Contains(r.errs, "itself") {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "suggest", "accept", key(1), key(0), "--into", key(0)); r.code != 2 || len(objects(t, run(t, data, "", "event", "list", "--json").out)) != 0 {
		t.Errorf("half of what cannot be done whole was done: %+v", r)
	}
	if r := run(t, data, "", "suggest", "accept", key(1), "--into", key(0)); r.code != 0 || !strings.Contains(r.errs, "merged into") {
		t.Fatalf("%+v", r)
	}
	events := objects(t, run(t, data, "", "event", "list", "--json").out)
	if len(events) != 1 || events[0]["title"] != list[0]["title"] || len(events[0]["citations"].([]any)) < 2 {
		t.Errorf("recorded %v", events)
	}
	if r := run(t, data, "", "undo"); !strings.Contains(r.out, "Merge suggestion into") || len(objects(t, run(t, data, "", "event", "list", "--json").out)) != 0 {
		t.Errorf("%+v", r)
	}
	if r := run(t, data, "", "suggest", "accept", key(1), "--into", "zzz"); r.code != 1 || !strings.Contains(r.errs, "zzz") {
		t.Errorf("%+v", r)
	}
}

// What is less sure is named where only that is left, and can be merged into as well.
func TestLessSureSuggestionsAreToldOf(t *testing.T) {
	data := t.TempDir()
	const text = "Halm looks back\n\nThe Halm Post\n13 March 2024\n\nHALM - The town is quiet.\n\nNobody knows why.\n\nIt is a small town by the river.\n\nIt has one street.\n\nA clerk left. A dog barked. The rain stopped. The clock stopped.\n"
	if r := run(t, data, text, "import", "-"); r.code != 0 {
		t.Fatal(r)
	}
	unsure := objects(t, run(t, data, "", "suggest", "--less-sure", "--json").out)
	if r := run(t, data, "", "suggest"); len(unsure) < 2 || r.out != "" || !strings.Contains(r.errs, "--less-sure lists") {
		t.Fatalf("%d less sure, %+v", len(unsure), r)
	}
	if r := run(t, data, "", "suggest", "accept", unsure[1]["key"].(string), "--into", unsure[0]["key"].(string)); r.code != 0 {
		t.Errorf("%+v", r)
	}
}
