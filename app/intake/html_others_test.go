package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// shownPage is a page without anything for machines but what its head holds.
func shownPage(lang, head, above, below string) string {
	return `<html lang="` + lang + `"><head><title>Ferry shut till April</title>` + head + `</head><body><article><h1>Ferry shut till April</h1>` +
		above + paragraphs(storyParagraphs...) + `</article>` + below + `</body></html>`
}

// TestFactsOfOthersAreNotTheArticles: what a page says of other stories, posts
// and pictures is not said of its article.
func TestFactsOfOthersAreNotTheArticles(t *testing.T) {
	const others = `{"@type":"NewsArticle","headline":"Ten storms","datePublished":"2010-02-02","dateModified":"2010-02-03","author":{"name":"Odo Marr"},"url":"https://lamp.example/ten-storms"}`
	canonical := `<link rel="canonical" href="https://lamp.example/ferry-shut">`
	linked := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	for name, c := range map[string]struct {
		head, above, below     string
		published, by, updated string
	}{
		"another story first in JSON-LD": {
			head: canonical + linked(`[`+others+`,{"@type":"NewsArticle","headline":"Ferry shut till April","datePublished":"2019-01-17","author":{"name":"Petra Lunn"}}]`),
			by:   "Petra Lunn", published: "2019-01-17",
		},
		"by its address, under another headline": {
			head:      canonical + linked(`[`+others+`,{"@type":"NewsArticle","headline":"No boats to Brenn","datePublished":"2019-01-17","mainEntityOfPage":"https://lamp.example/ferry-shut"}]`),
			published: "2019-01-17",
		},
		"only another story in JSON-LD":       {head: canonical + linked(others)},
		"a page that is said to be published": {head: canonical + linked(`[`+others+`,{"@type":"WebPage","url":"https://lamp.example/ferry-shut","datePublished":"2019-01-17"}]`), published: "2019-01-17"},
		"the date of an embedded post":        {above: `<blockquote class="twitter-tweet"><p>Take the bus, please.</p>— Ferry (@ferry) <a href="https://x.com/1">January 17, 2019</a></blockquote>`},
		"the date of a picture":               {above: `<figure><img src="a.jpg"><figcaption>The quay, January 17, 2019</figcaption></figure>`},
		"the most read in a side column":      {below: `<div class="sidebar"><ul><li><a href="/x">A storm passes</a> <time datetime="2019-01-01T10:00:00Z">1 January 2019</time></li></ul></div>`},
		"a change long before the publication": {
			head: metaDay("article:published_time", "2019-01-17T09:00:00Z") + metaDay("article:modified_time", "2016-05-01"), published: "2019-01-17T09:00Z",
		},
		"a change that zones put a day before": {
			head: metaDay("article:published_time", "2019-01-17T01:00:00+02:00") + metaDay("article:modified_time", "2019-01-16T23:30:00Z"), published: "2019-01-17T01:00+02:00", updated: "2019-01-16T23:30Z",
		},
	} {
		a := read(t, "page.html", shownPage("en", c.head, c.above, c.below))
		if string(a.Published) != c.published || string(a.Updated) != c.updated || strings.Join(a.Byline, ", ") != c.by {
			t.Errorf("%s: published %q (%s), updated %q, by %v; want %q, %q, %q", name, a.Published, a.Evidence[article.FieldPublished], a.Updated, a.Byline, c.published, c.updated, c.by)
		}
	}
	a := read(t, "page.html", shownPage("en", metaDay("article:published_time", "2019-01-17")+metaDay("article:modified_time", "2016-05-01"), "", ""))
	if claims := a.ClaimsOf(article.FieldUpdated); len(claims) != 1 || claims[0].Value != "2016-05-01" || !strings.Contains(claims[0].Rule, "before the day of publication") {
		t.Errorf("the change that is not taken is claimed as %v", claims)
	}
}

// TestHeadsInOtherLanguages: names, times and changes that lines below the
// headline state in the manner of the press of many countries.
func TestHeadsInOtherLanguages(t *testing.T) {
	for _, c := range []struct{ lang, head, by, published, updated string }{
		{"de", "Von Karl Wenzel am Mi., 08.02.2023 - 14:30", "Karl Wenzel", "2023-02-08T14:30", ""},
		{"it", "di Sara Pioli - 9 marzo 2023, ore 18:40", "Sara Pioli", "2023-03-09T18:40", ""},
		{"nl", "Door Kees Holm, 16 februari 2023 om 12:05", "Kees Holm", "2023-02-16T12:05", ""},
		{"pl", "Opublikowano: 15.02.2023, 07:12 Aktualizacja: 15.02.2023, 09:30", "", "2023-02-15T07:12", "2023-02-15T09:30"},
		{"ko", "입력 2023.02.16 12:05 수정 2023.02.16 14:00", "", "2023-02-16T12:05", "2023-02-16T14:00"},
		{"tr", "Yayınlanma: 16 Şubat 2023 12:05 Güncelleme: 16 Şubat 2023 14:10", "", "2023-02-16T12:05", "2023-02-16T14:10"},
		{"sv", "Publicerad 16 februari 2023 kl. 12.05. Uppdaterad 17 februari 2023 kl. 08.00", "", "2023-02-16T12:05", "2023-02-17T08:00"},
		{"el", "Δημοσιεύτηκε: 16 Φεβρουαρίου 2023, 12:05", "", "2023-02-16T12:05", ""},
		{"cs", "16. února 2023, 12:05", "", "2023-02-16T12:05", ""},
	} {
		a := read(t, "page.html", shownPage(c.lang, "", "<p>"+c.head+"</p>", ""))
		if strings.Join(a.Byline, ", ") != c.by || string(a.Published) != c.published || string(a.Updated) != c.updated {
			t.Errorf("%s: by %v, published %q (%s), updated %q", c.head, a.Byline, a.Published, a.Evidence[article.FieldPublished], a.Updated)
		}
		lacks(t, kept(a), c.head)
	}
}

// TestCaptionsOfAGallery: pictures below the last paragraph are the article's,
// those of other stories behind it are not.
func TestCaptionsOfAGallery(t *testing.T) {
	figure := func(s string) string { return `<figure><img src="x.jpg"><figcaption>` + s + `</figcaption></figure>` }
	page := `<html lang="en"><head><title>The last crossing</title></head><body><article><h1>The last crossing</h1>` + paragraphs(storyParagraphs...) +
		figure("The quay in the snow") + figure("The last boat of the day") + `</article><section>` + figure("A storm on another coast") + `</section></body></html>`
	a := read(t, "page.html", page)
	var got []string
	for _, b := range a.Blocks {
		if b.Kept && b.Kind == article.Caption {
			got = append(got, b.Text)
		}
	}
	if strings.Join(got, "|") != "The quay in the snow|The last boat of the day" {
		t.Errorf("kept captions: %q", got)
	}
}

// TestSectionBehindAPlaceholder: of several sections the first that was chosen
// by someone is taken.
func TestSectionBehindAPlaceholder(t *testing.T) {
	a := read(t, "page.html", shownPage("en", `<script type="application/ld+json">{"@type":"Article","headline":"Ferry shut till April","articleSection":["Uncategorized","Transport"]}</script>`, "", ""))
	if a.Section != "Transport" {
		t.Errorf("section %q (%s)", a.Section, a.Evidence[article.FieldSection])
	}
}
