//go:build e2e

package e2e

import (
	"testing"

	"dateline/app/e2e/state"
)

// toll is an article with a highlight that was marked too short.
var toll = plain("Toll on the bridge at Marrow lifted", "By Ines Falk\nThe Marrow Gazette\n2 August 2020",
	"MARROW - The toll on the iron bridge at Marrow was lifted on Saturday at noon, nine years earlier than the county had said when the bridge was built.",
	"More than 11,000 carts and cars crossed it on the first day without a toll, the bridge warden counted, twice as many as on a Saturday in July.",
	"The county still owes two millions for the iron, and means to raise them by a levy on the quarries up the valley, whose lorries wear the road most.")

const (
	short  = "crossed it on the first day"
	longer = "cars crossed it on the first day without a toll"
	whole  = "11,000 carts and cars crossed it on the first day without a toll, the bridge warden counted"
)

// TestEndsAreMovedByKeysAndByTheirHandles puts right where a highlight begins and
// ends: with A and the arrows, then by dragging its handles. What is stored are the
// words that it covers.
func TestEndsAreMovedByKeysAndByTheirHandles(t *testing.T) {
	d := newDesk(t, map[string]string{"toll.txt": toll})
	d.open()
	id := d.article("Toll on the bridge")
	mark := d.mark(id, short)
	d.Key("ctrl+Home", "F4")
	d.WaitFor("the highlight with the focus", func(s state.State) bool { return s.Mark == mark && d.words(id, s.Ends) == short })

	d.Key("a")
	d.stretch(id, 1, longer)
	d.Key("Tab")
	d.stretch(id, 0, longer)
	d.Shot("ends-by-keys")
	if got := d.passages(id); len(got) != 1 || got[0].Quote != short {
		t.Errorf("before Enter, stored is %+v, want %q", got, short)
	}
	d.Key("Return")
	d.covered(id, mark, longer)

	d.drag(id, 1, whole)
	d.drag(id, 0, whole)
	d.covered(id, mark, whole)
	d.Shot("ends-by-handles")

	d.Key("a", "ctrl+Left")
	d.WaitFor("a shorter range", func(s state.State) bool { return s.Ends[1] < d.rangeOf(id, whole)[1] })
	d.Key("Escape")
	d.covered(id, mark, whole)
	d.Key("ctrl+z", "ctrl+z", "ctrl+z")
	d.covered(id, mark, short)
	d.Key("ctrl+shift+z")
	d.covered(id, mark, longer)
	d.end()
	if got := d.passages(id); len(got) != 1 || got[0].Quote != longer {
		t.Errorf("in the end stored is %+v, want %q", got, longer)
	}
}

// stretch moves an end of the highlight outwards by words until some words are
// covered, and then back by letters until no more are.
func (d *desk) stretch(id string, end int, words string) {
	d.t.Helper()
	to := d.rangeOf(id, words)[end]
	out, back := "Left", "Right"
	if end == 1 {
		out, back = back, out
	}
	beyond := func(s state.State) bool { return end == 1 && s.Ends[1] > to || end == 0 && s.Ends[0] < to }
	s := d.State()
	step := func(key string) {
		was := s.Ends
		d.Key(key)
		s = d.WaitFor("another end of "+d.words(id, was), func(s state.State) bool { return s.Ends != was })
	}
	for s.Ends[end] != to && !beyond(s) {
		step("ctrl+" + out)
	}
	for beyond(s) {
		step(back)
	}
}

// drag takes a handle of the highlight with the focus to an end of some words.
func (d *desk) drag(id string, end int, words string) {
	d.t.Helper()
	s, to := d.State(), d.rangeOf(id, words)
	x0, y0, _ := s.At(s.Ends[end])
	x1, y1, ok := s.At(to[end])
	if !ok {
		d.t.Fatalf("%q does not stand on the screen", words)
	}
	d.Drag(x0, y0, x1, y1)
	d.WaitFor("the handle dragged", func(s state.State) bool { return s.Ends[end] == to[end] && s.Mark != "" })
	d.Until("the dragged end is stored", func() bool {
		all := d.passages(id)
		return len(all) == 1 && [2]int{all[0].Start, all[0].End}[end] == to[end]
	})
}

// covered waits until a highlight covers words on the page and in the workspace.
func (d *desk) covered(id, mark, words string) {
	d.t.Helper()
	d.WaitFor("the highlight over "+words, func(s state.State) bool { return s.Mark == mark && d.words(id, s.Ends) == words })
	d.Until(words+" is stored", func() bool {
		all := d.passages(id)
		return len(all) == 1 && all[0].ID == mark && all[0].Quote == words
	})
}
