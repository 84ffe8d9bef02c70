package intake

import "testing"

// A title that the head of the page has twice, as the last step of its path or
// as the words of a picture, wins over the standfirst and over what stands
// between it and the byline.
func TestTitleAmongWhatPagesPutAroundIt(t *testing.T) {
	const title = "Forty boats wait as barge shuts the lock at Orrin"
	for name, head := range map[string]string{
		"a path above it":           "Home > News > Rivers > " + title + "\n\nRivers\n" + title + "\nA barge struck the gate of the lock at Orrin on Monday, and repairs will take three weeks.\n\nBy Hedda Strand\n4 May 2021",
		"the path ends with it":     "Rivers\n" + title + "\n\n" + title + "\nThe barge struck the gate on Monday, and repairs of the lock at Orrin will take three weeks.\n\nHedda Strand\n4 May 2021",
		"a gallery below it":        "NEWS\n" + title + "\nRiver board puts repairs at three weeks; skippers ask for a tow to Marrick\n\nShare on Facebook\nPrint\n1 of 3\nThe gate on Monday.ADA BRINDLE / LANTERN\n2 of 3\nThe barge.ADA BRINDLE / LANTERN\nShow Caption\nExpand\nBy Hedda Strand\n4 May 2021",
		"alt text below it":         title + "\n\n" + "Hedda Strand\n4 May 2021\n" + title + "\n",
		"a standfirst with a point": "News\n" + title + "\nThe river board says that repairs will take three weeks, and forty boats are waiting at Orrin.\nShare\nSave\n4 May 2021",
	} {
		if a := readPaste(t, head+proseBelow); a.Title != title {
			t.Errorf("%s: title %q", name, a.Title)
		}
	}
}
