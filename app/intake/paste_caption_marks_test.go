package intake

import (
	"slices"
	"testing"

	"dateline/app/article"
)

// Captions that are whole sentences are set apart by their credit, wherever they
// stand; sentences of the text that end alike stay in it.
func TestCaptionsThatAreSentences(t *testing.T) {
	for _, c := range [][2]string{
		{"The barge lies on its side below the gate. (Supplied: Vale Landcare)", ""},
		{"The barge lies on its side below the gate. (Lantern News: Ada Brindle)", ""},
		{"The barge lies on its side below the gate. (Source: River Board)", ""},
		{"Der Kahn liegt unter dem Tor der Schleuse. (Quelle: Flussamt)", ""},
		{"Der Kahn liegt unter dem Tor der alten Schleuse. © OB/Brindle", ""},
		{"La barge repose sous la porte de l'écluse (image d'archives, 14 août 2018). © Ada Brindle / Radio Vale", ""},
		{"Ada Hollin keeps the books of the river board from her kitchen.", "\nAda Brindle\n/\nOrrin Public Radio"},
	} {
		for _, text := range []string{between(c[0] + c[1]), "Barge shuts the lock at Orrin\nBy Hedda Strand\n4 May 2021\n\n" + c[0] + c[1] + proseBelow} {
			if a := readPaste(t, text); !hasCaption(a.Blocks, c[0]) || string(a.Published) == "2018-08-14" {
				t.Errorf("no caption %q in %v", c[0], a.Blocks)
			}
		}
	}
	const video = "Ada Hollin explains why the gate was never right."
	if a := readPaste(t, between("Video\nPlay Video. Duration: 1 minute 48 seconds\n"+video)); !hasCaption(a.Blocks, video) {
		t.Errorf("no caption %q", video)
	}
	for _, line := range []string{
		"The board put the repairs at two million crowns. It asked the owner to pay. He refused. So it went to court. (Source: River Board)",
		"“The lamp was out when we came to the gate at noon,” said the skipper of the barge. (Lantern News: Ada Brindle)",
		"The keeper read it out in the chapel on Sunday, as the vale has done for years. (Matthew 5: 14)",
		"Ada Hollin keeps the books of the river board from her kitchen.",
	} {
		if a := readPaste(t, between(line)); hasCaption(a.Blocks, line) {
			t.Errorf("caption %q", line)
		}
	}
}

func hasCaption(blocks []article.Block, text string) bool {
	return slices.ContainsFunc(blocks, func(b article.Block) bool { return b.Kept && b.Kind == article.Caption && b.Text == text })
}
