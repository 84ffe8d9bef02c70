package intake

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

// scripted is a page whose text is fetched by a script.
func scripted(head, body string) string {
	return `<!doctype html><html lang="en"><head>` + head + `</head><body>` + body + `<div id="app"></div><script src="/app.js"></script><noscript>Please turn on scripts.</noscript></body></html>`
}

// linkedStory is the JSON-LD of an article with a text.
func linkedStory(headline, body string) string {
	quoted, _ := json.Marshal(body)
	return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"` + headline + `","description":"Divers look for the anchor.","datePublished":"2019-05-14T10:00:00Z","author":{"name":"Tomas Wren"},"publisher":{"name":"The Lantern"},"articleBody":` + string(quoted) + `}</script>`
}

// TestPageWithoutTextKeepsItsHead: what the head of a page says is an article that
// needs its text.
func TestPageWithoutTextKeepsItsHead(t *testing.T) {
	const address = `<link rel="canonical" href="https://lantern.example/2019/harbour-closed">`
	for name, c := range map[string]struct {
		head, title, published, site, text string
	}{
		"meta and title": {`<title>Harbour closed | The Lantern</title><meta name="description" content="Divers look for the anchor."><meta property="og:site_name" content="The Lantern"><meta property="article:published_time" content="2019-05-14T10:00:00Z">` + address,
			"Harbour closed", "2019-05-14T10:00Z", "The Lantern", "Divers look for the anchor."},
		"meta alone": {`<meta property="og:title" content="Harbour closed"><meta property="og:description" content="Divers look for the anchor.">` + address,
			"Harbour closed", "", "lantern.example", "Divers look for the anchor."},
		"JSON-LD alone": {linkedStory("Harbour closed", ""), "Harbour closed", "2019-05-14T10:00Z", "The Lantern", "Divers look for the anchor."},
		"a title alone": {`<title>Harbour closed</title>`, "Harbour closed", "", "", "Harbour closed"},
	} {
		a := read(t, "page.html", scripted(c.head, ""))
		if a.Title != c.title || string(a.Published) != c.published || a.Site != c.site || !strings.Contains(kept(a), c.text) {
			t.Errorf("%s: title %q, published %q, site %q, text %q", name, a.Title, a.Published, a.Site, kept(a))
		}
		if len(a.Warnings) != 1 || !TextMissing(a.Warnings[0]) || !strings.Contains(a.Warnings[0], "save the page with Ctrl+S") {
			t.Errorf("%s: warnings %q", name, a.Warnings)
		}
		lacks(t, kept(a), "Please turn on scripts")
	}
}

// TestDataDoNotReplaceAShownText: a summary in the data of a page is none of the
// text that the page shows.
func TestDataDoNotReplaceAShownText(t *testing.T) {
	blurb := "Readers learn here how it came about that a vessel went down below the town, who is to blame for it in the eyes of the inspectors, and what the owners of the fleet intend to do next."
	a := read(t, "page.html", "<html><head>"+linkedStory("Barge sinks in Velmar", blurb)+"</head><body><article><h1>Barge sinks in Velmar</h1>"+paragraphs(storyParagraphs...)+"</article></body></html>")
	for _, p := range storyParagraphs {
		holds(t, kept(a), p)
	}
	lacks(t, kept(a), "Readers learn here")
	if len(a.Warnings) > 0 {
		t.Errorf("warnings %q", a.Warnings)
	}
}

// An empty page is no article, whatever is said of none.
func TestEmptyPageIsNone(t *testing.T) {
	for name, head := range map[string]string{
		"nothing": "", "a description without a title": `<meta name="description" content="Divers look for the anchor.">`,
	} {
		_, err := Read(context.Background(), Source{Name: "page.html", Bytes: []byte(scripted(head, ""))})
		if err == nil || !strings.Contains(err.Error(), "page.html holds no text that could be shown; open the page in a browser") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTextOutOfTheDataOfAPage: where the page shows none of the text that its data
// holds, that is the text, in the paragraphs of the data.
func TestTextOutOfTheDataOfAPage(t *testing.T) {
	text := strings.Join(storyParagraphs, "\n\n")
	const around = `<h1>The Lantern</h1><nav><a href="/">Home</a> <a href="/world">World</a></nav><h2>Harbour closed</h2><p>Loading the article, please wait a moment.</p><footer>© 2019 The Lantern. All rights reserved.</footer>`
	for name, page := range map[string]string{
		"an empty body":           scripted(linkedStory("Harbour closed", text), ""),
		"a menu and a foot":       scripted(linkedStory("Harbour closed", text), around),
		"written in HTML":         scripted(linkedStory("Harbour closed", "<p>"+strings.Join(storyParagraphs, "</p><p>")+"</p>"), around),
		"entities and tabs in it": scripted(linkedStory("Harbour closed", "\t"+strings.ReplaceAll(text, "’", "&rsquo;")), around),
	} {
		a := read(t, "page.html", page)
		wellFormed(t, a)
		var got []string
		for _, b := range a.Blocks {
			if b.Kept && b.Kind == article.Paragraph {
				got = append(got, b.Text)
			}
		}
		head := slices.IndexFunc(a.Blocks, func(b article.Block) bool { return b.Text == "Harbour closed" })
		if text := slices.IndexFunc(a.Blocks, func(b article.Block) bool { return b.Kept && b.Kind == article.Paragraph }); head < 0 || text != head+1 {
			t.Errorf("%s: the text is block %d, its headline %d", name, text, head)
		}
		if !slices.Equal(got, storyParagraphs) {
			t.Errorf("%s: kept is %q", name, got)
		}
		if len(a.Warnings) != 1 || !strings.Contains(a.Warnings[0], "data that the page holds") || TextMissing(a.Warnings[0]) {
			t.Errorf("%s: warnings %q", name, a.Warnings)
		}
		fields(t, a, map[article.Field]string{article.FieldTitle: "Harbour closed", article.FieldByline: "Tomas Wren", article.FieldPublished: "2019-05-14T10:00Z", article.FieldSite: "The Lantern", article.FieldPlace: "VELMAR", article.FieldCredit: "Lantern Wire"})
	}
}

// What the page shows counts, and the text of another story is none of it.
func TestDataThatIsNotTaken(t *testing.T) {
	more := strings.Join(append(append([]string{}, storyParagraphs...), "A paragraph that only readers who pay are shown, and that the page leaves out."), "\n")
	for name, page := range map[string]string{
		"the page shows the text": scripted(linkedStory("Harbour closed", more), "<article><h1>Harbour closed</h1>"+paragraphs(storyParagraphs...)+"</article>"),
		"it is another story's":   scripted(`<link rel="canonical" href="https://lantern.example/harbour-closed">`+strings.Replace(linkedStory("Ten storms", "Ten storms have passed over the coast since the spring, said the office, and "+more), `"headline"`, `"url":"https://lantern.example/ten-storms","headline"`, 1), "<article><h1>Harbour closed</h1>"+paragraphs("The harbour of Velmar is closed today because of a lost anchor, the port office said on Tuesday.", "Nobody was hurt.")+"</article>"),
	} {
		a := read(t, "page.html", page)
		lacks(t, a.Text, "readers who pay")
		for _, w := range a.Warnings {
			if w == warningData {
				t.Errorf("%s: %q", name, w)
			}
		}
	}
}
