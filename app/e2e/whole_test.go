//go:build e2e

package e2e

import (
	"slices"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// Two articles of an affair, the second a week later.
var (
	weir = plain("Weir at Hollin gives way", "By Ines Falk\nThe Marrow Gazette\n4 May 2021",
		"HOLLIN - The weir above the mill at Hollin gave way on Monday night, and water stood in eleven houses along the lower road by the morning.",
		"The lower road was closed to all traffic on Tuesday, the county said, and the school sent its children home before noon.")
	inquiry = plain("County was told of the weir", "By Tom Arle\nCoast Wire\n11 May 2021",
		"HOLLIN - A surveyor wrote to the county in March 2021 that the weir would not stand another winter, a letter shows.",
		"The lower road was opened again on Sunday, the county said, and lorries may use it from next week on.")
)

// TestTheWholeChronologyByKeys opens the whole chronology, narrows it, looks at it as
// known on a day, saves that as a view, finds it again after a restart, and goes from
// an open question to where it is put right.
func TestTheWholeChronologyByKeys(t *testing.T) {
	d := newDesk(t, map[string]string{"weir.txt": weir, "inquiry.txt": inquiry})
	add := func(args ...string) {
		harness.MustRun(t, d.env, harness.Window(t), append([]string{"event", "add", "-w", d.workspace}, args...)...)
	}
	first, second := d.idOf("Weir at Hollin"), d.idOf("County was told")
	add("--article", first, "--quote", "The weir above the mill at Hollin gave way on Monday night", "--title", "Weir gives way", "--place", "Hollin")
	add("--article", first, "--quote", "The lower road was closed to all traffic on Tuesday", "--title", "Lower road closed", "--place", "Hollin")
	add("--article", second, "--quote", "The lower road was opened again on Sunday", "--title", "Lower road opened again", "--place", "Hollin")
	add("--title", "Mill burns down", "--when", "none")
	d.open()

	d.Key("ctrl+2", "t")
	s := d.whole("all events", func(v *state.Whole) bool { return v.Shown == 4 && v.Selected != "" && len(v.Asked) > 0 })
	if !s.Whole.Timeline {
		t.Error("no timeline stands above the list")
	}
	d.Shot("whole")

	d.Key("f")
	d.WaitFor("the filter", func(s state.State) bool { return s.Dialog == "Filter" && s.Focus == state.FilterField })
	d.Type("hollin")
	d.WaitFor("the words in the filter", func(s state.State) bool { return s.Fields[state.FilterField] == "hollin" })
	d.Key("Return")
	d.whole("the events at Hollin", func(v *state.Whole) bool { return v.Shown == 3 && len(v.Chips) == 1 })
	d.Type("4 May 2021")
	d.WaitFor("a period in the filter", func(s state.State) bool { return s.Fields[state.FilterField] == "4 May 2021" })
	d.Key("Return")
	d.whole("the events of a day", func(v *state.Whole) bool { return v.Shown == 1 && len(v.Chips) == 2 })
	d.Shot("whole-filter")
	d.Key("Escape")
	d.WaitFor("the filter closed", func(s state.State) bool { return s.Dialog == "" && s.Focus == state.WholeList })

	d.Click(state.WholeChip + "0")
	d.whole("the period taken off", func(v *state.Whole) bool { return len(v.Chips) == 1 })
	d.WaitFor("the other chip with the keys", func(s state.State) bool { return s.Focus == state.WholeChip+"0" })
	d.Key("Delete")
	d.whole("no value", func(v *state.Whole) bool { return len(v.Chips) == 0 && v.Shown == 4 })
	d.Key("f")
	d.WaitFor("the filter again", func(s state.State) bool { return s.Dialog == "Filter" && s.Focus == state.FilterField })
	d.Type("hollin")
	d.WaitFor("the words in the filter again", func(s state.State) bool { return s.Fields[state.FilterField] == "hollin" })
	d.Key("Return", "Escape")
	d.whole("the events at Hollin again", func(v *state.Whole) bool { return v.Shown == 3 })

	d.Key("F6")
	d.WaitFor("the questions", func(s state.State) bool { return s.Whole != nil && s.Whole.Asking })
	d.Key("Escape")
	d.WaitFor("the events", func(s state.State) bool { return s.Focus == state.WholeList })
	d.Key("bracketleft")
	d.whole("the day of the last publication", func(v *state.Whole) bool { return v.KnownOn == "2021-05-11" })
	d.Key("k")
	d.WaitFor("the field of the day", func(s state.State) bool { return s.Focus == state.WholeDay })
	d.Type("5 May 2021")
	d.Key("Return")
	s = d.whole("what was known on 5 May", func(v *state.Whole) bool { return v.KnownOn == "2021-05-05" && v.Shown < 3 })
	last := s.Whole.Rows[len(s.Whole.Rows)-1].Title
	if last != "2 events first reported after 5 May 2021 are hidden" {
		t.Errorf("the last line says %q", last)
	}
	d.Shot("whole-known")

	d.Menu("Chronology", "Save as a view")
	d.WaitFor("the name of the view", func(s state.State) bool { return s.Dialog == "Save view" })
	d.Type("Hollin, early")
	d.Key("Return")
	d.whole("the saved view", func(v *state.Whole) bool { return v.View == "Hollin, early" })
	before := d.State().Whole
	d.end()

	d.open()
	d.Key("ctrl+2", "t")
	s = d.whole("the view as it was left", func(v *state.Whole) bool { return v.View == "Hollin, early" && len(v.Rows) > 0 })
	if !slices.Equal(s.Whole.Rows, before.Rows) || !slices.Equal(s.Whole.Chips, before.Chips) {
		t.Errorf("after another start the view shows %+v", s.Whole)
	}
	d.Key("Escape")
	d.WaitFor("the page", func(s state.State) bool { return s.Whole == nil && s.Focus == state.Page })

	d.Key("q")
	d.whole("the questions", func(v *state.Whole) bool { return v.Asking && v.AtAsked >= 0 })
	at := d.State().Whole.AtAsked
	d.Key("Return")
	s = d.whole("a question", func(v *state.Whole) bool { return len(v.Asked) > at+1 && v.Asked[at+1].Count == "" })
	d.Key("Down", "Return")
	d.WaitFor("where it is put right", func(s state.State) bool { return s.Dialog == "Edit event" || s.Whole == nil })
	d.Shot("whole-asked")
	d.end()
}

// idOf is an article's id by the beginning of its title.
func (d *desk) idOf(title string) string {
	d.t.Helper()
	for t, id := range d.ids {
		if len(t) >= len(title) && t[:len(title)] == title {
			return id
		}
	}
	d.t.Fatalf("no article is called %q", title)
	return ""
}

// whole waits for a state of the whole chronology.
func (d *desk) whole(what string, wanted func(*state.Whole) bool) state.State {
	d.t.Helper()
	return d.WaitFor(what, func(s state.State) bool { return s.Busy == "" && s.Whole != nil && wanted(s.Whole) })
}
