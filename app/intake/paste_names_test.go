package intake

import (
	"strings"
	"testing"
)

const proseBelow = "\n\nThe lock at Orrin was closed on Monday after a barge struck its gate, the river board said in a statement.\n\nRepairs will take three weeks, and forty boats are waiting on both sides of it, according to the skippers.\n\nNobody was hurt when the barge hit the gate at noon, but its bow was badly dented.\n\n"

// Names without "By" are bylines between headline and date, and nothing else is;
// the paper's name is told by what the page says of it, a place by the text.
func TestNamesThatStandAlone(t *testing.T) {
	for _, c := range []struct{ name, text, byline, site, place string }{
		{"a name above the date", "Barge shuts the lock at Orrin\nHedda Strand\n4 May 2021" + proseBelow, "Hedda Strand", "", ""},
		{"two names below a standfirst", "Barge shuts the lock at Orrin\nThe repairs will take three weeks, the river board says.\nHedda Strand and Jo Marl-Petty\n4 May 2021" + proseBelow, "Hedda Strand; Jo Marl-Petty", "", ""},
		{"capitals", "Barge shuts the lock at Orrin\nHEDDA STRAND\n4 May 2021" + proseBelow, "HEDDA STRAND", "", ""},
		{"a section", "Barge shuts the lock at Orrin\nLocal Government\n4 May 2021" + proseBelow, "", "", ""},
		{"a region", "Barge shuts the lock at Orrin\nNorthern Islands\n4 May 2021" + proseBelow, "", "", ""},
		{"someone whom the text is about", "Barge shuts the lock at Orrin\nAnselm Rook\n4 May 2021" + proseBelow + "The skipper, Anselm Rook, has sailed on the river for thirty years without an accident.\n", "", "", ""},
		{"no date beside it", "Barge shuts the lock at Orrin\nHedda Strand" + proseBelow, "", "", ""},
		{"a line of the menu", "Home\nOrrin Life\nJobs\nBarge shuts the lock at Orrin\nOrrin Life\n4 May 2021" + proseBelow, "", "", ""},
		{"the owner of the page", "Riverside Weekly\nHome\nJobs\nBarge shuts the lock at Orrin\n4 May 2021" + proseBelow + "© 2021 Riverside Weekly Ltd. All rights reserved.\n", "", "Riverside Weekly", ""},
		{"a menu without a paper", "Traffic\nHome\nJobs\nBarge shuts the lock at Orrin\n4 May 2021" + proseBelow, "", "", ""},
		{"a logo is no name", "Riverside Weekly logo\nHome\nJobs\nBarge shuts the lock at Orrin\n4 May 2021" + proseBelow, "", "", ""},
		{"a place between byline and date", "Barge shuts the lock at Orrin\nHedda Strand\nOrrin\n4 May 2021" + proseBelow, "Hedda Strand", "", "Orrin"},
		{"a place that the text does not name", "Barge shuts the lock at Orrin\nBy Hedda Strand\nMarrick\n4 May 2021" + proseBelow, "Hedda Strand", "", ""},
	} {
		a := readPaste(t, c.text)
		if a.Title != "Barge shuts the lock at Orrin" || strings.Join(a.Byline, "; ") != c.byline || a.Site != c.site || a.Place != c.place {
			t.Errorf("%s: title %q, byline %q, site %q, place %q", c.name, a.Title, a.Byline, a.Site, a.Place)
		}
	}
}

// A headline in quotation marks and with a colon is told from the standfirst of
// several sentences below it.
func TestHeadlineOfAnInterview(t *testing.T) {
	for _, title := range []string{
		"“The gate was never right”: a skipper on the lock",
		"‘We waited for weeks’: an interview with Anselm Rook",
		"Anselm Rook: “Nobody asked us”",
	} {
		a := readPaste(t, "Menu\nEssays\n\n"+title+"\n\nAnselm Rook has sailed on the river for thirty years. He says why the barge struck the gate of the lock, and why repairs take weeks.\n\nBy Hedda Strand\n4 May 2021"+proseBelow)
		if a.Title != title {
			t.Errorf("title %q, want %q", a.Title, title)
		}
	}
}
