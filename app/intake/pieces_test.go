package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// story is an invented article as it is pasted.
func story(title, names, day string) string {
	return title + "\n\n" + names + "\n\n" + day + "\n\n" + harrowBody
}

var (
	wreckStory   = story("Barge wrecks gate of the eastern sluice", "By Tomas Wren", "14 May 2019")
	boardStory   = story("Board asks the owner to pay", "By Ada Brindle", "16 May 2019")
	inquiryStory = story("Inquiry into the sluice opens", "By Tomas Wren", "19 May 2019")
)

func piecesOf(t *testing.T, text string) []string {
	t.Helper()
	a := read(t, "", text)
	var out []string
	next := 0
	for _, p := range Pieces(&a) {
		if p.First != next || p.Last < p.First {
			t.Errorf("the piece %+v does not begin at block %d", p, next)
		}
		next = p.Last + 1
		out = append(out, p.Title)
	}
	if n := CountPieces(&a); n != len(out) {
		t.Errorf("%d pieces are counted, %d proposed", n, len(out))
	}
	if next != len(a.Blocks) {
		t.Errorf("the pieces hold %d of %d blocks", next, len(a.Blocks))
	}
	return out
}

func TestSeveralArticlesInOnePaste(t *testing.T) {
	titles := "Barge wrecks gate of the eastern sluice|Board asks the owner to pay|Inquiry into the sluice opens"
	rule := "\n\n--------------------------------\n\n"
	address := func(n string) string { return "\n\nOriginal url:\n\n<https://lantern.example/" + n + ">\n\n" }
	lead := func(n string) string { return "URL: https://lantern.example/" + n + "\n\n" }
	undated := strings.NewReplacer("By Tomas Wren\n\n", "", "By Ada Brindle\n\n", "")
	chrome := "\n\nHome\n\nWorld\n\nBusiness\n\n"
	for name, text := range map[string]string{
		"one below the other":           wreckStory + "\n\n" + boardStory + "\n\n" + inquiryStory,
		"the site's menu above each":    chrome + wreckStory + chrome + boardStory + chrome + inquiryStory,
		"rules between, nobody named":   undated.Replace(wreckStory + rule + boardStory + rule + inquiryStory),
		"addresses below, nobody named": undated.Replace(wreckStory + address("1") + boardStory + address("2") + inquiryStory + address("3")),
		"addresses above, nobody named": undated.Replace(lead("1") + wreckStory + "\n\n" + lead("2") + boardStory + "\n\n" + lead("3") + inquiryStory),
		"a database's marks":            undated.Replace("1 of 3 DOCUMENTS\n\n" + wreckStory + "\n\n2 of 3 DOCUMENTS\n\n" + boardStory + "\n\n3 of 3 DOCUMENTS\n\n" + inquiryStory),
	} {
		if got := strings.Join(piecesOf(t, text), "|"); got != titles {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// TestOneArticleIsNotSplit: what stands in and around one article does not make
// it several.
func TestOneArticleIsNotSplit(t *testing.T) {
	for name, text := range map[string]string{
		"a heading within":                  wreckStory + "\n\nThe way it happened\n\n" + harrowBody,
		"related stories with names, dates": wreckStory + "\n\nRELATED STORIES\n\nBoard asks the owner to pay\n\nBy Ada Brindle\n\n16 May 2019\n\nThe board of the river has asked the owner of the barge to pay for the gate and tugs.\n\nInquiry into the sluice opens\n\nBy Tomas Wren\n\n19 May 2019\n\nMore",
		"a live blog":                       liveBlog("14:32", "13:05", "12:50"),
		"a log of days":                     wreckStory + "\n\nThe days since\n\n15 May 2019\n\n" + harrowBody,
		"an interview":                      wreckStory + "\n\nWho warned the crew of the barge?\n\n" + harrowBody + "\n\nAnd when did they see the gate?\n\n" + harrowBody,
		"rules between its parts":           wreckStory + "\n\n--------------------------------\n\nWhat the board says of it\n\n" + harrowBody,
		"its own address below":             wreckStory + "\n\nOriginal url:\n\nhttps://lantern.example/1",
		"comments":                          wreckStory + "\n\n2 comments\n\nold skipper says:\n\n14 May 2019 at 22:10\n\n" + harrowBody + "\n\nlock keeper says:\n\n15 May 2019 at 07:10\n\n" + harrowBody,
	} {
		if got := piecesOf(t, text); len(got) != 1 {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// A page that holds several articles one below the other is told to.
func TestPageOfSeveralArticles(t *testing.T) {
	one := func(title, names, day string) string {
		return "<article><h1>" + title + "</h1><p class=\"byline\">By " + names + "</p><p>" + day + "</p><p>" + strings.Join(storyParagraphs, "</p><p>") + "</p></article>"
	}
	a := read(t, "page.html", "<html><body>"+one("Barge sinks in Velmar", "Tomas Wren", "14 May 2019")+one("Board asks the owner to pay", "Ada Brindle", "16 May 2019")+"</body></html>")
	p := Pieces(&a)
	if len(p) != 2 || p[1].Title != "Board asks the owner to pay" {
		t.Fatalf("pieces %+v", p)
	}
	second, err := ReadPiece(&a, p[1].First, p[1].Last)
	if err != nil {
		t.Fatal(err)
	}
	wellFormed(t, second)
	fields(t, second, map[article.Field]string{article.FieldTitle: "Board asks the owner to pay", article.FieldByline: "Ada Brindle", article.FieldPublished: "2019-05-16", article.FieldPlace: "VELMAR"})
	for _, text := range storyParagraphs {
		holds(t, kept(second), text)
	}
}

// TestPieceTakesWhatWasToldOfAll: a piece has the site and the time of saving of
// the whole source, and its title and address only where they fit.
func TestPieceTakesWhatWasToldOfAll(t *testing.T) {
	claim := func(f article.Field, v string) article.Claim {
		return article.Claim{Field: f, Value: v, Evidence: article.Evidence{Words: v, Where: "the browser", Rule: "told of the page"}}
	}
	r, err := Read(t.Context(), Source{Bytes: []byte(wreckStory + "\n\n" + boardStory), Origin: article.OriginPaste, Claims: []article.Claim{
		claim(article.FieldTitle, "Barge wrecks gate of the eastern sluice | The Lantern"), claim(article.FieldURL, "https://lantern.example/2019/barge-wrecks-gate-of-the-eastern-sluice"),
		claim(article.FieldSite, "The Lantern"), claim(article.FieldCaptured, "2019-06-03T10:00Z"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	whole := r.Articles[0]
	p := Pieces(&whole)
	if len(p) != 2 {
		t.Fatalf("pieces %+v", p)
	}
	for i, want := range []string{"https://lantern.example/2019/barge-wrecks-gate-of-the-eastern-sluice", ""} {
		a, err := ReadPiece(&whole, p[i].First, p[i].Last)
		if err != nil {
			t.Fatal(err)
		}
		if a.URL != want || a.Site != "The Lantern" || a.Captured != "2019-06-03T10:00Z" || a.Title != []string{"Barge wrecks gate of the eastern sluice", "Board asks the owner to pay"}[i] {
			t.Errorf("piece %d: %q of %q at %q, saved %s", i, a.Title, a.Site, a.URL, a.Captured)
		}
	}
	if _, err := ReadPiece(&whole, 3, 900); err == nil {
		t.Error("blocks that are not there were split off")
	}
}

// A list of very many lines without a sentence is looked through in good time: if
// each line were compared with all before it, this test would take many minutes.
func TestPiecesOfAnEnormousList(t *testing.T) {
	a := article.Article{Blocks: make([]article.Block, 150_000)}
	for i := range a.Blocks {
		a.Blocks[i] = article.Block{Kind: article.Paragraph, Text: "Harbour wall", Kept: true}
	}
	if got := len(Pieces(&a)); got != 1 {
		t.Errorf("%d pieces", got)
	}
}

// BenchmarkCountPieces counts the pieces of one article among the menu and the
// teasers of its page, as each import does.
func BenchmarkCountPieces(b *testing.B) {
	teaser := "\n\nBoard asks the owner to pay\n\nBy Ada Brindle\n\n16 May 2019\n\nThe board of the river has asked the owner of the barge to pay for the gate and tugs."
	text := strings.Repeat("Home\n\nWorld news\n\nThe river and its people\n\n", 20) + wreckStory + "\n\n" + strings.Repeat(harrowBody+"\n\n", 5) + strings.Repeat(teaser, 4) + "\n\n© 2019 The Lantern"
	r, err := Read(b.Context(), Source{Bytes: []byte(text), Origin: article.OriginPaste})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		CountPieces(&r.Articles[0])
	}
}
