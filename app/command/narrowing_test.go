package command_test

import "testing"

func TestTheListOfEventsIsNarrowedByCommand(t *testing.T) {
	data := t.TempDir()
	gates, _ := recorded(t, data)
	done(t, data, "event", "edit", gates["id"].(string), "--place", "Vessin, lower lock", "--tag", "court", "--person", "Ilka Tarr")
	for _, c := range []struct {
		args []string
		want int
	}{
		{nil, 2}, {[]string{"--tag", "happening"}, 1}, {[]string{"--place", "lower lock"}, 1}, {[]string{"--name", "ilka tarr"}, 1},
		{[]string{"--from", "2024-03-01"}, 1}, {[]string{"--to", "2024-03-01"}, 1}, {[]string{"--grade", "ungraded"}, 2}, {[]string{"--status", "confirmed"}, 0},
		{[]string{"--known-on", "2024-03-11"}, 0}, {[]string{"--known-on", "2024-03-12"}, 2},
	} {
		if got := done(t, data, append([]string{"event", "list", "--json"}, c.args...)...); len(got) != c.want {
			t.Errorf("%v: %d events, want %d", c.args, len(got), c.want)
		}
	}
	done(t, data, "view", "save", "Lock", "--place", "lower lock")
	if got := done(t, data, "event", "list", "--json", "--view", "lock"); len(got) != 1 || got[0]["id"] != gates["id"] {
		t.Errorf("by the view: %v", got)
	}
	if views := done(t, data, "view", "list", "--json"); len(views) != 1 || views[0]["name"] != "Lock" {
		t.Errorf("views: %v", views)
	}
	done(t, data, "view", "remove", "Lock")
	asked := map[string]int{}
	for _, q := range done(t, data, "event", "questions", "--json") {
		asked[q["asked"].(string)]++
	}
	if asked["single origin"] != 2 || asked["ungraded"] != 2 || asked["address"] != 1 {
		t.Errorf("questions: %v", asked)
	}
	for _, wrong := range [][]string{
		{"event", "list", "--from", "soon"}, {"event", "list", "--status", "sure"}, {"event", "list", "--tag", "no such"}, {"event", "list", "--view", "none"},
		{"view", "save", "x"}, {"view", "remove", "none"},
	} {
		if r := run(t, data, "", wrong...); r.code == 0 || r.errs == "" {
			t.Errorf("%v: %+v", wrong, r)
		}
	}
}
