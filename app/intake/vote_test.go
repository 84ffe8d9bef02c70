package intake

import (
	"strings"
	"testing"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// TestSparedSearchLeavesTheReadings: what trafilatura is told of a page changes
// nothing of what the readers take for its text.
func TestSparedSearchLeavesTheReadings(t *testing.T) {
	for name, page := range map[string]string{
		"a story":        storyPage("", "<p>By Tomas Wren</p>", "<p>"+strings.Join(storyParagraphs, "</p><p>")+"</p>"),
		"data and names": storyPage(`<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Barge sinks in Velmar","author":{"@type":"Person","name":"Tomas Wren"}}</script>`, `<p class="byline">Tomas Wren</p>`, ""),
		"a short one":    "<p>A barge sank in the eastern sluice of Velmar on Monday night.</p>",
		"without a body": "<html><head><title>Barge sinks</title></head></html>",
	} {
		readings := func(spared bool) (all []string) {
			doc, err := html.Parse(strings.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			if spared {
				spareSearch(doc)
			}
			for _, read := range []func(*html.Node) (string, error){
				readFirst, readSuccessor,
				func(n *html.Node) (string, error) { return readTrafilatura(n, trafilatura.FavorRecall) },
				func(n *html.Node) (string, error) { return readTrafilatura(n, trafilatura.Balanced) },
			} {
				text, _ := read(doc)
				all = append(all, text)
			}
			return all
		}
		plain, spared := readings(false), readings(true)
		for i := range plain {
			if plain[i] != spared[i] {
				t.Errorf("%s, reader %d: %q became %q", name, i, plain[i], spared[i])
			}
		}
	}
}

// TestSecondModeIsAskedWhereItCanAdd: trafilatura's second mode is asked when its
// first gave nothing, or lacks what the first reader holds.
func TestSecondModeIsAskedWhereItCanAdd(t *testing.T) {
	barge, board := words("A barge sank in the eastern sluice of Velmar."), words("The board was told of it at dawn.")
	both := nonEmpty(append(append([]uint64{}, barge...), board...))
	for name, c := range map[string]struct {
		recall shingles
		want   bool
	}{
		"no answer":      {nil, true},
		"one block less": {nonEmpty(barge), true},
		"all of it":      {both, false},
	} {
		b := ballot{first: both, confirm: []shingles{c.recall}, words: [][]uint64{barge, board}}
		if got := b.inDoubt(); got != c.want {
			t.Errorf("%s: asked %v, want %v", name, got, c.want)
		}
	}
}
