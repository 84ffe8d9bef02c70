package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// titled is a page with a title of its window, a headline and more in its head.
func titled(window, headline, head string) string {
	page := strings.Replace(storyPage(head, "", ""), "<title>Barge sinks in Velmar’s “eastern” sluice | The Lantern</title>", "<title>"+window+"</title>", 1)
	if headline != "" {
		headline = "<h1>" + headline + "</h1>"
	}
	return strings.Replace(page, "<h1>Barge sinks in Velmar’s “eastern” sluice</h1>", headline, 1)
}

func TestTitles(t *testing.T) {
	const site = `<meta property="og:site_name" content="The Lantern">`
	const host = `<link rel="canonical" href="https://www.newharbourtimes.example/barge">`
	for _, c := range []struct{ window, headline, head, want string }{
		{"Barge sinks in the sluice | The Lantern", "", site, "Barge sinks in the sluice"},
		{"Barge sinks in the sluice - The Lantern", "", site, "Barge sinks in the sluice"},
		{"Barge sinks in the sluice — the lantern", "", site, "Barge sinks in the sluice"},
		{"Barge sinks in the sluice :: The Lantern", "", site, "Barge sinks in the sluice"},
		{"Barge sinks in the sluice » The Lantern", "", site, "Barge sinks in the sluice"},
		{"Barge sinks in the sluice｜The Lantern", "", site, "Barge sinks in the sluice"},
		{"The Lantern | Barge sinks in the sluice", "", site, "Barge sinks in the sluice"},
		{"The Lantern: Barge sinks in the sluice", "", site, "Barge sinks in the sluice"},
		{"Barge sinks in the sluice | World | The Lantern", "", site + `<meta property="article:section" content="World">`, "Barge sinks in the sluice"},
		{"Barge sinks in the sluice - New Harbour Times", "", host, "Barge sinks in the sluice"},
		{"Barge sinks in the sluice - The NHarbour Times", "", `<link rel="canonical" href="https://www.nharbourtimes.example/barge">`, "Barge sinks in the sluice"},
		{"Barge sinks – and no one knows why – in the sluice", "", site, "Barge sinks – and no one knows why – in the sluice"},
		{"Velmar: barge sinks in the sluice - live updates", "", site, "Velmar: barge sinks in the sluice - live updates"},
		{"Barge sinks: “We lit the lamps”", "", site, "Barge sinks: “We lit the lamps”"},
		{"Barge sinks in Velmar's \"eastern\" sluice | The Lantern", "Barge sinks in Velmar’s “eastern” sluice", site, "Barge sinks in Velmar’s “eastern” sluice"},
		{"The Lantern - a light on the sluice", "The Lantern - a light on the sluice", site, "The Lantern - a light on the sluice"},
		{"Opinion | The sluice was old - The Lantern", "The sluice was old", site, "The sluice was old"},
		{"Velmar: Barge sinks in the sluice - The Lantern", "Velmar: Barge sinks in the sluice", site + `<meta property="og:title" content="Barge sinks">`, "Velmar: Barge sinks in the sluice"},
		{"Barge sinks | The Lantern", "Barge sinks in the sluice of Velmar", site, "Barge sinks in the sluice of Velmar"},
		{"Barge sinks | Velmar", "Why the barge sinks so slowly", "", "Why the barge sinks so slowly"},
		{"Barge | Velmar", "How a barge is built", "", "Barge | Velmar"},
		{"Barge sinks in the sluice | A light on the valley", "A light on the valley", `<meta property="og:site_name" content="A light on the valley"><meta property="og:title" content="Barge sinks in the sluice">`, "Barge sinks in the sluice"},
	} {
		a := read(t, "page.html", titled(c.window, c.headline, c.head))
		if a.Title != c.want {
			t.Errorf("%q, %q: got %q (%s), want %q", c.window, c.headline, a.Title, a.Evidence[article.FieldTitle], c.want)
		}
	}
}

// TestSiteThatLinksHome: a page that names its site nowhere but in its window's
// title and in the link to its front page.
func TestSiteThatLinksHome(t *testing.T) {
	for _, c := range []struct{ window, home, site string }{
		{"Barge sinks in the sluice - The Lantern", "The Lantern", "The Lantern"},
		{"The Lantern - Barge sinks in the sluice", "The Lantern", "The Lantern"},
		{"Barge sinks in the sluice - Home", "Home", ""},
		{"Barge sinks in the sluice - The Lantern", "To the front", ""},
	} {
		page := strings.Replace(titled(c.window, "Barge sinks in the sluice", ""), "<body>", `<body><a href="/">`+c.home+`</a>`, 1)
		if a := read(t, "page.html", page); a.Site != c.site || a.Title != "Barge sinks in the sluice" {
			t.Errorf("%q, link %q: site %q, title %q", c.window, c.home, a.Site, a.Title)
		}
	}
}

func TestSites(t *testing.T) {
	for head, want := range map[string]string{
		`<meta property="og:site_name" content="The Lantern">`:                                                   "The Lantern",
		`<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"The Lantern"}}</script>`: "The Lantern",
		`<link rel="canonical" href="https://www.lantern.example/barge">`:                                        "The Lantern",
		`<link rel="canonical" href="https://www.harbour.example/barge">`:                                        "harbour.example",
		``: "",
	} {
		a := read(t, "page.html", storyPage(head, "", ""))
		if a.Site != want {
			t.Errorf("%s: got %q (%s), want %q", head, a.Site, a.Evidence[article.FieldSite], want)
		}
	}
}

func TestSections(t *testing.T) {
	trail := func(names ...string) string {
		return `<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"` + strings.Join(names, `"},{"item":{"name":"`) + `"}` + strings.Repeat("}", min(1, len(names)-1)) + `]}</script>`
	}
	for head, want := range map[string]string{
		`<meta property="article:section" content="World">`:                                                         "World",
		`<script type="application/ld+json">{"@type":"NewsArticle","articleSection":["Business","Ports"]}</script>`: "Business",
		`<meta property="article:section" content="Uncategorized">`:                                                 "",
		`<meta property="article:section" content="https://lantern.example/world">`:                                 "",
		trail("Home", "Ports"): "Ports",
		trail("Home"):          "",
		trail("The Lantern"):   "",
		`<meta property="og:site_name" content="The Lantern"><meta property="article:section" content="The Lantern">`: "",
		"": "",
	} {
		a := read(t, "page.html", storyPage(head, "", ""))
		if a.Section != want {
			t.Errorf("%s: got %q (%s), want %q", head, a.Section, a.Evidence[article.FieldSection], want)
		}
	}
}

func TestBylinesOfPages(t *testing.T) {
	const site = `<meta property="og:site_name" content="The Lantern">`
	linked := func(author string) string {
		return site + `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":` + author + `}</script>`
	}
	for _, c := range []struct{ head, above, want string }{
		{linked(`[{"name":"Tomas Wren"},{"name":"Ada Brindle"}]`), "", "Tomas Wren, Ada Brindle"},
		{linked(`"Tomas Wren, Ada Brindle and Ines Calder"`), "", "Tomas Wren, Ada Brindle, Ines Calder"},
		{linked(`{"@type":"Organization","name":"The Lantern"}`), "", ""},
		{linked(`{"name":"Lantern"}`) + `<link rel="canonical" href="https://lantern.example/x">`, `<p class="byline">By Tomas Wren</p>`, "Tomas Wren"},
		{site, `<div class="byline">By Tomas Wren 14 May 2019</div>`, "Tomas Wren"},
		{site, `<div class="byline">By The Lantern</div>`, ""},
		{site, `<div class="byline">By Staff</div>`, ""},
		{site + `<meta name="author" content="admin">`, "", ""},
		{site + `<meta name="author" content="https://social.example/lantern">`, "", ""},
	} {
		if a := read(t, "page.html", storyPage(c.head, c.above, "")); strings.Join(a.Byline, ", ") != c.want {
			t.Errorf("%s %s: got %q, want %q", c.head, c.above, a.Byline, c.want)
		}
	}
}
