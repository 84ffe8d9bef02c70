//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"dateline/app/e2e/state"
)

// gull is a long article on an inn that is written in three ways.
var gull = plain("Storm takes the roof of an inn at Corvel", "By Anselm Roke\nThe Corvel Courier\n4 November 2021",
	"CORVEL - The storm of Tuesday night took the roof of the oldest inn on the northern quay, and with it the sign that sailors had steered by since the harbour was walled.",
	"Zoë’s Café, as the inn is called, had forty guests when the first beams went, and all of them were brought down by the stairs on the lee side before the second gust came.",
	"The harbour master measured gusts of 41 metres a second at half past two, the strongest since the gauge on the breakwater was put up after the flood.",
	"Nine boats broke from their moorings and drove onto the shoal under the old battery, where three of them were still lying on their sides at noon on Wednesday.",
	"Nobody was hurt, the fire brigade said, though a night porter was treated for cold after he had held a door shut with his back for the better part of an hour.",
	"The county has closed the coast road between the lighthouse and the salt works, since the sea has taken the bank from under it in two places.",
	"Electricity came back to the upper town before dawn, while the streets along the water have to wait until the substation behind the fish hall is dry.",
	"Its owner said on Wednesday that ZOE'S CAFE would open again by spring, if the slates could be had, and that the sign had been found on the far side of the bay.",
	"The slates come from a quarry inland, which works four days a week and has orders until February, a spokeswoman for the roofers’ guild told this newspaper.",
	"Fishermen asked the council for a loan without interest, as was given after the flood, and the council is to decide on it in its sitting on Monday evening.",
	"A petition for a higher breakwater has been lying at the town hall since the summer, with the names of two in three of those who live below the church.",
	"The engineer who drew it said that another two metres of stone would have kept the boats at their moorings, though not the roof on the inn.",
	"Guests who had paid ahead are lodged in the school until the end of the week, and the ferry carries them and their luggage to the mainland free of charge.",
	"An evening for the roofers is planned at zoë‘s café on the first Saturday of May, with the band of the lifeboat crew, the owner said.",
	"The last time the inn lost its roof was in the winter of the long frost, when it was thatched, and it was covered again within nine days.")

// TestFindOnThePage looks for a name that the article writes in three ways, typed
// in a fourth; goes from match to match, each in sight; and quotes what it found.
func TestFindOnThePage(t *testing.T) {
	d := newDesk(t, map[string]string{"gull.txt": gull})
	d.open()
	id := d.article("Storm takes the roof")
	names := []string{"Zoë’s Café", "ZOE'S CAFE", "zoë‘s café"}

	d.Key("ctrl+f")
	d.WaitFor("the field of the search", func(s state.State) bool {
		return s.Focus == state.Find && s.Fields[state.FindCount] == "type what to find"
	})
	d.Type("zOe's cafe")
	d.found(id, names[0], "1 of 3")
	d.Shot("find-first")
	for i, want := range []string{"2 of 3", "3 of 3"} {
		d.Key("Return")
		d.found(id, names[i+1], want)
	}
	d.Shot("find-last")
	d.Key("Return")
	d.found(id, names[0], "1 of 3 · from the beginning again")
	d.Key("shift+Return")
	d.found(id, names[2], "3 of 3 · from the end again")

	d.Key("Escape")
	s := d.WaitFor("the page with the keys", func(s state.State) bool { return s.Focus == state.Page && s.Widgets[state.Find][2] == 0 })
	if s.Selected != names[2] {
		t.Errorf("after Escape %q is selected, want what was found last", s.Selected)
	}
	d.Key("h")
	d.WaitFor("the highlight", func(s state.State) bool { return s.Passages == 1 })
	if all := d.passages(id); len(all) != 1 || all[0].Quote != names[2] {
		t.Errorf("stored is %+v, want %q", all, names[2])
	}

	d.Key("F3")
	d.found(id, names[0], "1 of 3 · from the beginning again")
	d.Key("ctrl+f", "ctrl+a")
	d.Type("lighthouses")
	d.WaitFor("the word that it is not there", func(s state.State) bool { return s.Fields[state.FindCount] == "not on this page" && s.Selected == "" })
	d.Shot("find-nothing")
	d.Key("BackSpace")
	d.WaitFor("the word in the singular", func(s state.State) bool {
		return s.Fields[state.FindCount] == "1 of 1" && s.Selected == "lighthouse"
	})
	d.end()
}

// found waits until words are the match that was reached, whole and in sight.
func (d *desk) found(id, words, count string) {
	d.t.Helper()
	of := d.rangeOf(id, words)
	s := d.WaitFor(count, func(s state.State) bool {
		return s.Fields[state.FindCount] == count && s.Selection == of && seen(s, state.Page, s.At, of)
	})
	if !strings.EqualFold(s.Selected, words) {
		d.t.Errorf("selected is %q, want %q", s.Selected, words)
	}
}
