package likeness

import (
	"strings"
	"testing"

	"dateline/app/article"
)

const (
	prose1 = "The harbour office of Ostra said on Monday that the pier would stay closed until the end of the month."
	prose2 = "Divers found two more boats below the burnt planks, and nobody could say how long the work would take."
	prose3 = "Founded a century ago, the Ostra Ferry Company runs eleven ships between the islands of the bay."
)

func kept(kind article.Kind, text string) article.Block {
	return article.Block{Kind: kind, Text: text, Kept: true}
}

func TestStatesOfLines(t *testing.T) {
	ad := kept(article.Paragraph, "Subscribe to the Ostra Morning Letter")
	restored, byHand, forAll, read := ad, ad, ad, ad
	restored.Why = article.WhyKept
	byHand.Kept, byHand.Why = false, article.WhyFolded
	forAll.Kept, forAll.Why = false, article.WhyRecurs(14)
	read.Kept, read.Why = false, "no reader holds it"
	post := kept(article.Paragraph, "So much smoke over the pier")
	post.Role = article.RolePost
	p1, p2, p3 := kept(article.Paragraph, prose1), kept(article.Paragraph, prose2), kept(article.Paragraph, prose3)
	heading := kept(article.Heading, "What we know")
	for name, c := range map[string]struct {
		blocks []article.Block
		at     int
		want   LineState
	}{
		"an invitation amid prose":         {[]article.Block{p1, ad, p2}, 1, LineLoose},
		"an invitation at the end":         {[]article.Block{p1, ad}, 1, LineLoose},
		"a sentence amid prose":            {[]article.Block{p1, p3, p2}, 1, LineOwn},
		"a sentence after an invitation":   {[]article.Block{p1, ad, p3, p2}, 2, LineOwn},
		"a sentence below a heading":       {[]article.Block{p1, heading, p3, p2}, 2, LineOwn},
		"a sentence at the end":            {[]article.Block{p1, p2, p3}, 2, LineLoose},
		"a sentence that nothing precedes": {[]article.Block{p3, p1, p2}, 0, LineLoose},
		"folded prose below it":            {[]article.Block{p1, p3, {Kind: article.Paragraph, Text: prose2}}, 1, LineLoose},
		"a heading above prose":            {[]article.Block{p1, heading, p2}, 1, LineOwn},
		"a heading above links":            {[]article.Block{p1, heading, ad, ad}, 1, LineLoose},
		"the title":                        {[]article.Block{kept(article.Paragraph, "PIER of Ostra burns!"), p1}, 0, LineOwn},
		"a quotation":                      {[]article.Block{p1, kept(article.Quote, "Never again"), ad}, 1, LineOwn},
		"spoken words":                     {[]article.Block{p1, kept(article.Paragraph, "“Never again,” he said"), ad}, 1, LineOwn},
		"a post":                           {[]article.Block{p1, post, ad}, 1, LineOwn},
		"restored":                         {[]article.Block{p1, restored}, 1, LineRestored},
		"folded by hand":                   {[]article.Block{p1, byHand}, 1, LineFolded},
		"folded since it recurs":           {[]article.Block{p1, forAll}, 1, LineFolded},
		"folded when it was read":          {[]article.Block{p1, read}, 1, NoLine},
		"without words":                    {[]article.Block{p1, kept(article.Paragraph, "* * *")}, 1, NoLine},
		"long":                             {[]article.Block{p1, kept(article.Paragraph, strings.Repeat(prose2, 4))}, 1, NoLine},
	} {
		if got := Lines("Pier of Ostra burns", c.blocks)[c.at]; got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestALineIsTheSameWhateverItsWhiteSpace(t *testing.T) {
	if HashLine(Line(" Read\n also ")) != HashLine(Line("Read also")) || HashLine("Read also") == HashLine("Read Also") {
		t.Error("the hash of a line depends on white space, or not on its letters")
	}
}

func TestATextBeyondAnyArticleHasNoLines(t *testing.T) {
	blocks := []article.Block{
		{Kind: article.Paragraph, Text: "Share this page", Kept: true},
		{Kind: article.Paragraph, Text: strings.Repeat("The gate of Ostra stays shut. ", article.LongestCompared/30+1), Kept: true},
	}
	for n, want := range map[int]LineState{1: LineLoose, 2: NoLine} {
		if got := Lines("", blocks[:n]); len(got) != n || got[0] != want {
			t.Errorf("%d blocks: %v", n, got)
		}
	}
}
