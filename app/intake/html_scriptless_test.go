package intake

import (
	"slices"
	"testing"

	"dateline/app/article"
)

// TestFramesAndFieldsAreFolded: what stands in frames, forms and drawings of a
// saved page is in the article, folded, and parts no paragraph.
func TestFramesAndFieldsAreFolded(t *testing.T) {
	a := read(t, "page.html", storyPage("", "", `<p>The gate <svg><title>no</title><text>3 m</text></svg>fell<iframe srcdoc="&lt;p&gt;A post on the gate&lt;/p&gt;"></iframe> at noon.</p>
		<form><select><option>Monday</option><option>Tuesday</option></select><textarea>Your view</textarea><input type="submit" value="Send it"><input value="typed"></form>`))
	for text, why := range map[string]string{"3 m": whyDrawing, "A post on the gate": whyFrame, "Monday\nTuesday": whyField, "Your view": whyField, "Send it": whyField} {
		if !slices.ContainsFunc(a.Blocks, func(b article.Block) bool { return b.Text == text && !b.Kept && b.Why == why }) {
			t.Errorf("%q is not folded as %q in %+v", text, why, a.Blocks)
		}
	}
	lacks(t, a.Text, "no\n", "typed")
	if !hasBlock(a, article.Paragraph, "The gate fell at noon.") {
		t.Errorf("the paragraph is parted: %+v", a.Blocks)
	}
}

// A part that a script made is saved within a template, which is shown.
func TestShadowOfAPageIsShown(t *testing.T) {
	a := selected(t, `<div><template shadowrootmode="open"><p>The sluice was closed on Monday.</p></template></div>`)
	holds(t, kept(a), "The sluice was closed on Monday.")
}
