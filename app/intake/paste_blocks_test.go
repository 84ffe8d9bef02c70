package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// A text whose blocks are known keeps every one of them in order: those folded
// before stay so with their reason, and the others are read as a paste is.
func TestBlocksAreReadInPlace(t *testing.T) {
	body := strings.Split(harrowBody, "\n\n")
	blocks := []article.Block{
		{Kind: article.Paragraph, Text: "The Lantern, 3 June 2021", Why: "running head"},
		{Kind: article.Heading, Level: 1, Text: "Barge wrecks gate of Harrow's eastern sluice", Kept: true},
		{Kind: article.Paragraph, Text: "By Tomas Wren", Kept: true},
		{Kind: article.Paragraph, Text: "14 May 2019, 22:40 CEST", Kept: true},
		{Kind: article.Paragraph, Text: body[0], Kept: true, Role: article.RoleStandfirst},
		{Kind: article.Paragraph, Text: "Page 2", Why: "page number"},
		{Kind: article.Paragraph, Text: body[1], Kept: true, Lang: "en"},
		{Kind: article.Table, Text: "tons | 120\ndays | 21", Kept: true},
		{Kind: article.Quote, Text: body[2], Kept: true, Role: article.RolePost},
		{Kind: article.Paragraph, Text: "Advertisement", Kept: true},
		{Kind: article.Paragraph, Text: "Page 3"},
	}
	a, err := readBlocks(Source{Name: "gate.pdf"}, blocks)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Blocks) != len(blocks) {
		t.Fatalf("%d blocks, want %d: %+v", len(a.Blocks), len(blocks), a.Blocks)
	}
	whys := []string{"running head", whyTitle, string(roleByline), string(roleDate), "", "page number", "", "", "", string(roleAdvert), whyGiven}
	for i, b := range a.Blocks {
		want := blocks[i]
		if b.Text != want.Text || b.Kind != want.Kind || b.Role != want.Role || b.Lang != want.Lang || b.Why != whys[i] {
			t.Errorf("block %d is %+v, want %+v folded as %q", i, b, want, whys[i])
		}
	}
	fields(t, a, map[article.Field]string{
		article.FieldTitle: "Barge wrecks gate of Harrow's eastern sluice", article.FieldByline: "Tomas Wren", article.FieldPublished: "2019-05-14T22:40+02:00",
	})
	if got := a.Evidence[article.FieldTitle].Where; got != "block 2" {
		t.Errorf("the title is from %q", got)
	}
}

func TestBlocksWithoutTextAreAnError(t *testing.T) {
	if _, err := readBlocks(Source{Name: "scan.pdf"}, []article.Block{{Text: " \n\u200b\n", Kept: true}}); err == nil || !strings.Contains(err.Error(), "scan.pdf holds no text") {
		t.Errorf("got %v", err)
	}
}

// FuzzBlocks reads foreign blocks, one a line: each is in the article, in order.
func FuzzBlocks(f *testing.F) {
	f.Add("Gate log\n\nBy A. Wren\x00\n14 May 2019\nThe sluice was closed on Monday, the board said.", uint64(0b101))
	f.Add("\u200b\n| a | b |\nAdvertisement", uint64(0))
	kinds := []article.Kind{article.Paragraph, article.Heading, article.Quote, article.List, article.Table, article.Caption, article.Code, ""}
	f.Fuzz(func(t *testing.T, text string, mask uint64) {
		if len(text) > 1<<14 {
			return
		}
		var blocks []article.Block
		var want []string
		for i, row := range strings.Split(text, "\x1e") {
			blocks = append(blocks, article.Block{Kind: kinds[(mask>>(i%61))&7], Text: row, Kept: mask>>(i%64)&1 == 1})
		}
		for _, b := range shownBlocks(blocks) {
			want = append(want, b.Text)
		}
		a, err := readBlocks(Source{Name: "blocks.pdf"}, blocks)
		if err != nil {
			return
		}
		a.Text = article.Compose(a.Blocks)
		if a.Text != strings.Join(want, article.Separator) {
			t.Errorf("the text is %q, want the blocks %q", a.Text, want)
		}
		wellFormed(t, a)
	})
}
