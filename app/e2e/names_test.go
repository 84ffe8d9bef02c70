//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// Three articles that spell the names of an affair differently.
var (
	fairway = plain("Fairway of Osmund dredged", "By Ines Falk\nThe Marrow Gazette\n4 May 2021",
		"OSMUND - Governor Oleksandr Melnyk opened the fairway of Osmund on Tuesday, after the dredgers had worked through the whole of the winter.",
		"Melnyk said that the port of Kyiv would be next, and that the pilots of the harbour had waited for this day for many years.")
	deeper = plain("Melnik opens a second fairway", "By Tom Arle\nCoast Wire\n6 May 2021",
		"OSMUND - Governor Oleksandr Melnik opened a second fairway on Thursday, and the pilots of the harbour took the first barge through it at noon.",
		"Melnik said that the port of Kiev would be next, and that the dredgers would stay on the river until the end of the summer.")
	farvater = plain("Фарватер відкрито для барж", "Інна Фальк\nГавань\n5 травня 2021",
		"Губернатор Олександр Мельник у вівторок відкрив фарватер для барж, і лоцмани гавані провели ним першу баржу вже опівдні.",
		"За словами Мельника, далі буде порт у Києві, а потім і дорога до нього, яку почнуть будувати наприкінці літа.")
)

// TestNamesByKeys takes spellings for one name, takes one out, keeps names apart and
// takes that back, all by keys, and finds what was said after a restart.
func TestNamesByKeys(t *testing.T) {
	d := newDesk(t, map[string]string{"fairway.txt": fairway, "deeper.txt": deeper, "farvater.txt": farvater})
	found := func(query string) int {
		return strings.Count(harness.MustRun(t, d.env, harness.Window(t), "search", "-w", d.workspace, "--json", query), "\"kind\":\"article\"")
	}
	d.open()
	d.Key("ctrl+2", "w")
	d.WaitFor("names offered", func(s state.State) bool { return s.Names != nil && s.Names.Selected >= 0 && s.Focus == state.NamesList })
	d.Shot("names")
	d.toName("Melnik · person")
	d.Key("y")
	d.names("one name", func(n *state.Names) bool {
		return slices.ContainsFunc(n.Rows, func(r string) bool { return strings.HasPrefix(r, "Taken for one") })
	})
	d.Key("ctrl+2", "Escape")
	d.WaitFor("the page", func(s state.State) bool { return s.Names == nil })
	d.end()
	if n := found("Melnyk"); n != 3 {
		t.Errorf("the name is found in %d articles, want all three", n)
	}

	d.open()
	d.Key("ctrl+2", "w")
	d.names("what was said", func(n *state.Names) bool {
		return slices.ContainsFunc(n.Rows, func(r string) bool { return strings.HasPrefix(r, "Taken for one") })
	})
	d.toName("Melnyk · 1 time")
	d.Key("s")
	d.names("a spelling taken out", func(n *state.Names) bool {
		return slices.ContainsFunc(n.Rows, func(r string) bool { return strings.HasPrefix(r, "Kept apart") })
	})
	d.Shot("names-apart")
	d.Key("ctrl+z")
	d.names("taken back", func(n *state.Names) bool {
		return !slices.ContainsFunc(n.Rows, func(r string) bool { return strings.HasPrefix(r, "Kept apart") })
	})
	d.toName("Melnyk · 1 time")
	d.Key("Return")
	d.WaitFor("where it stands", func(s state.State) bool { return s.Names == nil && s.Busy == "" && s.Focus == state.Page })
	d.Key("Escape")
	d.names("the list again", func(n *state.Names) bool { return strings.HasPrefix(n.Now(), "Melnyk · 1 time") })
	d.Key("Escape")
	d.WaitFor("the page again", func(s state.State) bool { return s.Names == nil })
	d.end()
}

// toName goes down from the first row to one that begins with some words.
func (d *desk) toName(begins string) {
	d.t.Helper()
	d.Key("Home")
	d.names("the first row", func(n *state.Names) bool { return n.Selected == 1 })
	for {
		n := d.State().Names
		if strings.HasPrefix(n.Now(), begins) {
			return
		}
		if n.Selected == len(n.Rows)-1 {
			d.t.Fatalf("no row begins with %q: %q", begins, n.Rows)
		}
		d.Key("Down")
		d.names("the next row", func(m *state.Names) bool { return m.Selected > n.Selected })
	}
}

// names waits for a state of the list of names.
func (d *desk) names(what string, wanted func(*state.Names) bool) state.State {
	d.t.Helper()
	return d.WaitFor(what, func(s state.State) bool { return s.Busy == "" && s.Names != nil && wanted(s.Names) })
}
